-- Acts become leaves of a Merkle log: a salt, so that an erased act leaves nothing guessable; the leaf's hash; and a seal
-- made with a key that is not in the database. Null only in rows that are older than this step.
ALTER TABLE act
  ADD COLUMN salt bytea CHECK (octet_length(salt) = 16),
  ADD COLUMN leaf bytea CHECK (octet_length(leaf) = 32),
  ADD COLUMN seal bytea CHECK (octet_length(seal) = 32);

-- The first word of a table's comment is what units of work may do with it (unit-role.ts).
COMMENT ON TABLE act IS 'append-only: nobody who works through a unit of work changes or removes an act';
COMMENT ON TABLE migration IS 'owner-writes: the shape of the database';

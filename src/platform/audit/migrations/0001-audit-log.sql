-- The Merkle log over the record of acts (RFC 6962): a contiguous position for each act, whatever the order of commits.
create table audit_leaf (
  position bigint primary key check (position >= 0),
  -- Null where a leaf was promised and its act never turned up.
  act bigint unique,
  leaf bytea not null unique check (octet_length(leaf) = 32),
  -- Ties the leaf to its position with a key that is not in the database.
  seal bytea not null check (octet_length(seal) = 16)
);
comment on table audit_leaf is 'owner-writes: the sequencer alone';

-- Hashes of complete subtrees of 256 and 65,536 leaves, so that a proof reads hundreds of rows and not all.
create table audit_tile (
  level smallint not null check (level in (8, 16)),
  place bigint not null check (place >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, place)
);
comment on table audit_tile is 'owner-writes: the sequencer alone';

create table audit_tree (
  only_one boolean primary key default true check (only_one),
  size bigint not null check (size >= 0),
  frontier bytea not null,
  -- Every act up to this number has its position or never will: no transaction that could hold one is open.
  settled bigint not null,
  -- Acts older than sealing, taken in at the upgrade.
  adopted bigint not null
);
comment on table audit_tree is 'owner-writes: the sequencer alone';
insert into audit_tree (size, frontier, settled, adopted) values (0, '', 0, 0);

create table audit_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  frontier bytea not null,
  -- SHA-256 of the seals of positions and acts since the checkpoint before: while it holds, no seal needs to be made again.
  seals bytea not null check (octet_length(seals) = 32),
  at timestamptz not null,
  note text not null
);
comment on table audit_checkpoint is 'owner-writes: the sequencer alone';

-- Acts that are not the node's own, found by the sequencer and left out of the log.
create table audit_aside (
  act bigint primary key,
  why text not null check (why in ('unsealed', 'seal', 'copied')),
  at timestamptz not null
);
comment on table audit_aside is 'owner-writes: the sequencer alone';

-- What each verification found.
create table audit_verification (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  size bigint not null,
  waiting bigint not null,
  counts jsonb not null,
  findings jsonb not null,
  took_ms integer not null
);
comment on table audit_verification is 'append-only: what was found stays said';
create index act_action on act (action, id);

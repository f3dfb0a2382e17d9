-- What people have ruled about the reader's repairs. Kept by what was repaired and not by where it stands, so that it
-- holds when the file is read again.
create table repair_ruling (
  instrument uuid not null references instrument (id) on delete cascade,
  -- The rule and a hash of the words it is about.
  key text not null,
  rule text not null,
  ruling text not null check (ruling in ('accepted', 'as-written', 'recital', 'operative', 'item', 'paragraph', 'annex',
    'heading', 'continues', 'set-aside')),
  -- The beginning of the words, for a list in which the repair itself no longer stands.
  words text not null,
  ruled_by text not null,
  ruled_name text not null,
  ruled_at timestamptz not null,
  primary key (instrument, key)
);

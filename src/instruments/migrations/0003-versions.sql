-- Which document is a version of which, as a person says; identities of paragraphs through versions; oral revisions.

create table version_link (
  id uuid primary key,
  older uuid not null references instrument (id) on delete cascade,
  newer uuid not null references instrument (id) on delete cascade check (newer <> older),
  kind text not null check (kind in ('revision', 'adoption', 'renewal')),
  -- What spoke for it when it was confirmed: same symbol, like title, paragraphs in common, or a person's word alone.
  evidence text[] not null,
  asserted_by text not null,
  asserted_name text not null,
  asserted_at timestamptz not null,
  -- An undone link stays on record and counts nowhere.
  undone_by text,
  undone_at timestamptz,
  check ((undone_at is null) = (undone_by is null))
);
create unique index version_link_pair on version_link (older, newer) where undone_at is null;
-- A text is a revision of one draft, or adopted from one; it may take up any number of earlier texts.
create unique index version_link_before on version_link (newer) where undone_at is null and kind <> 'renewal';
create index version_link_older on version_link (older);
create index version_link_newer on version_link (newer);

-- The identity that a paragraph keeps through renumbering and revision. Its place is `provision.eid`, its content
-- `provision.hash`; a document read again finds its identities by fragment and hash.
create table lineage (
  instrument uuid not null references instrument (id) on delete cascade,
  fragment text not null,
  hash text not null,
  lineage uuid not null,
  -- Identities that ended in this paragraph, or that it came out of.
  came_from uuid[] not null,
  primary key (instrument, fragment)
);
create index lineage_of on lineage (lineage);

-- What was read out before a text was acted on. The issued text is not changed by it.
create table oral_revision (
  id uuid primary key,
  instrument uuid not null references instrument (id) on delete cascade,
  -- The paragraph it changes or follows; null: at the end.
  fragment text,
  action text not null check (action in ('replace', 'insert-after', 'delete')),
  check (action = 'insert-after' or fragment is not null),
  text text not null,
  -- The delegation or officer who read it, as recorded.
  reader text not null,
  read_on date not null,
  read_at text check (read_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  recorded_by text not null,
  recorded_name text not null,
  recorded_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index oral_revision_of on oral_revision (instrument, read_on, read_at);

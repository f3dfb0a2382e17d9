-- Lists that agencies bring, what was read from them, and the projections from which the national picture is drawn.
-- No table here has a column for a name, a contact, a document number, an exact date of birth or free text.

create table list_batch (
  id uuid primary key,
  -- The big tables refer to a batch by its number: four bytes a row instead of sixteen.
  no integer generated always as identity unique,
  kind text not null check (kind in ('counts', 'persons')),
  state text not null check (state in ('waiting-mapping', 'dry-run', 'ready', 'importing', 'imported', 'undone', 'refused')),
  file_name text not null,
  bytes bigint not null,
  sha256 text not null,
  -- Where the file waits, encrypted, until it is imported or refused.
  staged uuid,
  sheet text,
  agency text,
  unit text,
  -- '2023', '2023-Q3', or null where every row carries its own time.
  period text,
  -- Lists of one series have the same origin and layout; only they are ever added up.
  series text not null,
  mapping jsonb,
  options jsonb not null default '{}',
  columns jsonb not null default '[]',
  left_out jsonb not null default '[]',
  rows_read bigint not null default 0,
  rows_kept bigint not null default 0,
  rows_faulty bigint not null default 0,
  rows_zero bigint not null default 0,
  report jsonb not null default '{}',
  disagreements jsonb not null default '[]',
  failure jsonb,
  job uuid,
  asked_by text not null,
  asked_at timestamptz not null,
  imported_by text,
  imported_at timestamptz,
  undone_by text,
  undone_at timestamptz,
  refused_by text,
  refused_at timestamptz
);
create index list_batch_newest on list_batch (asked_at desc);
create index list_batch_content on list_batch (sha256);
create index list_batch_series on list_batch (series) where state = 'imported';

create table list_fault (
  batch integer not null references list_batch (no) on delete cascade,
  position integer not null,
  row integer not null,
  column_name text not null default '',
  code text not null,
  -- What the sentence needs; never a value from a column that could name a person.
  params jsonb not null default '{}',
  primary key (batch, position)
);

-- Labels that the machine does not decide: one row a batch and label, and one a decision.
create table label_for_people (
  batch integer not null references list_batch (no) on delete cascade,
  series text not null,
  dimension text not null,
  label text not null,
  kind text not null,
  candidates text[] not null default '{}',
  rows bigint not null,
  counted bigint not null,
  primary key (batch, dimension, label)
);
create index label_for_people_series on label_for_people (series, dimension, label);

create table label_decision (
  id uuid primary key,
  series text not null,
  dimension text not null,
  label text not null,
  codes text[] not null check (cardinality(codes) > 0),
  decided_by text not null,
  decided_at timestamptz not null,
  undone_by text,
  undone_at timestamptz
);
create unique index label_decision_in_force on label_decision (series, dimension, label) where undone_at is null;

-- The tables of rows name their batch without a foreign key: a check for each of a million rows would cost more than
-- the rows, and only the import and the undo of a batch write here, both holding the batch's own row.

-- One leaf cell of a published table: no cell contains another, so that cells may be added.
create table count_cell (
  batch integer not null,
  source_row integer not null,
  part smallint not null default 0,
  year smallint,
  quarter smallint,
  agency_type text,
  agency text,
  form text,
  forms text[] not null default '{}',
  age text,
  sex text,
  citizenship text,
  citizenship_label text,
  other jsonb,
  -- What a published margin says beyond its parts.
  residual boolean not null default false,
  -- False for people whom the table itself says were not referred: kept, but counted nowhere.
  in_scope boolean not null default true,
  low bigint not null,
  -- Null where a suppressed cell has no upper bound.
  high bigint,
  primary key (batch, source_row, part)
);

create table person_record (
  batch integer not null,
  source_row integer not null,
  year smallint,
  agency text,
  sex text,
  gender text,
  age text,
  form text,
  forms text[] not null default '{}',
  citizenship text,
  citizenship_label text,
  citizenships text[] not null default '{}',
  countries_of_exploitation text[] not null default '{}',
  status text,
  answers jsonb not null default '{}',
  primary key (batch, source_row)
);

-- Projections, written in the transaction of the import: every cross of the dimensions, and each dimension alone.
create table picture_cell (
  batch integer not null,
  year smallint,
  agency_type text,
  agency text,
  form text,
  age text,
  sex text,
  gender text,
  citizenship text,
  citizenship_label text,
  rows bigint not null,
  low bigint not null,
  high bigint
);
create index picture_cell_batch on picture_cell (batch);

create table figure (
  batch integer not null,
  year smallint,
  dimension text not null,
  code text,
  rows bigint not null,
  low bigint not null,
  high bigint
);
create index figure_batch on figure (batch, dimension);

-- Moves with every change of what the picture shows; what was computed from an earlier picture is then not used again.
create table picture_revision (only_one boolean primary key default true check (only_one), revision bigint not null);
insert into picture_revision (revision) values (0);

create index count_cell_label on count_cell (batch, citizenship_label) where citizenship_label is not null;
create index person_record_label on person_record (batch, citizenship_label) where citizenship_label is not null;

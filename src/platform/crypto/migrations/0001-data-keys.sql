-- Which slot of the file of data keys belongs to whom. The keys themselves are not in the database, so that no copy of
-- the database holds them.
create table data_key (
  owner uuid primary key,
  slot bigint generated always as identity unique,
  made_at timestamptz not null,
  destroyed_at timestamptz
);

create index data_key_destroyed on data_key (slot) where destroyed_at is not null;

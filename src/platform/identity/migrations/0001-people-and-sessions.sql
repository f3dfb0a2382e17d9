-- The State this node serves, its agencies, its people, and how they sign in.

create table state (
  only_one boolean primary key default true check (only_one),
  iso3 text not null check (iso3 ~ '^[A-Z]{3}$'),
  names jsonb not null,
  sandbox boolean not null,
  -- False until a sandbox's invented documents and lists are in: an interrupted first start goes on.
  ready boolean not null
);

create table agency (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  names jsonb not null,
  kind text not null,
  position integer not null
);

create table person (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  roles text[] not null,
  agency text references agency (id),
  active boolean not null default true
);

-- Only hashes are kept: who reads this table can sign in as nobody.
create table sign_in_link (
  token_hash bytea primary key,
  person text not null references person (id),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table session (
  token_hash bytea primary key,
  person text not null references person (id),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  language text
);
create index session_of_person on session (person);

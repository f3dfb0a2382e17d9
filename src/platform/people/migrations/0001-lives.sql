-- What became of each colleague, one line a step, never changed. No line holds a name or an address.
create table person_event (
  id bigint generated always as identity primary key,
  person text not null references person (id),
  at timestamptz not null,
  actor text not null,
  step text not null check (step ~ '^[a-z][a-z-]{1,30}$'),
  facts jsonb not null default '{}'
);
create index person_event_of_person on person_event (person, id);

-- Where she can be reached and what was said of her when she was nominated. The address and the letter are sealed.
create table person_particulars (
  person text primary key references person (id),
  mail bytea,
  letter bytea,
  duty text not null check (length(duty) <= 200),
  languages text[] not null default '{}'
);

-- Only hashes are kept: who reads this table can accept no invitation.
create table invitation (
  token_hash bytea primary key check (length(token_hash) = 32),
  person text not null references person (id),
  issued_by text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('used', 'revoked')),
  check ((ended_at is null) = (ended_how is null))
);
create unique index invitation_open on invitation (person) where ended_at is null;

-- Agencies that no longer work with this node. Their lists and acts stay.
create table organisation_closed (
  agency text primary key references agency (id),
  at timestamptz not null,
  actor text not null
);

-- Ways to sign in, sessions that their holder can see and end, and counters that slow guessing down.

alter table session
  -- Public: names the session on pages and in the record of acts. The token itself is kept nowhere.
  add column id uuid not null default gen_random_uuid() unique,
  add column opened_by text not null default 'one-time-link'
    check (opened_by in ('one-time-link', 'recovery-code', 'password-and-code', 'passkey', 'ministry')),
  -- Family of browser and system, such as "Firefox · Linux"; never the whole text the browser sends.
  add column agent text not null default '',
  add column stepped_up_until timestamptz;

create table passkey (
  id uuid primary key default gen_random_uuid(),
  credential_id bytea not null unique,
  person text not null references person (id),
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  added_at timestamptz not null,
  used_at timestamptz,
  -- When the authenticator's counter went backwards: it may have been copied.
  regressed_at timestamptz
);
create index passkey_of_person on passkey (person);

-- Single use: an answer takes its row away. `person` may be a name that nobody has.
create table passkey_challenge (
  challenge bytea primary key,
  purpose text not null check (purpose in ('register', 'sign-in', 'step-up')),
  person text,
  expires_at timestamptz not null
);

create table password (
  person text primary key references person (id),
  hash text not null,
  set_at timestamptz not null
);

-- Seeds are sealed. A new one waits beside the old until its first code has been shown.
create table code_generator (
  person text primary key references person (id),
  seed bytea,
  confirmed_at timestamptz,
  waiting_seed bytea,
  used_steps bigint[] not null default '{}'
);

create table recovery_code (
  person text not null references person (id),
  code_mac bytea not null,
  used_at timestamptz,
  primary key (person, code_mac)
);

-- For the person herself: "was this you?". The network is a mac of its address, never the address.
create table sign_in (
  id uuid primary key default gen_random_uuid(),
  person text not null references person (id),
  at timestamptz not null,
  opened_by text not null,
  agent text not null,
  network bytea not null,
  known_device boolean not null
);
create index sign_in_of_person on sign_in (person, at);

-- Failures lately, by account, device or network; the key is a mac and names none of them.
create table attempt_counter (
  bucket bytea primary key,
  failures integer not null,
  last_at timestamptz not null
);

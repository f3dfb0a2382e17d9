-- What participants did about treaties: signed, joined, reserved, declared, objected, withdrew.

-- A file of acts, kept whole as it came: what could not be taken from it is not lost.
create table treaty_import (
  id uuid primary key,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content text not null,
  -- The treaty that a person said it is about, where the file does not say it.
  treaty text,
  source text not null,
  source_as_of text check (source_as_of ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  -- Names as written → code of a participant, or 'skip': what a person said of names that nobody is known by.
  matches jsonb not null,
  imported_at timestamptz,
  imported_by text,
  brought_at timestamptz not null,
  brought_by text not null
);
create index treaty_import_order on treaty_import (brought_at desc, id);

create table treaty_action (
  -- Made of what the act is: treaty, participant, kind, day. The same act has the same id on every node.
  id text primary key,
  treaty text not null,
  -- ISO 3166-1 alpha-3, or EU.
  participant text not null,
  kind text not null,
  done_on date not null,
  -- Where the depositary gives another day of effect than the treaty's own rule.
  effective_on date,
  provision text,
  words text,
  note text,
  -- Of an objection: whose reservation it is to.
  about text,
  -- Of an objection or a withdrawal of a reservation: which reservation.
  refers_to text references treaty_action (id),
  source text not null,
  source_as_of text,
  asserted_by text not null,
  -- The file it came with; null where a person recorded it.
  import uuid references treaty_import (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- A fact that was wrong is taken back with its reason, never deleted.
  retracted_at timestamptz,
  retracted_by text,
  retracted_why text,
  check ((retracted_at is null) = (retracted_why is null))
);
create index treaty_action_history on treaty_action (treaty, participant, done_on);
create index treaty_action_participant on treaty_action (participant, treaty);
create index treaty_action_import on treaty_action (import);

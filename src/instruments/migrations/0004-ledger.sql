-- Hedges with their kind and place, and how far a treaty obliges; null where the text is no treaty.
alter table commitment add column hedges jsonb not null default '[]';
alter table commitment add column obligation text;

-- What was done about a commitment, as somebody says; how commitments hang together; when sessions are held.
-- Commitments are made anew when a document is read again and keep their id: these rows name them by id alone.

create table status_assertion (
  id uuid primary key,
  commitment uuid not null,
  -- A document of which something is asserted is not removed.
  instrument uuid not null references instrument (id),
  -- The State (ISO 3166-1 alpha-3) whose doing is spoken of; null: the addressee as a whole, such as a secretariat.
  state text check (state ~ '^[A-Z]{3}$'),
  status text not null check (status in ('open', 'in-progress', 'reported-done', 'verified', 'overtaken', 'superseded',
    'expired')),
  -- The day of which it is said.
  as_of date not null,
  note text not null,
  -- [{"label": …, "href": … or null}]
  evidence jsonb not null,
  asserted_by text not null,
  asserted_name text not null,
  asserted_at timestamptz not null,
  withdrawn_by text,
  withdrawn_name text,
  withdrawn_at timestamptz,
  withdrawn_why text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index status_assertion_of on status_assertion (commitment, as_of desc, asserted_at desc);
create index status_assertion_in on status_assertion (instrument);
create index status_assertion_state on status_assertion (state) where state is not null;

-- From an earlier place to a later one: a commitment, or a recital or paragraph that holds none. Suggested by the machine,
-- confirmed or refused by a person.
create table commitment_link (
  id uuid primary key,
  older_instrument uuid not null references instrument (id) on delete cascade,
  older_fragment text not null,
  -- The commitment at that place; null where the place is none.
  older uuid,
  newer_instrument uuid not null references instrument (id) on delete cascade,
  newer_fragment text not null,
  newer uuid,
  check ((older_instrument, older_fragment) <> (newer_instrument, newer_fragment) or older <> newer),
  -- Said of the later place.
  relation text not null check (relation in ('repeats', 'strengthens', 'weakens', 'parallel', 'renews', 'supersedes',
    'fulfils', 'prepares', 'evidence', 'derives-from')),
  state text not null check (state in ('suggested', 'confirmed', 'refused')),
  -- Of the suggestion, 0 to 1, for ranking; null where a person made the link.
  score real,
  -- Codes of what the machine went by.
  reasons text[] not null,
  made_by text not null,
  made_name text not null,
  made_at timestamptz not null,
  decided_by text,
  decided_name text,
  decided_at timestamptz,
  unique nulls not distinct (older_instrument, older_fragment, older, newer_instrument, newer_fragment, newer, relation)
);
create index commitment_link_older on commitment_link (older_instrument, older_fragment);
create index commitment_link_newer on commitment_link (newer_instrument, newer_fragment);
create index commitment_link_queue on commitment_link (score desc) where state = 'suggested';

-- Commitments that say the same thing, shown as one; each keeps its own source.
create table commitment_merge (
  commitment uuid primary key,
  canonical uuid not null check (canonical <> commitment),
  instrument uuid not null references instrument (id) on delete cascade,
  canonical_instrument uuid not null references instrument (id) on delete cascade,
  merged_by text not null,
  merged_name text not null,
  merged_at timestamptz not null
);
create index commitment_merge_into on commitment_merge (canonical);

-- When a session or meeting was or will be held, recorded here beside what the program knows: deadlines that name one
-- get their day from it.
create table sitting (
  kind text not null check (kind in ('session', 'meeting')),
  body text not null,
  number integer not null check (number > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Where the dates are from.
  source text not null,
  recorded_by text not null,
  recorded_name text not null,
  recorded_at timestamptz not null,
  primary key (kind, body, number)
);

-- Something else that deadlines refer to, once its day is known: "timeline/untoc-irm".
create table dated_event (
  key text primary key,
  falls_on date not null,
  source text not null,
  recorded_by text not null,
  recorded_name text not null,
  recorded_at timestamptz not null
);

-- A recommendation that came from another system's table: its columns as they came.
create table imported_recommendation (
  commitment uuid primary key,
  instrument uuid not null references instrument (id) on delete cascade,
  reference text not null,
  columns jsonb not null
);
create index imported_recommendation_in on imported_recommendation (instrument);

-- Where this State holds a verb to be stronger or weaker than the program does: for all bodies (body '') or for one.
create table strength_entry (
  lemma text not null,
  body text not null,
  class text not null,
  strength smallint not null check (strength between 0 and 6),
  strength_to_states smallint check (strength_to_states between 0 and 6),
  set_by text not null,
  set_name text not null,
  set_at timestamptz not null,
  primary key (lemma, body)
);

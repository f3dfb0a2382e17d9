-- Documents of the machine (treaties, resolutions, decisions, reports), what they say, and what they ask of whom.

create table instrument (
  id uuid primary key,
  -- Of the file as it came: the key of a document, since many bear no symbol.
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  encoding text not null,
  -- The whole decoded text. Nothing of a file is dropped; every offset of the reading counts in it.
  source text not null,
  title text,
  symbol text,
  -- What other texts cite it by: its symbol, its number.
  norms text[] not null,
  body text,
  body_name text,
  session integer,
  doc_type text not null,
  status text not null check (status in ('draft', 'revised-draft', 'adopted', 'unknown')),
  draft boolean not null generated always as (status in ('draft', 'revised-draft')) stored,
  -- The day printed on it, else the last day of its session.
  issued_on date,
  language text not null,
  -- What the reader found and no table below holds: metadata, formula, headings, notes, facts, repairs.
  reading jsonb not null,
  reader_version text not null,
  recitals integer not null,
  operatives integer not null,
  paragraphs integer not null,
  note_count integer not null,
  commitment_count integer not null,
  repairs integer not null,
  parts integer not null check (parts > 0),
  kept_at timestamptz not null,
  kept_by text not null
);
create index instrument_order on instrument (issued_on desc nulls last, id);
create index instrument_norms on instrument using gin (norms);

-- Recitals, paragraphs and their sub-paragraphs, in reading order.
create table provision (
  instrument uuid not null references instrument (id) on delete cascade,
  position integer not null,
  -- The address of the paragraph in its page: op13-d.
  fragment text not null,
  eid text not null,
  kind text not null,
  -- The kind of the paragraph it stands under, and its number there: operative, "13 (d)".
  root_kind text not null,
  number text not null,
  parent text,
  depth smallint not null,
  label text,
  text text not null,
  hash text not null,
  -- Long documents are shown in parts; this is the one that holds the paragraph.
  part integer not null,
  -- Marks, emphasis, citations, lines of the source, statements.
  detail jsonb not null,
  primary key (instrument, position)
);
create index provision_fragment on provision (instrument, fragment);
create index provision_part on provision (instrument, part, position);
create index provision_eid on provision (instrument, eid);
create index provision_hash on provision (hash);

create table commitment (
  id uuid primary key,
  instrument uuid not null references instrument (id) on delete cascade,
  position integer not null,
  fragment text not null,
  verb text not null,
  lemma text not null,
  class text not null,
  strength smallint not null check (strength between 0 and 6),
  modifier text,
  verb_inherited boolean not null,
  clause text not null,
  conditions text[] not null,
  deadlines jsonb not null,
  -- The last day that meets the earliest of its deadlines, where the text itself says one.
  due_on date,
  due_precision text check (due_precision in ('day', 'month', 'year')),
  check ((due_on is null) = (due_precision is null)),
  -- Suggested by the machine from words, never asserted.
  themes text[] not null,
  draft boolean not null,
  unique (instrument, position)
);
create index commitment_ledger on commitment (draft, instrument, position);
create index commitment_strength on commitment (strength);
create index commitment_class on commitment (class);
create index commitment_due on commitment (due_on) where due_on is not null;
create index commitment_themes on commitment using gin (themes);

-- Who is asked. `norm` is null for an actor the registry does not know, `surface` where the text implies the actor.
create table commitment_addressee (
  commitment uuid not null references commitment (id) on delete cascade,
  position integer not null,
  norm text,
  surface text,
  primary key (commitment, position)
);
create index commitment_addressee_norm on commitment_addressee (norm, commitment);

create table citation (
  instrument uuid not null references instrument (id) on delete cascade,
  position integer not null,
  -- The provision or note that cites.
  fragment text not null,
  kind text not null,
  surface text not null,
  norm text,
  -- The norm without the article or paragraph: what a document is kept under.
  work text,
  primary key (instrument, position)
);
create index citation_work on citation (work) where work is not null;

-- Every other stretch of the file: headers, page furniture, tables, what the reader could not place.
create table other_text (
  instrument uuid not null references instrument (id) on delete cascade,
  position integer not null,
  class text not null,
  ref text,
  line integer not null,
  text text not null,
  part integer not null,
  primary key (instrument, position)
);
create index other_text_part on other_text (instrument, part, position);

-- Estimates of how many people were never met: captures (how many people are on which lists), runs over them, the runs
-- frozen as baselines, and the populations that rates are worked out from. Counts only: nobody is named here.

-- HMAC-SHA-256, under a key of the node's key ring, of the number by which agencies know a person to be the same.
alter table person_record add column shared_code bytea check (octet_length(shared_code) = 32);

-- Captures as they were counted on one day: lists may change or be undone afterwards, what was estimated from does not.
create table capture_set (
  id uuid primary key,
  no integer generated always as identity unique,
  title text not null,
  source text not null check (source in ('table', 'lists')),
  lists text[] not null,
  -- [{"name": "sex", "levels": ["female", "male"]}], in the order of the levels of a cell.
  strata jsonb not null default '[]',
  -- [{"history": 5, "levels": [0], "count": 12}]; bit j of the history is list j.
  cells jsonb not null,
  -- Which years, agencies and lists they were counted from; null where a table was given.
  selection jsonb,
  counted jsonb not null default '{}',
  sha256 text not null,
  created_by text not null,
  created_at timestamptz not null
);

create table estimate_run (
  id uuid primary key,
  no integer generated always as identity unique,
  captures uuid not null references capture_set (id),
  title text not null,
  -- {"sex": "female"}, or null for everybody.
  stratum jsonb,
  -- What is asked of the methods, without the rows: those are the captures'.
  asked jsonb not null,
  state text not null check (state in ('asked', 'done', 'failed', 'withdrawn')),
  job uuid,
  result jsonb,
  -- SHA-256 of the result in its one way of writing.
  hash text,
  failure jsonb,
  asked_by text not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_why text,
  check ((state = 'done') <= (result is not null and hash is not null))
);
create index estimate_run_newest on estimate_run (asked_at desc);
create index estimate_run_captures on estimate_run (captures);

-- A baseline holds the whole result itself, in the writing that its hash is of: nothing that happens to the run changes it.
create table estimate_baseline (
  id uuid primary key,
  no integer generated always as identity unique,
  run uuid not null unique references estimate_run (id),
  family text not null,
  why text not null check (why <> ''),
  record text not null,
  hash text not null,
  -- The baseline that this one takes the place of; that one stays readable.
  supersedes uuid unique references estimate_baseline (id),
  frozen_by text not null,
  frozen_at timestamptz not null
);
comment on table estimate_baseline is 'append-only: what an end line is measured against is never changed afterwards';

create table population_figure (
  id uuid primary key,
  year smallint not null check (year between 1900 and 2100),
  -- Null: both sexes, all ages, the whole State.
  sex text,
  age text,
  part text,
  persons bigint not null check (persons > 0),
  source text not null check (source <> ''),
  as_of date not null,
  entered_by text not null,
  entered_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz
);
create unique index population_figure_in_force
  on population_figure (year, coalesce(sex, ''), coalesce(age, ''), coalesce(part, '')) where withdrawn_at is null;

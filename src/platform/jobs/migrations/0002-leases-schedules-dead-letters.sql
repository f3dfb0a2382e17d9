-- Who runs a job, how each attempt ended, what runs by the clock, and what failed for good.
alter table job
  add column key text,
  add column faults integer not null default 0,
  add column interruptions integer not null default 0,
  add column runner uuid,
  add column put_aside_at timestamptz,
  add column put_aside_by text;

create unique index job_key on job (kind, key);
create index job_running on job (heartbeat_at) where state = 'running';
create index job_failed on job (ended_at desc) where state = 'failed' and put_aside_at is null;

create table job_attempt (
  job uuid not null references job on delete cascade,
  number integer not null,
  runner uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null check (outcome in ('running', 'done', 'failed', 'cancelled', 'stopped', 'interrupted')),
  error jsonb,
  primary key (job, number)
);

-- What runs by the clock. A run's job has a key made of its moment, so that it exists once.
create table job_schedule (
  name text primary key,
  kind text not null,
  subject text not null,
  agency text,
  input jsonb not null,
  every_seconds integer check (every_seconds >= 1),
  at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  next_at timestamptz not null,
  last_at timestamptz,
  last_job uuid,
  check ((every_seconds is null) <> (at_time is null))
);
create index job_schedule_next on job_schedule (next_at);

-- Long work: enqueued in the transaction of the change that asks for it, claimed with SKIP LOCKED.
create table job (
  id uuid primary key,
  kind text not null,
  subject text not null,
  agency text,
  input jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint,
  attempts integer not null default 0,
  run_after timestamptz not null,
  heartbeat_at timestamptz,
  cancel_asked boolean not null default false,
  result jsonb,
  error jsonb,
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create index job_waiting on job (run_after) where state = 'queued';
create index job_newest on job (asked_at desc);

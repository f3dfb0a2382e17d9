-- Backups and drills as they ended: what the page of operations shows. The archives themselves lie in their folder.
create table operation_run (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('backup', 'drill')),
  at timestamptz not null,
  archive text,
  fault text,
  details jsonb not null default '{}'
);

create index operation_run_kind on operation_run (kind, id);

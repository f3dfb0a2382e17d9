-- Records of persons met. Whatever betrays her is sealed under a key of her own; what stands here in clear is the code,
-- who answers for the record, and when. Row-level security is a second net under the permission table: with no
-- actor set, nothing is seen.

create function case_actor() returns text language sql stable
  as $$ select nullif(current_setting('palermo.actor', true), '') $$;
create function case_agency() returns text language sql stable
  as $$ select nullif(current_setting('palermo.agency', true), '') $$;
create function case_role(wanted text) returns boolean language sql stable
  as $$ select coalesce(wanted = any (string_to_array(current_setting('palermo.roles', true), ',')), false) $$;

create table case_record (
  id uuid primary key,
  code text not null unique,
  agency text not null,
  owner text,
  -- The account of the person concerned, where she has one.
  person_account text,
  state text not null default 'open' check (state in ('open', 'closed', 'erased')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  legal_hold boolean not null default false,
  -- Kinds of agency (HTCDS 2.0 org_Type) with which she wants no contact.
  refused_contact text[] not null default '{}',
  unique (id, agency)
);
create index case_record_owner on case_record (owner) where state <> 'erased';
create index case_record_agency on case_record (agency, opened_at desc) where state <> 'erased';
create index case_record_person on case_record (person_account) where person_account is not null;

-- Who else stands in a relation to a record: colleagues of the team, agencies referred to, emergency access.
-- The record's agency is repeated, held true by the foreign key, so that the policies of this table need no other.
create table case_relation (
  id uuid primary key,
  record uuid not null,
  agency text not null,
  kind text not null check (kind in ('team', 'referral', 'break-glass')),
  -- A person, or for a referral an agency.
  who text not null,
  classes text[] not null default '{}' check (not 'shelter' = any (classes)),
  purposes text[] not null default '{}',
  from_at timestamptz not null,
  until_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  by_whom text not null,
  needs_approval boolean not null default false,
  approved_by text check (approved_by is distinct from who),
  approved_at timestamptz,
  -- The reason of an emergency access, sealed under the record's key.
  reason bytea,
  foreign key (record, agency) references case_record (id, agency) on delete cascade,
  check (kind = 'team' or until_at is not null),
  check (kind <> 'break-glass' or (reason is not null and until_at <= from_at + interval '3 hours'))
);
create index case_relation_record on case_relation (record, kind);
create index case_relation_who on case_relation (who, kind) where ended_at is null;
create unique index case_relation_team on case_relation (record, who) where kind = 'team' and ended_at is null;

-- Values of fields: versions are only ever added.
create table case_field (
  record uuid not null references case_record (id) on delete cascade,
  field text not null,
  class text not null,
  version integer not null check (version > 0),
  sealed bytea not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (record, field, version)
);

-- Keyed digests for exact search. Code and agency are repeated: who searches may know that a record exists and whom to ask.
create table case_index (
  record uuid not null references case_record (id) on delete cascade,
  field text not null,
  value bytea not null,
  code text not null,
  agency text not null,
  primary key (record, field, value)
);
create index case_index_value on case_index (field, value);
comment on table case_field is 'append-only: a value is taken back by a later, empty version';

create table case_note (
  id uuid primary key,
  record uuid not null references case_record (id) on delete cascade,
  class text not null,
  author text not null,
  written_at timestamptz not null,
  unique (record, id)
);
create table case_note_version (
  note uuid not null,
  record uuid not null,
  version integer not null check (version > 0),
  sealed bytea not null,
  author text not null,
  written_at timestamptz not null,
  primary key (note, version),
  foreign key (record, note) references case_note (record, id) on delete cascade
);

comment on table case_note_version is 'append-only: a note is corrected by a later version, never rewritten';

-- Files lie in the vault, sealed under the record's key; here stands what the page shows of them.
create table case_file (
  id uuid primary key,
  record uuid not null references case_record (id) on delete cascade,
  class text not null,
  name bytea not null,
  media_type text not null,
  bytes bigint not null,
  kept_by text not null,
  kept_at timestamptz not null,
  removed_at timestamptz
);
create index case_file_record on case_file (record);

-- A record can be opened only after a search; the search itself keeps nothing of what was searched for.
create table case_search (
  id uuid primary key,
  actor text not null,
  at timestamptz not null,
  hits integer not null,
  opened uuid
);

create table case_erasure (
  record uuid primary key references case_record (id),
  asked_by text not null,
  asked_at timestamptz not null,
  confirmed_by text check (confirmed_by is distinct from asked_by),
  confirmed_at timestamptz,
  done_at timestamptz
);

-- The second net.

create function case_running(relation case_relation) returns boolean language sql stable
  as $$ select relation.ended_at is null and relation.from_at <= now()
      and (relation.until_at is null or now() < relation.until_at) $$;

-- Whether the relation stands for the person who acts. Whoever has moved to another agency is of the team no longer.
create function case_standing(relation case_relation) returns boolean language sql stable
  as $$ select case_running(relation) and case relation.kind
      when 'referral' then relation.who = case_agency()
      when 'team' then relation.who = case_actor() and relation.agency = case_agency()
      else relation.who = case_actor() end $$;

-- Whether the person who acts answers for the record: its owner, or of its team.
create function case_answers(of_record uuid) returns boolean language sql stable
  as $$ select (case_role('case-worker') or case_role('supervisor')) and exists (
    select 1 from case_record r where r.id = of_record and r.state <> 'erased' and (
      (r.owner = case_actor() and r.agency = case_agency()) or exists (
      select 1 from case_relation t where t.record = of_record and t.kind = 'team' and case_standing(t)))) $$;

-- Whether the record is in reach at all: row-level security of case_record itself answers.
create function case_in_reach(of_record uuid) returns boolean language sql stable
  as $$ select exists (select 1 from case_record r where r.id = of_record) $$;

-- Whether a class of it is: shelter to those who answer for her, and to nobody else.
create function case_class_in_reach(of_record uuid, of_class text) returns boolean language sql stable
  as $$ select case_answers(of_record) or (of_class <> 'shelter' and exists (
    select 1 from case_record r where r.id = of_record and (
      (r.person_account = case_actor() and case_role('person-concerned')
        and of_class in ('identity', 'contact', 'story', 'health', 'legal'))
      or (r.agency = case_agency() and case_role('supervisor'))
      or (r.agency = case_agency() and case_role('case-worker') and of_class in ('operational', 'statistical'))
      or ((case_role('coordinator') or case_role('statistician')) and of_class = 'statistical')
      or exists (select 1 from case_relation x where x.record = of_record and case_standing(x) and (
        (x.kind = 'referral' and of_class = any (x.classes))
        or (x.kind = 'break-glass' and (not x.needs_approval or x.approved_by is not null))))))) $$;

do $$
declare
  name text;
begin
  foreach name in array array['case_record', 'case_relation', 'case_field', 'case_index', 'case_note',
    'case_note_version', 'case_file', 'case_search', 'case_erasure']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    -- The owner of the tables: migrations, erasure, backup. Work for people never runs as the owner.
    execute format('create policy owner_of_tables on %I to current_user using (true) with check (true)', name);
  end loop;
end
$$;

create policy seen on case_relation for select using (
  (kind in ('team', 'break-glass') and who = case_actor()) or (kind = 'referral' and who = case_agency())
  or (agency = case_agency() and (case_role('case-worker') or case_role('supervisor')))
  or case_role('auditor') or case_role('data-protection-officer'));
create policy made on case_relation for insert with check (by_whom = case_actor() and (
  (kind in ('team', 'referral') and agency = case_agency() and (case_role('case-worker') or case_role('supervisor')))
  or (kind = 'break-glass' and who = case_actor() and (case_role('case-worker') or case_role('supervisor'))
    and approved_by is null and from_at <= now())));
create policy moved on case_relation for update using (
  (agency = case_agency() and (case_role('case-worker') or case_role('supervisor')))
  or (kind = 'break-glass' and (who = case_actor() or case_role('data-protection-officer'))));

create policy seen on case_record for select using (
  (owner = case_actor() and agency = case_agency())
  or (person_account = case_actor() and case_role('person-concerned'))
  or (agency = case_agency() and (case_role('case-worker') or case_role('supervisor')))
  or case_role('coordinator') or case_role('statistician')
  or case_role('auditor') or case_role('data-protection-officer')
  or exists (select 1 from case_relation r where r.record = case_record.id and case_standing(r)));
create policy made on case_record for insert with check (
  owner = case_actor() and agency = case_agency() and case_role('case-worker'));
create policy moved on case_record for update using (
  (owner = case_actor() and agency = case_agency()) or (agency = case_agency() and case_role('supervisor')) or case_role('data-protection-officer'));

create policy seen on case_field for select using (case_class_in_reach(record, class));
create policy made on case_field for insert with check (case_answers(record));

create policy seen on case_index for select using (case_role('case-worker') or case_role('supervisor'));
create policy made on case_index for insert with check (case_answers(record));
create policy gone on case_index for delete using (case_answers(record));

create policy seen on case_note for select using (case_class_in_reach(record, class));
create policy made on case_note for insert with check (case_answers(record));
create policy seen on case_note_version for select using (
  exists (select 1 from case_note n where n.id = note and n.record = case_note_version.record));
create policy made on case_note_version for insert with check (author = case_actor() and case_answers(record));

create policy seen on case_file for select using (case_class_in_reach(record, class));
create policy made on case_file for insert with check (case_answers(record));
create policy moved on case_file for update using (case_answers(record));

create policy own on case_search using (actor = case_actor()) with check (actor = case_actor());

create policy seen on case_erasure for select using (case_in_reach(record));
create policy made on case_erasure for insert with check (asked_by = case_actor() and case_in_reach(record));
create policy moved on case_erasure for update using (case_in_reach(record));

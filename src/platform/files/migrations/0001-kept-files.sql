-- Files kept for a record: the content lies encrypted in the vault's folder, what the file is stands here.
-- `facts` (name, hash of the content, key of the content) is sealed under the owner's key; without that key
-- neither name nor content can be read. `stored_sha256` is of the encrypted bytes and betrays nothing.
create table kept_file (
  id uuid primary key,
  owner uuid not null,
  agency text not null,
  class text not null,
  facts bytea,
  decision bytea,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  stored_bytes bigint not null,
  stored_sha256 bytea not null,
  evidence boolean not null,
  cleaned boolean not null,
  state text not null check (state in ('checking', 'kept', 'quarantined', 'removed')),
  reason text,
  staged uuid,
  kept_by text not null,
  kept_at timestamptz not null,
  changed_by text,
  changed_at timestamptz,
  check (state = 'removed' or facts is not null),
  check (state <> 'quarantined' or reason is not null)
);

create index kept_file_owner on kept_file (owner, kept_at);
create index kept_file_agency on kept_file (agency) where state <> 'removed';
create index kept_file_quarantined on kept_file (kept_at desc) where state = 'quarantined';
create index kept_file_staged on kept_file (staged) where staged is not null;

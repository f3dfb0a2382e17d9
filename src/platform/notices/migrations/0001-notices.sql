-- What waits for a person, as a kind and nothing else; and the mails that only say that something waits.

create table notice (
  id bigint generated always as identity primary key,
  person text not null references person (id),
  kind text not null check (kind ~ '^[a-z][a-z0-9.-]{1,80}$'),
  at timestamptz not null,
  read_at timestamptz
);
create index notice_unread on notice (person, id) where read_at is null;

-- Written in the transaction of what it tells of. No address and no words: both are found when it is sent.
create table mail (
  id uuid primary key default gen_random_uuid(),
  person text not null references person (id),
  kind text not null check (kind in ('notice', 'invitation')),
  -- The sealed token of an invitation, gone as soon as the mail's fate is known.
  token bytea,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown', 'superseded')),
  attempts integer not null default 0,
  run_after timestamptz not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  -- Code of the last fault, such as ECONNECTION or 451; never a server's own words, which can quote an address.
  fault text,
  check (token is null or state in ('waiting', 'sending'))
);
-- A person has at most one mail of each kind waiting: ten things that wait are still one mail.
create unique index mail_waiting on mail (person, kind) where state = 'waiting';
create index mail_due on mail (run_after) where state = 'waiting';

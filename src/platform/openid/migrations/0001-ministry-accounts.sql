-- Whose account at the ministry's provider is whose here. The provider's name for her is kept only as a mac.
create table ministry_account (
  issuer text not null,
  subject_mac bytea not null check (length(subject_mac) = 32),
  person text not null references person (id),
  tied_at timestamptz not null,
  primary key (issuer, subject_mac)
);
create unique index ministry_account_of_person on ministry_account (issuer, person);

-- A sign-in under way: ten minutes, one use. The secret it is found by lies in the browser's cookie; state, nonce and
-- code verifier are derived from that secret and stand nowhere.
create table ministry_handshake (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  purpose text not null check (purpose in ('sign-in', 'tie', 'invitation')),
  person text,
  -- What the provider has proved, while the person has still to confirm that it shall be tied to her.
  proved_mac bytea,
  expires_at timestamptz not null,
  check ((purpose = 'sign-in') = (person is null))
);
create index ministry_handshake_expiry on ministry_handshake (expires_at);

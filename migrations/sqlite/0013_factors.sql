-- Second factors of the team, passkeys, and what waits between two steps of a sign-in (foundation/accounts).
-- None of it is ever undone: a factor taken away does not come back by a mistake.
-- no history: account_totp, account_code, account_passkey, account_pending, account_rule, account_identity

-- The secret from which the phone draws its codes, under the id of its account, sealed by the master key.
create table account_totp (
  id blob primary key,
  sealed blob not null,
  made_at text not null,
  -- Until a first code was shown, it counts for nothing.
  confirmed_at text,
  -- The last step of thirty seconds whose code was taken: a code is taken once.
  last_step integer not null
) strict;

-- Ten codes on paper, each used once.
create table account_code (
  id blob primary key,
  account_id blob not null,
  -- The first four signs find the code; the other eight, kept as a password is, prove it.
  mark text not null,
  code_hash text not null,
  used_at text
) strict;
create index account_code_account on account_code (account_id, mark);

create table account_passkey (
  id blob primary key,
  account_id blob not null,
  credential text not null unique,
  name text not null,
  -- The public key with its counters, as webauthn-rs writes it.
  passkey text not null,
  made_at text not null,
  used_at text
) strict;
create index account_passkey_account on account_passkey (account_id);

-- What a browser has begun and not ended: it opens nothing.
create table account_pending (
  id blob primary key,
  secret_hash text not null unique,
  kind text not null check (kind in ('second-step', 'passkey-in', 'passkey-new', 'provider', 'first-password')),
  account_id blob,
  state text not null,
  expires_at text not null
) strict;
create index account_pending_expiry on account_pending (expires_at);

-- What the direction of a centre asks of its team, under the id of the centre.
create table account_rule (
  id blob primary key,
  wants_factor integer not null
) strict;

-- Who an account is for the provider of the network: its own name for the person, which it never gives to another.
create table account_identity (
  id blob primary key,
  account_id blob not null,
  issuer text not null,
  subject text not null,
  made_at text not null,
  unique (issuer, subject),
  unique (issuer, account_id)
) strict;

-- Staff accounts, sessions, tokens (foundation/accounts).
-- no history: account_session, account_password
-- A key of a program is made and ended for good: no undo opens again what was closed.
-- no history: account_token
create table account (
  id uuid primary key,
  -- Folded to lower case before it is kept, so that one address is one account.
  email text not null unique,
  name text not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- What is kept of a password, under the id of its account, and apart from it: an old one never stays in the history.
-- It points at nothing, so that the making of an account can be undone, and its undo undone.
create table account_password (
  id uuid primary key,
  hash text not null,
  -- Said by someone else than who signs in with it: it opens once, to choose one's own.
  is_given boolean not null,
  changed_at timestamptz not null
);

create table account_role (
  id uuid primary key,
  account_id uuid not null references account (id),
  -- Without a centre the role is held over the network.
  centre_id uuid,
  role text not null check (role in ('volunteer', 'reception', 'facilitator', 'referent', 'director', 'federation', 'host'))
);
create index account_role_account on account_role (account_id);
create index account_role_centre on account_role (centre_id);

create table account_session (
  id uuid primary key,
  account_id uuid not null references account (id),
  secret_hash text not null unique,
  -- The secret of before the last proof, for the seconds of a double click.
  former_hash text,
  former_until timestamptz,
  device text not null,
  opened_by text not null check (opened_by in ('password', 'passkey', 'provider', 'card')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  -- When who holds it last proved who they are.
  proven_at timestamptz not null,
  expires_at timestamptz not null
);
create index account_session_account on account_session (account_id);
create index account_session_former on account_session (former_hash) where former_hash is not null;

create table account_token (
  id uuid primary key,
  centre_id uuid not null,
  name text not null,
  secret_hash text not null unique,
  -- Words separated by blanks: people:read campaigns:write
  scopes text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index account_token_centre on account_token (centre_id);

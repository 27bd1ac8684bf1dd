-- Cards and codes of residents, their sessions, help in their name (foundation/accounts).
-- no history: card_secret, card_pin, card_code, card_session, card_sheet
create table card (
  id uuid primary key,
  centre_id uuid not null,
  -- A person of the room above, who may be forgotten: the card then goes too.
  person_id uuid not null,
  -- A volunteer's account, which the card opens too.
  account_id uuid,
  made_at timestamptz not null,
  voided_at timestamptz
);
create index card_person on card (centre_id, person_id);
create index card_account on card (account_id);

-- What is kept of what is printed, under the id of its card, and apart from it: it never stays in the history.
create table card_secret (
  id uuid primary key,
  code_hash text not null unique,
  words_hash text not null
);
create index card_secret_words on card_secret (words_hash);

-- One PIN for a person in a centre, whatever the card.
create table card_pin (
  id uuid primary key,
  centre_id uuid not null,
  person_id uuid not null,
  hash text not null,
  digits bigint not null check (digits in (4, 6)),
  -- Counted before a PIN is compared; the desk puts it back.
  tries bigint not null default 0 check (tries between 0 and 5),
  changed_at timestamptz not null,
  unique (centre_id, person_id)
);

-- A code sent by SMS or e-mail to whoever has no card in hand.
create table card_code (
  id uuid primary key,
  centre_id uuid not null,
  person_id uuid not null,
  -- The request it answers, as a hash: a code opens for the page that asked for it.
  asked_by text not null,
  hash text not null,
  tries bigint not null default 0 check (tries between 0 and 5),
  expires_at timestamptz not null,
  unique (centre_id, person_id)
);

create table card_session (
  id uuid primary key,
  centre_id uuid not null,
  person_id uuid not null,
  card_id uuid,
  secret_hash text not null unique,
  opened text not null check (opened in ('card', 'pin', 'help')),
  -- How the person is called on the screen; empty until the PIN.
  name text not null,
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  help_id uuid
);
create index card_session_person on card_session (centre_id, person_id);

-- Someone of the team acted in a person's name, with their consent.
create table card_help (
  id uuid primary key,
  centre_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  helper_name text not null,
  -- The words as they were read aloud, and how the person said yes.
  consent text not null,
  consent_way text not null check (consent_way in ('spoken', 'signed', 'phone')),
  started_at timestamptz not null,
  -- When the helper said last that the help goes on.
  confirmed_at timestamptz not null,
  ended_at timestamptz
);
create index card_help_person on card_help (centre_id, person_id);

-- What was drawn for a sheet to print, sealed by the session that asked for it, for a quarter of an hour.
create table card_sheet (
  id uuid primary key,
  centre_id uuid not null,
  sealed bytea not null,
  expires_at timestamptz not null
);

-- The ledger of what leaves the house (services/delivery). Nothing here is undone: what left, left.
-- no history: delivery_recipient, delivery_batch, delivery_content, delivery_message, delivery_address_fault, delivery_incoming
create table delivery_batch (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- The room that asked, and its own id: "campaign".
  owner text not null,
  owner_id uuid not null,
  -- Late: it should have left long ago, and waits for someone's word.
  state text not null check (state in ('running', 'paused', 'late', 'cancelled')),
  -- Whether SMS and e-mail wait for decent hours (Monday to Saturday, 8 to 20).
  has_hours_guard boolean not null,
  created_at timestamptz not null,
  -- When a person last let it leave, after a pause or a delay.
  released_at timestamptz,
  unique (owner, owner_id)
);
create index delivery_batch_centre on delivery_batch (centre_id, created_at);

-- What is said, once for all its recipients; {prénom} and {nom} are filled at sending.
create table delivery_content (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  subject text not null,
  text text not null,
  sms_text text not null,
  locale text not null,
  created_at timestamptz not null
);

create table delivery_message (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- Without a batch it is a notice to one person, and leaves at once.
  batch_id uuid references delivery_batch (id),
  content_id uuid not null references delivery_content (id),
  person_id uuid not null,
  household_id uuid,
  channel text not null check (channel in ('email', 'sms', 'letter', 'call')),
  -- E-mail address or E.164 number; for a letter, the lines of its envelope.
  address text not null,
  first_name text not null,
  full_name text not null,
  wants_large_print boolean not null,
  -- Letters are handed out street by street.
  street_key text not null,
  attempt bigint not null,
  state text not null check (state in (
    'planned', 'leased', 'sending', 'sent', 'delivered', 'failed', 'unsure', 'cancelled',
    'printed', 'handed_over', 'returned', 'reached', 'no_answer', 'wrong_number')),
  run_at timestamptz not null,
  lease uuid,
  lease_until timestamptz,
  tries bigint not null default 0,
  -- The next hop's own name for it.
  reference text,
  -- Why it failed or is unsure, in the words of the one who said so.
  reason text not null default '',
  cost_millis bigint not null default 0,
  sent_at timestamptz,
  settled_at timestamptz,
  evidence text not null default '' check (evidence in ('', 'seen', 'confirmed')),
  evidence_at timestamptz,
  created_at timestamptz not null,
  -- The same message is never planned twice for one person by one channel.
  once_key text not null unique
);
-- What may leave by wire, oldest first: letters and calls that wait for hands are not read through.
create index delivery_message_due on delivery_message (run_at, id) where state = 'planned' and channel in ('email', 'sms');
-- What a dead worker left.
create index delivery_message_lease on delivery_message (lease_until) where state in ('leased', 'sending');
-- E-mails that nobody has returned yet.
create index delivery_message_sent on delivery_message (sent_at) where state = 'sent';
-- Without the notices, which have none: they are found by their hour.
create index delivery_message_batch on delivery_message (batch_id, person_id) where batch_id is not null;
create index delivery_message_person on delivery_message (centre_id, person_id, id);
create index delivery_message_address on delivery_message (address, sent_at);
-- The outbox: latest first, and how many stand where.
create index delivery_message_centre on delivery_message (centre_id, id);
create index delivery_message_standing on delivery_message (centre_id, channel, state);
-- Notices leave before batches, without reading through them.
-- Notices that wait for a hand: letters, calls, and what no address took.
create index delivery_message_by_hand on delivery_message (centre_id, created_at) where batch_id is null;
create index delivery_message_notice on delivery_message (run_at) where state = 'planned' and batch_id is null;

-- An address that no longer answers, so that the next plan chooses another way.
create table delivery_address_fault (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  channel text not null,
  address text not null,
  reason text not null,
  at timestamptz not null,
  unique (centre_id, channel, address)
);

-- What people answered, as received.
create table delivery_incoming (
  id uuid primary key,
  centre_id uuid,
  channel text not null,
  address text not null,
  text text not null,
  intent text not null,
  message_id uuid,
  at timestamptz not null,
  -- The gateway's own id, so that a repeated call is one answer.
  once_key text unique
);
create index delivery_incoming_centre on delivery_incoming (centre_id, id);

-- Each person targeted by a batch, exactly once: with the message that carries it to them (perhaps
-- addressed to another of the household or phone), or with why there is none.
create table delivery_recipient (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  batch_id uuid not null references delivery_batch (id),
  person_id uuid not null,
  -- The latest attempt; several people who share an address share it.
  message_id uuid references delivery_message (id),
  blocked text not null check (blocked in ('', 'no_channel', 'refused')),
  -- Told at the desk or in passing: evidence without a message.
  told_at timestamptz,
  created_at timestamptz not null,
  unique (batch_id, person_id)
);
create index delivery_recipient_message on delivery_recipient (message_id);
-- Boards and totals read all that they need of a recipient from here.
create index delivery_recipient_batch
  on delivery_recipient (centre_id, batch_id, person_id, message_id, told_at, blocked);

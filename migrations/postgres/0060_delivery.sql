-- The ledger of what leaves the house (services/delivery). What left, left, and has no history; what the team says of
-- an address can be taken back.
-- no history: delivery_recipient, delivery_batch, delivery_content, delivery_message, delivery_address_fault, delivery_incoming
create table delivery_batch (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- The room that asked, and its own id: "campaign".
  owner text not null,
  owner_id uuid not null,
  -- Late: it should have left long ago, and waits for someone's word.
  state text not null check (state in ('running', 'paused', 'late', 'cancelled')),
  -- Whether SMS wait for decent hours (Monday to Saturday, 8 to 20); e-mail wakes nobody.
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
  -- It carries a code that opens: the team sees that it left, not the code.
  is_secret boolean not null default false,
  created_at timestamptz not null
);

create table delivery_message (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- Without a batch it is a notice to one person, and leaves before the batches.
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
  -- It answers whoever has just acted, or would come too late; other notices by SMS wait for decent hours.
  at_any_hour boolean not null,
  state text not null check (state in (
    'planned', 'leased', 'sending', 'sent', 'delivered', 'failed', 'unsure', 'cancelled',
    'printed', 'handed_over', 'returned', 'reached', 'no_answer', 'wrong_number')),
  run_at timestamptz not null,
  lease uuid,
  lease_until timestamptz,
  tries bigint not null default 0,
  -- The next hop's own name for it.
  reference text,
  -- Why it failed or is unsure: the words of the server that said so, or a code of the house (essaim:…).
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

-- An address that no longer answers, so that the next plan chooses another way. What proves the contrary deletes it.
create table delivery_address_fault (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  channel text not null,
  address text not null,
  -- Of a letter, the street and the town: a household that moves is written to again.
  place text not null,
  reason text not null,
  -- The message that met it.
  message_id uuid not null references delivery_message (id),
  at timestamptz not null,
  unique (centre_id, channel, address)
);

-- The team says that an address is good, whatever was told of it before.
create table delivery_address_trust (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  channel text not null,
  address text not null,
  at timestamptz not null
);
create index delivery_address_trust_address on delivery_address_trust (centre_id, channel, address, at);

-- What people answered, as received: a row for each centre that it concerns, or one for the network alone.
create table delivery_incoming (
  id uuid primary key,
  centre_id uuid,
  channel text not null,
  address text not null,
  text text not null,
  intent text not null,
  message_id uuid,
  -- Who it most likely comes from.
  person_id uuid,
  at timestamptz not null,
  -- The gateway's own id, so that a repeated call is one answer.
  once_key text unique
);
create index delivery_incoming_centre on delivery_incoming (centre_id, id);
-- What no centre knows is read by the network.
create index delivery_incoming_unclaimed on delivery_incoming (id) where centre_id is null;

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

-- The door for a room whose undo writes rows without asking anybody: what has not left of its batch stays here.
create view delivery_stop as select owner, owner_id, created_at as at from delivery_batch;
create function delivery_stop_batch() returns trigger language plpgsql as $$
begin
  update delivery_message set state = 'cancelled', settled_at = new.at, lease = null, lease_until = null
    where state in ('planned', 'leased')
    and batch_id in (select id from delivery_batch where owner = new.owner and owner_id = new.owner_id);
  update delivery_batch set state = 'cancelled' where owner = new.owner and owner_id = new.owner_id;
  return new;
end $$;
create trigger delivery_stop_batch instead of insert on delivery_stop
  for each row execute function delivery_stop_batch();

-- The same door for notices, by their ids; whether one was held back can be read there.
create view delivery_recall as select id, state from delivery_message;
create function delivery_recall_notice() returns trigger language plpgsql as $$
begin
  update delivery_message set state = 'cancelled', settled_at = run_at, lease = null, lease_until = null
    where id = new.id and state in ('planned', 'leased', 'printed', 'no_answer');
  return new;
end $$;
create trigger delivery_recall_notice instead of insert on delivery_recall
  for each row execute function delivery_recall_notice();

-- Discreet calls (features/callbacks): who asks to be called back, and what was promised to them.
-- no history: callback_turn
create table callback (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  state text not null check (state in ('waiting', 'taken', 'reached', 'wrong_number', 'dropped')),
  -- The number, the name and the words, sealed for the house; absent once they have served.
  said bytea,
  -- When one can talk: morning, afternoon, evening; words parted by commas, empty for any time.
  slots text not null,
  tongue text not null check (tongue in ('fr', 'ar', 'en', 'other')),
  -- Whether whoever answers the telephone may hear who calls.
  may_say boolean not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  -- The instant by which somebody calls now: as promised, or as agreed after a call nobody answered.
  call_by timestamptz not null,
  taken_by uuid,
  taken_name text not null,
  tries bigint not null check (tries >= 0),
  first_try_at timestamptz,
  ended_at timestamptz,
  orientation text not null check (orientation in ('none', 'appointment', 'file', 'desk', 'partner')),
  person_id uuid references person (id),
  revision bigint not null,
  check ((ended_at is null) = (state in ('waiting', 'taken')))
);
create index callback_waiting on callback (centre_id, call_by, id) where ended_at is null;
create index callback_ended on callback (centre_id, ended_at, id) where ended_at is not null;
create index callback_asked on callback (centre_id, asked_at);
create index callback_person on callback (person_id);

-- What a centre promises; a centre without a row promises what the house does.
create table callback_promise (
  id uuid primary key,
  centre_id uuid not null unique references centre (id),
  -- Working days after the day of asking.
  days bigint not null check (days between 0 and 10),
  opens text not null,
  closes text not null,
  -- 1 is Monday: '12345'.
  weekdays text not null,
  revision bigint not null
);

-- One who asks at a time in each centre, so that the same number is not kept twice.
create table callback_turn (
  id uuid primary key,
  centre_id uuid not null unique references centre (id),
  turns bigint not null
);

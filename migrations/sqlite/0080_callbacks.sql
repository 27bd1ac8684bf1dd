-- Discreet calls (features/callbacks): who asks to be called back, and what was promised to them.
-- no history: callback_turn
create table callback (
  id blob primary key,
  centre_id blob not null references centre (id),
  state text not null check (state in ('waiting', 'taken', 'reached', 'wrong_number', 'dropped')),
  -- The number, the name and the words, sealed for the house; absent once they have served.
  said blob,
  -- When one can talk: morning, afternoon, evening; words parted by commas, empty for any time.
  slots text not null,
  tongue text not null check (tongue in ('fr', 'ar', 'en', 'other')),
  -- Whether whoever answers the telephone may hear who calls.
  may_say integer not null,
  asked_at text not null,
  due_at text not null,
  -- The instant by which somebody calls now: as promised, or as agreed after a call nobody answered.
  call_by text not null,
  taken_by blob,
  taken_name text not null,
  tries integer not null check (tries >= 0),
  first_try_at text,
  ended_at text,
  orientation text not null check (orientation in ('none', 'appointment', 'file', 'desk', 'partner')),
  person_id blob references person (id),
  revision integer not null,
  check ((ended_at is null) = (state in ('waiting', 'taken')))
) strict;
create index callback_waiting on callback (centre_id, call_by, id) where ended_at is null;
create index callback_ended on callback (centre_id, ended_at, id) where ended_at is not null;
create index callback_asked on callback (centre_id, asked_at);
create index callback_person on callback (person_id);

-- What a centre promises; a centre without a row promises what the house does.
create table callback_promise (
  id blob primary key,
  centre_id blob not null unique references centre (id),
  -- Working days after the day of asking.
  days integer not null check (days between 0 and 10),
  opens text not null,
  closes text not null,
  -- 1 is Monday: '12345'.
  weekdays text not null,
  revision integer not null
) strict;

-- One who asks at a time in each centre, so that the same number is not kept twice.
create table callback_turn (
  id blob primary key,
  centre_id blob not null unique references centre (id),
  turns integer not null
) strict;

-- Permanences and appointments (features/appointments).
-- no history: appointment_agenda, appointment_clash, appointment_notice, appointment_ticket, appointment_day_number, appointment_hook
-- Who receives: someone of the team with an account, or a volunteer by name.
create table appointment_agenda (
  id blob primary key,
  centre_id blob not null references centre (id),
  account_id blob,
  label text not null,
  -- What is kept of the secret of the feed; empty until someone asks for one.
  feed_hash text not null default '',
  -- Grows at each booking: who writes it holds the agenda until the end of the transaction.
  version integer not null default 0,
  created_at text not null,
  retired_at text
) strict;
create index appointment_agenda_centre on appointment_agenda (centre_id, id);
create index appointment_agenda_feed on appointment_agenda (feed_hash);

-- Why one comes (motif).
create table appointment_motive (
  id blob primary key,
  centre_id blob not null references centre (id),
  name text not null,
  -- The same without accents or capitals: one name for each kind of place.
  folded text not null,
  -- What shared screens, messages and the reception say instead; empty when the name tells nothing of anyone.
  neutral_name text not null,
  kind text not null check (kind in ('public_office', 'phone', 'home', 'visio')),
  bookable_by text not null check (bookable_by in ('agents', 'invited', 'everyone')),
  minutes integer not null check (minutes between 5 and 480),
  min_lead_minutes integer not null check (min_lead_minutes >= 30),
  max_lead_days integer not null check (max_lead_days between 1 and 366),
  -- Said before one books.
  restriction text not null,
  -- Said once it is booked.
  instruction text not null,
  -- Only the one who follows the person receives for it.
  is_follow_up integer not null,
  is_cancellable integer not null,
  cancel_hours integer not null check (cancel_hours >= 0),
  is_editable integer not null,
  edit_days integer not null check (edit_days >= 0),
  visibility text not null check (visibility in ('visible_and_notified', 'visible_not_notified', 'invisible')),
  created_at text not null,
  retired_at text
) strict;
create index appointment_motive_centre on appointment_motive (centre_id, id);
create unique index appointment_motive_once on appointment_motive (centre_id, kind, folded) where retired_at is null;

-- When and where someone receives (plage).
create table appointment_opening (
  id blob primary key,
  centre_id blob not null references centre (id),
  agenda_id blob not null references appointment_agenda (id),
  place text not null,
  -- What one needs and nobody else may use meanwhile: "Scanner du hall"; empty for none.
  equipment text not null,
  -- JSON list of the motives received.
  motives text not null,
  -- JSON of the recurrence.
  recurrence text not null,
  first_day text not null,
  last_day text not null,
  created_at text not null,
  retired_at text
) strict;
create index appointment_opening_centre on appointment_opening (centre_id, id);
create index appointment_opening_agenda on appointment_opening (agenda_id);

create table appointment_absence (
  id blob primary key,
  centre_id blob not null references centre (id),
  agenda_id blob not null references appointment_agenda (id),
  starts_at text not null,
  ends_at text not null,
  created_at text not null,
  check (starts_at < ends_at)
) strict;
create index appointment_absence_agenda on appointment_absence (agenda_id, starts_at);
create index appointment_absence_centre on appointment_absence (centre_id);

create table appointment (
  id blob primary key,
  centre_id blob not null references centre (id),
  motive_id blob not null references appointment_motive (id),
  agenda_id blob not null references appointment_agenda (id),
  opening_id blob,
  -- Someone known, or the name and the number that were given.
  person_id blob references person (id),
  guest_name text not null,
  phone text not null,
  -- How they are told: '' when nothing leaves the house.
  way text not null check (way in ('', 'sms', 'email')),
  contact text not null,
  locale text not null,
  place text not null,
  starts_at text not null,
  ends_at text not null,
  state text not null check (state in ('unknown', 'seen', 'excused', 'revoked', 'noshow')),
  origin text not null check (origin in ('desk', 'phone', 'web', 'walk_in')),
  -- Read over the telephone, typed to cancel or move.
  code text not null,
  arrived_at text,
  -- Whether the person asked to be told of an earlier time that is freed.
  wants_earlier integer not null,
  -- Grows when it moves or is called off, for calendars.
  sequence integer not null,
  created_at text not null,
  updated_at text not null,
  check (starts_at < ends_at)
) strict;
create unique index appointment_code on appointment (code);
create index appointment_day on appointment (centre_id, starts_at);
create index appointment_of_agenda on appointment (agenda_id, starts_at);
create index appointment_of_opening on appointment (opening_id, starts_at);
create index appointment_person on appointment (person_id);
create index appointment_motive_used on appointment (motive_id);
-- The last wall before a double booking; the triggers below also stop two that overlap without beginning together.
create unique index appointment_one_at_once on appointment (agenda_id, starts_at) where state in ('unknown', 'seen', 'noshow');

-- Takes no row: an overlap, of who receives or of an equipment, is refused as a broken check, which undo understands, on both engines.
create table appointment_clash (
  id blob primary key,
  centre_id blob not null,
  check (id is null)
) strict;
create trigger appointment_not_doubled before insert on appointment
when new.state in ('unknown', 'seen', 'noshow') and (exists (
  select 1 from appointment a where a.agenda_id = new.agenda_id and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at)
  or exists (
  select 1 from appointment_opening own
    join appointment_opening o on o.centre_id = own.centre_id and o.equipment = own.equipment
    join appointment a on a.opening_id = o.id
    where own.id = new.opening_id and own.equipment <> '' and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at))
begin
  insert into appointment_clash (id, centre_id) values (new.id, new.centre_id);
end;
-- What stays where it was takes nobody's place: only what is moved or held again is looked at.
create trigger appointment_not_moved_onto before update of agenda_id, opening_id, starts_at, ends_at, state on appointment
when new.state in ('unknown', 'seen', 'noshow') and (old.state not in ('unknown', 'seen', 'noshow') or old.agenda_id <> new.agenda_id
  or old.opening_id is not new.opening_id or old.starts_at <> new.starts_at or old.ends_at <> new.ends_at) and (exists (
  select 1 from appointment a where a.agenda_id = new.agenda_id and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at)
  or exists (
  select 1 from appointment_opening own
    join appointment_opening o on o.centre_id = own.centre_id and o.equipment = own.equipment
    join appointment a on a.opening_id = o.id
    where own.id = new.opening_id and own.equipment <> '' and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at))
begin
  insert into appointment_clash (id, centre_id) values (new.id, new.centre_id);
end;

-- What was told of an appointment, once each.
create table appointment_notice (
  id blob primary key,
  centre_id blob not null references centre (id),
  appointment_id blob not null references appointment (id) on delete cascade,
  kind text not null check (kind in ('confirmed', 'moved', 'cancelled', 'restored', 'reminder', 'earlier')),
  -- The time it was told of; of an earlier time that is freed, the day on which it was told.
  starts_at text not null,
  message_id blob not null,
  at text not null,
  -- How many notices were made before it: a time to which one comes back is told again.
  turn integer not null,
  unique (appointment_id, turn)
) strict;
create index appointment_notice_centre on appointment_notice (centre_id);

-- Those who come without an appointment, in order of arrival.
create table appointment_ticket (
  id blob primary key,
  centre_id blob not null references centre (id),
  day text not null,
  number integer not null,
  motive_id blob references appointment_motive (id),
  person_id blob references person (id),
  guest_name text not null,
  state text not null check (state in ('waiting', 'called', 'seen', 'left')),
  created_at text not null,
  called_at text,
  ended_at text,
  unique (centre_id, day, number)
) strict;
create index appointment_ticket_person on appointment_ticket (person_id);

create table appointment_day_number (
  id blob primary key,
  centre_id blob not null references centre (id),
  day text not null,
  last integer not null,
  unique (centre_id, day)
) strict;

-- Programs told that an appointment was taken, moved or changed (Standard Webhooks).
create table appointment_hook (
  id blob primary key,
  centre_id blob not null references centre (id),
  url text not null,
  -- Sealed by the house: it signs what the program is told.
  secret blob not null,
  created_at text not null,
  -- How many words could not be brought, after all tries.
  lost integer not null,
  retired_at text
) strict;
create index appointment_hook_centre on appointment_hook (centre_id, id);

-- Permanences and appointments (features/appointments).
-- no history: appointment_agenda, appointment_clash, appointment_notice, appointment_ticket, appointment_day_number, appointment_hook
-- Who receives: someone of the team with an account, or a volunteer by name.
create table appointment_agenda (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  account_id uuid,
  label text not null,
  -- What is kept of the secret of the feed; empty until someone asks for one.
  feed_hash text not null default '',
  -- Grows at each booking: who writes it holds the agenda until the end of the transaction.
  version bigint not null default 0,
  created_at timestamptz not null,
  retired_at timestamptz
);
create index appointment_agenda_centre on appointment_agenda (centre_id, id);
create index appointment_agenda_feed on appointment_agenda (feed_hash);

-- Why one comes (motif).
create table appointment_motive (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  name text not null,
  -- The same without accents or capitals: one name for each kind of place.
  folded text not null,
  -- What shared screens, messages and the reception say instead; empty when the name tells nothing of anyone.
  neutral_name text not null,
  kind text not null check (kind in ('public_office', 'phone', 'home', 'visio')),
  bookable_by text not null check (bookable_by in ('agents', 'invited', 'everyone')),
  minutes bigint not null check (minutes between 5 and 480),
  min_lead_minutes bigint not null check (min_lead_minutes >= 30),
  max_lead_days bigint not null check (max_lead_days between 1 and 366),
  -- Said before one books.
  restriction text not null,
  -- Said once it is booked.
  instruction text not null,
  -- Only the one who follows the person receives for it.
  is_follow_up boolean not null,
  is_cancellable boolean not null,
  cancel_hours bigint not null check (cancel_hours >= 0),
  is_editable boolean not null,
  edit_days bigint not null check (edit_days >= 0),
  visibility text not null check (visibility in ('visible_and_notified', 'visible_not_notified', 'invisible')),
  created_at timestamptz not null,
  retired_at timestamptz
);
create index appointment_motive_centre on appointment_motive (centre_id, id);
create unique index appointment_motive_once on appointment_motive (centre_id, kind, folded) where retired_at is null;

-- When and where someone receives (plage).
create table appointment_opening (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  agenda_id uuid not null references appointment_agenda (id),
  place text not null,
  -- What one needs and nobody else may use meanwhile: "Scanner du hall"; empty for none.
  equipment text not null,
  -- JSON list of the motives received.
  motives text not null,
  -- JSON of the recurrence.
  recurrence text not null,
  first_day date not null,
  last_day date not null,
  created_at timestamptz not null,
  retired_at timestamptz
);
create index appointment_opening_centre on appointment_opening (centre_id, id);
create index appointment_opening_agenda on appointment_opening (agenda_id);

create table appointment_absence (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  agenda_id uuid not null references appointment_agenda (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null,
  check (starts_at < ends_at)
);
create index appointment_absence_agenda on appointment_absence (agenda_id, starts_at);
create index appointment_absence_centre on appointment_absence (centre_id);

create table appointment (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  motive_id uuid not null references appointment_motive (id),
  agenda_id uuid not null references appointment_agenda (id),
  opening_id uuid,
  -- Someone known, or the name and the number that were given.
  person_id uuid references person (id),
  guest_name text not null,
  phone text not null,
  -- How they are told: '' when nothing leaves the house.
  way text not null check (way in ('', 'sms', 'email')),
  contact text not null,
  locale text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('unknown', 'seen', 'excused', 'revoked', 'noshow')),
  origin text not null check (origin in ('desk', 'phone', 'web', 'walk_in')),
  -- Read over the telephone, typed to cancel or move.
  code text not null,
  arrived_at timestamptz,
  -- Whether the person asked to be told of an earlier time that is freed.
  wants_earlier boolean not null,
  -- Grows when it moves or is called off, for calendars.
  sequence bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (starts_at < ends_at)
);
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
  id uuid primary key,
  centre_id uuid not null,
  check (id is null)
);
create function appointment_alone() returns trigger language plpgsql as $$
declare
  shared text;
begin
  if new.state not in ('unknown', 'seen', 'noshow') then
    return new;
  end if;
  -- What stays where it was takes nobody's place: only what is moved or held again is looked at.
  if tg_op = 'UPDATE' and old.state in ('unknown', 'seen', 'noshow') and old.agenda_id = new.agenda_id
    and old.opening_id is not distinct from new.opening_id and old.starts_at = new.starts_at
    and old.ends_at = new.ends_at then
    return new;
  end if;
  select o.equipment into shared from appointment_opening o where o.id = new.opening_id and o.equipment <> '';
  -- One at a time for each agenda, and for those that use the same equipment: what the one before has kept is seen by
  -- the question that follows.
  perform 1 from appointment_agenda g where g.id = new.agenda_id or g.id in (
    select o.agenda_id from appointment_opening o where o.centre_id = new.centre_id and o.equipment = shared)
    order by g.id for update;
  if exists (
    select 1 from appointment a left join appointment_opening o on o.id = a.opening_id
    where a.centre_id = new.centre_id and a.id <> new.id and (a.agenda_id = new.agenda_id or o.equipment = shared)
      and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at) then
    insert into appointment_clash (id, centre_id) values (new.id, new.centre_id);
  end if;
  return new;
end $$;
create trigger appointment_not_doubled before insert on appointment
  for each row execute function appointment_alone();
create trigger appointment_not_moved_onto before update of agenda_id, opening_id, starts_at, ends_at, state on appointment
  for each row execute function appointment_alone();

-- What was told of an appointment, once each.
create table appointment_notice (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  appointment_id uuid not null references appointment (id) on delete cascade,
  kind text not null check (kind in ('confirmed', 'moved', 'cancelled', 'restored', 'reminder', 'earlier')),
  -- The time it was told of; of an earlier time that is freed, the day on which it was told.
  starts_at timestamptz not null,
  message_id uuid not null,
  at timestamptz not null,
  -- How many notices were made before it: a time to which one comes back is told again.
  turn bigint not null,
  unique (appointment_id, turn)
);
create index appointment_notice_centre on appointment_notice (centre_id);

-- Those who come without an appointment, in order of arrival.
create table appointment_ticket (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  day date not null,
  number bigint not null,
  motive_id uuid references appointment_motive (id),
  person_id uuid references person (id),
  guest_name text not null,
  state text not null check (state in ('waiting', 'called', 'seen', 'left')),
  created_at timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  unique (centre_id, day, number)
);
create index appointment_ticket_person on appointment_ticket (person_id);

create table appointment_day_number (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  day date not null,
  last bigint not null,
  unique (centre_id, day)
);

-- Programs told that an appointment was taken, moved or changed (Standard Webhooks).
create table appointment_hook (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  url text not null,
  -- Sealed by the house: it signs what the program is told.
  secret bytea not null,
  created_at timestamptz not null,
  -- How many words could not be brought, after all tries.
  lost bigint not null,
  retired_at timestamptz
);
create index appointment_hook_centre on appointment_hook (centre_id, id);

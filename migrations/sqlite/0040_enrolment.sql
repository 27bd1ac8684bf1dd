-- Lists, questions, enrolments, payments, attendance (services/enrolment).
-- no history: enrolment_seats, enrolment_draft, enrolment_notice, enrolment_receipt_counter
create table enrolment_list (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- What the list is for: a word of the room above ("activity") and its id.
  owner_kind text not null,
  owner_id blob not null,
  title text not null,
  subtitle text not null,
  -- Its public page.
  href text not null,
  -- Absent: no limit.
  capacity integer check (capacity >= 0),
  has_waiting_list integer not null,
  opens_at text,
  closes_at text,
  min_age integer,
  max_age integer,
  -- The day on which ages count.
  ages_on text not null,
  -- Whether several people of a household may come at once.
  is_household integer not null,
  -- JSON rows of the fee table: [{"up_to":60000,"fee":900},{"up_to":null,"fee":1800}].
  fees text not null,
  -- Pieces to bring, one a line.
  pieces text not null,
  -- JSON of what its owner says of it: the price where no table says it, the place, the subtitle in other languages.
  words text not null default '{}',
  -- JSON of the announced sessions that will not be held.
  called_off text not null default '[]',
  state text not null check (state in ('open', 'closed', 'cancelled')),
  created_at text not null
) strict;
create index enrolment_list_owner on enrolment_list (owner_id);
create index enrolment_list_centre on enrolment_list (centre_id, id);

-- How many chairs are taken. Only the triggers below write the counts, so that an undo, which
-- writes rows without asking the room, keeps them true; the CHECK is the wall behind the guard.
create table enrolment_seats (
  id blob primary key references enrolment_list (id) on delete cascade,
  centre_id blob not null references centre (id),
  capacity integer,
  taken integer not null check (taken >= 0),
  waiting integer not null check (waiting >= 0),
  -- When the last of the sessions called off would have ended: until then one may come in its place.
  called_off_until text,
  check (capacity is null or taken <= capacity)
) strict;
-- The job that offers freed chairs looks for lists where someone waits.
create index enrolment_seats_waiting on enrolment_seats (waiting);

create table enrolment_question (
  id blob primary key,
  centre_id blob not null references centre (id),
  list_id blob not null references enrolment_list (id),
  position integer not null,
  kind text not null check (kind in ('text', 'long', 'choice', 'choices', 'yes_no', 'consent', 'number', 'date')),
  label text not null,
  help text not null,
  is_required integer not null,
  -- Answers to choose from, one a line.
  choices text not null,
  -- Asked only when this question has this answer.
  condition_question_id blob references enrolment_question (id),
  condition_value text not null,
  -- A retired question is no longer asked; what was answered stays.
  retired_at text
) strict;
create index enrolment_question_list on enrolment_question (list_id, position);

-- People enrolled together, with one confirmation and one code for all.
create table enrolment_group (
  id blob primary key,
  centre_id blob not null references centre (id),
  list_id blob not null references enrolment_list (id),
  -- Eight signs a person can read aloud, to change or cancel.
  code text not null unique,
  way text not null check (way in ('email', 'sms', 'letter', 'call', 'desk')),
  -- The address, number or postal lines given for this enrolment; empty at the desk.
  contact text not null,
  -- The adult who answers for the children.
  contact_name text not null,
  contact_person_id blob references person (id),
  household_id blob references household (id),
  locale text not null,
  made_by text not null check (made_by in ('resident', 'desk', 'sheet', 'program')),
  created_at text not null
) strict;
create index enrolment_group_list on enrolment_group (list_id);
-- People and households are looked up from their own cards.
create index enrolment_group_contact on enrolment_group (contact_person_id);
create index enrolment_group_household on enrolment_group (household_id);
create index enrolment_group_centre on enrolment_group (centre_id, id);

create table enrolment (
  id blob primary key,
  centre_id blob not null references centre (id),
  list_id blob not null references enrolment_list (id),
  group_id blob not null references enrolment_group (id),
  person_id blob not null references person (id),
  state text not null check (state in (
    'confirmed', 'waiting', 'offered', 'cancelled', 'expired',
    -- They waited until the list was over.
    'unplaced',
    -- Typed by someone while already on the list: it takes no chair, and reads as a place or as waiting.
    'doubled', 'doubled_waiting')),
  -- Higher goes first on the waiting list; given by the team, with the reason.
  priority integer not null,
  priority_reason text not null,
  -- JSON: question id to the list of its answers.
  answers text not null,
  -- Fixed on enrolling; absent while the family quotient is unknown.
  fee_cents integer,
  offered_until text,
  created_at text not null,
  ended_at text,
  -- Grows with each writing: whoever read an older one is told to look again.
  revision integer not null default 1
) strict;
-- A person stands on a list once; those who left may come back.
create unique index enrolment_once on enrolment (list_id, person_id) where state in ('confirmed', 'waiting', 'offered');
create index enrolment_list_order on enrolment (list_id, state, priority, created_at);
create index enrolment_of_group on enrolment (group_id);
create index enrolment_of_person on enrolment (centre_id, person_id);
-- The foreign key of a person, of whatever centre.
create index enrolment_person on enrolment (person_id);
-- Who enrolled today.
create index enrolment_by_day on enrolment (centre_id, created_at);
-- Offers whose time is over, and those of a centre that wait for an answer.
create index enrolment_offers on enrolment (offered_until) where state = 'offered';
create index enrolment_offers_of_centre on enrolment (centre_id, offered_until) where state = 'offered';

create trigger enrolment_list_seats_insert after insert on enrolment_list begin
  insert into enrolment_seats (id, centre_id, capacity, taken, waiting) values (new.id, new.centre_id, new.capacity, 0, 0);
end;
create trigger enrolment_list_seats_update after update of capacity on enrolment_list begin
  update enrolment_seats set capacity = new.capacity where id = new.id;
end;
create trigger enrolment_seats_insert after insert on enrolment begin
  update enrolment_seats set
    taken = taken + (case when new.state in ('confirmed', 'offered') then 1 else 0 end),
    waiting = waiting + (case when new.state = 'waiting' then 1 else 0 end)
  where id = new.list_id;
end;
create trigger enrolment_seats_update after update of state on enrolment begin
  update enrolment_seats set
    taken = taken + (case when new.state in ('confirmed', 'offered') then 1 else 0 end)
                  - (case when old.state in ('confirmed', 'offered') then 1 else 0 end),
    waiting = waiting + (case when new.state = 'waiting' then 1 else 0 end)
                      - (case when old.state = 'waiting' then 1 else 0 end)
  where id = new.list_id;
end;
create trigger enrolment_seats_delete after delete on enrolment begin
  update enrolment_seats set
    taken = taken - (case when old.state in ('confirmed', 'offered') then 1 else 0 end),
    waiting = waiting - (case when old.state = 'waiting' then 1 else 0 end)
  where id = old.list_id;
end;

create table enrolment_payment (
  id blob primary key,
  centre_id blob not null references centre (id),
  group_id blob not null references enrolment_group (id),
  amount_cents integer not null,
  means text not null check (means in ('cash', 'cheque', 'other')),
  year integer not null,
  number integer not null,
  at text not null,
  unique (centre_id, year, number)
) strict;
create index enrolment_payment_group on enrolment_payment (group_id);

-- The last receipt number of a year, taken one by one.
create table enrolment_receipt_counter (
  id blob primary key,
  centre_id blob not null references centre (id),
  year integer not null,
  last_number integer not null,
  unique (centre_id, year)
) strict;

-- The sessions of a list, told by the room that owns it.
create table enrolment_session (
  id blob primary key,
  centre_id blob not null references centre (id),
  list_id blob not null references enrolment_list (id),
  starts_at text not null,
  ends_at text not null,
  label text not null
) strict;
create index enrolment_session_list on enrolment_session (list_id, starts_at);
-- The sessions to call today.
create index enrolment_session_centre on enrolment_session (centre_id, starts_at);

create table enrolment_attendance (
  id blob primary key,
  centre_id blob not null references centre (id),
  list_id blob not null references enrolment_list (id),
  -- Kept even if the session is later moved out of the plan.
  session_id blob not null,
  person_id blob not null references person (id),
  mark text not null check (mark in ('present', 'absent', 'excused')),
  at text not null,
  unique (session_id, person_id)
) strict;
create index enrolment_attendance_list on enrolment_attendance (list_id);
create index enrolment_attendance_person on enrolment_attendance (person_id);

-- What a resident has answered so far, for two hours; emptied once it has become an enrolment.
create table enrolment_draft (
  id blob primary key,
  centre_id blob not null references centre (id),
  list_id blob not null references enrolment_list (id) on delete cascade,
  secret_hash text not null unique,
  content text not null,
  group_id blob,
  expires_at text not null
) strict;
create index enrolment_draft_expiry on enrolment_draft (expires_at);

-- What must be told to a group, once each: handed over to delivery, or left for someone to say.
create table enrolment_notice (
  id blob primary key,
  centre_id blob not null references centre (id),
  group_id blob not null,
  list_id blob not null,
  kind text not null check (kind in (
    'confirmed', 'waiting', 'offered', 'offer_over', 'cancelled', 'list_cancelled',
    'session_moved', 'session_cancelled', 'session_restored', 'waiting_over', 'doubled')),
  -- The list, the enrolment or the session it speaks of.
  about_id blob not null,
  -- Names of those it speaks of, as one text.
  people text not null,
  -- What someone says who calls or meets them.
  words text not null,
  until text,
  -- sent: the ledger has it. desk: someone must say it. given: they were there. told: someone said it.
  state text not null check (state in ('sent', 'desk', 'given', 'told')),
  -- The message of the ledger that carries it.
  message_id blob,
  at text not null,
  told_at text,
  once_key text not null unique
) strict;
create index enrolment_notice_group on enrolment_notice (group_id);
create index enrolment_notice_at on enrolment_notice (at);
-- What was told of a session.
create index enrolment_notice_about on enrolment_notice (about_id);
-- The team's list of those to tell: what nobody said yet, and what the ledger could not bring.
create index enrolment_notice_desk on enrolment_notice (centre_id, at) where state = 'desk';
create index enrolment_notice_message on enrolment_notice (message_id);

-- Undo writes rows without asking the room: what a registration had to tell does not leave once it is
-- undone. Its notice is left for someone to say, should the group come back.
create trigger enrolment_group_undone after delete on enrolment_group begin
  insert into delivery_recall (id)
    select message_id from enrolment_notice where group_id = old.id and message_id is not null;
  update enrolment_notice set state = 'desk', message_id = null
    where group_id = old.id and state = 'sent'
    and message_id in (select id from delivery_recall where state = 'cancelled');
end;
-- Only an undo takes an offer back to where it was.
create trigger enrolment_offer_undone after update of state on enrolment
  when old.state = 'offered' and new.state = 'waiting' begin
  insert into delivery_recall (id) select message_id from enrolment_notice
    where kind = 'offered' and about_id = new.id and message_id is not null;
  update enrolment_notice set state = 'given'
    where kind = 'offered' and about_id = new.id and state in ('sent', 'desk');
end;
-- Only an undo makes a double again of one that had taken over a place.
create trigger enrolment_double_undone after update of state on enrolment
  when old.state in ('confirmed', 'waiting') and new.state in ('doubled', 'doubled_waiting') begin
  insert into delivery_recall (id) select message_id from enrolment_notice
    where kind in ('confirmed', 'waiting') and about_id = new.id and message_id is not null;
  update enrolment_notice set state = 'given'
    where kind in ('confirmed', 'waiting') and about_id = new.id and state in ('sent', 'desk');
end;

-- What other rooms may read: who holds a place on a list, or waits for one.
create view report_enrolled as
  select e.id, e.centre_id, e.list_id, coalesce(m.now_id, e.person_id) as person_id
  from enrolment e left join report_merged m on m.id = e.person_id
  where e.state in ('confirmed', 'waiting', 'offered');

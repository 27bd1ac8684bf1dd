-- Lent and given equipment (features/equipment): what there is, its parts and photos, who has it, the calls of the seventh day,
-- what residents ask for, repairs, stock-takings.
create table equipment_item (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- The short code of its label: no sign that is taken for another.
  label text not null,
  name text not null,
  category text not null check (category in ('tablet', 'computer', 'phone', 'modem', 'projector', 'kiosk', 'printer', 'other')),
  owner text not null check (owner in ('centre', 'carsat', 'emmaus', 'departement', 'other')),
  owner_name text not null,
  brand text not null,
  model text not null,
  serial text not null,
  value_cents integer check (value_cents >= 0),
  bought_on text,
  place text not null,
  state text not null check (state in ('new', 'good', 'worn', 'damaged', 'broken', 'lost', 'retired')),
  -- What is on it when it leaves, and the label of its offline pack.
  preinstalled text not null,
  pack text not null,
  notes text not null,
  -- Whether residents find it on their page.
  is_offered integer not null,
  -- The loan by which it is away; it is what makes a lent thing impossible to lend.
  loan_id blob,
  -- The columns of an imported sheet that this room does not know, as they were.
  extra text not null,
  created_at text not null,
  unique (centre_id, label)
) strict;
create index equipment_item_of_centre on equipment_item (centre_id, id);

-- The parts of a bag: tablet, charger, stylus.
create table equipment_part (
  id blob primary key,
  centre_id blob not null references centre (id),
  item_id blob not null references equipment_item (id),
  position integer not null,
  name text not null
) strict;
create index equipment_part_of_item on equipment_part (item_id, position);

create table equipment_photo (
  id blob primary key,
  centre_id blob not null references centre (id),
  item_id blob not null references equipment_item (id),
  media_id blob not null references media (id),
  taken_at text not null
) strict;
create index equipment_photo_of_item on equipment_photo (item_id, id);
create index equipment_photo_media on equipment_photo (media_id);

-- How one lends here: one row for a centre.
create table equipment_rule (
  id blob primary key,
  centre_id blob not null unique references centre (id),
  days integer not null check (days between 1 and 365),
  most_each integer not null check (most_each between 1 and 20),
  who text not null check (who in ('anyone', 'members')),
  remind_days integer not null check (remind_days between 1 and 30),
  words text not null
) strict;

create table equipment_loan (
  id blob primary key,
  centre_id blob not null references centre (id),
  item_id blob not null references equipment_item (id),
  person_id blob references person (id),
  kind text not null check (kind in ('loan', 'gift')),
  lent_at text not null,
  lent_by text not null,
  -- The last day; a gift has none.
  due_on text,
  extended integer not null,
  returned_at text,
  returned_by text not null,
  returned_state text not null,
  return_note text not null,
  signed text not null check (signed in ('none', 'screen', 'typed', 'paper')),
  signed_name text not null,
  signed_at text,
  -- The picture of the pen, in the storage; empty without one.
  signature text not null,
  -- The due day that was last reminded of.
  reminded_for text,
  check ((kind = 'gift') = (due_on is null))
) strict;
create unique index equipment_loan_open on equipment_loan (item_id) where returned_at is null;
create index equipment_loan_of_centre on equipment_loan (centre_id, id);
create index equipment_loan_person on equipment_loan (person_id);

create table equipment_loan_part (
  id blob primary key,
  centre_id blob not null references centre (id),
  loan_id blob not null references equipment_loan (id),
  position integer not null,
  name text not null,
  is_given integer not null,
  -- Empty until it is back.
  returned_state text not null
) strict;
create index equipment_loan_part_of on equipment_loan_part (loan_id, position);

-- Calls to make: the seventh day, and the return where no message reaches.
create table equipment_call (
  id blob primary key,
  centre_id blob not null references centre (id),
  loan_id blob not null references equipment_loan (id),
  kind text not null check (kind in ('week', 'return')),
  due_on text not null,
  result text not null check (result in ('open', 'well', 'help', 'over')),
  tries integer not null,
  note text not null,
  called_at text,
  called_by text not null,
  unique (loan_id, kind, due_on)
) strict;
create index equipment_call_of_centre on equipment_call (centre_id, result, due_on);

-- What residents ask for.
create table equipment_request (
  id blob primary key,
  centre_id blob not null references centre (id),
  item_id blob references equipment_item (id),
  person_id blob references person (id),
  name text not null,
  phone text not null,
  words text not null,
  state text not null check (state in ('open', 'accepted', 'refused')),
  answer text not null,
  asked_at text not null
) strict;
create index equipment_request_of_centre on equipment_request (centre_id, state, id);
create index equipment_request_item on equipment_request (item_id);
create index equipment_request_person on equipment_request (person_id);

-- The repair log: things of the centre, and what residents bring to the repair café.
create table equipment_repair (
  id blob primary key,
  centre_id blob not null references centre (id),
  item_id blob references equipment_item (id),
  loan_id blob references equipment_loan (id),
  object text not null,
  fault text not null,
  outcome text not null check (outcome in ('open', 'repaired', 'partly', 'not_repaired')),
  grams integer not null check (grams >= 0),
  volunteer text not null,
  minutes integer not null check (minutes >= 0),
  note text not null,
  opened_on text not null,
  closed_on text,
  check ((outcome = 'open') = (closed_on is null))
) strict;
create index equipment_repair_of_centre on equipment_repair (centre_id, id);
create index equipment_repair_item on equipment_repair (item_id);
create index equipment_repair_loan on equipment_repair (loan_id);

create table equipment_stocktake (
  id blob primary key,
  centre_id blob not null references centre (id),
  opened_at text not null,
  opened_by text not null,
  closed_at text,
  -- What was missing when it was closed, a label and a name a line.
  missing text not null
) strict;
create index equipment_stocktake_of_centre on equipment_stocktake (centre_id, id);

create table equipment_scan (
  id blob primary key,
  centre_id blob not null references centre (id),
  stocktake_id blob not null references equipment_stocktake (id),
  -- Absent when no item has such a label.
  item_id blob references equipment_item (id),
  typed text not null,
  scanned_at text not null,
  unique (stocktake_id, typed)
) strict;
create index equipment_scan_item on equipment_scan (item_id);

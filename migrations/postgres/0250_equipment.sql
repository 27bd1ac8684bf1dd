-- Lent and given equipment (features/equipment): what there is, its parts and photos, who has it, the calls of the seventh day,
-- what residents ask for, repairs, stock-takings.
create table equipment_item (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- The short code of its label: no sign that is taken for another.
  label text not null,
  name text not null,
  category text not null check (category in ('tablet', 'computer', 'phone', 'modem', 'projector', 'kiosk', 'printer', 'other')),
  owner text not null check (owner in ('centre', 'carsat', 'emmaus', 'departement', 'other')),
  owner_name text not null,
  brand text not null,
  model text not null,
  serial text not null,
  value_cents bigint check (value_cents >= 0),
  bought_on date,
  place text not null,
  state text not null check (state in ('new', 'good', 'worn', 'damaged', 'broken', 'lost', 'retired')),
  -- What is on it when it leaves, and the label of its offline pack.
  preinstalled text not null,
  pack text not null,
  notes text not null,
  -- Whether residents find it on their page.
  is_offered boolean not null,
  -- The loan by which it is away; it is what makes a lent thing impossible to lend.
  loan_id uuid,
  -- The columns of an imported sheet that this room does not know, as they were.
  extra text not null,
  created_at timestamptz not null,
  unique (centre_id, label)
);
create index equipment_item_of_centre on equipment_item (centre_id, id);

-- The parts of a bag: tablet, charger, stylus.
create table equipment_part (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  item_id uuid not null references equipment_item (id),
  position bigint not null,
  name text not null
);
create index equipment_part_of_item on equipment_part (item_id, position);

create table equipment_photo (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  item_id uuid not null references equipment_item (id),
  media_id uuid not null references media (id),
  taken_at timestamptz not null
);
create index equipment_photo_of_item on equipment_photo (item_id, id);
create index equipment_photo_media on equipment_photo (media_id);

-- How one lends here: one row for a centre.
create table equipment_rule (
  id uuid primary key,
  centre_id uuid not null unique references centre (id),
  days bigint not null check (days between 1 and 365),
  most_each bigint not null check (most_each between 1 and 20),
  who text not null check (who in ('anyone', 'members')),
  remind_days bigint not null check (remind_days between 1 and 30),
  words text not null
);

create table equipment_loan (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  item_id uuid not null references equipment_item (id),
  person_id uuid references person (id),
  kind text not null check (kind in ('loan', 'gift')),
  lent_at timestamptz not null,
  lent_by text not null,
  -- The last day; a gift has none.
  due_on date,
  extended bigint not null,
  returned_at timestamptz,
  returned_by text not null,
  returned_state text not null,
  return_note text not null,
  signed text not null check (signed in ('none', 'screen', 'typed', 'paper')),
  signed_name text not null,
  signed_at timestamptz,
  -- The picture of the pen, in the storage; empty without one.
  signature text not null,
  -- The due day that was last reminded of.
  reminded_for date,
  check ((kind = 'gift') = (due_on is null))
);
create unique index equipment_loan_open on equipment_loan (item_id) where returned_at is null;
create index equipment_loan_of_centre on equipment_loan (centre_id, id);
create index equipment_loan_person on equipment_loan (person_id);

create table equipment_loan_part (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  loan_id uuid not null references equipment_loan (id),
  position bigint not null,
  name text not null,
  is_given boolean not null,
  -- Empty until it is back.
  returned_state text not null
);
create index equipment_loan_part_of on equipment_loan_part (loan_id, position);

-- Calls to make: the seventh day, and the return where no message reaches.
create table equipment_call (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  loan_id uuid not null references equipment_loan (id),
  kind text not null check (kind in ('week', 'return')),
  due_on date not null,
  result text not null check (result in ('open', 'well', 'help', 'over')),
  tries bigint not null,
  note text not null,
  called_at timestamptz,
  called_by text not null,
  unique (loan_id, kind, due_on)
);
create index equipment_call_of_centre on equipment_call (centre_id, result, due_on);

-- What residents ask for.
create table equipment_request (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  item_id uuid references equipment_item (id),
  person_id uuid references person (id),
  name text not null,
  phone text not null,
  words text not null,
  state text not null check (state in ('open', 'accepted', 'refused')),
  answer text not null,
  asked_at timestamptz not null
);
create index equipment_request_of_centre on equipment_request (centre_id, state, id);
create index equipment_request_item on equipment_request (item_id);
create index equipment_request_person on equipment_request (person_id);

-- The repair log: things of the centre, and what residents bring to the repair café.
create table equipment_repair (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  item_id uuid references equipment_item (id),
  loan_id uuid references equipment_loan (id),
  object text not null,
  fault text not null,
  outcome text not null check (outcome in ('open', 'repaired', 'partly', 'not_repaired')),
  grams bigint not null check (grams >= 0),
  volunteer text not null,
  minutes bigint not null check (minutes >= 0),
  note text not null,
  opened_on date not null,
  closed_on date,
  check ((outcome = 'open') = (closed_on is null))
);
create index equipment_repair_of_centre on equipment_repair (centre_id, id);
create index equipment_repair_item on equipment_repair (item_id);
create index equipment_repair_loan on equipment_repair (loan_id);

create table equipment_stocktake (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  -- What was missing when it was closed, a label and a name a line.
  missing text not null
);
create index equipment_stocktake_of_centre on equipment_stocktake (centre_id, id);

create table equipment_scan (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  stocktake_id uuid not null references equipment_stocktake (id),
  -- Absent when no item has such a label.
  item_id uuid references equipment_item (id),
  typed text not null,
  scanned_at timestamptz not null,
  unique (stocktake_id, typed)
);
create index equipment_scan_item on equipment_scan (item_id);

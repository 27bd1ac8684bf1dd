-- Rounds of living places (features/outreach): what is planned, which tablets go along, what they bring back.
-- What a tablet brought is a ledger: no undo takes it away, it is taken up or set aside.
-- no history: outreach_tablet, outreach_entry, outreach_version, outreach_photo, outreach_photo_part
create table outreach_round (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  title text not null,
  day date not null,
  -- Who of the team goes, in words.
  who text not null,
  state text not null check (state in ('planned', 'under_way', 'done')),
  revision bigint not null
);
create index outreach_round_day on outreach_round (centre_id, day, id);

create table outreach_stop (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  round_id uuid not null references outreach_round (id),
  place_in_round bigint not null,
  place text not null,
  -- As people say it: '14 h à 16 h'.
  hours text not null,
  note text not null
);
create index outreach_stop_round on outreach_stop (round_id, place_in_round);

create table outreach_item (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  round_id uuid not null references outreach_round (id),
  place_in_round bigint not null,
  words text not null,
  is_checked boolean not null
);
create index outreach_item_round on outreach_item (round_id, place_in_round);

create table outreach_tablet (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  name text not null,
  made_by text not null,
  made_at timestamptz not null,
  -- The number typed once on the tablet, made slow to guess; absent once it has served.
  code_hash text,
  code_ends_at timestamptz,
  -- What is kept of the secret the tablet speaks with.
  secret_hash text unique,
  last_seen_at timestamptz,
  revoked_at timestamptz
);
create index outreach_tablet_centre on outreach_tablet (centre_id, made_at, id);

create table outreach_entry (
  -- Drawn by the tablet: the same entry sent again is the same row.
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- As the tablet says; a round that was taken away leaves the entry.
  round_id uuid,
  kind text not null check (kind in ('person_met', 'act', 'reminder_wanted', 'appointment_wanted', 'question')),
  state text not null check (state in ('received', 'taken_up', 'set_aside')),
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by text not null,
  person_id uuid references person (id),
  check ((settled_at is null) = (state = 'received'))
);
create index outreach_entry_open on outreach_entry (centre_id, received_at, id) where settled_at is null;
create index outreach_entry_round on outreach_entry (centre_id, round_id, received_at, id);
create index outreach_entry_settled on outreach_entry (centre_id, settled_at) where settled_at is not null;
create index outreach_entry_person on outreach_entry (person_id);

-- Each writing of an entry. Two that replace the same one are a choice for the team; none is dropped.
create table outreach_version (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  entry_id uuid not null references outreach_entry (id),
  -- The writing it replaces, which may arrive later.
  based_on uuid,
  -- Absent when the team wrote it.
  tablet_id uuid references outreach_tablet (id),
  author text not null,
  made_at timestamptz not null,
  received_at timestamptz not null,
  -- How far our clock was ahead of the tablet's when it was sent.
  skew_seconds bigint not null,
  -- Sealed for its row; absent once it has served.
  said bytea,
  is_put_aside boolean not null
);
create index outreach_version_entry on outreach_version (entry_id);

-- A photo taken on the way, of an entry that may arrive later. It comes in parts, each kept once, until it is whole.
create table outreach_photo (
  -- Drawn by the tablet.
  id uuid primary key,
  centre_id uuid not null references centre (id),
  entry_id uuid not null,
  tablet_id uuid not null references outreach_tablet (id),
  parts bigint not null check (parts between 1 and 64),
  received_at timestamptz not null,
  is_whole boolean not null,
  -- The sealed photo in the storage; absent until it is whole, and once it has served.
  file_hash text
);
create index outreach_photo_entry on outreach_photo (entry_id);
create index outreach_photo_centre on outreach_photo (centre_id, received_at);
create index outreach_photo_tablet on outreach_photo (tablet_id);

create table outreach_photo_part (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  photo_id uuid not null references outreach_photo (id),
  place bigint not null,
  -- Sealed for its photo and its place.
  bytes bytea not null,
  unique (photo_id, place)
);
create index outreach_photo_part_centre on outreach_photo_part (centre_id);

-- Certificates (services/badges): what a person has learnt, signed, checked by anyone, revocable.
-- Keys and places of the status list outlive what is undone: a file that someone keeps is told of for ever.
-- no history: badge_key, badge_status
create table badge (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- Opens the page where anyone checks it; of no one's choosing.
  code text not null unique,
  person_id blob references person (id),
  -- Empty once the person asked to be forgotten.
  holder_name text not null,
  is_named integer not null,
  -- Names the holder in the signed file, and nobody anywhere else.
  subject_id blob not null,
  title text not null,
  description text not null,
  criteria text not null,
  -- One a line.
  skills text not null,
  -- What it is counted by; empty when it was given by hand.
  path_code text not null,
  earned_on text not null,
  -- The credential as it was signed; empty with the name.
  jwt text not null,
  issued_by text not null,
  issued_at text not null,
  revoked_at text,
  reason text not null
) strict;
create index badge_of_centre on badge (centre_id, id);
create index badge_of_person on badge (person_id) where person_id is not null;
create index badge_of_path on badge (centre_id, path_code) where path_code <> '';

-- The keys with which a centre signs; the private part sealed by the master key. Old ones stay: they verify.
create table badge_key (
  id blob primary key,
  centre_id blob not null references centre (id),
  public_part blob not null,
  sealed blob not null,
  made_at text not null,
  -- When another took its place.
  retired_at text
) strict;
create unique index badge_key_in_use on badge_key (centre_id) where retired_at is null;
create index badge_key_of_centre on badge_key (centre_id, id);

-- The place of each certificate in the published list; no certificate that stands, and the place says revoked.
create table badge_status (
  id blob primary key,
  centre_id blob not null references centre (id),
  badge_id blob not null unique,
  list integer not null,
  place integer not null check (place >= 0 and place < 131072)
) strict;
create unique index badge_status_place on badge_status (centre_id, list, place);

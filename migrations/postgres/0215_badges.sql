-- Certificates (services/badges): what a person has learnt, signed, checked by anyone, revocable.
-- Keys and places of the status list outlive what is undone: a file that someone keeps is told of for ever.
-- no history: badge_key, badge_status
create table badge (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- Opens the page where anyone checks it; of no one's choosing.
  code text not null unique,
  person_id uuid references person (id),
  -- Empty once the person asked to be forgotten.
  holder_name text not null,
  is_named boolean not null,
  -- Names the holder in the signed file, and nobody anywhere else.
  subject_id uuid not null,
  title text not null,
  description text not null,
  criteria text not null,
  -- One a line.
  skills text not null,
  -- What it is counted by; empty when it was given by hand.
  path_code text not null,
  earned_on date not null,
  -- The credential as it was signed; empty with the name.
  jwt text not null,
  issued_by text not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  reason text not null
);
create index badge_of_centre on badge (centre_id, id);
create index badge_of_person on badge (person_id) where person_id is not null;
create index badge_of_path on badge (centre_id, path_code) where path_code <> '';

-- The keys with which a centre signs; the private part sealed by the master key. Old ones stay: they verify.
create table badge_key (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  public_part bytea not null,
  sealed bytea not null,
  made_at timestamptz not null,
  -- When another took its place.
  retired_at timestamptz
);
create unique index badge_key_in_use on badge_key (centre_id) where retired_at is null;
create index badge_key_of_centre on badge_key (centre_id, id);

-- The place of each certificate in the published list; no certificate that stands, and the place says revoked.
create table badge_status (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  badge_id uuid not null unique,
  list bigint not null,
  place bigint not null check (place >= 0 and place < 131072)
);
create unique index badge_status_place on badge_status (centre_id, list, place);

-- Films (foundation/media): an idea told to a camera, who is seen in it, and what each agreed to.
-- no history: media_upload, media_conversion, media_copy
create table media_film (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- The idea it tells, a row of another room; may be absent.
  idea_id uuid,
  title text not null check (title <> ''),
  language text not null,
  transcript text not null,
  -- WebVTT; empty while there are none.
  subtitles text not null,
  state text not null check (state in ('draft', 'converting', 'ready', 'withdrawn')),
  -- Why its last file came to nothing: a word of the model; empty when nothing is wrong.
  trouble text not null,
  -- Names in the storage: the file as sent, until it is converted; the film; its still picture.
  original text,
  video text,
  poster text,
  millis bigint not null check (millis >= 0),
  width bigint not null check (width >= 0),
  height bigint not null check (height >= 0),
  bytes bigint not null check (bytes >= 0),
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  revision bigint not null,
  check (state <> 'ready' or video is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index media_film_centre on media_film (centre_id, id);
create index media_film_idea on media_film (centre_id, idea_id) where idea_id is not null;
create index media_film_ready on media_film (id) where state = 'ready';

-- Each person seen or heard.
create table media_seen (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  film_id uuid not null references media_film (id),
  person_id uuid references person (id),
  name text not null,
  -- Whose word is needed; 'gone': someone who was forgotten, who agrees to nothing.
  age text not null check (age in ('adult', 'teen', 'child', 'gone')),
  -- Why one parent alone signs; empty when two do.
  alone text not null,
  added_at timestamptz not null
);
create index media_seen_film on media_seen (film_id, id);
create index media_seen_person on media_seen (person_id) where person_id is not null;
create unique index media_seen_once on media_seen (film_id, person_id) where person_id is not null;

-- What a person agreed to, one row for each use.
create table media_consent (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  film_id uuid not null references media_film (id),
  seen_id uuid not null references media_seen (id),
  usage text not null check (usage in ('hall', 'network', 'public', 'copy')),
  own_at timestamptz,
  first_parent_at timestamptz,
  second_parent_at timestamptz,
  withdrawn_at timestamptz,
  unique (seen_id, usage)
);
create index media_consent_film on media_consent (film_id);

-- A file on its way in, piece by piece; its bytes lie beside the storage.
create table media_upload (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  film_id uuid not null references media_film (id),
  length bigint not null check (length > 0),
  created_at timestamptz not null
);
create index media_upload_film on media_upload (film_id);
create index media_upload_age on media_upload (created_at);

-- Films that wait to be converted.
create table media_conversion (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  film_id uuid not null unique references media_film (id),
  attempts bigint not null,
  run_after timestamptz not null,
  lease_until timestamptz
);
create index media_conversion_due on media_conversion (run_after);

-- Copies that left the house and cannot be called back.
create table media_copy (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  film_id uuid not null references media_film (id),
  at timestamptz not null,
  made_by text not null
);
create index media_copy_film on media_copy (film_id, at);

-- How large and how long a film may be; a centre without a row has the house's limits.
create table media_limit (
  id uuid primary key,
  centre_id uuid not null unique references centre (id),
  megabytes bigint not null check (megabytes > 0),
  minutes bigint not null check (minutes > 0),
  revision bigint not null
);

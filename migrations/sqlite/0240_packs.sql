-- Offline packs (features/packs): what a centre chose to carry, in one language, and each version that was made of it.
-- A version and its files are facts: made once, never changed; nothing is left to undo but the choice.
-- no history: pack_version, pack_file
create table pack (
  id blob primary key,
  centre_id blob not null references centre (id),
  title text not null,
  locale text not null check (locale in ('fr', 'fr-simple', 'en', 'ar')),
  is_public integer not null,
  retired_at text,
  created_at text not null
) strict;
create index pack_of_centre on pack (centre_id, id);

create table pack_choice (
  id blob primary key,
  centre_id blob not null references centre (id),
  pack_id blob not null references pack (id),
  -- The part that gives it ('mots', 'agenda'), and its id there.
  part text not null,
  thing text not null,
  place integer not null
) strict;
create index pack_choice_of_pack on pack_choice (pack_id, place);
create index pack_choice_centre on pack_choice (centre_id);

create table pack_version (
  id blob primary key,
  centre_id blob not null references centre (id),
  pack_id blob not null references pack (id) on delete cascade,
  -- Numbers order versions; the hour is for eyes.
  number integer not null,
  -- The device it was made for; empty for any.
  device text not null,
  bytes integer not null,
  -- What travels with the files, signed by the house.
  manifest text not null,
  made_by text not null,
  made_at text not null
) strict;
create unique index pack_version_number on pack_version (pack_id, number);
create index pack_version_centre on pack_version (centre_id);

create table pack_file (
  id blob primary key,
  centre_id blob not null references centre (id),
  version_id blob not null references pack_version (id) on delete cascade,
  path text not null,
  title text not null,
  part text not null,
  media_type text not null,
  bytes integer not null,
  -- The name of its bytes in the storage.
  file_hash text not null,
  is_entry integer not null,
  place integer not null
) strict;
create unique index pack_file_path on pack_file (version_id, path);
create index pack_file_centre on pack_file (centre_id);
create index pack_file_hash on pack_file (file_hash);

-- Persons, households, memberships, consents (foundation/people).
create table household (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- The number in the centre's own file, when it has one.
  number text,
  -- As written on an envelope: "Famille Benali".
  name text not null,
  street text not null,
  extra text not null,
  postal_code text not null,
  city text not null,
  -- Folded street, number, postal code: who lives at one address, and letters sorted by street.
  address_key text not null,
  -- The folded name of the town, so that its spellings are one town.
  city_key text not null,
  family_quotient_cents integer,
  created_at text not null
) strict;
create index household_centre on household (centre_id, address_key);

create table person (
  id blob primary key,
  centre_id blob not null references centre (id),
  member_number text,
  title text not null,
  last_name text not null,
  first_name text not null,
  birth_date text,
  gender text not null check (gender in ('', 'f', 'm', 'x')),
  -- fr, fr-simple, en, ar, or another BCP 47 tag.
  language text not null,
  email text,
  -- E.164.
  mobile text,
  landline text,
  -- Eight signs a person can read aloud, printed on the card and in letters.
  code text not null,
  preferred_channel text check (preferred_channel in ('email', 'sms', 'letter', 'call')),
  wants_large_print integer not null,
  -- Folded names, number, phones and address, for the team's search.
  search_text text not null,
  created_at text not null,
  archived_at text,
  -- A person found to be the same as another points at the one that stays.
  merged_into blob references person (id)
) strict;
create index person_centre on person (centre_id, id);
create index person_name on person (centre_id, last_name, first_name, id);
create unique index person_code on person (code);
create index person_email on person (centre_id, email);
create index person_mobile on person (centre_id, mobile);
-- An answer by SMS does not say of which centre its number is.
create index person_mobile_anywhere on person (mobile);
-- Doubles are looked for by birth date too, each time someone enrols.
create index person_birth on person (centre_id, birth_date);
create index person_member_number on person (centre_id, member_number);

create table household_member (
  id blob primary key,
  centre_id blob not null references centre (id),
  household_id blob not null references household (id),
  person_id blob not null references person (id),
  role text not null check (role in ('adult', 'child', 'contact')),
  -- Where the person's letters go; a child of two households has one.
  is_main integer not null,
  unique (household_id, person_id)
) strict;
create index household_member_person on household_member (person_id);
create index household_member_centre on household_member (centre_id, household_id);

create table membership (
  id blob primary key,
  centre_id blob not null references centre (id),
  person_id blob not null references person (id),
  -- "2026-2027": from 1 September.
  season text not null,
  status text not null,
  joined_on text,
  amount_cents integer,
  unique (person_id, season)
) strict;
create index membership_centre on membership (centre_id, season);

create table person_interest (
  id blob primary key,
  centre_id blob not null references centre (id),
  person_id blob not null references person (id),
  label text not null,
  -- The folded label: "gym douce".
  key text not null,
  unique (person_id, key)
) strict;
create index person_interest_key on person_interest (centre_id, key);

create table consent (
  id blob primary key,
  centre_id blob not null references centre (id),
  person_id blob not null references person (id),
  purpose text not null check (purpose in ('email', 'sms', 'letter', 'call', 'image')),
  is_granted integer not null,
  at text not null,
  -- How we know: "fichier du 3 novembre", "réponse STOP", "au bureau".
  source text not null,
  unique (person_id, purpose)
) strict;
create index consent_centre on consent (centre_id, purpose);

-- The mapping of a file's columns, remembered for next year.
create table people_import_layout (
  id blob primary key,
  centre_id blob not null references centre (id),
  signature text not null,
  mapping text not null,
  at text not null,
  unique (centre_id, signature)
) strict;

-- An import between its upload and its end; the plan is emptied once applied or given up.
-- no history: people_import
create table people_import (
  id blob primary key,
  centre_id blob not null references centre (id),
  file_name text not null,
  -- Where the bytes are kept until the import ends.
  file_hash text not null,
  mapping text not null,
  plan text not null,
  report text not null,
  state text not null check (state in ('mapping', 'preview', 'applied', 'abandoned')),
  operation_id blob,
  at text not null
) strict;
create index people_import_centre on people_import (centre_id, id);

-- What other rooms may read of people: no note, no quotient, no detail.
create view report_person as
  select id, centre_id, title, last_name, first_name, birth_date, language, email, mobile, landline, code,
    preferred_channel, wants_large_print, search_text, archived_at from person;
-- Who an entry that was merged is now, at the end of all merges.
create view report_merged as
  with recursive step (id, centre_id, now_id) as (
    select id, centre_id, merged_into from person where merged_into is not null
    union
    select s.id, s.centre_id, p.merged_into from step s join person p on p.id = s.now_id
    where p.merged_into is not null)
  select s.id, s.centre_id, s.now_id from step s join person p on p.id = s.now_id where p.merged_into is null;
create view report_home as
  select id, centre_id, name, street, extra, postal_code, city, address_key, city_key from household;
create view report_home_member as
  select id, centre_id, household_id, person_id, role, is_main from household_member;
create view report_membership as select id, centre_id, person_id, season from membership;
create view report_interest as select id, centre_id, person_id, key from person_interest;
create view report_consent as select id, centre_id, person_id, purpose, is_granted from consent;

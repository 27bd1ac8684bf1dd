-- A person accompanied in procedures (features/accompaniment). Words are sealed for the person: the clear ones are nowhere in the data.
-- no history: accompaniment_paper
create table accompaniment (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- Whose key opens the words; an entry that was merged into another keeps its own.
  person_id blob not null references person (id),
  state text not null check (state in ('open', 'paused', 'closed')),
  opened_at text not null,
  opened_by text not null,
  closed_at text,
  -- Only what is needed; sealed.
  situation blob,
  unique (centre_id, person_id)
) strict;
create index accompaniment_person on accompaniment (person_id);

-- Who of the team accompanies; several may.
create table accompaniment_referent (
  id blob primary key,
  centre_id blob not null references centre (id),
  accompaniment_id blob not null references accompaniment (id),
  account_id blob not null references account (id),
  since text not null,
  unique (accompaniment_id, account_id)
) strict;
create index accompaniment_referent_account on accompaniment_referent (account_id, centre_id);
create index accompaniment_referent_centre on accompaniment_referent (centre_id);

-- What was done once, in the words of La Coop de la médiation numérique.
create table accompaniment_act (
  id blob primary key,
  centre_id blob not null references centre (id),
  accompaniment_id blob not null references accompaniment (id),
  person_id blob not null references person (id),
  on_day text not null,
  minutes integer not null check (minutes between 1 and 1439),
  place_kind text not null check (place_kind in ('lieu_activite', 'autre', 'domicile', 'a_distance')),
  town text not null,
  -- Codes joined by blanks, a blank at both ends: ' email sante '.
  themes text not null,
  sub_themes text not null,
  equipment text not null,
  autonomy text check (autonomy in ('entierement_accompagne', 'partiellement_autonome', 'autonome')),
  -- The kind of structure the person was sent to; none when to nobody.
  oriented_to text,
  mode text not null check (mode in ('je_forme', 'j_accompagne', 'je_fais')),
  -- Under which mandate, when done in the person's place.
  mandate_id blob,
  done_by text not null,
  created_at text not null,
  note blob
) strict;
create index accompaniment_act_person on accompaniment_act (person_id, on_day);
create index accompaniment_act_file on accompaniment_act (accompaniment_id, on_day);
create index accompaniment_act_day on accompaniment_act (centre_id, on_day);

-- What is in hand: what, the next thing to do, by whom, by when.
create table accompaniment_step (
  id blob primary key,
  centre_id blob not null references centre (id),
  accompaniment_id blob not null references accompaniment (id),
  person_id blob not null references person (id),
  subject blob not null,
  next blob,
  hand text not null check (hand in ('team', 'person', 'office')),
  due_on text,
  created_at text not null,
  created_by text not null,
  done_at text,
  done_by text not null default ''
) strict;
create index accompaniment_step_person on accompaniment_step (person_id);
create index accompaniment_step_file on accompaniment_step (accompaniment_id, done_at);
create index accompaniment_step_due on accompaniment_step (centre_id, due_on);

-- A mandate on paper, between the person and the centre. It ends by itself: after `ends_on` nobody acts under it.
create table accompaniment_mandate (
  id blob primary key,
  centre_id blob not null references centre (id),
  accompaniment_id blob not null references accompaniment (id),
  person_id blob not null references person (id),
  -- One formality a line; sealed.
  formalities blob not null,
  days integer not null check (days in (1, 31, 182, 365)),
  -- How the person knows what they sign.
  reading text not null check (reading in ('reads', 'interpreter', 'witness')),
  -- The name of the interpreter or witness; sealed.
  reader blob,
  state text not null check (state in ('drafted', 'signed_paper', 'signed_screen', 'revoked', 'refused')),
  drafted_at text not null,
  drafted_by text not null,
  signed_on text,
  ends_on text,
  ended_at text,
  ended_by text not null default ''
) strict;
create index accompaniment_mandate_person on accompaniment_mandate (person_id);
create index accompaniment_mandate_file on accompaniment_mandate (accompaniment_id);
create index accompaniment_mandate_centre on accompaniment_mandate (centre_id, ends_on);

-- Papers of the person: the sealed bytes lie in the storage. What is erased does not come back, so no history.
create table accompaniment_paper (
  id blob primary key,
  centre_id blob not null references centre (id),
  accompaniment_id blob not null references accompaniment (id),
  person_id blob not null references person (id),
  title blob not null,
  file_hash text not null,
  pages integer not null,
  added_at text not null,
  added_by text not null,
  given_back_at text,
  -- The signed mandate this is the scan of.
  mandate_id blob
) strict;
create index accompaniment_paper_person on accompaniment_paper (person_id);
create index accompaniment_paper_file on accompaniment_paper (accompaniment_id);
create index accompaniment_paper_centre on accompaniment_paper (centre_id, added_at);

-- Who signed the charter of those who accompany.
create table accompaniment_charter (
  id blob primary key,
  centre_id blob not null references centre (id),
  account_id blob not null references account (id),
  signed_on text not null,
  unique (centre_id, account_id)
) strict;
create index accompaniment_charter_account on accompaniment_charter (account_id);

-- What reports count: days, places, themes; never a person.
create view report_accompaniment_act as
  select id, centre_id, on_day, minutes, place_kind, mode, autonomy, themes from accompaniment_act;

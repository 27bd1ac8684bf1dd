-- Yearly forums (features/forums): themes and whose they are, how one chooses, the day, what follows.
-- Who has chosen and how much each theme has are kept apart, without an instant and without history: nothing says who
-- chose what.
-- no history: forum_turn, forum_voter, forum_slip, forum_voice
create table forum (
  id blob primary key,
  centre_id blob not null references centre (id),
  title text not null,
  intro text not null,
  state text not null check (state in ('draft', 'proposing', 'choosing', 'chosen', 'held')),
  method text not null check (method in ('points', 'single', 'favourites')),
  points integer not null check (points between 1 and 20),
  proposals_until text,
  choice_until text,
  day text,
  -- As people say it: 'de 14 h à 17 h'.
  hours text not null,
  place text not null,
  -- The page where one enrols; empty when one just comes.
  enrol_path text not null,
  said text not null,
  follows text not null,
  -- When the count was shown.
  closed_at text,
  created_at text not null
) strict;
create index forum_of_centre on forum (centre_id, id);

create table forum_theme (
  id blob primary key,
  centre_id blob not null references centre (id),
  forum_id blob not null references forum (id),
  title text not null,
  words text not null,
  state text not null check (state in ('proposed', 'kept', 'joined', 'set_aside')),
  joined_into blob references forum_theme (id),
  origin text not null check (origin in ('online', 'desk', 'meeting', 'paper')),
  -- Phones, tokens and stickers together; absent until the choice is over.
  voices integer,
  idea_id blob,
  created_at text not null,
  check ((joined_into is not null) = (state = 'joined'))
) strict;
create index forum_theme_of_forum on forum_theme (forum_id, id);
create index forum_theme_joined on forum_theme (joined_into);

create table forum_author (
  id blob primary key,
  centre_id blob not null references centre (id),
  theme_id blob not null references forum_theme (id),
  person_id blob references person (id),
  name text not null,
  -- How they are told what becomes of it, and the number or address of that way.
  way text not null check (way in ('none', 'sms', 'email', 'letter', 'in_person')),
  contact text not null,
  created_at text not null
) strict;
create index forum_author_of_theme on forum_author (theme_id);
create index forum_author_person on forum_author (person_id);

-- The parts of the day.
create table forum_slot (
  id blob primary key,
  centre_id blob not null references centre (id),
  forum_id blob not null references forum (id),
  hour text not null,
  title text not null,
  speakers text not null
) strict;
create index forum_slot_of_forum on forum_slot (forum_id, hour, id);

-- A count of tokens or of stickers, as it was typed.
create table forum_sheet (
  id blob primary key,
  centre_id blob not null references centre (id),
  forum_id blob not null references forum (id),
  people integer not null check (people > 0),
  note text not null,
  typed_at text not null
) strict;
create index forum_sheet_of_forum on forum_sheet (forum_id, id);

create table forum_mark (
  id blob primary key,
  centre_id blob not null references centre (id),
  sheet_id blob not null references forum_sheet (id),
  theme_id blob not null references forum_theme (id),
  marks integer not null check (marks > 0),
  unique (sheet_id, theme_id)
) strict;
create index forum_mark_of_theme on forum_mark (theme_id);

-- One who chooses at a time in each forum, so that a choice is counted or refused and never lost at the close.
create table forum_turn (
  id blob primary key,
  centre_id blob not null references centre (id),
  forum_id blob not null unique references forum (id),
  turns integer not null
) strict;

-- Who has chosen with their card. The id is drawn at random: it tells no instant.
create table forum_voter (
  id blob primary key,
  centre_id blob not null references centre (id),
  forum_id blob not null references forum (id),
  person_id blob not null references person (id),
  unique (forum_id, person_id)
) strict;
create index forum_voter_person on forum_voter (person_id);

-- Printed codes, each for one choice. The code itself is not kept.
create table forum_slip (
  id blob primary key,
  centre_id blob not null references centre (id),
  forum_id blob not null references forum (id),
  code_hash text not null unique,
  is_used integer not null
) strict;
create index forum_slip_of_forum on forum_slip (forum_id);

-- What phones have given to each theme so far.
create table forum_voice (
  id blob primary key,
  centre_id blob not null references centre (id),
  forum_id blob not null references forum (id),
  theme_id blob not null unique references forum_theme (id),
  points integer not null check (points >= 0)
) strict;
create index forum_voice_of_forum on forum_voice (forum_id);

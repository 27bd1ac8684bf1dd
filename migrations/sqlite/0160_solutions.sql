-- From an idea to a tool in use (features/solutions): co-design, trials with residents, the catalogue and who uses what.
create table solutions_meeting (
  id blob primary key,
  centre_id blob not null references centre (id),
  idea_id blob not null references idea (id),
  day text not null,
  -- Who was there, by role and never by name: '4 habitants, 1 bénévole'.
  who text not null,
  -- What was decided.
  words text not null,
  by_name text not null,
  at text not null
) strict;
create index solutions_meeting_idea on solutions_meeting (idea_id, day, id);
create index solutions_meeting_centre on solutions_meeting (centre_id, day);

create table solutions_trial (
  id blob primary key,
  centre_id blob not null references centre (id),
  idea_id blob not null references idea (id),
  day text not null,
  place text not null,
  -- How many residents tried it.
  people integer not null check (people >= 0),
  -- What they said, in their own words.
  said text not null,
  -- What was changed because of it.
  changed text not null,
  by_name text not null,
  at text not null
) strict;
create index solutions_trial_idea on solutions_trial (idea_id, day, id);
create index solutions_trial_centre on solutions_trial (centre_id, day);

create table solution (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- The idea it comes from.
  idea_id blob references idea (id),
  title text not null,
  need text not null,
  for_whom text not null,
  how text not null,
  cost text not null,
  -- Who can help whoever takes it.
  helpers text not null,
  theme text not null,
  -- Whether every centre and everyone may read it.
  is_published integer not null,
  search_key text not null,
  created_at text not null,
  updated_at text not null,
  revision integer not null
) strict;
create index solution_public on solution (updated_at, id) where is_published;
create index solution_centre on solution (centre_id, updated_at, id);
create index solution_idea on solution (idea_id) where idea_id is not null;

create table solutions_version (
  id blob primary key,
  centre_id blob not null references centre (id),
  solution_id blob not null references solution (id),
  number integer not null check (number >= 1),
  -- What changed.
  words text not null,
  at text not null,
  unique (solution_id, number)
) strict;

-- A centre that uses a solution, its own or another's; the row is the using centre's.
create table solutions_use (
  id blob primary key,
  centre_id blob not null references centre (id),
  solution_id blob not null references solution (id),
  -- The centre whose variant it took; absent when it took the solution as it was.
  taken_from blob references centre (id),
  -- What it changed.
  note text not null,
  since text not null,
  ended_on text,
  revision integer not null,
  unique (centre_id, solution_id)
) strict;
create index solutions_use_solution on solutions_use (solution_id, since, id);

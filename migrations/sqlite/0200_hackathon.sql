-- Hackathons (features/hackathon): two days, challenges, teams, what they made, what became of it.
-- Who has chosen and how many voices each team has are kept apart, without an instant and without history.
-- no history: hackathon_turn, hackathon_voter, hackathon_slip, hackathon_voice
create table hackathon (
  id blob primary key,
  centre_id blob not null references centre (id),
  title text not null,
  intro text not null,
  state text not null check (state in ('draft', 'open', 'under_way', 'choosing', 'closed')),
  -- Who chooses: a jury, whose voices the team types, or everyone.
  choice text not null check (choice in ('jury', 'public')),
  first_day text not null,
  last_day text not null,
  place text not null,
  created_at text not null,
  check (last_day >= first_day)
) strict;
create index hackathon_of_centre on hackathon (centre_id, id);

-- Challenges, parts of the timetable, mentors: a line each.
create table hackathon_line (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null references hackathon (id),
  kind text not null check (kind in ('challenge', 'slot', 'mentor')),
  -- When, as people say it: 'samedi, 9 h'. Empty for a challenge.
  at text not null,
  title text not null,
  words text not null,
  -- The idea a challenge comes from.
  idea_id blob
) strict;
create index hackathon_line_of on hackathon_line (hackathon_id, kind, id);

create table hackathon_team (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null references hackathon (id),
  challenge_id blob references hackathon_line (id),
  name text not null,
  -- Skills it looks for, in words.
  wanted text not null,
  made text not null,
  link text not null,
  licence text not null,
  picture_id blob,
  -- Absent until the choice is over.
  voices integer,
  created_at text not null
) strict;
create index hackathon_team_of on hackathon_team (hackathon_id, id);
create index hackathon_team_challenge on hackathon_team (challenge_id);

-- Who comes; without a team until the team of the centre has placed them.
create table hackathon_member (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null references hackathon (id),
  team_id blob references hackathon_team (id),
  person_id blob references person (id),
  name text not null,
  side text not null check (side in ('resident', 'developer', 'other')),
  -- Skills offered, in words.
  skills text not null,
  contact text not null,
  created_at text not null
) strict;
create index hackathon_member_of on hackathon_member (hackathon_id, id);
create index hackathon_member_team on hackathon_member (team_id);
create index hackathon_member_person on hackathon_member (person_id);

-- What is asked of a team thirty and ninety days after.
create table hackathon_follow_up (
  id blob primary key,
  centre_id blob not null references centre (id),
  team_id blob not null references hackathon_team (id),
  days integer not null check (days in (30, 90)),
  due_on text not null,
  words text not null,
  done_at text,
  unique (team_id, days)
) strict;
create index hackathon_follow_up_centre on hackathon_follow_up (centre_id, due_on);

-- Voices counted on paper, or of the jury, as they were typed.
create table hackathon_sheet (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null references hackathon (id),
  people integer not null check (people > 0),
  note text not null,
  typed_at text not null
) strict;
create index hackathon_sheet_of on hackathon_sheet (hackathon_id, id);

create table hackathon_mark (
  id blob primary key,
  centre_id blob not null references centre (id),
  sheet_id blob not null references hackathon_sheet (id),
  team_id blob not null references hackathon_team (id),
  marks integer not null check (marks > 0),
  unique (sheet_id, team_id)
) strict;
create index hackathon_mark_team on hackathon_mark (team_id);

create table hackathon_turn (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null unique references hackathon (id),
  turns integer not null
) strict;

-- Who has chosen with their card. The id is drawn at random: it tells no instant.
create table hackathon_voter (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null references hackathon (id),
  person_id blob not null references person (id),
  unique (hackathon_id, person_id)
) strict;
create index hackathon_voter_person on hackathon_voter (person_id);

create table hackathon_slip (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null references hackathon (id),
  code_hash text not null unique,
  is_used integer not null
) strict;
create index hackathon_slip_of on hackathon_slip (hackathon_id);

create table hackathon_voice (
  id blob primary key,
  centre_id blob not null references centre (id),
  hackathon_id blob not null references hackathon (id),
  team_id blob not null unique references hackathon_team (id),
  points integer not null check (points >= 0)
) strict;
create index hackathon_voice_of on hackathon_voice (hackathon_id);

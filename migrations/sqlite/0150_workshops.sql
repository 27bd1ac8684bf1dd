-- Workshops (features/workshops): their plans, their course, what was said in them, the points.
-- no history: workshop_live, workshop_participant, workshop_author, workshop_vote
-- How a workshop goes: steps with minutes and a guide, kept per centre, adapted, published.
create table workshop_plan (
  id blob primary key,
  centre_id blob not null references centre (id),
  title text not null,
  purpose text not null,
  -- JSON list of steps: key, kind, title, minutes, guide.
  steps text not null,
  created_at text not null,
  retired_at text
) strict;
create index workshop_plan_centre on workshop_plan (centre_id, id);

create table workshop (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- The question that is asked to everyone.
  title text not null,
  starts_at text not null,
  place text not null,
  -- Who leads it, as one says it.
  team text not null,
  -- From which plan its steps were copied, if from one.
  plan_id blob,
  -- JSON list of steps, a copy that the plan no longer changes.
  steps text not null,
  -- How many points each person gives.
  points integer not null check (points between 1 and 20),
  -- JSON: how many came without a telephone, by role.
  attendance text not null,
  created_at text not null,
  retired_at text
) strict;
create index workshop_centre on workshop (centre_id, id);

-- Where a workshop stands now; one row each. Whoever writes in a workshop holds this row until the end.
create table workshop_live (
  id blob primary key references workshop (id) on delete cascade,
  centre_id blob not null references centre (id),
  phase text not null check (phase in ('planned', 'open', 'closed')),
  -- Six signs, while it is open; empty otherwise.
  code text not null,
  -- The key of the step that is shown.
  step text not null,
  -- When the time of the step is over; none while no timer runs.
  ends_at text,
  vote text not null check (vote in ('before', 'open', 'closed')),
  -- Grows with what changes telephones: the step, the vote, what the team mends.
  stage integer not null,
  -- Grows with every change: the screen and the team's page follow it.
  revision integer not null,
  opened_at text,
  closed_at text
) strict;
create index workshop_live_centre on workshop_live (centre_id, id);
create unique index workshop_live_code on workshop_live (code) where phase = 'open';

-- A telephone that has joined. It says no name; its token is kept as a hash.
create table workshop_participant (
  id blob primary key,
  centre_id blob not null references centre (id),
  workshop_id blob not null references workshop (id) on delete cascade,
  token_hash text not null,
  role text not null check (role in ('resident', 'volunteer', 'employee', 'trustee', 'partner', '')),
  joined_at text not null,
  voted_at text
) strict;
create unique index workshop_participant_token on workshop_participant (token_hash);
create index workshop_participant_centre on workshop_participant (centre_id, workshop_id);
create index workshop_participant_workshop on workshop_participant (workshop_id);

-- Under which words what was said is put together.
create table workshop_group (
  id blob primary key,
  centre_id blob not null references centre (id),
  workshop_id blob not null references workshop (id) on delete cascade,
  title text not null,
  position integer not null
) strict;
create index workshop_group_workshop on workshop_group (workshop_id, position);
create index workshop_group_centre on workshop_group (centre_id, id);

-- What was said: on a telephone, on paper, aloud.
create table workshop_item (
  id blob primary key,
  centre_id blob not null references centre (id),
  workshop_id blob not null references workshop (id) on delete cascade,
  kind text not null check (kind in ('practice', 'need', 'idea')),
  words text not null,
  -- By how many people it was said.
  said_by integer not null check (said_by between 1 and 9999),
  group_id blob,
  -- The telephone it came from, if from one.
  participant_id blob,
  -- Stickers that were put on paper.
  stickers integer not null check (stickers between 0 and 9999),
  is_hidden integer not null,
  -- The idea it became (services/ideas).
  idea_id blob,
  created_at text not null
) strict;
create index workshop_item_workshop on workshop_item (workshop_id, kind, id);
create index workshop_item_centre on workshop_item (centre_id, id);

-- Who said an idea, where they want to be told what becomes of it.
create table workshop_author (
  id blob primary key,
  centre_id blob not null references centre (id),
  workshop_id blob not null references workshop (id) on delete cascade,
  item_id blob not null references workshop_item (id) on delete cascade,
  contact_name text not null,
  way text not null check (way in ('', 'sms', 'email', 'in_person')),
  contact text not null,
  person_id blob references person (id),
  created_at text not null
) strict;
create index workshop_author_item on workshop_author (item_id);
create index workshop_author_person on workshop_author (person_id);
create index workshop_author_centre on workshop_author (centre_id, created_at);
create index workshop_author_workshop on workshop_author (workshop_id);

-- A sheet of paper, photographed (media), from which its lines are typed.
create table workshop_sheet (
  id blob primary key,
  centre_id blob not null references centre (id),
  workshop_id blob not null references workshop (id) on delete cascade,
  media_id blob not null references media (id),
  created_at text not null
) strict;
create index workshop_sheet_workshop on workshop_sheet (workshop_id, id);
create index workshop_sheet_media on workshop_sheet (media_id);
create index workshop_sheet_centre on workshop_sheet (centre_id);

-- The points that one telephone gave to one idea.
create table workshop_vote (
  id blob primary key,
  centre_id blob not null references centre (id),
  workshop_id blob not null references workshop (id) on delete cascade,
  participant_id blob not null references workshop_participant (id) on delete cascade,
  item_id blob not null references workshop_item (id) on delete cascade,
  points integer not null check (points between 1 and 20),
  unique (participant_id, item_id)
) strict;
create index workshop_vote_workshop on workshop_vote (workshop_id, item_id);
create index workshop_vote_item on workshop_vote (item_id);
create index workshop_vote_centre on workshop_vote (centre_id);

-- What is mended, undone or put back is seen by every screen, whoever wrote it.
create trigger workshop_item_seen after update on workshop_item begin
  update workshop_live set stage = stage + 1, revision = revision + 1 where id = new.workshop_id;
end;
create trigger workshop_item_came after insert on workshop_item begin
  update workshop_live set revision = revision + 1 where id = new.workshop_id;
end;
create trigger workshop_item_went after delete on workshop_item begin
  update workshop_live set stage = stage + 1, revision = revision + 1 where id = old.workshop_id;
end;
create trigger workshop_group_seen after update on workshop_group begin
  update workshop_live set revision = revision + 1 where id = new.workshop_id;
end;
create trigger workshop_group_came after insert on workshop_group begin
  update workshop_live set revision = revision + 1 where id = new.workshop_id;
end;
create trigger workshop_group_went after delete on workshop_group begin
  update workshop_live set revision = revision + 1 where id = old.workshop_id;
end;
create trigger workshop_seen after update on workshop begin
  update workshop_live set stage = stage + 1, revision = revision + 1 where id = new.id;
end;

-- The practice space (features/practice): simulators of a centre's own, sittings of groups, and faces that were counted.
-- A count says a day, a simulator and a face: no person, no hour, no history.
-- no history: practice_answer
create table practice_simulator (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- Its part of the address, drawn once.
  code text not null,
  title text not null,
  -- As it is worked on, and as people practise it: absent until it is published.
  draft text not null,
  published text,
  -- The house's simulator that it was copied from; empty when it was made here.
  from_code text not null,
  revision integer not null,
  created_at text not null,
  updated_at text not null,
  unique (centre_id, code)
) strict;
create index practice_simulator_of_centre on practice_simulator (centre_id, id);

create table practice_sitting (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- What the group types or scans.
  code text not null,
  title text not null,
  -- Codes of simulators, with blanks between them.
  simulators text not null,
  opened_on text not null,
  closed_at text,
  created_at text not null,
  unique (centre_id, code)
) strict;
create index practice_sitting_of_centre on practice_sitting (centre_id, id);

-- One answer of someone unknown. The id is drawn at random: it tells no instant.
create table practice_answer (
  id blob primary key,
  centre_id blob not null references centre (id),
  sitting_id blob references practice_sitting (id),
  simulator text not null,
  day text not null,
  moment text not null check (moment in ('before', 'after')),
  face text not null check (face in ('calm', 'unsure', 'afraid', 'silent'))
) strict;
create index practice_answer_of_centre on practice_answer (centre_id, simulator, day);
create index practice_answer_of_sitting on practice_answer (sitting_id);

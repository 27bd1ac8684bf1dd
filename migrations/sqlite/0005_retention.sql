-- How long what is held about people serves, whom nothing may be taken from, and who was erased (the register).
-- no history: erasure, retention_run
create table retention_rule (
  id blob primary key,
  centre_id blob not null,
  -- What it is about: a word of a room ("messages", "inactive").
  subject text not null,
  days integer not null check (days > 0),
  is_on integer not null,
  updated_at text not null,
  unique (centre_id, subject)
) strict;

-- A person from whom nothing is taken while a dispute or a demand of the law lasts.
create table retention_hold (
  id blob primary key,
  centre_id blob not null,
  person_id blob not null unique,
  reason text not null,
  author_name text not null,
  at text not null
) strict;
create index retention_hold_centre on retention_hold (centre_id, at);

-- What the rules took away, in numbers.
create table retention_run (
  id blob primary key,
  centre_id blob not null,
  at text not null,
  -- JSON: the word of a rule to the number of its rows.
  counts text not null
) strict;
create index retention_run_centre on retention_run (centre_id, at);

-- Who was erased: no name, no reason, only that it was done. A copy that is put back does it again.
create table erasure (
  id blob primary key,
  centre_id blob not null,
  person_id blob not null unique,
  at text not null,
  author_name text not null,
  -- Who asked: "person", "rule".
  origin text not null check (origin in ('person', 'rule')),
  -- JSON: table to the number of its rows.
  counts text not null,
  -- When the files of the engine were last written anew after it; until then free room of theirs may hold words.
  wiped_at text
) strict;
create index erasure_centre on erasure (centre_id, at);

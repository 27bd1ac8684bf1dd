-- Learning paths (features/paths): paths as documents, who follows them, what was learnt as facts that are only added,
-- codes with which progress follows a person to another centre, and courses asked for.
-- What someone no longer agrees to is over: no undo gives life to a code that was taken back.
-- no history: path_transfer
create table path (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- Says that two centres have the same path.
  code text not null,
  title text not null,
  state text not null check (state in ('draft', 'open', 'retired')),
  -- JSON: code, audience, summary, modules with their levels.
  content text not null,
  -- The people of this list follow it together.
  list_id uuid references enrolment_list (id),
  created_at timestamptz not null
);
create index path_of_centre on path (centre_id, id);
create index path_list on path (list_id);

create table path_learner (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  path_id uuid not null references path (id),
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  unique (path_id, person_id)
);
create index path_learner_person on path_learner (person_id);

create table path_fact (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  path_id uuid not null references path (id),
  person_id uuid not null references person (id),
  -- Made by the device that noted it; the same in every centre that knows it.
  fact_id uuid not null,
  kind text not null check (kind in ('positioned', 'session-attended', 'level-started', 'level-done', 'evaluated',
    'self-evaluated', 'withdrawn')),
  module text not null,
  level bigint not null,
  value bigint,
  -- The session attended, or the fact taken back.
  subject_id uuid,
  counter bigint not null,
  -- What the device's clock said: told, never trusted.
  device_at timestamptz not null,
  received_at timestamptz not null,
  unique (centre_id, fact_id)
);
create index path_fact_of_path on path_fact (path_id, person_id);
create index path_fact_person on path_fact (person_id);

-- A code with which someone takes their progress elsewhere. The code itself is not kept.
create table path_transfer (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  person_id uuid not null references person (id),
  code_hash text not null unique,
  ends_at timestamptz not null,
  created_at timestamptz not null
);
create index path_transfer_person on path_transfer (person_id);

create table path_wish (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  title text not null,
  state text not null check (state in ('open', 'joined', 'planned', 'set_aside')),
  joined_into uuid references path_wish (id),
  person_id uuid references person (id),
  name text not null,
  contact text not null,
  answer text not null,
  created_at timestamptz not null,
  check ((joined_into is not null) = (state = 'joined'))
);
create index path_wish_of_centre on path_wish (centre_id, id);
create index path_wish_joined on path_wish (joined_into);
create index path_wish_person on path_wish (person_id);

-- Kits (services/kits): what a centre publishes for the others, who took it, what came of it, what is sent back.
-- All of it is told to the whole network, which is what it is for: no wall stands around these tables.
-- no wall: kit, kit_version, kit_adoption, kit_outcome, kit_proposal
-- no history: kit_key, kit_arrival
create table kit (
  id blob primary key,
  -- Who published it here, or who brought the file.
  centre_id blob not null references centre (id),
  -- `activity`, `campaign`, `reminders`, `workshop-plan`…: the word of a room.
  kind text not null,
  -- The thing it is made from, in its room; absent when it came in a file.
  source_id blob,
  title text not null,
  -- Words to look for, without accents or capitals.
  search_text text not null,
  -- The centre that made it, as it was called.
  author text not null,
  licence text not null check (licence in ('etalab-2.0', 'cc-by-sa-4.0', 'cc0-1.0')),
  language text not null,
  needs text not null,
  -- The colleague to telephone, who agreed.
  contact_name text not null,
  contact_phone text not null,
  latest integer not null check (latest >= 1),
  -- What its source was taken from: known at the first publication and never changed, so a line has no circle.
  parent_id blob references kit (id),
  -- The first of its line.
  root_id blob not null,
  -- JSON list of those above it that are not here.
  ancestors text not null,
  -- The key of the house whose file it came in; empty for this house.
  house_key text not null,
  withdrawn_at text,
  created_at text not null,
  updated_at text not null
) strict;
create unique index kit_once on kit (centre_id, kind, source_id) where source_id is not null;
create index kit_shown on kit (id) where withdrawn_at is null;
create index kit_family on kit (root_id, id);

create table kit_version (
  id blob primary key,
  centre_id blob not null references centre (id),
  kit_id blob not null references kit (id),
  number integer not null check (number >= 1),
  title text not null,
  -- The shape of the content, which its room knows.
  format integer not null,
  -- JSON; holds nobody.
  content text not null,
  notes text not null,
  -- JSON list of what someone said is a public contact.
  public text not null,
  published_at text not null,
  unique (kit_id, number)
) strict;
create index kit_version_centre on kit_version (centre_id);

create table kit_adoption (
  id blob primary key,
  centre_id blob not null references centre (id),
  kit_id blob not null references kit (id),
  -- The version last brought together with what is here: the base of the next time.
  version_id blob not null references kit_version (id),
  number integer not null,
  -- The draft that was made, in its room.
  thing_id blob not null,
  adopted_at text not null,
  updated_at text not null,
  -- The draft was thrown away; the kit can be taken again.
  ended_at text
) strict;
create unique index kit_adoption_once on kit_adoption (centre_id, kit_id) where ended_at is null;
create index kit_adoption_kit on kit_adoption (kit_id, id);
create index kit_adoption_thing on kit_adoption (centre_id, thing_id);
create index kit_adoption_version on kit_adoption (version_id);

create table kit_outcome (
  id blob primary key,
  centre_id blob not null references centre (id),
  kit_id blob not null references kit (id),
  told_on text not null,
  times integer not null check (times >= 0),
  people integer not null check (people >= 0),
  words text not null
) strict;
create index kit_outcome_kit on kit_outcome (kit_id, id);
create index kit_outcome_centre on kit_outcome (centre_id);

create table kit_proposal (
  id blob primary key,
  -- Who proposes.
  centre_id blob not null references centre (id),
  to_centre_id blob not null references centre (id),
  kit_id blob not null references kit (id),
  -- The version on which both agreed last.
  version_id blob not null references kit_version (id),
  title text not null,
  content text not null,
  words text not null,
  state text not null check (state in ('open', 'taken', 'declined')),
  reason text not null,
  created_at text not null,
  settled_at text,
  check ((settled_at is null) = (state = 'open'))
) strict;
create index kit_proposal_to on kit_proposal (to_centre_id, id);
create index kit_proposal_from on kit_proposal (centre_id, id);
create index kit_proposal_kit on kit_proposal (kit_id);
create index kit_proposal_version on kit_proposal (version_id);

-- The houses whose files a centre lets in, once someone of the direction compared the fingerprint.
create table kit_trust (
  id blob primary key,
  centre_id blob not null references centre (id),
  house_key text not null,
  house text not null,
  trusted_by text not null,
  trusted_at text not null,
  unique (centre_id, house_key)
) strict;

-- Files of houses that nobody trusts yet: they wait for the direction.
create table kit_arrival (
  id blob primary key,
  centre_id blob not null references centre (id),
  title text not null,
  author text not null,
  house text not null,
  house_key text not null,
  file text not null,
  arrived_by text not null,
  arrived_at text not null
) strict;
create index kit_arrival_centre on kit_arrival (centre_id, id);

-- The key with which this house signs what leaves it: one, sealed by the master key.
create table kit_key (
  id blob primary key,
  place integer not null unique check (place = 1),
  sealed blob not null,
  made_at text not null
) strict;

-- Action sheets (features/action-sheets): what was done, with whom, what it changed. A sheet speaks of an action and of
-- nobody's file; its referent is named by the team, in words.
create table action_sheet (
  id blob primary key,
  centre_id blob not null references centre (id),
  title text not null,
  state text not null check (state in ('draft', 'published')),
  -- JSON of the sheet as it is being written, in the fields of its public form.
  content text not null,
  revision integer not null,
  created_at text not null,
  updated_at text not null
) strict;
create index action_sheet_of_centre on action_sheet (centre_id, id);

-- What was published, version after version; the last one is what everyone reads.
create table action_sheet_version (
  id blob primary key,
  centre_id blob not null references centre (id),
  sheet_id blob not null references action_sheet (id),
  number integer not null check (number > 0),
  title text not null,
  content text not null,
  published_at text not null,
  published_by text not null,
  unique (sheet_id, number)
) strict;
create index action_sheet_version_of_centre on action_sheet_version (centre_id, published_at);

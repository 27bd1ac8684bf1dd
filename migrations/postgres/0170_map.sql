-- The shared map (features/map): themes, places, what residents propose, files that are read in.
-- no history: map_import, map_layout
create table map_theme (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- What places are filed under, and what addresses carry.
  key text not null,
  name text not null,
  description text not null,
  -- JSON list of the fields that places of this theme have: key, label, hint.
  fields text not null,
  -- After how many months a place of this theme is to be confirmed again.
  confirm_months bigint not null check (confirm_months between 1 and 60),
  position bigint not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  revision bigint not null,
  unique (centre_id, key)
);

create table map_place (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  state text not null check (state in ('shown', 'withdrawn', 'merged')),
  merged_into uuid references map_place (id),
  name text not null,
  -- The name folded, for order and likeness; all that is searched, folded.
  name_key text not null,
  search text not null,
  -- Keys of themes between commas: ',parentalite,emploi,'.
  themes text not null,
  street text not null,
  extra_line text not null,
  postal_code text not null,
  city text not null,
  city_key text not null,
  insee text not null,
  latitude double precision,
  longitude double precision,
  -- The point on the square map of the world, in 2^24 by 2^24 cells: what lies together is gathered by division.
  cell_x bigint,
  cell_y bigint,
  phone text not null,
  email text not null,
  website text not null,
  -- OpenStreetMap's opening_hours; what could not be read is in hours_note, word for word.
  hours text not null,
  hours_note text not null,
  summary text not null,
  description text not null,
  access text not null check (access in ('', 'yes', 'limited', 'no')),
  access_link text not null,
  languages text not null,
  -- JSON objects: the fields of its themes; what a file said that nothing here has a place for.
  fields text not null,
  extra text not null,
  source text not null,
  source_id text not null,
  -- SIRET or RNA.
  pivot text not null,
  -- Whether someone of the team wrote it: a file read in again does not write over it.
  is_own boolean not null,
  updated_on date,
  confirmed_at timestamptz,
  confirmed_name text not null,
  due_on date not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision bigint not null,
  check ((latitude is null) = (longitude is null)),
  check ((latitude is null) = (cell_x is null)),
  check ((latitude is null) = (cell_y is null))
);
create index map_place_name on map_place (centre_id, state, name_key, id);
create index map_place_city on map_place (centre_id, state, city_key);
create index map_place_due on map_place (centre_id, state, due_on);
create index map_place_source on map_place (centre_id, source, source_id);
create index map_place_cells on map_place (centre_id, state, cell_x, cell_y, latitude, longitude);
create index map_place_merged on map_place (merged_into);

-- What residents propose: a place, or a mistake in one. Nothing of it is seen before someone of the team says yes.
create table map_proposal (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  kind text not null check (kind in ('place', 'error', 'gone')),
  place_id uuid references map_place (id),
  -- JSON of the place as proposed; empty for a mistake told in words.
  body text not null,
  words text not null,
  -- A browser's mark, folded so that nothing leads back to it: what came from one hand is judged at once.
  origin text not null,
  way text not null check (way in ('page', 'desk', 'paper')),
  state text not null check (state in ('waiting', 'accepted', 'refused')),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_name text not null,
  revision bigint not null
);
create index map_proposal_waiting on map_proposal (centre_id, state, origin, created_at);
create index map_proposal_place on map_proposal (place_id);

-- Two places that someone looked at and that are not one.
create table map_apart (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  one_id uuid not null,
  other_id uuid not null,
  unique (centre_id, one_id, other_id)
);

-- A file between its upload and its writing; the bytes go once it is written.
create table map_import (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  file_name text not null,
  content bytea,
  signature text not null,
  -- JSON: what each column means, the theme of all, the name of the source.
  mapping text not null,
  counts text not null,
  state text not null check (state in ('waiting', 'applied')),
  created_at timestamptz not null,
  applied_at timestamptz
);
create index map_import_centre on map_import (centre_id, id);

-- What the columns of a layout mean, as it was said last time.
create table map_layout (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  signature text not null,
  mapping text not null,
  unique (centre_id, signature)
);

-- Addresses with their points (features/map), as `essaim addresses load` reads them from the national base: of no centre,
-- the same for all, loaded again rather than undone.
-- no history: map_address
create table map_address (
  -- Its key in the national base: the same file read twice doubles nothing.
  id text primary key,
  postal_code text not null,
  insee text not null,
  -- Town and street as they are compared: folded, spelt out, without articles.
  city_key text not null,
  street_key text not null,
  -- 0 where the place has a name and no number.
  number integer not null,
  suffix text not null,
  latitude real not null,
  longitude real not null,
  -- When its file was read: of the towns of a file, what the file no longer has goes.
  loaded_at text not null
) strict;
-- A street by its postal code, and by its town where the code is missing or that of a post-office box.
create index map_address_street on map_address (postal_code, street_key);
create index map_address_town on map_address (city_key, street_key);

-- How a place got its point: empty when somebody or a file said it, else how near its address could be found.
alter table map_place add column placed text not null default '' check (placed in ('', 'number', 'near', 'street', 'town'));

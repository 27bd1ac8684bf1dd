-- From where this house may send messages (platform/db): a restored or cloned copy is elsewhere, and quiet.
-- no history: armed_place
create table armed_place (
  id blob primary key,
  -- The hash of the machine and of the folder of data.
  anchor text not null unique,
  armed_at text not null
) strict;

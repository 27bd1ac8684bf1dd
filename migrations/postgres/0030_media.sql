-- Pictures (foundation/media).
create table media (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- What it shows, for those who do not see it; never empty.
  alt text not null check (alt <> ''),
  -- Who made it; may be empty.
  credit text not null,
  -- Of the widest copy kept.
  width bigint not null check (width > 0),
  height bigint not null check (height > 0),
  -- The names in the storage of the three copies, each in two formats.
  webp_480 text not null,
  webp_960 text not null,
  webp_1600 text not null,
  jpeg_480 text not null,
  jpeg_960 text not null,
  jpeg_1600 text not null,
  created_at timestamptz not null
);
create index media_centre on media (centre_id, id);

-- What changed between an earlier version and the newest (features/packs): pressed when a key first asks for it, then kept; few for
-- a version, and they go with its files.
-- no history: pack_changes
create table pack_changes (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  version_id uuid not null references pack_version (id) on delete cascade,
  -- The number of the earlier version that a key holds.
  since bigint not null,
  bytes bigint not null,
  -- The name of its bytes in the storage.
  file_hash text not null,
  made_at timestamptz not null
);
create unique index pack_changes_of_version on pack_changes (version_id, since);
create index pack_changes_centre on pack_changes (centre_id);

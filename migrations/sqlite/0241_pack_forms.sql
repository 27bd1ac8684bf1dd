-- The forms of a version (features/packs), bound once by a job and kept: the folder in a zip, the ZIM, the booklet. Whoever
-- asks for one is given what lies there; those of earlier versions go with their files.
-- no history: pack_form
create table pack_form (
  id blob primary key,
  centre_id blob not null references centre (id),
  version_id blob not null references pack_version (id) on delete cascade,
  form text not null check (form in ('zip', 'zim', 'pdf')),
  bytes integer not null,
  -- The name of its bytes in the storage.
  file_hash text not null,
  made_at text not null
) strict;
create unique index pack_form_of_version on pack_form (version_id, form);
create index pack_form_centre on pack_form (centre_id);

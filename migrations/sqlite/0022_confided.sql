-- What people confide (foundation/people): sealed for its person; the clear words are nowhere in the data.
create table confided_note (
  id blob primary key,
  centre_id blob not null references centre (id),
  -- Whose key opens it; an entry that was merged into another keeps its own.
  person_id blob not null references person (id),
  author_name text not null,
  written_at text not null,
  -- The day from which nothing of it is kept.
  ends_on text not null,
  body blob not null,
  -- The sealed bytes of a document beside it, in the storage.
  file_hash text,
  file_kind text check (file_kind in ('application/pdf', 'image/jpeg', 'image/png')),
  check ((file_hash is null) = (file_kind is null))
) strict;
create index confided_note_person on confided_note (person_id);
create index confided_note_centre on confided_note (centre_id, ends_on);

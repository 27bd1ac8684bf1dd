-- What people confide (foundation/people): sealed for its person; the clear words are nowhere in the data.
create table confided_note (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- Whose key opens it; an entry that was merged into another keeps its own.
  person_id uuid not null references person (id),
  author_name text not null,
  written_at timestamptz not null,
  -- The day from which nothing of it is kept; none while the rule is off.
  ends_on date,
  body bytea not null,
  -- The sealed bytes of a document beside it, in the storage.
  file_hash text,
  file_kind text check (file_kind in ('application/pdf', 'image/jpeg', 'image/png')),
  check ((file_hash is null) = (file_kind is null))
);
create index confided_note_person on confided_note (person_id);
create index confided_note_centre on confided_note (centre_id, ends_on);

-- From whom nothing is taken: who is on hold, and every entry that was found to be the same person.
create view report_held as
  with held (centre_id, now_id) as (
    select h.centre_id, coalesce(m.now_id, h.person_id)
    from retention_hold h left join report_merged m on m.id = h.person_id)
  select centre_id, now_id as person_id from held
  union
  select h.centre_id, m.id from held h join report_merged m on m.now_id = h.now_id;

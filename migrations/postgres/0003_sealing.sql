-- Who read what was confided (platform/crypto). It only grows: no history, no undo, no correction.
-- no history: reading_journal
create table reading_journal (
  id uuid primary key,
  -- One line after the other: two readers never share a number.
  number bigint not null unique,
  at timestamptz not null,
  centre_id uuid not null,
  person_id uuid not null,
  author_kind text not null,
  author_id uuid,
  author_name text not null,
  what text not null,
  reason text not null,
  hash text not null
);
-- A person asks who saw their file.
create index reading_journal_person on reading_journal (person_id, number);
create function reading_journal_only_grows() returns trigger language plpgsql as $$
begin raise exception 'the journal of readings only grows'; end $$;
create trigger reading_journal_kept before update or delete on reading_journal
for each row execute function reading_journal_only_grows();
create trigger reading_journal_whole before truncate on reading_journal
for each statement execute function reading_journal_only_grows();

-- Who read what was confided (platform/crypto). It only grows: no history, no undo, no correction.
-- no history: reading_journal
create table reading_journal (
  id blob primary key,
  -- One line after the other: two readers never share a number.
  number integer not null unique,
  at text not null,
  centre_id blob not null,
  person_id blob not null,
  author_kind text not null,
  author_id blob,
  author_name text not null,
  what text not null,
  reason text not null,
  hash text not null
) strict;
-- A person asks who saw their file.
create index reading_journal_person on reading_journal (person_id, number);
create trigger reading_journal_kept before update on reading_journal
begin select raise(abort, 'the journal of readings only grows'); end;
create trigger reading_journal_whole before delete on reading_journal
begin select raise(abort, 'the journal of readings only grows'); end;

-- Operations and the history of rows (platform/db).
create table operation (
  id blob primary key,
  at text not null,
  author_kind text not null,
  author_id blob,
  author_name text not null,
  centre_id blob,
  words text not null,
  source text not null,
  undoes blob,
  undone_by blob,
  irreversible text not null default '',
  -- The word of the right that it takes to read of it; empty when the right to read the history is enough.
  reserved_to text not null default ''
) strict;
-- The history of a centre, and "what I did", are both read from the latest.
create index operation_centre on operation (centre_id, id);
create index operation_author on operation (author_id, id);

create table row_change (
  seq integer primary key autoincrement,
  operation_id blob not null,
  table_name text not null,
  row_id blob not null,
  kind text not null check (kind in ('insert', 'update', 'delete')),
  before text,
  after text
) strict;
create index row_change_operation on row_change (operation_id, seq);
-- Undo asks what happened later to one row.
create index row_change_row on row_change (row_id, seq);

-- The operation that the one writer is in; read by the triggers, never by a room.
create table db_operation_current (
  one integer primary key check (one = 1),
  operation_id blob
) strict;
insert into db_operation_current (one) values (1);

-- Operations and the history of rows (platform/db).
create table operation (
  id uuid primary key,
  at timestamptz not null,
  author_kind text not null,
  author_id uuid,
  author_name text not null,
  centre_id uuid,
  words text not null,
  source text not null,
  undoes uuid,
  undone_by uuid,
  irreversible text not null default '',
  -- The word of the right that it takes to read of it; empty when the right to read the history is enough.
  reserved_to text not null default ''
);
create index operation_centre on operation (centre_id, id);
create index operation_author on operation (author_id, id);

create table row_change (
  seq bigint generated always as identity primary key,
  operation_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  kind text not null check (kind in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb
);
create index row_change_operation on row_change (operation_id, seq);
create index row_change_row on row_change (row_id, seq);

-- Same table as on the other engine, so that one health check serves both; the operation itself
-- travels in the transaction's own setting.
create table db_operation_current (
  one bigint primary key check (one = 1),
  operation_id uuid
);
insert into db_operation_current (one) values (1);

create function keep_history() returns trigger language plpgsql as $$
declare
  current_operation text := current_setting('essaim.operation', true);
begin
  if current_operation is null or current_operation = '' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into row_change (operation_id, table_name, row_id, kind, after)
    values (current_operation::uuid, tg_table_name, new.id, 'insert', to_jsonb(new));
  elsif tg_op = 'UPDATE' then
    if to_jsonb(old) <> to_jsonb(new) then
      insert into row_change (operation_id, table_name, row_id, kind, before, after)
      values (current_operation::uuid, tg_table_name, new.id, 'update', to_jsonb(old), to_jsonb(new));
    end if;
  else
    insert into row_change (operation_id, table_name, row_id, kind, before)
    values (current_operation::uuid, tg_table_name, old.id, 'delete', to_jsonb(old));
  end if;
  return null;
end $$;

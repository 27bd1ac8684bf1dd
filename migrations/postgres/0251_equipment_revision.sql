-- Two people correct one thing (features/equipment): who kept their words second is told, and writes over nobody unknowingly.
alter table equipment_item add column revision bigint not null default 1;

-- Of two who begin a stock-taking at the same instant, one does. Where both did, the later one goes on.
update equipment_stocktake set closed_at = opened_at
where closed_at is null and exists (
  select 1 from equipment_stocktake later
  where later.centre_id = equipment_stocktake.centre_id and later.closed_at is null and later.id > equipment_stocktake.id
);
create unique index equipment_stocktake_open on equipment_stocktake (centre_id) where closed_at is null;

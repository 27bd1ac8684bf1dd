-- Two people write how one lends, or one line of the repair log (features/equipment): who kept their words second is told.
-- And one lends at a time in each centre, so that nobody holds more than they may.
-- no history: equipment_turn
alter table equipment_rule add column revision bigint not null default 1;
alter table equipment_repair add column revision bigint not null default 1;

create table equipment_turn (
  id uuid primary key,
  centre_id uuid not null unique references centre (id),
  turns bigint not null
);

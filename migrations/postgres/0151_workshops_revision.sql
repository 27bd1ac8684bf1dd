-- Two people write one plan (features/workshops): who kept their words second is told, and writes over nobody unknowingly.
alter table workshop_plan add column revision bigint not null default 1;

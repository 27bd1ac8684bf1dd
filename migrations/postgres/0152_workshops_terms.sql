-- Two people settle one workshop (features/workshops): who kept their words second is told, and writes over nobody
-- unknowingly.
alter table workshop add column revision bigint not null default 1;

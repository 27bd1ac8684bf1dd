-- Two people write one path (features/paths): who kept their words second is told, and writes over nobody unknowingly.
alter table path add column revision bigint not null default 1;

-- Two people write what one pack carries (features/packs): who kept their words second is told, and writes over nobody unknowingly.
alter table pack add column revision integer not null default 1;

-- Two people settle one hackathon, or write of one team (features/hackathon): who kept their words second is told, and writes
-- over nobody unknowingly.
alter table hackathon add column revision bigint not null default 1;
alter table hackathon_team add column revision bigint not null default 1;

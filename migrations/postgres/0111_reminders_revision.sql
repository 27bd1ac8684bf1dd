-- Two people write or read over one procedure (features/reminders): who was second is told, and undoes nothing unknowingly.
alter table reminders_procedure add column revision bigint not null default 1;

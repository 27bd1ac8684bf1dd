-- How many people chose at a forum (features/forums), counted once as the choice closes: who they were is forgotten
-- later, how many they were is not.
alter table forum add column people integer check (people >= 0);

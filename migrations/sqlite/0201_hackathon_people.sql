-- How many people chose at a hackathon (features/hackathon), counted once as the choice closes: who they were is
-- forgotten later, how many they were is not.
alter table hackathon add column people integer check (people >= 0);

-- The second wall (platform/db): around which centres the work under way stands; absent for the house itself.
-- The policies of every table with a centre_id are made after the last migration, as the history triggers are.
-- What an account may do decides where the wall stands, and is asked of all centres at once.
-- no wall: account_role
create function wall_of_centres() returns uuid[] language sql stable parallel safe as $$
  select cast(nullif(current_setting('essaim.centres', true), '') as uuid[])
$$;

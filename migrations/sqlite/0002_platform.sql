-- Throttles (platform/auth), queue and schedule (platform/jobs), replayed answers (platform/web).
-- no history: throttle, job, job_schedule, once_answer
create table throttle (
  id blob primary key,
  subject text not null unique,
  tries integer not null,
  window_ends_at text not null
) strict;

create table job (
  id blob primary key,
  kind text not null,
  payload text not null,
  state text not null check (state in ('ready', 'leased', 'done', 'dead')),
  run_at text not null,
  attempts integer not null default 0,
  lease blob,
  lease_until text,
  last_error text,
  -- Enqueueing the same work twice is one job.
  once_key text unique
) strict;
-- The queue asks for what is due, oldest first.
create index job_due on job (state, run_at);

create table job_schedule (
  id blob primary key,
  name text not null unique,
  next_at text not null
) strict;

-- The answer given to a request that carried a key, so that a double click gets the same one.
create table once_answer (
  id blob primary key,
  key_hash text not null unique,
  at text not null,
  status integer not null,
  location text not null,
  content_type text not null,
  body text not null
) strict;

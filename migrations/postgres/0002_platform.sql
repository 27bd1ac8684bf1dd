-- Throttles (platform/auth), queue and schedule (platform/jobs), replayed answers (platform/web).
-- no history: throttle, job, job_schedule, once_answer
create table throttle (
  id uuid primary key,
  subject text not null unique,
  tries bigint not null,
  window_ends_at timestamptz not null
);

create table job (
  id uuid primary key,
  kind text not null,
  payload text not null,
  state text not null check (state in ('ready', 'leased', 'done', 'dead')),
  run_at timestamptz not null,
  attempts bigint not null default 0,
  lease uuid,
  lease_until timestamptz,
  last_error text,
  -- Enqueueing the same work twice is one job.
  once_key text unique
);
-- The queue asks for what is due, oldest first.
create index job_due on job (state, run_at);

create table job_schedule (
  id uuid primary key,
  name text not null unique,
  next_at timestamptz not null
);

-- The answer given to a request that carried a key, so that a double click gets the same one.
create table once_answer (
  id uuid primary key,
  key_hash text not null unique,
  at timestamptz not null,
  status bigint not null,
  location text not null,
  content_type text not null,
  body text not null
);

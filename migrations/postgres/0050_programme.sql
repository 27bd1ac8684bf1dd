-- Activities, their venues and sessions (features/programme).
-- no history: activity_revision, activity_session_revision
create table activity (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- The word of its page; never changed, because posters carry it.
  slug text not null,
  kind text not null
    check (kind in ('weekly', 'one-off', 'course', 'outing', 'repair-cafe', 'school-support', 'other')),
  title text not null,
  summary text not null,
  -- Markdown.
  body text not null,
  min_age bigint,
  max_age bigint,
  -- Who comes, in words: "familles", "débutants".
  audience text not null,
  presence text not null check (presence in ('on-site', 'remote', 'both')),
  online_link text not null,
  -- What it costs, in words.
  price text not null,
  is_free boolean not null,
  -- JSON rows of the fee table: [{"up_to":60000,"fee":900},{"up_to":null,"fee":1800}].
  fees text not null,
  enrolment text not null check (enrolment in ('none', 'list')),
  -- Absent until the first publication.
  list_id uuid references enrolment_list (id),
  -- What the list is opened with; absent: no limit.
  capacity bigint check (capacity > 0),
  has_waiting_list boolean not null,
  opens_at timestamptz,
  closes_at timestamptz,
  -- Pieces to bring, one a line.
  pieces text not null,
  media_id uuid references media (id),
  -- Who answers for it, by first name.
  contact text not null,
  -- JSON.
  recurrence text not null,
  state text not null check (state in ('draft', 'published', 'cancelled', 'archived')),
  published_at timestamptz,
  -- Grows at each edit, so that one of its venues alone changes this row too, and its undo as well.
  edits bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (centre_id, slug)
);
-- What the street sees of a centre.
create index activity_state on activity (centre_id, state, id);
create index activity_list on activity (list_id);
create index activity_media on activity (media_id);

create table activity_venue (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  activity_id uuid not null references activity (id),
  venue_id uuid not null references venue (id),
  position bigint not null,
  unique (activity_id, venue_id)
);
create index activity_venue_centre on activity_venue (centre_id);
create index activity_venue_venue on activity_venue (venue_id);

create table activity_session (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  activity_id uuid not null references activity (id),
  -- Where this one is held, when it is not where the activity is.
  venue_id uuid references venue (id),
  -- The date of the rule it came from; absent when it was added by hand.
  slot date,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  state text not null check (state in ('planned', 'cancelled', 'moved')),
  -- Why, in words for everyone.
  note text not null,
  -- Changed by a person: the rule does not touch it again.
  is_by_hand boolean not null,
  updated_at timestamptz not null,
  unique (activity_id, slot)
);
-- A week of a centre, and of the whole network.
create index activity_session_centre on activity_session (centre_id, starts_at);
create index activity_session_activity on activity_session (activity_id, starts_at);

-- How often a session was changed: SEQUENCE of its calendar entry. Only the triggers write it, so
-- that it grows at an undo too; a calendar ignores an entry whose number went down.
create table activity_session_revision (
  id uuid primary key references activity_session (id) on delete cascade,
  centre_id uuid not null references centre (id),
  revision bigint not null
);
create function activity_session_to_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into activity_session_revision (id, centre_id, revision) values (new.id, new.centre_id, 0);
  else
    update activity_session_revision set revision = revision + 1 where id = new.id;
  end if;
  return null;
end $$;
create trigger activity_session_first_revision after insert on activity_session
  for each row execute function activity_session_to_revision();
create trigger activity_session_next_revision after update of venue_id, starts_at, ends_at, state on activity_session
  for each row execute function activity_session_to_revision();

-- The same for what an activity says on each of its entries: its words, its places, its state. It is also the mark
-- by which two editors notice each other, and so outlives its activity: one taken back and restored goes on counting.
create table activity_revision (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  revision bigint not null
);
create index activity_revision_centre on activity_revision (centre_id);
create function activity_to_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into activity_revision (id, centre_id, revision) values (new.id, new.centre_id, 0)
      on conflict (id) do update set revision = activity_revision.revision + 1;
  else
    update activity_revision set revision = revision + 1 where id = new.id;
  end if;
  return null;
end $$;
create trigger activity_first_revision after insert on activity
  for each row execute function activity_to_revision();
create trigger activity_next_revision after update of title, summary, state on activity
  for each row execute function activity_to_revision();

-- Ideas (services/ideas): what was said, whose idea it is for life, each step it took, and who was told of it.
create table idea (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  title text not null,
  -- In the words of those who said it.
  words text not null,
  need text not null,
  theme text not null,
  origin text not null check (origin in ('page', 'desk', 'workshop', 'forum', 'hackathon')),
  -- The workshop, the forum or the hackathon it was said at.
  origin_row uuid,
  state text not null check (state in ('heard', 'chosen', 'co_design', 'tested', 'in_use', 'spread', 'set_aside')),
  -- Where it stood before it was set aside.
  stood text not null check (stood in ('heard', 'chosen', 'co_design', 'tested', 'in_use', 'spread')),
  -- Nobody sees an idea that came from the street before the team has read it.
  showing text not null check (showing in ('waiting', 'shown', 'hidden')),
  -- The idea it was gathered with; never one that was itself gathered with another.
  merged_into uuid references idea (id),
  -- A film of the media library.
  film_id uuid,
  -- Title, need, theme and words without accents or capitals, to be searched.
  search_key text not null,
  heard_at timestamptz not null,
  moved_at timestamptz not null,
  revision bigint not null,
  check ((origin in ('page', 'desk')) = (origin_row is null))
);
create index idea_moved on idea (centre_id, moved_at, id) where merged_into is null;
create index idea_state on idea (centre_id, state, moved_at, id) where merged_into is null;
create index idea_public on idea (moved_at, id) where merged_into is null and showing = 'shown';
create index idea_merged on idea (merged_into) where merged_into is not null;
create index idea_origin on idea (centre_id, origin_row) where origin_row is not null;

create table ideas_author (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- The idea as which it was said, also once that is gathered with another.
  idea_id uuid not null references idea (id),
  person_id uuid references person (id),
  name text not null,
  tell text not null check (tell in ('none', 'sms', 'email', 'letter', 'in_person')),
  -- The number or the e-mail address of who has no card in the file.
  address text not null,
  -- Whether their first name may stand on the page of the idea.
  is_named boolean not null,
  locale text not null,
  -- Opens "Ce que devient mon idée" without an account: sixteen signs drawn at random.
  code text not null unique,
  created_at timestamptz not null
);
create index ideas_author_idea on ideas_author (idea_id, created_at, id);
create index ideas_author_person on ideas_author (person_id) where person_id is not null;
create index ideas_author_centre on ideas_author (centre_id, id);

-- Steps are added and never rewritten; only the undoing of the act that added one takes it away.
create table ideas_step (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  idea_id uuid not null references idea (id),
  -- Where it stood from then on.
  state text not null check (state in ('heard', 'chosen', 'co_design', 'tested', 'in_use', 'spread', 'set_aside')),
  -- What the step was, where it is no change of state: shown to everyone, or gathered with another idea.
  kind text not null check (kind in ('moved', 'shown', 'joined')),
  reason text not null,
  by_account uuid,
  by_name text not null,
  at timestamptz not null
);
create index ideas_step_idea on ideas_step (idea_id, at, id);
create index ideas_step_centre on ideas_step (centre_id, at);

-- What each author is told of each step, and how far it came.
create table ideas_notice (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  idea_id uuid not null references idea (id),
  author_id uuid not null references ideas_author (id),
  step_id uuid not null references ideas_step (id),
  -- sent: the ledger of messages has it; desk: someone must say it or hand it over; told: someone did.
  state text not null check (state in ('sent', 'desk', 'told')),
  message_id uuid references delivery_message (id),
  told_by text not null,
  told_at timestamptz,
  at timestamptz not null,
  unique (step_id, author_id)
);
create index ideas_notice_waiting on ideas_notice (centre_id, at, id) where state <> 'told';
create index ideas_notice_author on ideas_notice (author_id);
create index ideas_notice_message on ideas_notice (message_id) where message_id is not null;

-- Undoing a step takes back what has not left: undo writes rows without asking the room.
create function ideas_notice_take_back() returns trigger language plpgsql as $$
begin
  update delivery_message set state = 'cancelled' where id = old.message_id and state = 'planned';
  return null;
end $$;
create trigger ideas_notice_untold after delete on ideas_notice
  for each row when (old.message_id is not null) execute function ideas_notice_take_back();

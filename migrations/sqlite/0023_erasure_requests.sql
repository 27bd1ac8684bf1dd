-- Who asked to be forgotten, and what the direction answered (foundation/people). Once it is done, nothing of it is left.
create table erasure_request (
  id blob primary key,
  centre_id blob not null references centre (id),
  person_id blob not null unique references person (id),
  at text not null,
  -- The person, or who helped them to ask.
  author_name text not null,
  -- Why it is not done, when it is not.
  answer text not null default '',
  answered_by text not null default '',
  answered_at text
) strict;
create index erasure_request_centre on erasure_request (centre_id, at);

-- Words (features/words): what someone asked the meaning of, who asked, the children who explain it, their drafts, and
-- what a grown-up said of them. Of a child a first name or a nickname and an age, never more.
create table word_question (
  id blob primary key,
  centre_id blob not null references centre (id),
  term text not null,
  -- The same for "Les cookies" and "cookie": one row for all who ask it.
  folded text not null,
  words text not null,
  state text not null check (state in ('asked', 'taken', 'drafted', 'read', 'clear', 'filmed', 'published', 'withdrawn', 'set_aside')),
  -- Held for someone of the team: rude words. No child reads it before.
  is_held integer not null,
  joined_into blob references word_question (id),
  -- How many asked, those who left nothing of themselves too.
  times integer not null check (times > 0),
  origin text not null check (origin in ('page', 'paper', 'desk', 'voice')),
  -- Names of sounds in the storage: the question as it was spoken, the explanation as an adult reads it.
  voice text,
  sound text,
  -- Its address once it was published; kept when it is withdrawn.
  slug text,
  -- What is published: other writings, one a line, the explanation, the example.
  forms text not null,
  explained text not null,
  example text not null,
  picture_id blob references media (id),
  -- A film of the centre; whether it is shown is asked of the films each time.
  film_id blob,
  changed_ms integer not null,
  created_at text not null,
  published_at text,
  revision integer not null,
  unique (centre_id, slug)
) strict;
create index word_question_of_centre on word_question (centre_id, id);
create index word_question_folded on word_question (centre_id, folded);
create index word_question_published on word_question (state, changed_ms);
create index word_question_joined on word_question (joined_into);
create index word_question_picture on word_question (picture_id);

create table word_asker (
  id blob primary key,
  centre_id blob not null references centre (id),
  question_id blob not null references word_question (id),
  person_id blob references person (id),
  name text not null,
  way text not null check (way in ('none', 'sms', 'email', 'letter', 'in_person')),
  contact text not null,
  locale text not null,
  -- Opens "Ma question", without an account.
  code text not null unique,
  told text not null check (told in ('waiting', 'sent', 'by_hand', 'told')),
  told_at text,
  created_at text not null
) strict;
create index word_asker_of_question on word_asker (question_id);
create index word_asker_person on word_asker (person_id);
create index word_asker_to_tell on word_asker (centre_id, told, id);

create table word_child (
  id blob primary key,
  centre_id blob not null references centre (id),
  question_id blob not null references word_question (id),
  -- A first name or a nickname.
  name text not null,
  age integer check (age between 3 and 17)
) strict;
create index word_child_of_question on word_child (question_id);

create table word_draft (
  id blob primary key,
  centre_id blob not null references centre (id),
  question_id blob not null references word_question (id),
  number integer not null check (number > 0),
  explained text not null,
  example text not null,
  created_at text not null,
  unique (question_id, number)
) strict;

-- What a grown-up said after it was read to them.
create table word_reading (
  id blob primary key,
  centre_id blob not null references centre (id),
  question_id blob not null references word_question (id),
  number integer not null check (number > 0),
  reader text not null,
  is_clear integer not null,
  remark text not null,
  created_at text not null
) strict;
create index word_reading_of_question on word_reading (question_id, id);

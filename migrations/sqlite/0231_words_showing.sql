-- When a word was put on the page for everyone, and when it was taken off (features/words). It stands apart from the
-- word, so that these two acts alone are put back by who may publish.
create table word_showing (
  id blob primary key,
  centre_id blob not null references centre (id),
  question_id blob not null references word_question (id),
  is_shown integer not null,
  created_at text not null
) strict;
create index word_showing_of_question on word_showing (question_id);

-- Procedures with their real dates, and the reminders of people (features/reminders). The dates are a ledger: what was
-- sent was sent, what was answered was answered.
-- no history: reminders_date, reminders_heard
create table reminders_procedure (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  -- The word of the library it was copied from; a procedure of the centre's own has one too.
  slug text not null,
  label text not null,
  -- What it is, for the person.
  plain text not null,
  who text not null,
  theme text not null,
  -- JSON of the rule: its kind and what it needs.
  rule text not null,
  remind_before bigint not null check (remind_before between 0 and 400),
  source text not null,
  checked_on date not null,
  valid_until date,
  certainty text not null check (certainty in ('sure', 'to_check')),
  if_missed text not null,
  help text not null,
  -- It tells of health or of a person's status.
  is_sensitive boolean not null,
  -- The version of the library it was taken from; nothing for a procedure of the centre's own.
  version bigint not null,
  -- JSON of what the library says since, to be read over: until then the former words and dates go on. Empty for none.
  pending text not null default '',
  -- Nobody is reminded of it before someone of the centre has read it over.
  confirmed_at timestamptz,
  confirmed_by text not null,
  retired_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (centre_id, slug)
);

create table reminder (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  person_id uuid not null references person (id),
  procedure_id uuid not null references reminders_procedure (id),
  -- The person's own date: an end, a birth, a month of rights. Nothing is guessed without it.
  anchor date,
  -- Two digits or three: campaigns close by département.
  department text not null,
  -- Whose it is when it is not the person's own: "la carte de Yanis".
  about text not null,
  -- The same without accents or capitals: one procedure is noted once for each.
  about_key text not null,
  channel text not null check (channel in ('any', 'email', 'sms', 'letter', 'call')),
  wording text not null check (wording in ('usual', 'simple')),
  -- The person agreed that the message says what it is about.
  names_it boolean not null,
  own_words text not null,
  -- Who answers for it, by account.
  referent_id uuid,
  referent_name text not null,
  stopped_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index reminder_centre on reminder (centre_id, stopped_at);
create index reminder_person on reminder (person_id);
create index reminder_of_procedure on reminder (procedure_id);
create unique index reminder_once on reminder (centre_id, person_id, procedure_id, about_key) where stopped_at is null;

-- One row for each due date of a reminder. It leans on no row: undoing a reminder leaves its dates to the next pass.
create table reminders_date (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  reminder_id uuid not null,
  opens_on date,
  due_on date not null,
  remind_on date not null,
  -- JSON: why these days, to be said in any language.
  because text not null,
  state text not null check (state in ('planned', 'by_hand', 'sent', 'done', 'help', 'to_read', 'no_answer',
    'no_channel', 'stopped', 'late', 'closed')),
  -- Grows each time it is to be sent anew: each attempt has its own message.
  attempt bigint not null default 1,
  message_id uuid,
  channel text check (channel in ('email', 'sms', 'letter', 'call')),
  -- Where it went: a telephone may be of two people.
  address text not null,
  sent_at timestamptz,
  -- What was answered, and how we know: "sms", "call", "desk", "slip", "own".
  answer text not null,
  answered_by text not null,
  settled_at timestamptz,
  unique (reminder_id, due_on)
);
create index reminders_date_centre on reminders_date (centre_id, state, remind_on);
create index reminders_date_message on reminders_date (message_id);
create index reminders_date_address on reminders_date (centre_id, address);

-- Answers that speak of several reminders, or of none that is open: someone reads them, nothing is guessed.
create table reminders_heard (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  person_id uuid,
  message_id uuid,
  -- One answer that may be of several people has a row for each of them.
  answer_id uuid not null,
  intent text not null,
  text text not null,
  at timestamptz not null,
  read_at timestamptz,
  read_by text not null
);
create index reminders_heard_centre on reminders_heard (centre_id, read_at);

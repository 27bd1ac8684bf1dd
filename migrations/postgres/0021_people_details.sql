-- What else is known of a person, and lists in the order of names (foundation/people).
-- Second addresses and numbers, a note of the team, a quotient that differs from the household's.
create table person_detail (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('email', 'phone', 'note', 'quotient')),
  value text not null
);
create index person_detail_centre on person_detail (centre_id, person_id);
-- What points at a person is asked for each time one goes, by an undo above all.
create index person_detail_person on person_detail (person_id);
create index person_merged_into on person (merged_into);

-- The search text begins with the folded names: it is also the order of lists.
create index person_search on person (centre_id, search_text, id);

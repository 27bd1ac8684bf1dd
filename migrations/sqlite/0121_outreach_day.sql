-- Who is expected on a round (features/outreach), chosen one by one at the desk: a tablet takes nobody else along.
-- And one more kind of entry: a mandate, drafted or signed on the way.
create table outreach_expected (
  id blob primary key,
  centre_id blob not null references centre (id),
  round_id blob not null references outreach_round (id),
  person_id blob not null references person (id),
  -- When and where, as people say it; never why.
  hours text not null,
  added_at text not null,
  -- Whoever is chosen twice is expected once.
  unique (round_id, person_id)
) strict;
create index outreach_expected_person on outreach_expected (person_id);
-- What has served is found by its age.
create index outreach_expected_centre on outreach_expected (centre_id, added_at);

-- SQLite widens no check: the table is made again with its rows, and what points to it finds them when this is committed.
pragma defer_foreign_keys = on;
create table outreach_entry_before as select * from outreach_entry;
drop table outreach_entry;
create table outreach_entry (
  -- Drawn by the tablet: the same entry sent again is the same row.
  id blob primary key,
  centre_id blob not null references centre (id),
  -- As the tablet says; a round that was taken away leaves the entry.
  round_id blob,
  kind text not null check (kind in ('person_met', 'act', 'reminder_wanted', 'appointment_wanted', 'question', 'mandate')),
  state text not null check (state in ('received', 'taken_up', 'set_aside')),
  received_at text not null,
  settled_at text,
  settled_by text not null,
  person_id blob references person (id),
  check ((settled_at is null) = (state = 'received'))
) strict;
insert into outreach_entry (id, centre_id, round_id, kind, state, received_at, settled_at, settled_by, person_id)
select id, centre_id, round_id, kind, state, received_at, settled_at, settled_by, person_id from outreach_entry_before;
drop table outreach_entry_before;
create index outreach_entry_open on outreach_entry (centre_id, received_at, id) where settled_at is null;
create index outreach_entry_round on outreach_entry (centre_id, round_id, received_at, id);
create index outreach_entry_settled on outreach_entry (centre_id, settled_at) where settled_at is not null;
create index outreach_entry_person on outreach_entry (person_id);

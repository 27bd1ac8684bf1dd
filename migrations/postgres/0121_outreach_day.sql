-- Who is expected on a round (features/outreach), chosen one by one at the desk: a tablet takes nobody else along.
-- And one more kind of entry: a mandate, drafted or signed on the way.
create table outreach_expected (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  round_id uuid not null references outreach_round (id),
  person_id uuid not null references person (id),
  -- When and where, as people say it; never why.
  hours text not null,
  added_at timestamptz not null,
  -- Whoever is chosen twice is expected once.
  unique (round_id, person_id)
);
create index outreach_expected_person on outreach_expected (person_id);
-- What has served is found by its age.
create index outreach_expected_centre on outreach_expected (centre_id, added_at);

alter table outreach_entry drop constraint outreach_entry_kind_check;
alter table outreach_entry add constraint outreach_entry_kind_check check (kind in ('person_met', 'act', 'reminder_wanted', 'appointment_wanted', 'question', 'mandate'));

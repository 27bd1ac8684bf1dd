-- Messages written once for many (features/campaigns), and what audiences read of people and lists.
create table campaign (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  title text not null,
  text text not null,
  -- Short words for telephones; made from the text when empty.
  sms_text text not null,
  -- How to answer: "Répondez OUI, ou téléphonez au 03 53 01 62 10".
  reply_line text not null,
  -- JSON of the audience: its unit and its conditions.
  audience text not null,
  -- Whether e-mail and SMS wait for decent hours.
  has_hours_guard boolean not null,
  -- How far it is can be read off the ledger once it is sent.
  state text not null check (state in ('draft', 'sent')),
  send_at timestamptz,
  -- Two people who write at once: the second is told.
  revision bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index campaign_centre on campaign (centre_id, id);

-- Undoing a sending takes back what has not left: undo writes rows without asking the room.
create function campaign_take_back() returns trigger language plpgsql as $$
begin
  update delivery_message set state = 'cancelled', settled_at = new.updated_at, lease = null
    where state in ('planned', 'leased')
    and batch_id in (select id from delivery_batch where owner = 'campaign' and owner_id = new.id);
  update delivery_batch set state = 'cancelled' where owner = 'campaign' and owner_id = new.id;
  return null;
end $$;
create trigger campaign_unsent after update of state on campaign
  for each row when (old.state = 'sent' and new.state = 'draft') execute function campaign_take_back();

-- What an audience may ask of people, read only.
create view report_person as
  select id, centre_id, title, last_name, first_name, birth_date, language, email, mobile, landline, code,
    preferred_channel, wants_large_print, search_text, archived_at from person;
create view report_home as
  select id, centre_id, name, street, extra, postal_code, city, address_key from household;
create view report_home_member as
  select id, centre_id, household_id, person_id, role, is_main from household_member;
create view report_membership as select id, centre_id, person_id, season from membership;
create view report_interest as select id, centre_id, person_id, key from person_interest;
create view report_consent as select id, centre_id, person_id, purpose, is_granted from consent;
-- Who holds a place on a list, or waits for one.
create view report_enrolled as
  select id, centre_id, list_id, person_id from enrolment where state in ('confirmed', 'waiting', 'offered');

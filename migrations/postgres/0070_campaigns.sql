-- Messages written once for many (features/campaigns).
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
  -- Whether SMS wait for decent hours.
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
  insert into delivery_stop (owner, owner_id, at) values ('campaign', new.id, new.updated_at);
  return null;
end $$;
create trigger campaign_unsent after update of state on campaign
  for each row when (old.state = 'sent' and new.state = 'draft') execute function campaign_take_back();

-- Messages written once for many (features/campaigns).
-- no history: campaign_revision
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
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index campaign_centre on campaign (centre_id, id);

-- How often the words or the audience of a message were changed: of two people who write at once the second is told,
-- and nobody sends what they have not seen. Only the triggers write it, so that it grows at an undo too; it outlives
-- its message, so that one thrown away and brought back goes on counting.
create table campaign_revision (
  id uuid primary key,
  centre_id uuid not null references centre (id),
  revision bigint not null
);
create index campaign_revision_centre on campaign_revision (centre_id);
create function campaign_to_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into campaign_revision (id, centre_id, revision) values (new.id, new.centre_id, 1)
      on conflict (id) do update set revision = campaign_revision.revision + 1;
  else
    update campaign_revision set revision = revision + 1 where id = new.id;
  end if;
  return null;
end $$;
create trigger campaign_first_revision after insert on campaign
  for each row execute function campaign_to_revision();
create trigger campaign_next_revision after update of title, text, sms_text, reply_line, audience, has_hours_guard on campaign
  for each row execute function campaign_to_revision();

-- Undoing a sending takes back what has not left: undo writes rows without asking the room.
create function campaign_take_back() returns trigger language plpgsql as $$
begin
  insert into delivery_stop (owner, owner_id, at) values ('campaign', new.id, new.updated_at);
  return null;
end $$;
create trigger campaign_unsent after update of state on campaign
  for each row when (old.state = 'sent' and new.state = 'draft') execute function campaign_take_back();

-- Several people received together (features/appointments): one time, as many places as the motive says.
alter table appointment_motive add column places bigint not null default 1 check (places between 1 and 60);

-- An index cannot count: from here on the trigger alone says how many share a time.
drop index appointment_one_at_once;

-- Those of one meeting share agenda, opening, motive and hours: they are counted, and clash with everything else.
create or replace function appointment_alone() returns trigger language plpgsql as $$
declare
  shared text;
begin
  if new.state not in ('unknown', 'seen', 'noshow') then
    return new;
  end if;
  -- What stays where it was takes nobody's place: only what is moved or held again is looked at.
  if tg_op = 'UPDATE' and old.state in ('unknown', 'seen', 'noshow') and old.agenda_id = new.agenda_id
    and old.opening_id is not distinct from new.opening_id and old.starts_at = new.starts_at
    and old.ends_at = new.ends_at then
    return new;
  end if;
  select o.equipment into shared from appointment_opening o where o.id = new.opening_id and o.equipment <> '';
  -- One at a time for each agenda, and for those that use the same equipment: what the one before has kept is seen by
  -- the question that follows.
  perform 1 from appointment_agenda g where g.id = new.agenda_id or g.id in (
    select o.agenda_id from appointment_opening o where o.centre_id = new.centre_id and o.equipment = shared)
    order by g.id for update;
  if exists (
    select 1 from appointment a left join appointment_opening o on o.id = a.opening_id
    where a.centre_id = new.centre_id and a.id <> new.id and (a.agenda_id = new.agenda_id or o.equipment = shared)
      and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at
      and (a.agenda_id <> new.agenda_id or a.motive_id <> new.motive_id or a.opening_id is distinct from new.opening_id
        or a.starts_at <> new.starts_at or a.ends_at <> new.ends_at))
    or (
    select count(*) from appointment a
    where a.centre_id = new.centre_id and a.agenda_id = new.agenda_id and a.motive_id = new.motive_id
      and a.opening_id is not distinct from new.opening_id and a.starts_at = new.starts_at and a.ends_at = new.ends_at
      and a.id <> new.id and a.state in ('unknown', 'seen', 'noshow'))
    >= (select m.places from appointment_motive m where m.id = new.motive_id) then
    insert into appointment_clash (id, centre_id) values (new.id, new.centre_id);
  end if;
  return new;
end $$;

-- Several people received together (features/appointments): one time, as many places as the motive says.
alter table appointment_motive add column places integer not null default 1 check (places between 1 and 60);

-- An index cannot count: from here on the triggers alone say how many share a time.
drop index appointment_one_at_once;
drop trigger appointment_not_doubled;
drop trigger appointment_not_moved_onto;

-- Those of one meeting share agenda, opening, motive and hours: they are counted, and clash with everything else.
create trigger appointment_not_doubled before insert on appointment
when new.state in ('unknown', 'seen', 'noshow') and (exists (
  select 1 from appointment a where a.agenda_id = new.agenda_id and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at
    and (a.motive_id <> new.motive_id or a.opening_id is not new.opening_id or a.starts_at <> new.starts_at or a.ends_at <> new.ends_at))
  or exists (
  select 1 from appointment_opening own
    join appointment_opening o on o.centre_id = own.centre_id and o.equipment = own.equipment
    join appointment a on a.opening_id = o.id
    where own.id = new.opening_id and own.equipment <> '' and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at
    and (a.agenda_id <> new.agenda_id or a.motive_id <> new.motive_id or a.opening_id is not new.opening_id
      or a.starts_at <> new.starts_at or a.ends_at <> new.ends_at))
  or (
  select count(*) from appointment a where a.agenda_id = new.agenda_id and a.motive_id = new.motive_id
    and a.opening_id is new.opening_id and a.starts_at = new.starts_at and a.ends_at = new.ends_at and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow')) >= (select m.places from appointment_motive m where m.id = new.motive_id))
begin
  insert into appointment_clash (id, centre_id) values (new.id, new.centre_id);
end;
-- What stays where it was takes nobody's place: only what is moved or held again is looked at.
create trigger appointment_not_moved_onto before update of agenda_id, opening_id, starts_at, ends_at, state on appointment
when new.state in ('unknown', 'seen', 'noshow') and (old.state not in ('unknown', 'seen', 'noshow') or old.agenda_id <> new.agenda_id
  or old.opening_id is not new.opening_id or old.starts_at <> new.starts_at or old.ends_at <> new.ends_at) and (exists (
  select 1 from appointment a where a.agenda_id = new.agenda_id and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at
    and (a.motive_id <> new.motive_id or a.opening_id is not new.opening_id or a.starts_at <> new.starts_at or a.ends_at <> new.ends_at))
  or exists (
  select 1 from appointment_opening own
    join appointment_opening o on o.centre_id = own.centre_id and o.equipment = own.equipment
    join appointment a on a.opening_id = o.id
    where own.id = new.opening_id and own.equipment <> '' and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow') and a.starts_at < new.ends_at and new.starts_at < a.ends_at
    and (a.agenda_id <> new.agenda_id or a.motive_id <> new.motive_id or a.opening_id is not new.opening_id
      or a.starts_at <> new.starts_at or a.ends_at <> new.ends_at))
  or (
  select count(*) from appointment a where a.agenda_id = new.agenda_id and a.motive_id = new.motive_id
    and a.opening_id is new.opening_id and a.starts_at = new.starts_at and a.ends_at = new.ends_at and a.id <> new.id
    and a.state in ('unknown', 'seen', 'noshow')) >= (select m.places from appointment_motive m where m.id = new.motive_id))
begin
  insert into appointment_clash (id, centre_id) values (new.id, new.centre_id);
end;

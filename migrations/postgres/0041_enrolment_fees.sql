-- What the fees of a list pay for (services/enrolment): every session, or each. Absent where there is one, and nothing to say.
alter table enrolment_list add column fee_unit text check (fee_unit in ('season', 'session'));
update enrolment_list set fee_unit = 'season'
where fees <> '[]' and id in (select list_id from enrolment_session group by list_id having count(*) > 1);

-- What the fee of an enrolment pays for (services/enrolment), as it was told: the list may say another thing later. Absent where
-- nothing was said.
alter table enrolment add column fee_unit text check (fee_unit in ('season', 'session'));
-- 0041 said of every older table that it paid for all sessions, and nobody had: it says nothing until someone does.
update enrolment_list set fee_unit = null where fee_unit = 'season';
update enrolment set fee_unit = 'session'
where fee_cents > 0 and list_id in (select id from enrolment_list where fee_unit = 'session');

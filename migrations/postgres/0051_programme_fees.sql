-- What the fees of an activity pay for (features/programme): the whole season, as all that were written before, or each session.
alter table activity add column fee_unit text not null default 'season' check (fee_unit in ('season', 'session'));

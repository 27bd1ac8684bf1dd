-- Whether someone said what the fees of an activity pay for (features/programme). 0051 said it of every older table, and nobody had:
-- it says nothing until someone does.
alter table activity add column is_fee_unit_said boolean not null default false;
update activity set is_fee_unit_said = true where fee_unit = 'session';

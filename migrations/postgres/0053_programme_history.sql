-- 0052 noted of each activity (features/programme) whether someone had said its unit, and nothing in its history: an act of
-- before put the unit back, and what was noted stayed. Its images say it now, as 0052 said it of the rows.
update row_change set
  before = before || jsonb_build_object('is_fee_unit_said', before ->> 'fee_unit' = 'session'),
  after = after || jsonb_build_object('is_fee_unit_said', after ->> 'fee_unit' = 'session')
where table_name = 'activity'
  and (coalesce(after, before) -> 'fee_unit') is not null
  and (coalesce(after, before) -> 'is_fee_unit_said') is null;

-- 0052 noted of each activity (features/programme) whether someone had said its unit, and nothing in its history: an act of
-- before put the unit back, and what was noted stayed. Its images say it now, as 0052 said it of the rows.
update row_change set
  before = json_set(before, '$.is_fee_unit_said', json_extract(before, '$.fee_unit') = 'session'),
  after = json_set(after, '$.is_fee_unit_said', json_extract(after, '$.fee_unit') = 'session')
where table_name = 'activity'
  and json_type(coalesce(after, before), '$.fee_unit') is not null
  and json_type(coalesce(after, before), '$.is_fee_unit_said') is null;

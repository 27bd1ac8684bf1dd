-- 0042 took from the lists (services/enrolment) a unit that nobody had said, and left it in their history: an act of before no
-- longer found its row as it had left it, and could not be undone. What was said since 0052, which notes that someone did, stays.
update row_change set
  before = case when json_extract(before, '$.fee_unit') = 'season' then json_set(before, '$.fee_unit', null) else before end,
  after = case when json_extract(after, '$.fee_unit') = 'season' then json_set(after, '$.fee_unit', null) else after end
where table_name = 'enrolment_list'
  and (json_extract(before, '$.fee_unit') = 'season' or json_extract(after, '$.fee_unit') = 'season')
  and seq < coalesce(
    (
      select min(said.seq) from row_change said where said.table_name = 'activity'
      and json_type(coalesce(said.after, said.before), '$.is_fee_unit_said') is not null
    ),
    9223372036854775807
  );

-- 0042 took from the lists (services/enrolment) a unit that nobody had said, and left it in their history: an act of before no
-- longer found its row as it had left it, and could not be undone. What was said since 0052, which notes that someone did, stays.
update row_change set
  before = case when before ->> 'fee_unit' = 'season' then before || cast('{"fee_unit": null}' as jsonb) else before end,
  after = case when after ->> 'fee_unit' = 'season' then after || cast('{"fee_unit": null}' as jsonb) else after end
where table_name = 'enrolment_list'
  and (before ->> 'fee_unit' = 'season' or after ->> 'fee_unit' = 'season')
  and seq < coalesce(
    (
      select min(said.seq) from row_change said where said.table_name = 'activity'
      and (coalesce(said.after, said.before) -> 'is_fee_unit_said') is not null
    ),
    9223372036854775807
  );

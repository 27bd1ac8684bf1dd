-- The second wall is PostgreSQL's: SQLite has no policies on rows, and this number stays empty here.
select 1;

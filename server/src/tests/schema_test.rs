//! The two folders of migrations make the same data: tables, columns, what may be absent, what is unique, what points
//! where, and above all the same history triggers, without which an undo would miss a table on one engine only.

use std::collections::BTreeSet;

use db::{Db, Engine, args};
use testing::{postgres_db, sqlite_db};

/// What is compared of one table, as sentences that a reader understands when they differ.
async fn shape(db: &Db) -> BTreeSet<String> {
    let mut tx = db.begin_unrecorded().await.unwrap();
    let tables = db::tables(&mut tx).await.unwrap();
    let mut told = BTreeSet::new();
    for table in tables {
        for column in db::columns(&mut tx, &table).await.unwrap() {
            told.insert(format!("{table}.{} exists", column.name));
        }
        for (kind, (lite, pg)) in QUESTIONS {
            let sql = if db.engine() == Engine::Sqlite { lite } else { pg };
            for row in tx.all(sql, args![&table]).await.unwrap() {
                told.insert(format!("{table}: {kind} {}", row.text("told").unwrap()));
            }
        }
    }
    told
}

/// One question by kind: for SQLite, for PostgreSQL.
const QUESTIONS: [(&str, (&str, &str)); 4] = [
    (
        "always has",
        (
            "select name as told from pragma_table_info($1) where \"notnull\" = 1 or pk = 1",
            "select cast(column_name as text) as told from information_schema.columns \
             where table_schema = current_schema() and table_name = $1 and is_nullable = 'NO'",
        ),
    ),
    (
        "is alone with its",
        (
            "select (select group_concat(name, ', ') from (select name from pragma_index_info(list.name) order by name)) \
             as told from pragma_index_list($1) list where list.\"unique\" = 1 and list.origin <> 'pk' \
             and not exists (select 1 from pragma_index_info(list.name) where name is null)",
            "select (select string_agg(cast(a.attname as text), ', ' order by cast(a.attname as text) collate \"C\") \
             from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) as told \
             from pg_index i where i.indrelid = cast(cast($1 as text) as regclass) and i.indisunique \
             and not i.indisprimary and i.indexprs is null",
        ),
    ),
    (
        "points to",
        (
            "select \"table\" || ' by ' || \"from\" as told from pragma_foreign_key_list($1)",
            "select cast(c.confrelid as regclass)::text || ' by ' || cast(a.attname as text) as told from pg_constraint c \
             join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) \
             where c.contype = 'f' and c.conrelid = cast(cast($1 as text) as regclass)",
        ),
    ),
    (
        "has a history:",
        (
            "select 'yes' as told from sqlite_schema where type = 'trigger' and tbl_name = $1 \
             and name = tbl_name || '_history_update'",
            "select 'yes' as told from pg_trigger where tgrelid = cast(cast($1 as text) as regclass) \
             and tgname = $1 || '_history'",
        ),
    ),
];

#[tokio::test]
async fn both_engines_have_the_same_shape() {
    let lite = sqlite_db().await;
    let Some(pg) = postgres_db().await else { return };
    let (lite, pg) = (shape(lite.db()).await, shape(pg.db()).await);
    assert!(lite.len() > 300, "only {} facts were compared", lite.len());
    let only_lite: Vec<_> = lite.difference(&pg).collect();
    let only_pg: Vec<_> = pg.difference(&lite).collect();
    assert!(only_lite.is_empty() && only_pg.is_empty(), "SQLite only: {only_lite:#?}\nPostgreSQL only: {only_pg:#?}");
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    let lite = sqlite_db().await;
    let report = db::migrate(lite.db()).await.unwrap();
    assert!(report.applied.is_empty() && report.already > 0);
}

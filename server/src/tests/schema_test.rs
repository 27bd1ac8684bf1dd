//! The two folders of migrations make the same tables with the same columns.

use testing::{postgres_db, sqlite_db};

async fn shape(db: &db::Db) -> Vec<(String, Vec<String>)> {
    let mut tx = db.begin_unrecorded().await.unwrap();
    let mut shape = Vec::new();
    for table in db::tables(&mut tx).await.unwrap() {
        let columns = db::columns(&mut tx, &table).await.unwrap();
        shape.push((table, columns.into_iter().map(|column| column.name).collect()));
    }
    shape
}

#[tokio::test]
async fn both_engines_have_the_same_tables_and_columns() {
    let lite = sqlite_db().await;
    let Some(pg) = postgres_db().await else { return };
    assert_eq!(shape(lite.db()).await, shape(pg.db()).await);
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    let lite = sqlite_db().await;
    let report = db::migrate(lite.db()).await.unwrap();
    assert!(report.applied.is_empty() && report.already > 0);
}

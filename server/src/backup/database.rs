//! The database of a copy, whichever its engine: taken at one instant, opened, counted.
//!
//! Dumps of PostgreSQL have their own file (see `postgres`).

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use db::{Db, Engine};

use super::{Refusal, postgres};

/// What was taken: the rows of each table at that instant, and the schema of PostgreSQL where they were.
pub(super) struct Taken {
    pub rows: BTreeMap<String, i64>,
    pub schema: Option<String>,
}

/// The entry of the database, by engine.
pub(super) fn entry_of(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "essaim.db",
        Engine::Postgres => "essaim.pgdump",
    }
}

/// Writes the database as it stands to a file. Nobody waits for it meanwhile.
pub(super) async fn take(db: &Db, url: &str, target: &Path) -> anyhow::Result<Taken> {
    if db.engine() == Engine::Postgres {
        return postgres::dump(db, url, target).await;
    }
    db::copy_to(db, target).await?;
    // Counted in the copy: the house goes on writing.
    let copy = Db::open(&format!("sqlite:{}", target.display())).await?;
    let rows = count(&copy).await;
    copy.close().await;
    Ok(Taken { rows: rows?, schema: None })
}

/// How many rows each table has.
pub(super) async fn count(db: &Db) -> anyhow::Result<BTreeMap<String, i64>> {
    Ok(db::count_rows(db).await?.into_iter().collect())
}

/// Opens the SQLite database of a copy as nobody else will, and looks whether it is whole.
pub(super) async fn inspect(path: &Path, expected: &BTreeMap<String, i64>) -> anyhow::Result<()> {
    look_at(&format!("sqlite:{}", path.display()), expected).await
}

/// Opens the database of a copy that was put back, counts it and brings it to the latest shape.
pub(super) async fn look_at(url: &str, expected: &BTreeMap<String, i64>) -> anyhow::Result<()> {
    let db = Db::open(url).await.context("la base de la copie ne s’ouvre pas")?;
    let looked = look(&db, expected).await;
    db.close().await;
    looked
}

async fn look(db: &Db, expected: &BTreeMap<String, i64>) -> anyhow::Result<()> {
    if let Some(damage) = db::find_damage(db).await? {
        return Err(Refusal::Damaged(damage).into());
    }
    compare(expected, &count(db).await?)?;
    db::migrate(db).await.context("la base de la copie ne peut pas être mise à jour")?;
    Ok(())
}

/// The same tables with the same number of rows.
pub(super) fn compare(expected: &BTreeMap<String, i64>, found: &BTreeMap<String, i64>) -> Result<(), Refusal> {
    for (table, expected) in expected {
        let found = found.get(table).copied().unwrap_or(-1);
        if found != *expected {
            return Err(Refusal::Rows { table: table.clone(), expected: *expected, found });
        }
    }
    Ok(())
}

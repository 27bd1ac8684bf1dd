//! The database of a copy: taken at one instant, put back, counted.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::Context as _;
use db::{Db, Engine};

use super::Refusal;

/// The entry of the database, by engine.
pub(super) fn entry_of(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "essaim.db",
        Engine::Postgres => "essaim.pgdump",
    }
}

/// Writes the database as it stands to a file. Nobody waits for it meanwhile.
pub(super) async fn take(db: &Db, url: &str, target: &Path) -> anyhow::Result<()> {
    match db.engine() {
        Engine::Sqlite => Ok(db::copy_to(db, target).await?),
        Engine::Postgres => run("pg_dump", Command::new("pg_dump").args(dump_arguments(url, target))),
    }
}

fn dump_arguments(url: &str, target: &Path) -> Vec<String> {
    let file = format!("--file={}", target.display());
    vec!["--format=custom".to_owned(), "--no-owner".to_owned(), file, format!("--dbname={url}")]
}

/// Fills an empty PostgreSQL database from a dump.
pub(super) async fn fill(url: &str, dump: &Path) -> anyhow::Result<()> {
    let db = Db::open(url).await.context("la base PostgreSQL ne s’ouvre pas")?;
    let mut tx = db.begin_unrecorded().await?;
    let is_empty = db::tables(&mut tx).await?.is_empty();
    drop(tx);
    db.close().await;
    if !is_empty {
        return Err(Refusal::DatabaseNotEmpty.into());
    }
    let arguments = ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname", url];
    run("pg_restore", Command::new("pg_restore").args(arguments).arg(dump))
}

/// Reads a dump to its end, as a restore would.
pub(super) fn read_through(dump: &Path) -> anyhow::Result<()> {
    run("pg_restore", Command::new("pg_restore").arg("--file=/dev/null").arg(dump))
}

fn run(tool: &'static str, command: &mut Command) -> anyhow::Result<()> {
    let output = command.output().map_err(|_| Refusal::NoTool(tool))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        anyhow::bail!("{tool} : {}", said.lines().next().unwrap_or("a échoué"));
    }
    Ok(())
}

/// How many rows each table has.
pub(super) async fn count(db: &Db) -> anyhow::Result<BTreeMap<String, i64>> {
    Ok(db::count_rows(db).await?.into_iter().collect())
}

/// Opens the database of a copy as nobody else will, and looks whether it is whole.
pub(super) async fn inspect(path: &Path, expected: &BTreeMap<String, i64>) -> anyhow::Result<()> {
    let db = Db::open(&format!("sqlite:{}", path.display())).await.context("la base de la copie ne s’ouvre pas")?;
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

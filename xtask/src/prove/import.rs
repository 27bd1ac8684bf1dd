//! The member file of 1,800 lines: in, in again, and out again without a trace.
//!
//! Half of the file is imported first, so that the undone import has created, changed and left people. What is
//! compared is every table of the people, row by row, read from outside with the engine's own tool. The short form
//! is on SQLite, the long one on PostgreSQL too.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::Ground;
use crate::house::files_under;
use crate::test::real_files;
use crate::tidy::made_by;
use crate::{server, shell};

const FILE: &str = "adherents-imports/adherents-1800-cp1252.csv";
const CENTRE: &str = "jean-ferrat";

/// What the house remembers of its imports: it stays when an import is undone.
const JOURNAL: &str = "people_import";

/// How many lines the first import has, the heading included.
const FIRST_LINES: usize = 901;

/// An empty house in a folder of its own, gone when dropped.
struct Home {
    folder: PathBuf,
    program: PathBuf,
    /// The address of a PostgreSQL; none for SQLite in the folder.
    database: Option<String>,
}

/// On SQLite, and in the long form on PostgreSQL.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let on_sqlite = on_engine(ground, None)?;
    if !ground.is_long {
        return Ok(on_sqlite);
    }
    let cluster = ground.cluster.context("the long form needs PostgreSQL (Debian: postgresql)")?;
    let on_postgres = on_engine(ground, Some(cluster.database("import")?))?;
    Ok(format!("SQLite: {on_sqlite}. PostgreSQL: {on_postgres}"))
}

/// Imports, imports again, undoes, and compares each time.
fn on_engine(ground: &Ground<'_>, database: Option<String>) -> Result<String> {
    let file = real_files(ground.house).join(FILE);
    let whole =
        std::fs::read(&file).with_context(|| format!("{} (ESSAIM_TEST_DATA names its folder)", file.display()))?;
    let tables = tables(&ground.house.path("migrations/sqlite"))?;
    let home = Home { folder: server::scratch("import")?, program: server::binary()?, database };
    let half = home.folder.join("half.csv");
    std::fs::write(&half, first_lines(&whole, FIRST_LINES))?;

    home.essaim(&["migrate"])?;
    home.essaim(&["centre", "create", "--slug", CENTRE, "--name", "Centre Jean Ferrat"])?;
    let empty = home.dump(&tables)?;
    let first = home.import(&half)?;
    let before = home.dump(&tables)?;
    ensure!(before != empty, "the first import left nothing");

    let second = home.import(&file)?;
    let after = home.dump(&tables)?;
    ensure!(after != before, "the second import changed nothing");
    let third = home.import(&file)?;
    for what in ["created", "updated", "resumed"] {
        ensure!(count(&third, what) == Some(0), "the same file again {what} people: {third}");
    }
    ensure!(home.dump(&tables)? == after, "the same file again changed rows");

    home.undo(&third)?;
    ensure!(home.dump(&tables)? == after, "undoing the third import is not exact");
    home.undo(&second)?;
    ensure!(home.dump(&tables)? == before, "undoing the second import is not exact");
    home.undo(&first)?;
    ensure!(home.dump(&tables)? == empty, "undoing the first import is not exact");

    let rows = after.lines().count();
    Ok(format!("{}; {rows} rows in {} tables restored exactly after undo", figures(&second), tables.len()))
}

impl Home {
    fn import(&self, file: &Path) -> Result<Value> {
        let file = file.to_str().context("a path in UTF-8")?;
        let said = self.essaim(&["import", "people", file, "--centre", CENTRE, "--apply", "--json"])?;
        serde_json::from_str(&said).with_context(|| format!("not JSON: {said}"))
    }

    fn undo(&self, import: &Value) -> Result<()> {
        // An import that changed nothing has nothing to undo, and may name no operation.
        let Some(operation) = import.get("operation").and_then(Value::as_str) else {
            ensure!(count(import, "created") == Some(0), "the import names no operation: {import}");
            return Ok(());
        };
        self.essaim(&["undo", operation, "--json"]).map(drop)
    }

    fn essaim(&self, arguments: &[&str]) -> Result<String> {
        let mut command = Command::new(&self.program);
        // From a folder of its own, so that nobody's settings file is read.
        command.current_dir(&self.folder).args(arguments).arg("--data").arg(self.folder.join("data"));
        match &self.database {
            Some(address) => command.env("ESSAIM_DATABASE_URL", address),
            None => command.env_remove("ESSAIM_DATABASE_URL"),
        };
        shell::output(&mut command)
    }

    /// Every row of these tables, each with the name of its table, in the order of their text.
    fn dump(&self, tables: &[String]) -> Result<String> {
        let mut lines = Vec::new();
        for table in tables {
            let rows = shell::output(&mut self.rows(table)?)?;
            lines.extend(rows.lines().map(|row| format!("{table}: {row}")));
        }
        lines.sort();
        Ok(lines.join("\n"))
    }

    /// The engine's own tool, asked for all rows of a table.
    fn rows(&self, table: &str) -> Result<Command> {
        if let Some(address) = &self.database {
            let mut psql = Command::new("psql");
            psql.args(["-X", "-c", &format!("copy (select * from {table}) to stdout"), address]);
            return Ok(psql);
        }
        let databases = files_under(&self.folder.join("data"), &["db", "sqlite", "sqlite3"])?;
        let database = databases.first().context("no database in the data folder")?;
        let mut sqlite = Command::new("sqlite3");
        sqlite.args(["-readonly", "-cmd", ".mode quote"]).arg(database).arg(format!("select * from {table}"));
        Ok(sqlite)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // A folder among the temporary ones: the machine forgets what we could not remove.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The tables of the people, from the room's own migrations.
fn tables(migrations: &Path) -> Result<Vec<String>> {
    let mut tables = Vec::new();
    for path in files_under(migrations, &["sql"])? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if name.split('_').nth(1) == Some("people") {
            let made = made_by(&std::fs::read_to_string(&path)?);
            tables.extend(made.into_iter().filter(|table| !table.starts_with(JOURNAL)));
        }
    }
    if tables.is_empty() {
        bail!("no migration of the people makes a table");
    }
    Ok(tables)
}

fn first_lines(bytes: &[u8], count: usize) -> Vec<u8> {
    bytes.split_inclusive(|byte| *byte == b'\n').take(count).flatten().copied().collect()
}

fn count(import: &Value, name: &str) -> Option<u64> {
    import.get("counts")?.get(name)?.as_u64()
}

/// The numbers of an import's answer, as it names them.
fn figures(import: &Value) -> String {
    let counts = import.get("counts").and_then(Value::as_object);
    let numbers = counts.into_iter().flatten().filter(|(_, value)| value.is_u64());
    numbers.map(|(name, value)| format!("{value} {name}")).collect::<Vec<_>>().join(", ")
}

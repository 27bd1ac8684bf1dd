//! Migrations, and the history triggers that follow them.
//!
//! Two folders, the same numbers, forward only. After the last one, a trigger on every table
//! keeps each row before and after it changes, whenever an operation is open: no room can
//! forget. A table opts out by a line `-- no history: TABLE` in the migration that makes it; one
//! whose rows go with the row they hang on says `-- goes along: TABLE` there (see `links`).

use std::collections::HashMap;

use rust_embed::RustEmbed;

use crate::{Conn, Db, Engine, Error, Result, Sql, Tx, policies};

#[derive(RustEmbed)]
#[folder = "../../migrations/sqlite"]
struct SqliteFiles;

#[derive(RustEmbed)]
#[folder = "../../migrations/postgres"]
struct PostgresFiles;

/// The tables of this crate itself, which never have a history.
pub const UNRECORDED_TABLES: [&str; 4] = ["db_migration", "db_operation_current", "operation", "row_change"];

/// What was done.
#[derive(Debug, Clone, Default)]
pub struct MigrationReport {
    pub applied: Vec<String>,
    pub already: usize,
}

/// How far the data are from the shape that this program wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Migrations done; none in a database that nobody used.
    pub applied: usize,
    /// Migrations to come.
    pub pending: usize,
    /// The first that this program does not know: the data come from a later one.
    pub later: Option<i64>,
}

struct File {
    number: i64,
    name: String,
    text: String,
}

fn files(engine: Engine) -> Result<Vec<File>> {
    let named: Vec<(String, Option<rust_embed::EmbeddedFile>)> = match engine {
        Engine::Sqlite => SqliteFiles::iter().map(|n| (n.to_string(), SqliteFiles::get(&n))).collect(),
        Engine::Postgres => PostgresFiles::iter().map(|n| (n.to_string(), PostgresFiles::get(&n))).collect(),
    };
    let mut files = Vec::with_capacity(named.len());
    for (name, file) in named {
        let number = name.split('_').next().and_then(|digits| digits.parse::<i64>().ok());
        let (Some(number), Some(file)) = (number, file) else {
            return Err(Error::Migration { number: 0, reason: format!("{name} does not begin with its number") });
        };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        files.push(File { number, name, text });
    }
    files.sort_by_key(|file| file.number);
    Ok(files)
}

/// Brings the data to the latest shape. Safe to run at every start.
pub async fn migrate(db: &Db) -> Result<MigrationReport> {
    bring(db, files(db.engine())?).await
}

/// Brings data to the shape that an earlier version gave them, which knew these migrations and no other: a house to be
/// upgraded, for who tries it.
pub async fn migrate_as_of(db: &Db, known: &[&str]) -> Result<MigrationReport> {
    let mut then = files(db.engine())?;
    then.retain(|file| known.contains(&file.name.as_str()));
    bring(db, then).await
}

async fn bring(db: &Db, files: Vec<File>) -> Result<MigrationReport> {
    db.script("create table if not exists db_migration (number bigint primary key, name text not null)".to_owned())
        .await?;
    let applied: Vec<i64> = db
        .all("select number from db_migration", vec![])
        .await?
        .iter()
        .map(|r| r.int("number"))
        .collect::<Result<_>>()?;
    let newest_known = files.last().map_or(0, |file| file.number);
    if let Some(number) = applied.iter().copied().find(|number| *number > newest_known) {
        let reason = "the data come from a later version of Essaim".to_owned();
        return Err(Error::Migration { number, reason });
    }
    let mut report = MigrationReport { already: applied.len(), ..MigrationReport::default() };
    for file in files.iter().filter(|file| !applied.contains(&file.number)) {
        apply(db, file).await?;
        report.applied.push(file.name.clone());
    }
    if !report.applied.is_empty() {
        db.links.forget();
        refresh_triggers(db, &named(&files, "-- no history:")).await?;
        policies::refresh(db, &named(&files, "-- no wall:")).await?;
    }
    Ok(report)
}

/// The tables whose rows go with the row that they hang on, when the act that added it is undone.
pub(crate) fn going_along(engine: Engine) -> Result<Vec<String>> {
    Ok(named(&files(engine)?, "-- goes along:"))
}

/// Makes the walls again, as after a migration: a copy that was put back knows nothing of the roles of this server.
pub async fn raise_walls(db: &Db) -> Result<()> {
    policies::refresh(db, &named(&files(db.engine())?, "-- no wall:")).await
}

/// Looks how the data stand, and changes nothing.
pub async fn standing(db: &Db) -> Result<Standing> {
    let engine = db.engine();
    let known = match engine {
        Engine::Sqlite => "select 1 as one from sqlite_schema where type = 'table' and name = 'db_migration'",
        Engine::Postgres => {
            "select 1 as one from information_schema.tables \
             where table_schema = current_schema() and table_name = 'db_migration'"
        }
    };
    let files = files(engine)?;
    if db.one(known, vec![]).await?.is_none() {
        return Ok(Standing { applied: 0, pending: files.len(), later: None });
    }
    let rows = db.all("select number from db_migration order by number", vec![]).await?;
    let applied: Vec<i64> = rows.iter().map(|row| row.int("number")).collect::<Result<_>>()?;
    let newest_known = files.last().map_or(0, |file| file.number);
    Ok(Standing {
        applied: applied.len(),
        pending: files.iter().filter(|file| !applied.contains(&file.number)).count(),
        later: applied.into_iter().find(|number| *number > newest_known),
    })
}

async fn apply(db: &Db, file: &File) -> Result<()> {
    let name = file.name.replace('\'', "");
    let text = format!(
        "begin;\n{}\n;insert into db_migration (number, name) values ({}, '{name}');\ncommit;",
        file.text, file.number
    );
    if let Err(error) = db.script(text).await {
        // A failed script leaves its transaction open on SQLite's one writer.
        if let Err(rollback) = db.script("rollback".to_owned()).await {
            tracing::debug!(%rollback, "nothing to roll back after a failed migration");
        }
        let reason = match &error {
            Error::Driver(source) => source.to_string(),
            other => other.to_string(),
        };
        return Err(Error::Migration { number: file.number, reason });
    }
    Ok(())
}

/// The tables that the migrations name after a mark.
fn named(files: &[File], mark: &str) -> Vec<String> {
    files
        .iter()
        .flat_map(|file| file.text.lines())
        .filter_map(|line| line.strip_prefix(mark))
        .flat_map(|names| names.split(','))
        .map(|name| name.trim().to_owned())
        .collect()
}

async fn refresh_triggers(db: &Db, silent: &[String]) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    let recorded: Vec<String> = tables(&mut tx).await?.into_iter().filter(|table| !silent.contains(table)).collect();
    let mut statements = Vec::new();
    for table in recorded {
        let columns = columns(&mut tx, &table).await?;
        if !columns.iter().any(|column| column.name == "id") {
            return Err(Error::Migration { number: 0, reason: format!("table {table} has no id to be undone by") });
        }
        statements.extend(match tx.engine() {
            Engine::Sqlite => sqlite_triggers(&table, &columns),
            Engine::Postgres => postgres_triggers(&table),
        });
    }
    for statement in statements {
        tx.exec(Sql::generated(statement, vec![]), vec![]).await?;
    }
    tx.commit().await
}

/// Every table of a room, in order of name.
pub async fn tables(tx: &mut Tx) -> Result<Vec<String>> {
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name"
        }
        Engine::Postgres => {
            "select cast(table_name as text) as name from information_schema.tables \
             where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1"
        }
    };
    let names: Vec<String> = tx.all(sql, vec![]).await?.iter().map(|r| r.text("name")).collect::<Result<_>>()?;
    Ok(names.into_iter().filter(|name| !UNRECORDED_TABLES.contains(&name.as_str())).collect())
}

/// A column as the engine describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    /// `BLOB`, `TEXT`, `uuid`, `bigint`… in the engine's own words.
    pub kind: String,
}

/// The columns of a table, in order.
pub async fn columns(tx: &mut Tx, table: &str) -> Result<Vec<Column>> {
    Ok(columns_of(tx, &[table]).await?.remove(table).unwrap_or_default())
}

/// The columns of some tables, each in order.
pub(crate) async fn columns_of(conn: impl Into<Conn<'_>>, tables: &[&str]) -> Result<HashMap<String, Vec<Column>>> {
    let mut conn = conn.into();
    let (asked, order) = match conn.engine() {
        Engine::Sqlite => (
            "select m.name as on_table, i.name as name, i.type as kind \
             from sqlite_schema m join pragma_table_info(m.name) i where m.type = 'table' and m.name in (",
            ") order by m.name, i.cid",
        ),
        Engine::Postgres => (
            "select cast(table_name as text) as on_table, cast(column_name as text) as name, \
             cast(data_type as text) as kind from information_schema.columns \
             where table_schema = current_schema() and table_name in (",
            ") order by table_name, ordinal_position",
        ),
    };
    let mut sql = Sql::new(asked);
    sql.bind_list(tables.iter().copied()).push(order);
    let mut columns: HashMap<String, Vec<Column>> = HashMap::new();
    for row in conn.all(sql, vec![]).await? {
        let column = Column { name: row.text("name")?, kind: row.text("kind")? };
        columns.entry(row.text("on_table")?).or_default().push(column);
    }
    Ok(columns)
}

/// The image of a row as JSON, in SQLite: identifiers become hexadecimal.
pub(crate) fn sqlite_image(prefix: &str, columns: &[Column]) -> String {
    let pairs: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = &column.name;
            if column.kind == "BLOB" {
                format!("'{name}', lower(hex({prefix}{name}))")
            } else {
                format!("'{name}', {prefix}{name}")
            }
        })
        .collect();
    format!("json_object({})", pairs.join(", "))
}

fn sqlite_triggers(table: &str, columns: &[Column]) -> Vec<String> {
    let (old, new) = (sqlite_image("old.", columns), sqlite_image("new.", columns));
    let current = "(select operation_id from db_operation_current where one = 1)";
    let kinds = [
        ("insert", "new", "null".to_owned(), new.clone()),
        ("update", "new", old.clone(), new),
        ("delete", "old", old, "null".to_owned()),
    ];
    let mut statements = Vec::new();
    for (kind, row, before, after) in kinds {
        let differs = if kind == "update" { format!(" and {before} <> {after}") } else { String::new() };
        statements.push(format!("drop trigger if exists {table}_history_{kind}"));
        statements.push(format!(
            "create trigger {table}_history_{kind} after {kind} on {table} \
             when {current} is not null{differs} begin \
             insert into row_change (operation_id, table_name, row_id, kind, before, after) \
             values ({current}, '{table}', {row}.id, '{kind}', {before}, {after}); end"
        ));
    }
    statements
}

fn postgres_triggers(table: &str) -> Vec<String> {
    vec![
        format!("drop trigger if exists {table}_history on {table}"),
        format!(
            "create trigger {table}_history after insert or update or delete on {table} \
             for each row execute function keep_history()"
        ),
    ]
}

//! Carrying a house from one engine to the other: every row with its id, and the history with them.
//!
//! One transaction on each side. What was read and what was written are compared table by table before anything is
//! committed. The images of the history are turned into the other engine's words, so that an undo still works. It never
//! writes into a house that holds something, and never changes the one it reads.

use std::collections::BTreeMap;

use crate::fingerprint::Fingerprint;
use crate::image::{self, Kind, Shape};
use crate::{Db, Engine, Error, Result, Row, Sql, Tx, Val, args, migrate};

/// The most values of one statement, below the limit of both engines.
const VALUES_AT_ONCE: usize = 8_000;
/// Rows read at once.
const ROWS_AT_ONCE: i64 = 1_000;
/// Where the history keeps its images.
const HISTORY: &str = "row_change";

/// A table that was carried.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Carried {
    pub table: String,
    pub rows: i64,
    /// The same on both sides: of every value of every row, whatever their order.
    pub fingerprint: String,
}

/// Fills `to`, freshly migrated and never used, with all that `from` holds.
pub async fn carry(from: &Db, to: &Db) -> Result<Vec<Carried>> {
    let mut source = from.begin_unrecorded().await?;
    let mut target = to.begin_unrecorded().await?;
    let shapes = shapes(&mut source, &mut target).await?;
    let links = take_down_links(&mut target).await?;
    let triggers = take_down_triggers(&mut target, shapes.keys()).await?;
    let mut carried = Vec::with_capacity(shapes.len());
    for (table, shape) in &shapes {
        empty(&mut target, table).await?;
        let read = copy_table(&mut source, &mut target, table, shape, &shapes).await?;
        let written = fingerprint(&mut target, table, shape).await?;
        if read != written {
            return Err(refused(format!("{table} is not the same on both sides")));
        }
        carried.push(Carried { table: table.clone(), rows: written.rows(), fingerprint: written.told() });
    }
    put_back_triggers(&mut target, triggers).await?;
    put_back_links(&mut target, links).await?;
    target.commit().await?;
    Ok(carried)
}

/// The same of a house at rest, to be compared with another's; `like` says in what types to read them.
pub async fn fingerprints(db: &Db, like: &Db) -> Result<Vec<Carried>> {
    let mut source = db.begin_unrecorded().await?;
    let mut other = like.begin_unrecorded().await?;
    let shapes = shapes(&mut source, &mut other).await?;
    drop(other);
    let mut told = Vec::with_capacity(shapes.len());
    for (table, shape) in shapes.iter().filter(|(table, _)| *table != HISTORY) {
        let found = fingerprint(&mut source, table, shape).await?;
        told.push(Carried { table: table.clone(), rows: found.rows(), fingerprint: found.told() });
    }
    Ok(told)
}

fn refused(reason: String) -> Error {
    Error::Migration { number: 0, reason }
}

/// Every table to carry, with its columns as PostgreSQL types them; both sides must have the same.
async fn shapes(source: &mut Tx, target: &mut Tx) -> Result<BTreeMap<String, Shape>> {
    if source.engine() == Engine::Sqlite && target.engine() == Engine::Sqlite {
        return Err(refused("two SQLite files: a backup and its restore do it".to_owned()));
    }
    let mut names = migrate::tables(source).await?;
    if names != migrate::tables(target).await? {
        return Err(refused("the two sides do not have the same tables".to_owned()));
    }
    names.extend(["operation".to_owned(), HISTORY.to_owned()]);
    let mut shapes = BTreeMap::new();
    for table in names {
        let (here, there) = (migrate::columns(source, &table).await?, migrate::columns(target, &table).await?);
        let (typed, other) = if source.engine() == Engine::Postgres { (here, there) } else { (there, here) };
        if typed.len() != other.len() || !typed.iter().all(|column| other.iter().any(|o| o.name == column.name)) {
            return Err(refused(format!("{table} does not have the same columns on both sides")));
        }
        // In SQLite's order: there, an image is compared as a text.
        let mut shape = Shape::default();
        for column in &other {
            let kind = typed.iter().find(|typed| typed.name == column.name).and_then(|typed| Kind::of(&typed.kind));
            let kind = kind.ok_or_else(|| refused(format!("{table}.{} has an unknown type", column.name)))?;
            shape.push(&column.name, kind);
        }
        shapes.insert(table, shape);
    }
    Ok(shapes)
}

async fn empty(target: &mut Tx, table: &str) -> Result<()> {
    let row = target.one(Sql::generated(format!("select count(*) as n from {table}"), vec![]), vec![]).await?;
    // Only what a migration itself put there: journals that only grow refuse to be emptied, and have no need.
    if row.map_or(Ok(0), |row| row.int("n"))? > 0 {
        target.exec(Sql::generated(format!("delete from {table}"), vec![]), vec![]).await?;
    }
    Ok(())
}

async fn copy_table(
    source: &mut Tx,
    target: &mut Tx,
    table: &str,
    shape: &Shape,
    shapes: &BTreeMap<String, Shape>,
) -> Result<Fingerprint> {
    let mut read = Fingerprint::default();
    let (engine, mut after) = (target.engine(), Start::First);
    loop {
        let rows = page(source, table, shape, &after).await?;
        let mut turned = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut values = values_of(row, shape, source.engine(), table)?;
            if table == HISTORY {
                image::turn(&mut values, shape, shapes, engine);
            }
            read.add(&values);
            turned.push(values);
        }
        insert(target, table, shape, turned).await?;
        match after.next(rows.last(), shape, rows.len())? {
            Some(next) => after = next,
            None => break,
        }
    }
    if table == HISTORY && engine == Engine::Postgres && read.rows() > 0 {
        let sql = "select setval(pg_get_serial_sequence('row_change', 'seq'), (select max(seq) from row_change)) as n";
        target.one(sql, vec![]).await?;
    }
    Ok(read)
}

pub(crate) async fn insert(target: &mut Tx, table: &str, shape: &Shape, rows: Vec<Vec<Val>>) -> Result<()> {
    let width = shape.len().max(1);
    let given = if table == HISTORY && target.engine() == Engine::Postgres { " overriding system value" } else { "" };
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<Vec<Val>> = rows.by_ref().take((VALUES_AT_ONCE / width).max(1)).collect();
        let places: Vec<String> = (0..some.len())
            .map(|at| (1..=width).map(|n| format!("${}", at * width + n)).collect::<Vec<_>>().join(","))
            .map(|row| format!("({row})"))
            .collect();
        let text = format!("insert into {table} ({}){given} values {}", shape.names(), places.join(","));
        target.exec(Sql::generated(text, some.into_iter().flatten().collect()), vec![]).await?;
    }
    Ok(())
}

async fn fingerprint(tx: &mut Tx, table: &str, shape: &Shape) -> Result<Fingerprint> {
    let (mut found, mut after) = (Fingerprint::default(), Start::First);
    loop {
        let rows = page(tx, table, shape, &after).await?;
        for row in &rows {
            found.add(&values_of(row, shape, tx.engine(), table)?);
        }
        match after.next(rows.last(), shape, rows.len())? {
            Some(next) => after = next,
            None => return Ok(found),
        }
    }
}

pub(crate) fn values_of(row: &Row, shape: &Shape, engine: Engine, table: &str) -> Result<Vec<Val>> {
    // An image is a text to SQLite, and stays the very text that its undo will compare.
    let as_text = table == HISTORY && engine == Engine::Sqlite;
    shape.columns().map(|(name, kind)| kind.read(row, name, as_text)).collect()
}

/// Where a page of rows begins: after a key where the table has one, after a number of rows where it has none.
enum Start {
    First,
    Key(&'static str, Val),
    Count(i64),
}

impl Start {
    fn next(&self, last: Option<&Row>, shape: &Shape, found: usize) -> Result<Option<Self>> {
        let (Some(last), true) = (last, i64::try_from(found) == Ok(ROWS_AT_ONCE)) else { return Ok(None) };
        let already = if let Self::Count(count) = self { *count } else { 0 };
        Ok(Some(match shape.key() {
            Some((name, kind)) => Self::Key(name, kind.read(last, name, false)?),
            None => Self::Count(already + ROWS_AT_ONCE),
        }))
    }
}

async fn page(tx: &mut Tx, table: &str, shape: &Shape, start: &Start) -> Result<Vec<Row>> {
    let select = format!("select {} from {table}", shape.names());
    let order = shape.key().map_or_else(|| shape.names(), |(name, _)| name.to_owned());
    let (rest, values) = match start {
        Start::First => (String::new(), vec![]),
        Start::Key(name, after) => (format!(" where {name} > $1"), vec![after.clone()]),
        Start::Count(_) => (String::new(), vec![]),
    };
    let skipped = if let Start::Count(count) = start { *count } else { 0 };
    let text = format!("{select}{rest} order by {order} limit {ROWS_AT_ONCE} offset {skipped}");
    tx.all(Sql::generated(text, values), vec![]).await
}

/// A foreign key taken down for the time of the carry: its table, its name, how to put it back.
struct Link {
    table: String,
    name: String,
    definition: String,
}

async fn take_down_links(target: &mut Tx) -> Result<Vec<Link>> {
    if target.engine() == Engine::Sqlite {
        target.exec("pragma defer_foreign_keys = on", vec![]).await?;
        return Ok(Vec::new());
    }
    let sql = "select cast(conname as text) as name, cast(cast(conrelid as regclass) as text) as on_table, \
               pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and connamespace = \
               (select oid from pg_namespace where nspname = current_schema()) order by 2, 1";
    let mut links = Vec::new();
    for row in target.all(sql, args![]).await? {
        let link = Link { table: row.text("on_table")?, name: row.text("name")?, definition: row.text("definition")? };
        let text = format!("alter table {} drop constraint {}", link.table, link.name);
        target.exec(Sql::generated(text, vec![]), vec![]).await?;
        links.push(link);
    }
    Ok(links)
}

/// Puts the foreign keys back, which looks at every row again.
async fn put_back_links(target: &mut Tx, links: Vec<Link>) -> Result<()> {
    for link in links {
        let text = format!("alter table {} add constraint {} {}", link.table, link.name, link.definition);
        target.exec(Sql::generated(text, vec![]), vec![]).await?;
    }
    Ok(())
}

/// Keeps the triggers still for the time of the carry: what they once added is among the rows. Returns the statements
/// that put them back.
async fn take_down_triggers(target: &mut Tx, tables: impl Iterator<Item = &String>) -> Result<Vec<String>> {
    let mut back = Vec::new();
    if target.engine() == Engine::Postgres {
        for table in tables {
            target.exec(Sql::generated(format!("alter table {table} disable trigger user"), vec![]), vec![]).await?;
            back.push(format!("alter table {table} enable trigger user"));
        }
        return Ok(back);
    }
    for row in target.all("select name, sql from sqlite_schema where type = 'trigger' order by rowid", vec![]).await? {
        target.exec(Sql::generated(format!("drop trigger {}", row.text("name")?), vec![]), vec![]).await?;
        back.push(row.text("sql")?);
    }
    Ok(back)
}

async fn put_back_triggers(target: &mut Tx, statements: Vec<String>) -> Result<()> {
    for statement in statements {
        target.exec(Sql::generated(statement, vec![]), vec![]).await?;
    }
    Ok(())
}

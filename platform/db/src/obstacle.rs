//! What stands in the way of an undo: the one rule by which an undo refuses and a list leaves out a button that would be
//! answered no.
//!
//! Three things do. A row is no longer as the act left it; a row has come to lean on one that the act added; what the act
//! took away or changed leaned on a row that is gone. Asked in as many questions for a page of acts as for one. What it
//! never sees is a place taken meanwhile (a name that only one may bear): that shows when the row is put back.
//!
//! The mark by which two editors notice each other ([`MARK`]) is no part of what a row says: it only grows, over an undo
//! too. What raised it since and stands keeps the act done all the same, though the row says again what it said.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::OperationId;
use uuid::Uuid;

use crate::links::{Link, links};
use crate::migrate::{Column, columns_of, sqlite_image};
use crate::{Conn, Engine, OperationRow, Result, Sql, Tx, Val, args, as_house, find_operation};

/// The column by which two editors of a row notice each other.
pub(crate) const MARK: &str = "revision";

/// What keeps an act done.
pub(crate) struct Obstacle {
    pub operation: OperationId,
    /// The row that changed since, leans on one of the act, or is gone and was leaned on.
    pub row: Uuid,
}

/// Of an act that touched more rows than this not all is asked beforehand: each row is compared with what was left, with all
/// that could lean on it, and the page of a list would wait for it.
const ASKED_ROWS: i64 = 1_000;

/// Those of some operations that something later stands on: undoing them would be refused. What was changed and put back
/// since is as it was left. A great act (an import of a whole town) is among them as soon as an act that stands was done to
/// one of its rows; what only leans on one is seen when its undo is tried, and refuses it then.
pub async fn overtaken(conn: impl Into<Conn<'_>>, operations: &[OperationId]) -> Result<Vec<OperationId>> {
    let mut conn = conn.into();
    // As an undo does, it sees the rows of every centre; it tells of none.
    let mut held = as_house(held(&mut conn, operations)).await?;
    held.sort_unstable();
    held.dedup();
    Ok(held)
}

async fn held(conn: &mut Conn<'_>, operations: &[OperationId]) -> Result<Vec<OperationId>> {
    let small = small(conn, operations).await?;
    let great: Vec<OperationId> = operations.iter().copied().filter(|it| !small.contains(it)).collect();
    let mut held = written_since(conn, &great).await?;
    held.extend(obstacles(conn, &small).await?.into_iter().map(|obstacle| obstacle.operation));
    Ok(held)
}

/// Those of some operations of which all is asked beforehand.
async fn small(conn: &mut Conn<'_>, operations: &[OperationId]) -> Result<Vec<OperationId>> {
    let mut sql = Sql::new("select operation_id from row_change where operation_id in (");
    sql.bind_list(operations.iter().copied()).push(") group by operation_id having count(*) <= ").bind(ASKED_ROWS);
    conn.all(sql, vec![]).await?.iter().map(|row| row.id("operation_id")).collect()
}

/// Those of some operations to whose rows something was done since that stands: the first such row ends the search for each.
async fn written_since(conn: &mut Conn<'_>, operations: &[OperationId]) -> Result<Vec<OperationId>> {
    if operations.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("select o.id from operation o where o.id in (");
    sql.bind_list(operations.iter().copied()).push(
        ") and exists (select 1 from row_change c join row_change l on l.row_id = c.row_id and l.seq > c.seq \
         and l.table_name = c.table_name and l.operation_id <> c.operation_id \
         join operation p on p.id = l.operation_id \
         where c.operation_id = o.id and p.undoes is null and p.undone_by is null)",
    );
    conn.all(sql, vec![]).await?.iter().map(|row| row.id("id")).collect()
}

/// What stands in the way of undoing each of some operations: of one, it may tell several.
pub(crate) async fn obstacles(conn: &mut Conn<'_>, operations: &[OperationId]) -> Result<Vec<Obstacle>> {
    let touched = touched(conn, operations).await?;
    if touched.is_empty() {
        return Ok(Vec::new());
    }
    let tables: BTreeSet<&str> = touched.iter().map(|touched| touched.table.as_str()).collect();
    let tables: Vec<&str> = tables.into_iter().collect();
    let columns = columns_of(conn.again(), &tables).await?;
    let links = links(conn).await?;
    let mut found = Vec::new();
    let mut asked: BTreeMap<Asked<'_>, Vec<OperationId>> = BTreeMap::new();
    for Touched { operation, table, row, image, adds, takes } in &touched {
        let known = columns.get(table).map(Vec::as_slice).unwrap_or_default();
        match imaged(known, image).filter(|_| is_readable(table, known)) {
            Some((then, since)) => {
                let image = image_now(conn.engine(), table, (&then, &since));
                let kept = image_kept(conn.engine(), "c.after", &then);
                let is_marked = has_mark(&then);
                let ask = Asked { table: table.as_str(), image, kept, is_marked, adds: *adds, takes: *takes };
                asked.entry(ask).or_default().push(*operation);
            }
            // Its table is gone: there is nowhere to put its rows back.
            None => found.push(Obstacle { operation: *operation, row: *row }),
        }
    }
    if asked.is_empty() {
        return Ok(found);
    }
    for row in conn.all(question(conn.engine(), &asked, &links), vec![]).await? {
        found.push(Obstacle { operation: row.id("operation_id")?, row: row.get("row_id")? });
    }
    Ok(found)
}

impl Obstacle {
    /// The last act that changed the row after the one that it keeps done, if it has a history.
    pub async fn later(&self, tx: &mut Tx) -> Result<Option<Box<OperationRow>>> {
        let sql = "select operation_id from row_change where row_id = $1 and operation_id <> $2 and seq > \
                   (select min(seq) from row_change where operation_id = $2) order by seq desc limit 1";
        let Some(row) = tx.one(sql, args![self.row, self.operation]).await? else { return Ok(None) };
        let id: OperationId = row.id("operation_id")?;
        Ok(find_operation(tx, id).await?.map(Box::new))
    }
}

/// A table that an operation changed, with the first image of a row of it.
struct Touched {
    operation: OperationId,
    table: String,
    row: Uuid,
    image: String,
    /// Whether rows were added: something may lean on them.
    adds: bool,
    /// Whether rows were taken away or changed: they may have leaned on something.
    takes: bool,
}

/// What is asked of a table that operations changed in one way, which saw its rows in one shape.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Asked<'t> {
    table: &'t str,
    /// The image of a row as it is now, in that shape.
    image: String,
    /// The image that the change kept, to compare it with.
    kept: String,
    is_marked: bool,
    adds: bool,
    takes: bool,
}

async fn touched(conn: &mut Conn<'_>, operations: &[OperationId]) -> Result<Vec<Touched>> {
    if operations.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(
        "select c.operation_id, c.table_name, c.row_id, cast(coalesce(c.after, c.before) as text) as image, \
         f.added, f.taken from row_change c join (select min(seq) as seq, \
         count(case when kind = 'insert' then 1 end) as added, count(case when kind <> 'insert' then 1 end) as taken \
         from row_change where operation_id in (",
    );
    sql.bind_list(operations.iter().copied()).push(") group by operation_id, table_name) f on f.seq = c.seq");
    let rows = conn.all(sql, vec![]).await?;
    let read = rows.iter().map(|row| {
        Ok(Touched {
            operation: row.id("operation_id")?,
            table: row.text("table_name")?,
            row: row.get("row_id")?,
            image: row.opt_text("image")?.unwrap_or_default(),
            adds: row.int("added")? > 0,
            takes: row.int("taken")? > 0,
        })
    });
    read.collect()
}

/// One question for all tables that some operations changed, to each its operations.
fn question(engine: Engine, asked: &BTreeMap<Asked<'_>, Vec<OperationId>>, links: &[Link]) -> Sql {
    let mut numbers: HashMap<OperationId, usize> = HashMap::new();
    let (mut values, mut parts) = (Vec::new(), Vec::new());
    for (ask, operations) in asked {
        let mut marks = Vec::new();
        for operation in operations {
            let number = *numbers.entry(*operation).or_insert_with(|| {
                values.push(Val::from(*operation));
                values.len()
            });
            marks.push(format!("${number}"));
        }
        // The first obstacle of an operation is enough, and ends the search for it.
        parts.push(format!(
            "select o.id as operation_id, (select w.row_id from ({}) w limit 1) as row_id \
             from operation o where o.id in ({})",
            ways(engine, ask, links).join(" union all "),
            marks.join(", ")
        ));
    }
    let text =
        format!("select operation_id, row_id from ({}) held where row_id is not null", parts.join(" union all "));
    Sql::generated(text, values)
}

/// The ways in which rows of a table keep the operation `o` done.
fn ways(engine: Engine, ask: &Asked<'_>, links: &[Link]) -> Vec<String> {
    let Asked { table, image, kept, .. } = ask;
    let changed = format!("row_change c where c.operation_id = o.id and c.table_name = '{table}'");
    let mut ways = vec![format!(
        "select c.row_id as row_id from {changed} and not exists (select 1 from row_change own \
         where own.row_id = c.row_id and own.table_name = c.table_name and own.operation_id = c.operation_id \
         and own.seq > c.seq) and ((select {image} from {table} where {table}.id = c.row_id) is distinct from {kept}{})",
        if ask.is_marked { marked_since(engine) } else { String::new() }
    )];
    for Link { child, column, .. } in links.iter().filter(|link| ask.adds && link.is_holding && link.parent == *table) {
        // What the operation itself added goes with it, and what it changed goes back to where it leaned before.
        ways.push(format!(
            "select x.id as row_id from row_change c join {child} x on x.{column} = c.row_id \
             where c.operation_id = o.id and c.table_name = '{table}' and c.kind = 'insert' \
             and not exists (select 1 from row_change own where own.row_id = x.id and own.table_name = '{child}' \
             and own.operation_id = o.id)"
        ));
    }
    for Link { column, parent, .. } in links.iter().filter(|link| ask.takes && link.child == *table) {
        let named = match engine {
            Engine::Sqlite => format!("unhex(nullif(json_extract(c.before, '$.{column}'), ''))"),
            Engine::Postgres => format!("cast(c.before ->> '{column}' as uuid)"),
        };
        // A column of the same name in another table need not be an identifier: it is not read before the table is.
        let named = format!("(case when c.table_name = '{table}' then {named} end)");
        ways.push(format!(
            "select {named} as row_id from {changed} and c.before is not null and {named} is not null \
             and not exists (select 1 from {parent} where {parent}.id = {named}) \
             and not exists (select 1 from row_change own where own.row_id = {named} and own.table_name = '{parent}' \
             and own.operation_id = o.id and own.kind = 'delete')"
        ));
    }
    ways
}

/// Or something that stands has raised the mark of the row since.
fn marked_since(engine: Engine) -> String {
    let mark = |image: &str| match engine {
        Engine::Sqlite => format!("json_extract({image}, '$.{MARK}')"),
        Engine::Postgres => format!("({image} ->> '{MARK}')"),
    };
    format!(
        " or exists (select 1 from row_change l join operation p on p.id = l.operation_id where l.row_id = c.row_id \
         and l.table_name = c.table_name and l.seq > c.seq and l.kind = 'update' and p.undoes is null \
         and p.undone_by is null and {} is distinct from {})",
        mark("l.before"),
        mark("l.after")
    )
}

/// Whether statements can be made of the names of a table and of its columns.
pub(crate) fn is_readable(table: &str, columns: &[Column]) -> bool {
    !columns.is_empty() && is_plain(table) && columns.iter().all(|column| is_plain(&column.name))
}

/// Whether a name stands in a statement without quotes.
pub(crate) fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The columns that an image speaks of, and the names of those that the table was given since: what these hold was never
/// part of the change.
pub(crate) fn imaged<'a>(columns: &'a [Column], image: &str) -> Option<(Vec<Column>, Vec<&'a str>)> {
    let image: HashMap<String, serde::de::IgnoredAny> = serde_json::from_str(image).ok()?;
    let (then, since): (Vec<&Column>, Vec<&Column>) =
        columns.iter().partition(|column| image.contains_key(&column.name));
    Some((then.into_iter().cloned().collect(), since.into_iter().map(|column| column.name.as_str()).collect()))
}

/// The image of a row of a table as it is now, in the columns of then, without its mark.
pub(crate) fn image_now(engine: Engine, table: &str, (then, since): (&[Column], &[&str])) -> String {
    let now = match engine {
        Engine::Sqlite => sqlite_image("", then),
        Engine::Postgres => {
            since.iter().fold(format!("to_jsonb({table})"), |image, name| format!("{image} - '{name}'"))
        }
    };
    image_kept(engine, &now, then)
}

/// An image of then, without its mark.
pub(crate) fn image_kept(engine: Engine, image: &str, then: &[Column]) -> String {
    if !has_mark(then) {
        return image.to_owned();
    }
    match engine {
        Engine::Sqlite => format!("json_remove({image}, '$.{MARK}')"),
        Engine::Postgres => format!("({image} - '{MARK}')"),
    }
}

fn has_mark(columns: &[Column]) -> bool {
    columns.iter().any(|column| column.name == MARK)
}

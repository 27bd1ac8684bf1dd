//! Undo: the inverse of an operation, applied row by row from its last change to its first.
//!
//! It refuses when a row is no longer as the operation left it, or when another row has come to
//! lean on it, and names the later operation. The undo is itself an operation, so it can be
//! undone too. What has left the house does not come back; the operation's own words say so.

use std::collections::HashMap;
use std::pin::Pin;

use kernel::OperationId;
use uuid::Uuid;

use crate::migrate::{Column, columns, sqlite_image};
use crate::operation::reserve;
use crate::{Db, Engine, Error, Operation, OperationRow, Result, Row, Sql, Tx, Val, args, as_house, find_operation};

/// Why an operation stays done.
#[derive(Debug, Clone)]
pub enum UndoRefusal {
    /// No such operation, or another centre's.
    Unknown,
    AlreadyUndone,
    /// Its thirty days are over and its images are gone.
    TooOld,
    /// It changed nothing that has a history: a message that left, a call that was noted.
    NothingToUndo,
    /// With it undone, something would no longer hold that must: see [`undo_if`].
    Unkept,
    /// Something later depends on it.
    Depended {
        later: Option<Box<OperationRow>>,
    },
}

struct Change {
    seq: i64,
    table: String,
    row: Uuid,
    kind: String,
    before: Option<String>,
    after: Option<String>,
}

/// How the changes are reverted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// Rows added together go together: thousands of them in one statement.
    Together,
    /// One by one, to name the row that cannot go.
    OneByOne,
}

type Outcome = std::result::Result<(), UndoRefusal>;

/// Looks, before an undo is kept, whether what must hold still does with the rows put back.
pub type UndoCheck = for<'t> fn(&'t mut Tx, &'t Operation) -> Pin<Box<dyn Future<Output = Result<bool>> + Send + 't>>;

/// Undoes `target` as the operation `undoing`. All or nothing. An undo is the house's: it sees every row it must put back.
pub async fn undo(db: &Db, target: OperationId, undoing: &Operation) -> Result<Outcome> {
    undo_if(db, target, undoing, &[]).await
}

/// The same, unless one of these finds that it may not be; then nothing is changed and the refusal is `Unkept`.
pub async fn undo_if(db: &Db, target: OperationId, undoing: &Operation, checks: &[UndoCheck]) -> Result<Outcome> {
    as_house(undo_whole(db, target, undoing, checks)).await
}

async fn undo_whole(db: &Db, target: OperationId, undoing: &Operation, checks: &[UndoCheck]) -> Result<Outcome> {
    let Some(found) = find_operation(db, target).await? else { return Ok(Err(UndoRefusal::Unknown)) };
    if found.undone_by.is_some() {
        return Ok(Err(UndoRefusal::AlreadyUndone));
    }
    match attempt(db, &found, undoing, (Pace::Together, checks)).await? {
        Err(UndoRefusal::Depended { .. }) => attempt(db, &found, undoing, (Pace::OneByOne, checks)).await,
        outcome => Ok(outcome),
    }
}

async fn attempt(
    db: &Db,
    found: &OperationRow,
    undoing: &Operation,
    (pace, checks): (Pace, &[UndoCheck]),
) -> Result<Outcome> {
    let target = found.id;
    let mut tx = db.begin(undoing).await?;
    let changes = changes_of(&mut tx, target).await?;
    if changes.is_empty() && found.irreversible.is_empty() && (undoing.at - found.at).num_days() > 30 {
        return Ok(Err(UndoRefusal::TooOld));
    }
    if changes.is_empty() {
        return Ok(Err(UndoRefusal::NothingToUndo));
    }
    let mut shapes: HashMap<String, Vec<Column>> = HashMap::new();
    for run in runs(&changes, pace) {
        let Some(first) = run.first() else { continue };
        let columns = shape(&mut tx, &mut shapes, first).await?;
        match revert(&mut tx, target, run, columns).await {
            Ok(true) => {}
            Ok(false) => {
                let later = later_operation(&mut tx, first, target).await?;
                return Ok(Err(UndoRefusal::Depended { later }));
            }
            Err(error) if is_held_by_others(&error) => {
                // PostgreSQL answers nothing more in a transaction that failed.
                drop(tx);
                let mut look = db.begin_unrecorded().await?;
                let later = leaning_operation(&mut look, first, target).await?;
                return Ok(Err(UndoRefusal::Depended { later }));
            }
            Err(error) => return Err(error),
        }
    }
    for check in checks {
        if !check(&mut tx, undoing).await? {
            return Ok(Err(UndoRefusal::Unkept));
        }
    }
    if !mark(&mut tx, found, undoing.id).await? {
        return Ok(Err(UndoRefusal::AlreadyUndone));
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Writes that an operation is undone; `false` when someone else has done so meanwhile.
async fn mark(tx: &mut Tx, found: &OperationRow, undoing: OperationId) -> Result<bool> {
    let marked = "update operation set undone_by = $2 where id = $1 and undone_by is null";
    if tx.exec(marked, args![found.id, undoing]).await? == 0 {
        return Ok(false);
    }
    if !found.reserved_to.is_empty() {
        reserve(tx, undoing, &found.reserved_to).await?;
    }
    if let Some(undone) = found.undoes {
        // Undoing an undo brings the first act back, which can then be undone again.
        tx.exec("update operation set undone_by = null where id = $1", args![undone]).await?;
    }
    Ok(true)
}

/// Whether other rows stand in the way: they point at this one, or have taken its place.
fn is_held_by_others(error: &Error) -> bool {
    error.is_foreign_key_violation() || error.is_unique_violation() || error.is_check_violation()
}

/// Cuts the changes into what one statement can revert: rows added one after the other to one table.
fn runs(changes: &[Change], pace: Pace) -> impl Iterator<Item = &[Change]> {
    changes
        .chunk_by(move |a, b| pace == Pace::Together && a.kind == "insert" && b.kind == "insert" && a.table == b.table)
}

/// The columns of the table of a change, read once.
async fn shape<'a>(tx: &mut Tx, known: &'a mut HashMap<String, Vec<Column>>, change: &Change) -> Result<&'a [Column]> {
    if !known.contains_key(&change.table) {
        let read = columns(tx, &change.table).await?;
        if read.is_empty() || read.iter().any(|column| !is_plain(&column.name)) || !is_plain(&change.table) {
            return Err(inconsistent(change));
        }
        known.insert(change.table.clone(), read);
    }
    Ok(known.get(&change.table).map(Vec::as_slice).unwrap_or_default())
}

fn inconsistent(change: &Change) -> Error {
    Error::Inconsistent { table: "row_change", column: "table_name", id: change.row.to_string() }
}

/// The columns that the images of a change speak of, and the names of those that the table was given since: what these
/// hold was never part of the change.
fn imaged<'a>(columns: &'a [Column], change: &Change) -> Result<(Vec<Column>, Vec<&'a str>)> {
    let image = change.after.as_deref().or(change.before.as_deref()).unwrap_or("{}");
    let image: HashMap<String, serde::de::IgnoredAny> =
        serde_json::from_str(image).map_err(|_| inconsistent(change))?;
    let (then, since): (Vec<&Column>, Vec<&Column>) =
        columns.iter().partition(|column| image.contains_key(&column.name));
    Ok((then.into_iter().cloned().collect(), since.into_iter().map(|column| column.name.as_str()).collect()))
}

/// The image of the row as PostgreSQL makes it, without the columns that the table was given since.
fn postgres_image(table: &str, since: &[&str]) -> String {
    since.iter().fold(format!("to_jsonb({table})"), |image, name| format!("{image} - '{name}'"))
}

async fn changes_of(tx: &mut Tx, operation: OperationId) -> Result<Vec<Change>> {
    let rows = tx
        .all(
            "select seq, table_name, row_id, kind, cast(before as text) as before, cast(after as text) as after \
             from row_change where operation_id = $1 order by seq desc",
            args![operation],
        )
        .await?;
    rows.iter().map(change_from).collect()
}

fn change_from(row: &Row) -> Result<Change> {
    Ok(Change {
        seq: row.int("seq")?,
        table: row.text("table_name")?,
        row: row.get("row_id")?,
        kind: row.text("kind")?,
        before: row.opt_text("before")?,
        after: row.opt_text("after")?,
    })
}

/// Reverts a run of changes; `false` when a row is no longer as its change left it.
async fn revert(tx: &mut Tx, target: OperationId, run: &[Change], columns: &[Column]) -> Result<bool> {
    let Some(first) = run.first() else { return Ok(true) };
    // One operation saw its tables in one shape.
    let (columns, since) = imaged(columns, first)?;
    let [change] = run else { return delete_run(tx, target, run, (&columns, &since)).await };
    match change.kind.as_str() {
        "insert" => delete_if_same(tx, change, (&columns, &since)).await,
        "delete" => insert_before(tx, change, &columns).await.map(|()| true),
        _ => update_if_same(tx, change, (&columns, &since)).await,
    }
}

/// Takes away the rows of a run, all of them still as they were added; `false` when one is not.
async fn delete_run(
    tx: &mut Tx,
    target: OperationId,
    run: &[Change],
    (columns, since): (&[Column], &[&str]),
) -> Result<bool> {
    let (Some(last), Some(first)) = (run.first(), run.last()) else { return Ok(true) };
    let table = &last.table;
    let added = "operation_id = $1 and table_name = $2 and kind = 'insert' and seq between $3 and $4";
    let image = match tx.engine() {
        Engine::Sqlite => sqlite_image("", columns),
        Engine::Postgres => postgres_image(table, since),
    };
    let text = format!(
        "delete from {table} where id in (select row_id from row_change where {added}) and {image} = \
         (select after from row_change where row_id = {table}.id and {added})"
    );
    let values = args![target, table.as_str(), first.seq, last.seq];
    let gone = tx.exec(Sql::generated(text, values), vec![]).await?;
    Ok(usize::try_from(gone) == Ok(run.len()))
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The condition that the row still equals the image bound as `$2`.
fn same(engine: Engine, table: &str, (columns, since): (&[Column], &[&str])) -> String {
    match engine {
        Engine::Sqlite => format!("{} = $2", sqlite_image("", columns)),
        Engine::Postgres => format!("{} = cast($2 as jsonb)", postgres_image(table, since)),
    }
}

async fn delete_if_same(tx: &mut Tx, change: &Change, shape: (&[Column], &[&str])) -> Result<bool> {
    let table = &change.table;
    let text = format!("delete from {table} where id = $1 and {}", same(tx.engine(), table, shape));
    let values = vec![Val::from(change.row), Val::Text(change.after.clone())];
    Ok(tx.exec(Sql::generated(text, values), vec![]).await? == 1)
}

async fn update_if_same(tx: &mut Tx, change: &Change, shape: (&[Column], &[&str])) -> Result<bool> {
    let (table, columns) = (&change.table, shape.0);
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let same = same(tx.engine(), table, shape);
    let names_list = names.join(", ");
    let text = match tx.engine() {
        Engine::Sqlite => {
            format!(
                "update {table} set ({names_list}) = (select {}) where id = $1 and {same}",
                from_image("$3", columns)
            )
        }
        Engine::Postgres => format!(
            "update {table} set ({names_list}) = (select {names_list} from \
             jsonb_populate_record({}, cast($3 as jsonb))) where id = $1 and {same}",
            blank(table)
        ),
    };
    let values = vec![Val::from(change.row), Val::Text(change.after.clone()), Val::Text(change.before.clone())];
    Ok(tx.exec(Sql::generated(text, values), vec![]).await? == 1)
}

async fn insert_before(tx: &mut Tx, change: &Change, columns: &[Column]) -> Result<()> {
    let table = &change.table;
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let names = names.join(", ");
    let text = match tx.engine() {
        Engine::Sqlite => format!("insert into {table} ({names}) select {}", from_image("$1", columns)),
        Engine::Postgres => format!(
            "insert into {table} ({names}) select {names} from \
             jsonb_populate_record({}, cast($1 as jsonb))",
            blank(table)
        ),
    };
    tx.exec(Sql::generated(text, vec![Val::Text(change.before.clone())]), vec![]).await?;
    Ok(())
}

/// No row of a table, in the shape of its rows. `null::path` would be a line in the plane: PostgreSQL has types of its own.
fn blank(table: &str) -> String {
    format!("(select blank from {table} blank limit 0)")
}

/// The columns of an image, read back in SQLite.
fn from_image(placeholder: &str, columns: &[Column]) -> String {
    let read: Vec<String> = columns
        .iter()
        .map(|column| {
            let value = format!("json_extract({placeholder}, '$.{}')", column.name);
            // `hex(null)` is an empty text, so an absent identifier comes back from an empty one.
            if column.kind == "BLOB" { format!("unhex(nullif({value}, ''))") } else { value }
        })
        .collect();
    read.join(", ")
}

async fn later_operation(tx: &mut Tx, change: &Change, target: OperationId) -> Result<Option<Box<OperationRow>>> {
    let row = tx
        .one(
            "select operation_id from row_change where table_name = $1 and row_id = $2 and seq > $3 \
             and operation_id <> $4 order by seq desc limit 1",
            args![change.table.as_str(), change.row, change.seq, target],
        )
        .await?;
    named(tx, row).await
}

/// The later operation whose rows speak of the one that cannot go.
async fn leaning_operation(tx: &mut Tx, change: &Change, target: OperationId) -> Result<Option<Box<OperationRow>>> {
    let id = match tx.engine() {
        Engine::Sqlite => change.row.simple().to_string(),
        Engine::Postgres => change.row.to_string(),
    };
    let row = tx
        .one(
            "select operation_id from row_change where seq > $1 and operation_id <> $2 \
             and cast(after as text) like $3 order by seq desc limit 1",
            args![change.seq, target, format!("%{id}%")],
        )
        .await?;
    named(tx, row).await
}

async fn named(tx: &mut Tx, row: Option<Row>) -> Result<Option<Box<OperationRow>>> {
    let Some(row) = row else { return Ok(None) };
    let id: OperationId = row.id("operation_id")?;
    Ok(find_operation(tx, id).await?.map(Box::new))
}

//! Undo: the inverse of an operation, applied row by row from its last change to its first.
//!
//! It refuses when something stands in its way (`obstacle`), and names the later operation. The rows that
//! the act added are held before that look, so that nothing comes to hang on them unseen; whatever else
//! comes between that look and its own writes stops these. The undo is itself an operation, so it can
//! be undone too. What has left the house does not come back; the operation's own words say so.

use std::collections::{BTreeSet, HashMap};
use std::pin::Pin;

use kernel::OperationId;
use uuid::Uuid;

use crate::migrate::{Column, columns};
use crate::obstacle::{MARK, Obstacle, image_kept, image_now, imaged, is_readable, obstacles};
use crate::operation::reserve;
use crate::{
    Conn, Db, Engine, Error, Operation, OperationRow, Result, Row, Sql, Tx, Val, args, as_house, find_operation,
};

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
    let mut tx = db.begin(undoing).await?;
    let changes = changes_of(&mut tx, target).await?;
    if changes.is_empty() && found.irreversible.is_empty() && (undoing.at - found.at).num_days() > 30 {
        return Ok(Err(UndoRefusal::TooOld));
    }
    if changes.is_empty() {
        return Ok(Err(UndoRefusal::NothingToUndo));
    }
    hold_added(&mut tx, target, &changes).await?;
    let obstacle = obstacles(&mut Conn::from(&mut tx), &[target]).await?.into_iter().next();
    if let Some(obstacle) = obstacle {
        return Ok(Err(UndoRefusal::Depended { later: obstacle.later(&mut tx).await? }));
    }
    match revert_all(&mut tx, target, &changes).await? {
        None => {}
        Some(Stop::Changed(change)) => {
            let obstacle = Obstacle { operation: target, row: change.row };
            return Ok(Err(UndoRefusal::Depended { later: obstacle.later(&mut tx).await? }));
        }
        Some(Stop::Held(change)) => {
            // PostgreSQL answers nothing more in a transaction that failed.
            drop(tx);
            let mut look = db.begin_unrecorded().await?;
            let later = leaning_operation(&mut look, change, target).await?;
            return Ok(Err(UndoRefusal::Depended { later }));
        }
    }
    for check in checks {
        if !check(&mut tx, undoing).await? {
            return Ok(Err(UndoRefusal::Unkept));
        }
    }
    if !mark(&mut tx, &found, undoing.id).await? {
        return Ok(Err(UndoRefusal::AlreadyUndone));
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Holds the rows that an act added: whoever hangs something on one meanwhile has done so before the look, or waits until it is
/// gone. SQLite writes one transaction at a time.
async fn hold_added(tx: &mut Tx, target: OperationId, changes: &[Change]) -> Result<()> {
    if tx.engine() == Engine::Sqlite {
        return Ok(());
    }
    let added = changes.iter().filter(|change| change.kind == "insert").map(|change| change.table.as_str());
    for table in added.collect::<BTreeSet<_>>() {
        // A table that is gone is an obstacle of its own.
        if !is_readable(table, &columns(tx, table).await?) {
            continue;
        }
        let text = format!(
            "select 1 from {table} where id in (select row_id from row_change where operation_id = $1 \
             and table_name = $2 and kind = 'insert') order by id for update"
        );
        tx.exec(Sql::generated(text, args![target, table]), vec![]).await?;
    }
    Ok(())
}

/// Where the writes of an undo ended before their end.
enum Stop<'c> {
    /// A row changed between the look and the write.
    Changed(&'c Change),
    /// Another row came to lean on it, or has taken its place.
    Held(&'c Change),
}

/// Reverts every change, the last one first; says which one could not be.
async fn revert_all<'c>(tx: &mut Tx, target: OperationId, changes: &'c [Change]) -> Result<Option<Stop<'c>>> {
    let mut shapes: HashMap<String, Vec<Column>> = HashMap::new();
    for run in runs(changes) {
        let Some(first) = run.first() else { continue };
        let columns = shape(tx, &mut shapes, first).await?;
        match revert(tx, target, run, columns).await {
            Ok(true) => {}
            Ok(false) => return Ok(Some(Stop::Changed(first))),
            Err(error) if is_held_by_others(&error) => return Ok(Some(Stop::Held(first))),
            Err(error) => return Err(error),
        }
    }
    Ok(None)
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
    // Undoing an undo brings the first act back, which can then be undone again; what that act had undone is undone again.
    let (mut next, mut by) = (found.undoes, None);
    while let Some(id) = next {
        let by_now: Option<Uuid> = by.map(OperationId::uuid);
        tx.exec("update operation set undone_by = $2 where id = $1", args![id, by_now]).await?;
        by = if by.is_none() { Some(id) } else { None };
        next = find_operation(&mut *tx, id).await?.and_then(|operation| operation.undoes);
    }
    Ok(true)
}

/// Whether other rows stand in the way: they point at this one, or have taken its place.
fn is_held_by_others(error: &Error) -> bool {
    error.is_foreign_key_violation() || error.is_unique_violation() || error.is_check_violation()
}

/// Cuts the changes into what one statement can revert: rows added one after the other to one table.
fn runs(changes: &[Change]) -> impl Iterator<Item = &[Change]> {
    changes.chunk_by(|a, b| a.kind == "insert" && b.kind == "insert" && a.table == b.table)
}

/// The columns of the table of a change, read once.
async fn shape<'a>(tx: &mut Tx, known: &'a mut HashMap<String, Vec<Column>>, change: &Change) -> Result<&'a [Column]> {
    if !known.contains_key(&change.table) {
        let read = columns(tx, &change.table).await?;
        if !is_readable(&change.table, &read) {
            return Err(inconsistent(change));
        }
        known.insert(change.table.clone(), read);
    }
    Ok(known.get(&change.table).map(Vec::as_slice).unwrap_or_default())
}

fn inconsistent(change: &Change) -> Error {
    Error::Inconsistent { table: "row_change", column: "table_name", id: change.row.to_string() }
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
    let image = first.after.as_deref().or(first.before.as_deref()).unwrap_or("{}");
    let (columns, since) = imaged(columns, image).ok_or_else(|| inconsistent(first))?;
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
    let image = image_now(tx.engine(), table, (columns, since));
    let kept = image_kept(tx.engine(), "after", columns);
    let text = format!(
        "delete from {table} where id in (select row_id from row_change where {added}) and {image} = \
         (select {kept} from row_change where row_id = {table}.id and {added})"
    );
    let values = args![target, table.as_str(), first.seq, last.seq];
    let gone = tx.exec(Sql::generated(text, values), vec![]).await?;
    Ok(usize::try_from(gone) == Ok(run.len()))
}

/// The condition that the row still equals the image bound as `$2`.
fn same(engine: Engine, table: &str, shape: (&[Column], &[&str])) -> String {
    let image = image_now(engine, table, shape);
    let kept = match engine {
        Engine::Sqlite => "$2",
        Engine::Postgres => "cast($2 as jsonb)",
    };
    format!("{image} = {}", image_kept(engine, kept, shape.0))
}

async fn delete_if_same(tx: &mut Tx, change: &Change, shape: (&[Column], &[&str])) -> Result<bool> {
    let table = &change.table;
    let text = format!("delete from {table} where id = $1 and {}", same(tx.engine(), table, shape));
    let values = vec![Val::from(change.row), Val::Text(change.after.clone())];
    Ok(tx.exec(Sql::generated(text, values), vec![]).await? == 1)
}

async fn update_if_same(tx: &mut Tx, change: &Change, shape: (&[Column], &[&str])) -> Result<bool> {
    let (table, columns) = (&change.table, shape.0);
    let mut names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let same = same(tx.engine(), table, shape);
    let from = match tx.engine() {
        Engine::Sqlite => String::new(),
        Engine::Postgres => format!(" from jsonb_populate_record({}, cast($3 as jsonb)) restored", blank(table)),
    };
    let mut values: Vec<String> = columns.iter().map(|column| restored(tx.engine(), table, column)).collect();
    if shape.1.contains(&MARK) {
        // The table was given its mark after the act.
        names.push(MARK);
        values.push(format!("{table}.{MARK} + 1"));
    }
    let text = format!(
        "update {table} set ({}) = (select {}{from}) where id = $1 and {same}",
        names.join(", "),
        values.join(", ")
    );
    let values = vec![Val::from(change.row), Val::Text(change.after.clone()), Val::Text(change.before.clone())];
    Ok(tx.exec(Sql::generated(text, values), vec![]).await? == 1)
}

/// What a column of a row gets as the row goes back to its image, `$3`. Its mark goes on: whoever read the row before the
/// undo is told that it changed since, and so is whoever read it before the act.
fn restored(engine: Engine, table: &str, column: &Column) -> String {
    let name = &column.name;
    let value = match engine {
        Engine::Sqlite => from_image("$3", std::slice::from_ref(column)),
        Engine::Postgres => format!("restored.{name}"),
    };
    match engine {
        _ if name != MARK => value,
        Engine::Sqlite => format!("max({table}.{name}, {value}) + 1"),
        Engine::Postgres => format!("greatest({table}.{name}, {value}) + 1"),
    }
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
    let Some(row) = row else { return Ok(None) };
    let id: OperationId = row.id("operation_id")?;
    Ok(find_operation(tx, id).await?.map(Box::new))
}

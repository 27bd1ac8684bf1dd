//! An operation: one act of one author, with its time and its words.
//!
//! Every row that changes inside `Db::begin(&operation)` is kept before and after, so that the
//! act can be shown in a history and undone as one.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use kernel::{CentreId, OperationId};
use uuid::Uuid;

use crate::{Conn, Result, Row, Sql, Tx, args};

/// Centres in one question: SQLite joins at most five hundred.
const CENTRES_AT_ONCE: usize = 200;

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// `staff`, `resident`, `token`, or `job` for the house itself: a job, the command line.
    pub kind: &'static str,
    pub id: Option<Uuid>,
    /// As shown in a history: "Léa", "Une habitante, par téléphone", "La nuit".
    pub name: String,
}

/// One act, about to be done.
#[derive(Debug, Clone)]
pub struct Operation {
    pub id: OperationId,
    pub at: DateTime<Utc>,
    pub author: Author,
    pub centre: Option<CentreId>,
    /// What is done, in French, without the author: "Inscription de la famille Benali".
    pub words: String,
    /// The page, command or job it came from.
    pub source: String,
    pub undoes: Option<OperationId>,
}

/// One act of the past.
#[derive(Debug, Clone)]
pub struct OperationRow {
    pub id: OperationId,
    pub at: DateTime<Utc>,
    pub author_kind: String,
    pub author_id: Option<Uuid>,
    pub author_name: String,
    pub centre: Option<CentreId>,
    pub words: String,
    pub source: String,
    pub undoes: Option<OperationId>,
    pub undone_by: Option<OperationId>,
    /// What of it has left the house and cannot come back; empty otherwise.
    pub irreversible: String,
    /// The word of the right that it takes to read of it; empty when the right to read the history is enough.
    pub reserved_to: String,
    /// Whether it changed rows whose former state is kept: without any there is nothing to undo.
    pub has_images: bool,
}

pub(crate) async fn insert(tx: &mut Tx, operation: &Operation) -> Result<()> {
    tx.exec(
        "insert into operation (id, at, author_kind, author_id, author_name, centre_id, words, source, undoes) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            operation.id,
            operation.at,
            operation.author.kind,
            operation.author.id,
            &operation.author.name,
            operation.centre,
            &operation.words,
            &operation.source,
            operation.undoes,
        ],
    )
    .await?;
    Ok(())
}

const COLUMNS: &str = "select id, at, author_kind, author_id, author_name, centre_id, words, source, undoes, \
                       undone_by, irreversible, reserved_to, (select count(*) from (select 1 from row_change \
                       where row_change.operation_id = operation.id limit 1) image) as images from operation";

fn from_row(row: &Row) -> Result<OperationRow> {
    Ok(OperationRow {
        id: row.id("id")?,
        at: row.get("at")?,
        author_kind: row.text("author_kind")?,
        author_id: row.get("author_id")?,
        author_name: row.text("author_name")?,
        centre: row.opt_id("centre_id")?,
        words: row.text("words")?,
        source: row.text("source")?,
        undoes: row.opt_id("undoes")?,
        undone_by: row.opt_id("undone_by")?,
        irreversible: row.text("irreversible")?,
        reserved_to: row.text("reserved_to")?,
        has_images: row.int("images")? > 0,
    })
}

/// One operation by id.
pub async fn find_operation(conn: impl Into<Conn<'_>>, id: OperationId) -> Result<Option<OperationRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The operations of a centre (or, without one, of an author), latest first. What is reserved is told to its author only.
pub async fn list_operations(
    conn: impl Into<Conn<'_>>,
    centre: Option<CentreId>,
    author: Option<Uuid>,
    before: Option<OperationId>,
    limit: i64,
) -> Result<Vec<OperationRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(if author.is_some() { " where 1 = 1" } else { " where reserved_to = ''" });
    if let Some(centre) = centre {
        sql.push(" and centre_id = ").bind(centre);
    }
    if let Some(author) = author {
        sql.push(" and author_id = ").bind(author);
    }
    latest(conn, sql, before, limit).await
}

/// The operations of a centre for who has these rights, latest first: what is reserved to one of them is told too.
pub async fn list_operations_for(
    conn: impl Into<Conn<'_>>,
    centre: CentreId,
    rights: &[&str],
    before: Option<OperationId>,
    limit: i64,
) -> Result<Vec<OperationRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(centre);
    sql.push(" and (reserved_to = '' or reserved_to in (").bind_list(rights.iter().copied()).push("))");
    latest(conn, sql, before, limit).await
}

async fn latest(
    conn: impl Into<Conn<'_>>,
    mut sql: Sql,
    before: Option<OperationId>,
    limit: i64,
) -> Result<Vec<OperationRow>> {
    if let Some(before) = before {
        sql.push(" and id < ").bind(before);
    }
    sql.push(" order by id desc limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The last few operations of each of some centres: a mark that changes whenever people of a centre write.
pub async fn latest_operations(
    conn: impl Into<Conn<'_>>,
    centres: &[CentreId],
    each: i64,
) -> Result<HashMap<CentreId, Vec<OperationId>>> {
    let (mut conn, mut latest) = (conn.into(), HashMap::new());
    for chunk in centres.chunks(CENTRES_AT_ONCE) {
        let mut sql = Sql::new("");
        for (at, centre) in chunk.iter().enumerate() {
            sql.push(if at == 0 { "select * from (" } else { ") o union all select * from (" });
            sql.push("select centre_id, id from operation where centre_id = ").bind(*centre);
            sql.push(" order by id desc limit ").bind(each);
        }
        sql.push(") o");
        for row in conn.again().all(sql, vec![]).await? {
            latest.entry(row.id("centre_id")?).or_insert_with(Vec::new).push(row.id("id")?);
        }
    }
    Ok(latest)
}

/// Which tables each of some operations changed.
pub async fn tables_changed(
    conn: impl Into<Conn<'_>>,
    operations: &[OperationId],
) -> Result<Vec<(OperationId, String)>> {
    if operations.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("select distinct operation_id, table_name from row_change where operation_id in (");
    sql.bind_list(operations.iter().copied()).push(")");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("operation_id")?, row.text("table_name")?))).collect()
}

/// Whether an operation took away a row that one of some words of an address names: by its id, or by a value of its own.
pub async fn has_removed(conn: impl Into<Conn<'_>>, id: OperationId, words: &[&str]) -> Result<bool> {
    let mut sql = Sql::new("select 1 as one from row_change where kind = 'delete' and operation_id = ");
    sql.bind(id).push(" and (1 = 0");
    for word in words {
        match Uuid::parse_str(word) {
            Ok(row) => sql.push(" or row_id = ").bind(row),
            Err(_) => sql.push(" or cast(before as text) like ").bind(format!("%\"{word}\"%")),
        };
    }
    sql.push(") limit 1");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}

/// The operations that changed one of some rows, latest first, without those that are reserved.
pub async fn operations_on(conn: impl Into<Conn<'_>>, rows: &[Uuid], limit: i64) -> Result<Vec<OperationRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where reserved_to = '' and id in (select operation_id from row_change where row_id in (");
    sql.bind_list(rows.iter().copied()).push(")) order by id desc limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Says that part of an operation has left the house, so that its undo can tell.
pub async fn mark_irreversible(tx: &mut Tx, id: OperationId, words: &str) -> Result<()> {
    tx.exec("update operation set irreversible = $2 where id = $1", args![id, words]).await?;
    Ok(())
}

/// Leaves an operation, and the undo of it, out of the history of all but those who have a right, told by its word.
pub async fn reserve(tx: &mut Tx, id: OperationId, right: &str) -> Result<()> {
    tx.exec("update operation set reserved_to = $2 where id = $1", args![id, right]).await?;
    Ok(())
}

/// Gives up the images of rows changed before an instant: what is older can no longer be undone.
pub async fn forget_images(db: &crate::Db, before: DateTime<Utc>) -> Result<u64> {
    let mut tx = db.begin_unrecorded().await?;
    let forgotten = tx
        .exec("delete from row_change where operation_id in (select id from operation where at < $1)", args![before])
        .await?;
    tx.commit().await?;
    Ok(forgotten)
}

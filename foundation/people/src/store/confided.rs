//! Rows of `confided_note`: sealed bytes, and what may be known of them without opening.

use std::collections::BTreeMap;

use auth::Scope;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use crypto::Sealed;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{PersonId, clock};
use uuid::Uuid;

/// A sealed document beside a note: its name in the storage and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFile {
    pub hash: String,
    /// `application/pdf`, `image/jpeg` or `image/png`.
    pub kind: String,
}

/// A note, shut.
#[derive(Debug, Clone)]
pub struct ConfidedRow {
    pub id: Uuid,
    /// Whose key opens it.
    pub person: PersonId,
    pub author_name: String,
    pub written_at: DateTime<Utc>,
    /// The day from which nothing of it is kept; none while the rule is off.
    pub ends_on: Option<NaiveDate>,
    pub body: Sealed,
    pub file: Option<SealedFile>,
}

/// What may be told of notes that stay shut.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConfidedCount {
    pub notes: i64,
    pub files: i64,
    /// The day from which nothing of them is kept.
    pub ends_on: Option<NaiveDate>,
}

const COLUMNS: &str = "select id, person_id, author_name, written_at, ends_on, body, file_hash, file_kind \
                       from confided_note where centre_id = ";

fn from_row(row: &Row) -> Result<ConfidedRow> {
    let file = match (row.opt_text("file_hash")?, row.opt_text("file_kind")?) {
        (Some(hash), Some(kind)) => Some(SealedFile { hash, kind }),
        _ => None,
    };
    Ok(ConfidedRow {
        id: row.get("id")?,
        person: row.id("person_id")?,
        author_name: row.text("author_name")?,
        written_at: row.get("written_at")?,
        ends_on: row.get("ends_on")?,
        body: Sealed::from_bytes(row.get("body")?),
        file,
    })
}

/// The notes of these entries, the latest first.
pub async fn confided_of(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<ConfidedRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(ids.iter().copied());
    sql.push(") order by written_at desc, id desc");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// One note of these entries.
pub async fn find_confided(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    ids: &[PersonId],
    note: Uuid,
) -> Result<Option<ConfidedRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(note);
    sql.push(" and person_id in (").bind_list(ids.iter().copied()).push(")");
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// How many notes and documents these entries have.
pub async fn count_confided(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<ConfidedCount> {
    let mut sql = Sql::new(
        "select count(*) as notes, count(file_hash) as files, max(ends_on) as ends_on from confided_note \
         where centre_id = ",
    );
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(ids.iter().copied()).push(")");
    let row = conn.into().one(sql, vec![]).await?;
    row.map_or(Ok(ConfidedCount::default()), |row| {
        Ok(ConfidedCount { notes: row.int("notes")?, files: row.int("files")?, ends_on: row.get("ends_on")? })
    })
}

/// Adds a note.
pub async fn insert_confided(tx: &mut Tx, scope: &Scope, note: &ConfidedRow) -> Result<()> {
    let (hash, kind) = note.file.as_ref().map(|file| (file.hash.clone(), file.kind.clone())).unzip();
    tx.exec(
        "insert into confided_note (id, centre_id, person_id, author_name, written_at, ends_on, body, file_hash, \
         file_kind) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            note.id,
            scope.centre(),
            note.person,
            &note.author_name,
            note.written_at,
            note.ends_on,
            note.body.as_bytes().to_vec(),
            hash,
            kind,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a note away; its sealed document stays in the storage until the thirty days of undo are over.
pub async fn delete_confided(tx: &mut Tx, scope: &Scope, note: Uuid) -> Result<u64> {
    tx.exec("delete from confided_note where centre_id = $1 and id = $2", args![scope.centre(), note]).await
}

/// Writes the day from which nothing is kept on every note, so that the wall says what the rule does: no day without one.
pub async fn set_ends(tx: &mut Tx, scope: &Scope, days: Option<i64>) -> Result<()> {
    let Some(days) = days else {
        tx.exec("update confided_note set ends_on = null where centre_id = $1", args![scope.centre()]).await?;
        return Ok(());
    };
    let sql = "select id, written_at from confided_note where centre_id = $1";
    let rows = tx.all(sql, args![scope.centre()]).await?;
    let mut by_day: BTreeMap<NaiveDate, Vec<Uuid>> = BTreeMap::new();
    for row in rows {
        let ends_on = clock::local_date(row.get("written_at")?) + Duration::days(days);
        by_day.entry(ends_on).or_default().push(row.get("id")?);
    }
    for (ends_on, notes) in by_day {
        let mut sql = Sql::new("update confided_note set ends_on = ");
        sql.bind(ends_on).push(" where id in (").bind_list(notes).push(")");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// The sealed documents of notes that were taken away before an instant and that no note names any more.
pub async fn list_taken_files_unscoped(conn: impl Into<Conn<'_>>, before: DateTime<Utc>) -> Result<Vec<String>> {
    let mut conn = conn.into();
    let sql = "select cast(c.before as text) as image from row_change c join operation o on o.id = c.operation_id \
               where c.table_name = 'confided_note' and c.kind = 'delete' and o.at < $1";
    let rows = conn.again().all(sql, args![before]).await?;
    let mut files = Vec::new();
    for row in rows {
        let image: serde_json::Value = serde_json::from_str(&row.text("image")?).unwrap_or_default();
        let Some(hash) = image.get("file_hash").and_then(serde_json::Value::as_str) else { continue };
        if conn.again().one("select id from confided_note where file_hash = $1", args![hash]).await?.is_none() {
            files.push(hash.to_owned());
        }
    }
    Ok(files)
}

//! Rows of `media_upload`: files on their way in. How much of one came is told by its file, not here.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use uuid::Uuid;

use crate::film::model::film::FilmId;

/// A file on its way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upload {
    pub id: Uuid,
    pub film: FilmId,
    /// How many bytes there will be.
    pub length: i64,
}

fn upload_from(row: &Row) -> Result<Upload> {
    Ok(Upload { id: row.id("id")?, film: row.id("film_id")?, length: row.int("length")? })
}

/// A file on its way to a film.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, film: FilmId, id: Uuid) -> Result<Option<Upload>> {
    let sql = "select id, film_id, length from media_upload where centre_id = $1 and film_id = $2 and id = $3";
    let row = conn.into().one(sql, args![scope.centre(), film.uuid(), id]).await?;
    row.as_ref().map(upload_from).transpose()
}

/// Every file on its way to a film.
pub async fn of_film(conn: impl Into<Conn<'_>>, scope: &Scope, film: FilmId) -> Result<Vec<Upload>> {
    let sql = "select id, film_id, length from media_upload where centre_id = $1 and film_id = $2";
    conn.into().all(sql, args![scope.centre(), film.uuid()]).await?.iter().map(upload_from).collect()
}

/// Begins a file.
pub async fn insert(tx: &mut Tx, scope: &Scope, upload: &Upload, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into media_upload (id, centre_id, film_id, length, created_at) values ($1, $2, $3, $4, $5)",
        args![upload.id, scope.centre(), upload.film.uuid(), upload.length, now],
    )
    .await?;
    Ok(())
}

/// Forgets files.
pub async fn delete_of_film(tx: &mut Tx, scope: &Scope, film: FilmId) -> Result<u64> {
    tx.exec("delete from media_upload where centre_id = $1 and film_id = $2", args![scope.centre(), film.uuid()]).await
}

/// The files of all centres that nobody finished, taken off the list.
pub async fn take_older(tx: &mut Tx, before: DateTime<Utc>) -> Result<Vec<Uuid>> {
    let rows = tx.all("delete from media_upload where created_at < $1 returning id", args![before]).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

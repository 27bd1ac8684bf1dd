//! Rows of `media_conversion`: films that wait to be converted, of all centres.

use chrono::{DateTime, Utc};
use db::{Conn, Db, Result, Tx, args};
use kernel::CentreId;
use uuid::Uuid;

use crate::film::model::film::FilmId;

/// A film that waits, in the hands of who converts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    pub id: Uuid,
    pub centre: CentreId,
    pub film: FilmId,
    /// This one counted.
    pub attempts: i64,
}

/// Puts a film in the queue, at its end and as if never tried.
pub async fn put(tx: &mut Tx, centre: CentreId, film: FilmId, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into media_conversion (id, centre_id, film_id, attempts, run_after) values ($1, $2, $3, 0, $4) \
         on conflict (film_id) do update set attempts = 0, run_after = excluded.run_after, lease_until = null",
        args![Uuid::now_v7(), centre, film.uuid(), now],
    )
    .await?;
    Ok(())
}

/// Takes the film that waits longest, until an instant.
pub async fn lease(db: &Db, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<Waiting>> {
    let due = "select id from media_conversion where run_after <= $1 and (lease_until is null or lease_until < $1) \
               limit 1";
    if db.one(due, args![now]).await?.is_none() {
        return Ok(None);
    }
    let mut tx = db.begin_unrecorded().await?;
    let row = tx
        .one(
            "update media_conversion set lease_until = $2, attempts = attempts + 1 where id = (select id from \
             media_conversion where run_after <= $1 and (lease_until is null or lease_until < $1) \
             order by run_after, id limit 1) and (lease_until is null or lease_until < $1) \
             returning id, centre_id, film_id, attempts",
            args![now, until],
        )
        .await?;
    tx.commit().await?;
    let Some(row) = row else { return Ok(None) };
    let (film, attempts) = (row.id("film_id")?, row.int("attempts")?);
    Ok(Some(Waiting { id: row.id("id")?, centre: row.id("centre_id")?, film, attempts }))
}

/// Keeps a film in hand longer.
pub async fn hold(db: &Db, waiting: &Waiting, until: DateTime<Utc>) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec("update media_conversion set lease_until = $2 where id = $1", args![waiting.id, until]).await?;
    tx.commit().await
}

/// Leaves a film for later.
pub async fn put_off(db: &Db, waiting: &Waiting, until: DateTime<Utc>) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    let sql = "update media_conversion set lease_until = null, run_after = $2 where id = $1";
    tx.exec(sql, args![waiting.id, until]).await?;
    tx.commit().await
}

/// Ends the wait of a film.
pub async fn delete(tx: &mut Tx, film: FilmId) -> Result<()> {
    tx.exec("delete from media_conversion where film_id = $1", args![film.uuid()]).await?;
    Ok(())
}

/// Whether a film waits.
pub async fn is_waiting(conn: impl Into<Conn<'_>>, film: FilmId) -> Result<bool> {
    let sql = "select 1 as one from media_conversion where film_id = $1";
    Ok(conn.into().one(sql, args![film.uuid()]).await?.is_some())
}

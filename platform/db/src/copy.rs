//! What a copy of the data needs: taking it, counting it, looking whether it is whole, and keeping it quiet.
//!
//! A house sends messages only where someone armed it: the machine and the folder where it began. A copy that is
//! restored or cloned finds itself elsewhere and stays quiet until it is armed there.

use std::path::Path;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::engine::Inner;
use crate::{Db, Error, Result, Sql, Tx, args, migrate};

/// The anchor of a copy that was put back: it is nowhere.
const NOWHERE: &str = "restored";

/// Writes the data as they stand to a new SQLite file; those who write meanwhile do not wait.
pub async fn copy_to(db: &Db, target: &Path) -> Result<()> {
    match &db.inner {
        Inner::Lite { .. } => {
            db.all("vacuum into $1", args![target.display().to_string()]).await?;
            Ok(())
        }
        Inner::Pg { .. } => Err(Error::Busy),
    }
}

/// How many rows each table of a room has, in order of name.
pub async fn count_rows(db: &Db) -> Result<Vec<(String, i64)>> {
    count_rows_in(&mut db.begin_unrecorded().await?).await
}

/// The same, seen from inside a transaction.
pub async fn count_rows_in(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    let mut counted = Vec::new();
    for table in migrate::tables(tx).await? {
        let sql = Sql::generated(format!("select count(*) as n from {table}"), vec![]);
        let row = tx.one(sql, vec![]).await?;
        counted.push((table, row.map_or(Ok(0), |row| row.int("n"))?));
    }
    Ok(counted)
}

/// The first damage that SQLite finds in its file; PostgreSQL looks after its own.
pub async fn find_damage(db: &Db) -> Result<Option<String>> {
    if let Inner::Pg { .. } = &db.inner {
        return Ok(None);
    }
    let integrity = db.one("select integrity_check as told from pragma_integrity_check limit 1", vec![]).await?;
    if let Some(told) = integrity.map(|row| row.text("told")).transpose()?
        && told != "ok"
    {
        return Ok(Some(told));
    }
    let orphan = db.one("select \"table\" as told from pragma_foreign_key_check limit 1", vec![]).await?;
    orphan.map(|row| Ok(format!("a row of {} points to nothing", row.text("told")?))).transpose()
}

/// Whether this house may send from here. A house that never sent from anywhere may, and remembers the place.
pub async fn is_armed(db: &Db, anchor: &str, now: DateTime<Utc>) -> Result<bool> {
    let mut tx = db.begin_unrecorded().await?;
    let places = tx.all("select anchor from armed_place", vec![]).await?;
    if places.is_empty() {
        insert(&mut tx, anchor, now).await?;
        tx.commit().await?;
        return Ok(true);
    }
    let mut known = places.iter().map(|row| row.text("anchor"));
    known.try_fold(false, |found, place| Ok(found || place? == anchor))
}

/// Whether this house may send from here; `None` when it never sent from anywhere. Remembers nothing.
pub async fn may_send(db: &Db, anchor: &str) -> Result<Option<bool>> {
    let places = db.all("select anchor from armed_place", vec![]).await?;
    let mut known = places.iter().map(|row| row.text("anchor"));
    let is_here = known.try_fold(false, |found, place| Ok::<_, Error>(found || place? == anchor))?;
    Ok((!places.is_empty()).then_some(is_here))
}

/// Lets this house send from here. On SQLite it then sends from nowhere else; on PostgreSQL several nodes may.
pub async fn arm(db: &Db, anchor: &str, now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    match &db.inner {
        Inner::Lite { .. } => tx.exec("delete from armed_place", vec![]).await?,
        Inner::Pg { .. } => tx.exec("delete from armed_place where anchor = $1", args![NOWHERE]).await?,
    };
    insert(&mut tx, anchor, now).await?;
    tx.commit().await
}

/// Keeps a copy quiet wherever it wakes up.
pub async fn disarm(db: &Db, now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec("delete from armed_place", vec![]).await?;
    insert(&mut tx, NOWHERE, now).await?;
    tx.commit().await
}

async fn insert(tx: &mut Tx, anchor: &str, now: DateTime<Utc>) -> Result<()> {
    let sql = "insert into armed_place (id, anchor, armed_at) values ($1, $2, $3) on conflict (anchor) do nothing";
    tx.exec(sql, args![Uuid::now_v7(), anchor, now]).await?;
    Ok(())
}

//! The SQL of photos and of their parts: each part is added once, and all of them go when the photo is whole.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use uuid::Uuid;

use crate::model::entry::EntryId;
use crate::model::photo::{Part, Photo, PhotoId};
use crate::model::tablet::TabletId;

const PHOTO: &str = "select id, entry_id, parts, is_whole, file_hash from outreach_photo where centre_id = $1 and ";

fn photo_from(row: &Row) -> Result<Photo> {
    Ok(Photo {
        id: row.id("id")?,
        entry: row.id("entry_id")?,
        parts: row.int("parts")?,
        is_whole: row.get("is_whole")?,
        file_hash: row.opt_text("file_hash")?,
    })
}

/// One photo.
pub async fn find<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, id: PhotoId) -> Result<Option<Photo>> {
    let mut sql = db::Sql::with(PHOTO, args![scope.centre()]);
    sql.push("id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(photo_from).transpose()
}

/// The photos of an entry that can be looked at, in the order in which they came.
pub async fn list_of<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, entry: EntryId) -> Result<Vec<Photo>> {
    let mut sql = db::Sql::with(PHOTO, args![scope.centre()]);
    sql.push("file_hash is not null and entry_id = ").bind(entry.uuid()).push(" order by received_at, id limit 100");
    conn.into().all(sql, vec![]).await?.iter().map(photo_from).collect()
}

/// Adds a photo of which a part came, and holds it for the rest of the transaction. 0 when another centre has its number.
pub async fn hold(tx: &mut Tx, scope: &Scope, part: &Part, (by, now): (TabletId, DateTime<Utc>)) -> Result<u64> {
    tx.exec(
        "insert into outreach_photo (id, centre_id, entry_id, tablet_id, parts, received_at, is_whole) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing",
        args![part.photo.uuid(), scope.centre(), part.entry.uuid(), by.uuid(), part.parts, now, false],
    )
    .await?;
    tx.exec(
        "update outreach_photo set parts = parts where id = $1 and centre_id = $2",
        args![part.photo.uuid(), scope.centre()],
    )
    .await
}

/// Adds a part; 0 when it is known already.
pub async fn insert_part(tx: &mut Tx, scope: &Scope, part: &Part, sealed: Vec<u8>) -> Result<u64> {
    tx.exec(
        "insert into outreach_photo_part (id, centre_id, photo_id, place, bytes) values ($1, $2, $3, $4, $5) \
         on conflict (photo_id, place) do nothing",
        args![Uuid::now_v7(), scope.centre(), part.photo.uuid(), part.place, sealed],
    )
    .await
}

/// Which parts are here.
pub async fn places<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, id: PhotoId) -> Result<Vec<i64>> {
    let sql = "select place from outreach_photo_part where centre_id = $1 and photo_id = $2 order by place";
    let rows = conn.into().all(sql, args![scope.centre(), id.uuid()]).await?;
    rows.iter().map(|row| row.int("place")).collect()
}

/// The parts in their order, sealed.
pub async fn parts<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, id: PhotoId) -> Result<Vec<(i64, Vec<u8>)>> {
    let sql = "select place, bytes from outreach_photo_part where centre_id = $1 and photo_id = $2 order by place";
    let rows = conn.into().all(sql, args![scope.centre(), id.uuid()]).await?;
    rows.iter().map(|row| Ok((row.int("place")?, row.get("bytes")?))).collect()
}

/// Says that a photo is whole, and where it lies, if nobody has yet; its parts go. 0 when somebody has.
pub async fn complete(tx: &mut Tx, scope: &Scope, id: PhotoId, file_hash: Option<&str>) -> Result<u64> {
    let done = tx
        .exec(
            "update outreach_photo set is_whole = $3, file_hash = $4 where id = $1 and centre_id = $2 and not is_whole",
            args![id.uuid(), scope.centre(), true, file_hash],
        )
        .await?;
    tx.exec("delete from outreach_photo_part where photo_id = $1 and centre_id = $2", args![id.uuid(), scope.centre()])
        .await?;
    Ok(done)
}

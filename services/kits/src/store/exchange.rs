//! Rows of `kit_trust`, `kit_arrival` and `kit_key`: files between houses.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use uuid::Uuid;

use crate::model::kit::ArrivalId;

/// The most files that wait in a centre: a page shows them all.
pub const MOST_WAITING: usize = 50;

/// A house whose files a centre lets in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    pub id: Uuid,
    pub key: String,
    pub house: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A file of a house that nobody trusts yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    pub id: ArrivalId,
    pub title: String,
    pub author: String,
    pub house: String,
    pub key: String,
    pub file: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Whether the centre lets files of this house in.
pub async fn is_trusted(conn: impl Into<Conn<'_>>, scope: &Scope, key: &str) -> Result<bool> {
    let sql = "select id from kit_trust where centre_id = $1 and house_key = $2";
    Ok(conn.into().one(sql, args![scope.centre(), key]).await?.is_some())
}

/// The houses that the centre trusts.
pub async fn trusts(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Trust>> {
    let sql = "select id, house_key, house, trusted_by, trusted_at from kit_trust where centre_id = $1 \
               order by trusted_at desc, id desc limit 200";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    let told = rows.iter().map(|row| {
        Ok(Trust {
            id: row.get("id")?,
            key: row.text("house_key")?,
            house: row.text("house")?,
            by: row.text("trusted_by")?,
            at: row.get("trusted_at")?,
        })
    });
    told.collect()
}

/// Keeps that a house is trusted; once is enough.
pub async fn insert_trust(tx: &mut Tx, scope: &Scope, trust: &Trust) -> Result<()> {
    tx.exec(
        "insert into kit_trust (id, centre_id, house_key, house, trusted_by, trusted_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (centre_id, house_key) do nothing",
        args![trust.id, scope.centre(), &trust.key, &trust.house, &trust.by, trust.at],
    )
    .await?;
    Ok(())
}

fn arrival_from(row: &Row) -> Result<Arrival> {
    Ok(Arrival {
        id: row.id("id")?,
        title: row.text("title")?,
        author: row.text("author")?,
        house: row.text("house")?,
        key: row.text("house_key")?,
        file: row.text("file")?,
        by: row.text("arrived_by")?,
        at: row.get("arrived_at")?,
    })
}

/// The files that wait for the direction.
pub async fn arrivals(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Arrival>> {
    let sql = "select id, title, author, house, house_key, file, arrived_by, arrived_at from kit_arrival \
               where centre_id = $1 order by id limit $2";
    let most = i64::try_from(MOST_WAITING).unwrap_or(i64::MAX);
    conn.into().all(sql, args![scope.centre(), most]).await?.iter().map(arrival_from).collect()
}

/// One of them.
pub async fn find_arrival(conn: impl Into<Conn<'_>>, scope: &Scope, id: ArrivalId) -> Result<Option<Arrival>> {
    let sql = "select id, title, author, house, house_key, file, arrived_by, arrived_at from kit_arrival \
               where centre_id = $1 and id = $2";
    conn.into().one(sql, args![scope.centre(), id.uuid()]).await?.as_ref().map(arrival_from).transpose()
}

/// Keeps a file that waits.
pub async fn insert_arrival(tx: &mut Tx, scope: &Scope, arrival: &Arrival) -> Result<()> {
    tx.exec(
        "insert into kit_arrival (id, centre_id, title, author, house, house_key, file, arrived_by, arrived_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            arrival.id.uuid(),
            scope.centre(),
            &arrival.title,
            &arrival.author,
            &arrival.house,
            &arrival.key,
            &arrival.file,
            &arrival.by,
            arrival.at,
        ],
    )
    .await?;
    Ok(())
}

/// Gives up a file that waited; 0 when someone else settled it first.
pub async fn delete_arrival(tx: &mut Tx, scope: &Scope, id: ArrivalId) -> Result<u64> {
    tx.exec("delete from kit_arrival where id = $1 and centre_id = $2", args![id.uuid(), scope.centre()]).await
}

/// The sealed key of the house, under the id for which it was sealed.
pub async fn find_key(conn: impl Into<Conn<'_>>) -> Result<Option<(Uuid, Vec<u8>)>> {
    let row = conn.into().one("select id, sealed from kit_key where place = 1", vec![]).await?;
    row.map(|row| Ok((row.get("id")?, row.get("sealed")?))).transpose()
}

/// Keeps the key of the house, unless there is one.
pub async fn insert_key(tx: &mut Tx, id: Uuid, sealed: Vec<u8>, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into kit_key (id, place, sealed, made_at) values ($1, 1, $2, $3) on conflict (place) do nothing",
        args![id, sealed, now],
    )
    .await?;
    Ok(())
}

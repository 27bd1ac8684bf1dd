//! Stock-takings and what was scanned.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::StocktakeId;
use crate::model::stock::{Scan, Stocktake};

const COLUMNS: &str = "select id, opened_at, opened_by, closed_at, missing from equipment_stocktake where centre_id = ";

fn from_row(row: &Row) -> Result<Stocktake> {
    Ok(Stocktake {
        id: row.id("id")?,
        opened_at: row.get("opened_at")?,
        opened_by: row.text("opened_by")?,
        closed_at: row.get("closed_at")?,
        missing: row.text("missing")?,
    })
}

/// The stock-takings of the centre, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Stocktake>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" order by id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: StocktakeId) -> Result<Option<Stocktake>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Opens a stock-taking, unless one is open.
pub async fn insert(tx: &mut Tx, scope: &Scope, stocktake: &Stocktake) -> Result<bool> {
    let opened = tx
        .exec(
            "insert into equipment_stocktake (id, centre_id, opened_at, opened_by, closed_at, missing) \
             values ($1, $2, $3, $4, $5, $6) on conflict (centre_id) where closed_at is null do nothing",
            args![
                stocktake.id,
                scope.centre(),
                stocktake.opened_at,
                &stocktake.opened_by,
                stocktake.closed_at,
                &stocktake.missing,
            ],
        )
        .await?;
    Ok(opened == 1)
}

/// Takes the turn of a stock-taking for the rest of the transaction, if it is open: a scan is before its end or is refused.
pub async fn hold(tx: &mut Tx, scope: &Scope, id: StocktakeId) -> Result<bool> {
    // A row written as it was is held, and is no change of the history.
    let sql = "update equipment_stocktake set missing = missing where id = $1 and centre_id = $2 and closed_at is null";
    Ok(tx.exec(sql, args![id, scope.centre()]).await? == 1)
}

/// Closes a stock-taking, once.
pub async fn close(tx: &mut Tx, scope: &Scope, id: StocktakeId, (missing, now): (&str, DateTime<Utc>)) -> Result<bool> {
    let sql = "update equipment_stocktake set closed_at = $3, missing = $4 where id = $1 and centre_id = $2 \
               and closed_at is null";
    Ok(tx.exec(sql, args![id, scope.centre(), now, missing]).await? == 1)
}

/// What was scanned, in order.
pub async fn scans(conn: impl Into<Conn<'_>>, scope: &Scope, id: StocktakeId) -> Result<Vec<Scan>> {
    let mut sql = Sql::new("select item_id, typed from equipment_scan where centre_id = ");
    sql.bind(scope.centre()).push(" and stocktake_id = ").bind(id).push(" order by id");
    let scan = |row: &Row| Ok(Scan { item: row.opt_id("item_id")?, typed: row.text("typed")? });
    conn.into().all(sql, vec![]).await?.iter().map(scan).collect()
}

/// Notes a scan; the same label twice is one.
pub async fn insert_scan(
    tx: &mut Tx,
    scope: &Scope,
    id: StocktakeId,
    (scan, now): (&Scan, DateTime<Utc>),
) -> Result<()> {
    tx.exec(
        "insert into equipment_scan (id, centre_id, stocktake_id, item_id, typed, scanned_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (stocktake_id, typed) do nothing",
        args![Uuid::now_v7(), scope.centre(), id, scan.item.map(|id| id.uuid()), &scan.typed, now],
    )
    .await?;
    Ok(())
}

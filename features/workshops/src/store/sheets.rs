//! The photographs of sheets; the pictures themselves are kept by `media`.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use kernel::MediaId;

use crate::model::{SheetId, WorkshopId};

/// The sheets of a workshop with their pictures, in order.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, workshop: WorkshopId) -> Result<Vec<(SheetId, MediaId)>> {
    let sql = "select id, media_id from workshop_sheet where workshop_id = $1 and centre_id = $2 order by id";
    let rows = conn.into().all(sql, args![workshop, scope.centre()]).await?;
    rows.iter().map(|row: &Row| Ok((row.id("id")?, row.id("media_id")?))).collect()
}

/// Keeps a sheet.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    (workshop, sheet): (WorkshopId, SheetId),
    picture: MediaId,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into workshop_sheet (id, centre_id, workshop_id, media_id, created_at) values ($1, $2, $3, $4, $5)",
        args![sheet, scope.centre(), workshop, picture, now],
    )
    .await?;
    Ok(())
}

/// Takes a sheet away.
pub async fn delete(tx: &mut Tx, scope: &Scope, (workshop, sheet): (WorkshopId, SheetId)) -> Result<u64> {
    let sql = "delete from workshop_sheet where id = $1 and workshop_id = $2 and centre_id = $3";
    tx.exec(sql, args![sheet, workshop, scope.centre()]).await
}

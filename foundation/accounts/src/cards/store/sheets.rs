//! The SQL of sheets waiting to be printed; what they hold is sealed.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use uuid::Uuid;

pub(crate) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: Uuid,
    sealed: Vec<u8>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into card_sheet (id, centre_id, sealed, expires_at) values ($1, $2, $3, $4)",
        args![id, scope.centre(), sealed, expires_at],
    )
    .await?;
    Ok(())
}

pub(crate) async fn find(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<(Vec<u8>, DateTime<Utc>)>> {
    let sql = "select sealed, expires_at from card_sheet where id = $1 and centre_id = $2 and expires_at > $3";
    let row = conn.into().one(sql, args![id, scope.centre(), now]).await?;
    row.map(|row| Ok((row.get("sealed")?, row.get("expires_at")?))).transpose()
}

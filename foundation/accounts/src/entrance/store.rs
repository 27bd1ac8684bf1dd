//! The SQL of what was begun and not ended.

use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use kernel::AccountId;
use uuid::Uuid;

/// Something begun, to keep.
pub(crate) struct NewPending<'a> {
    pub secret_hash: &'a str,
    pub kind: &'a str,
    pub account: Option<AccountId>,
    pub state: &'a str,
    pub expires_at: DateTime<Utc>,
}

/// Something begun, as it was kept.
pub(crate) struct KeptPending {
    pub id: Uuid,
    pub account: Option<AccountId>,
    pub state: String,
}

pub(crate) async fn insert(tx: &mut Tx, new: NewPending<'_>) -> Result<()> {
    tx.exec(
        "insert into account_pending (id, secret_hash, kind, account_id, state, expires_at) \
         values ($1, $2, $3, $4, $5, $6)",
        args![Uuid::now_v7(), new.secret_hash, new.kind, new.account, new.state, new.expires_at],
    )
    .await?;
    Ok(())
}

pub(crate) async fn find(
    conn: impl Into<Conn<'_>>,
    kind: &str,
    secret_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<KeptPending>> {
    let sql =
        "select id, account_id, state from account_pending where secret_hash = $1 and kind = $2 and expires_at > $3";
    let row = conn.into().one(sql, args![secret_hash, kind, now]).await?;
    row.map(|row| Ok(KeptPending { id: row.get("id")?, account: row.opt_id("account_id")?, state: row.text("state")? }))
        .transpose()
}

/// Ends what was begun; 0 when someone else ended it first.
pub(crate) async fn delete(tx: &mut Tx, id: Uuid) -> Result<u64> {
    tx.exec("delete from account_pending where id = $1", args![id]).await
}

/// Gives up what was begun and never ended.
pub async fn forget_ended_entrances(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("delete from account_pending where expires_at < $1", args![now]).await
}

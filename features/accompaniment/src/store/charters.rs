//! Rows of `accompaniment_charter`.

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Result, Tx, args};
use kernel::AccountId;
use uuid::Uuid;

/// Who signed, and when.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(AccountId, NaiveDate)>> {
    let sql = "select account_id, signed_on from accompaniment_charter where centre_id = $1 order by signed_on";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    rows.iter().map(|row| Ok((row.id("account_id")?, row.get("signed_on")?))).collect()
}

/// Keeps a signature; the first one counts.
pub async fn insert(tx: &mut Tx, scope: &Scope, account: AccountId, signed_on: NaiveDate) -> Result<u64> {
    tx.exec(
        "insert into accompaniment_charter (id, centre_id, account_id, signed_on) values ($1, $2, $3, $4) \
         on conflict (centre_id, account_id) do nothing",
        args![Uuid::now_v7(), scope.centre(), account, signed_on],
    )
    .await
}

/// Whether someone signed, held so for the rest of the transaction.
pub async fn hold(tx: &mut Tx, scope: &Scope, account: AccountId) -> Result<bool> {
    // A row written as it was is held, and is no change of the history.
    let held = tx
        .exec(
            "update accompaniment_charter set signed_on = signed_on where centre_id = $1 and account_id = $2",
            args![scope.centre(), account],
        )
        .await?;
    Ok(held == 1)
}

/// Takes a signature away.
pub async fn delete(tx: &mut Tx, scope: &Scope, account: AccountId) -> Result<u64> {
    tx.exec(
        "delete from accompaniment_charter where centre_id = $1 and account_id = $2",
        args![scope.centre(), account],
    )
    .await
}

//! The SQL of who an account is for the provider of the network.

use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use kernel::AccountId;
use uuid::Uuid;

/// The account that an issuer knows by this name.
pub(crate) async fn find(conn: impl Into<Conn<'_>>, issuer: &str, subject: &str) -> Result<Option<AccountId>> {
    let sql = "select account_id from account_identity where issuer = $1 and subject = $2";
    conn.into().one(sql, args![issuer, subject]).await?.map(|row| row.id("account_id")).transpose()
}

/// Keeps by which name an issuer knows an account; 0 when it knows the account by another, or another by this name.
pub(crate) async fn insert(
    tx: &mut Tx,
    account: AccountId,
    issuer: &str,
    subject: &str,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "insert into account_identity (id, account_id, issuer, subject, made_at) values ($1, $2, $3, $4, $5) \
         on conflict do nothing",
        args![Uuid::now_v7(), account, issuer, subject, now],
    )
    .await
}

/// Forgets by which name any issuer knows an account: the next verified address binds it anew.
pub(crate) async fn delete(tx: &mut Tx, account: AccountId) -> Result<u64> {
    tx.exec("delete from account_identity where account_id = $1", args![account]).await
}

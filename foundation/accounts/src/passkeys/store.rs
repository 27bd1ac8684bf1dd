//! The SQL of passkeys.

use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use kernel::AccountId;
use uuid::Uuid;

/// A passkey, as its owner sees it.
#[derive(Debug, Clone)]
pub(crate) struct PasskeyLine {
    pub id: Uuid,
    pub name: String,
    pub made_at: DateTime<Utc>,
    pub used_at: Option<DateTime<Utc>>,
}

/// A passkey found by what its device says of itself.
pub(crate) struct KeptPasskey {
    pub id: Uuid,
    pub account: AccountId,
    pub passkey: String,
}

/// A passkey to keep.
pub(crate) struct NewPasskey<'a> {
    pub account: AccountId,
    pub credential: &'a str,
    pub name: &'a str,
    pub passkey: &'a str,
    pub now: DateTime<Utc>,
}

pub(crate) async fn insert(tx: &mut Tx, new: NewPasskey<'_>) -> Result<u64> {
    tx.exec(
        "insert into account_passkey (id, account_id, credential, name, passkey, made_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (credential) do nothing",
        args![Uuid::now_v7(), new.account, new.credential, new.name, new.passkey, new.now],
    )
    .await
}

pub(crate) async fn list(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<Vec<PasskeyLine>> {
    let sql = "select id, name, made_at, used_at from account_passkey where account_id = $1 order by id";
    let rows = conn.into().all(sql, args![account]).await?;
    rows.iter()
        .map(|row| {
            let (made_at, used_at) = (row.get("made_at")?, row.get("used_at")?);
            Ok(PasskeyLine { id: row.get("id")?, name: row.text("name")?, made_at, used_at })
        })
        .collect()
}

pub(crate) async fn find(conn: impl Into<Conn<'_>>, credential: &str) -> Result<Option<KeptPasskey>> {
    let sql = "select id, account_id, passkey from account_passkey where credential = $1";
    let row = conn.into().one(sql, args![credential]).await?;
    row.map(|row| Ok(KeptPasskey { id: row.get("id")?, account: row.id("account_id")?, passkey: row.text("passkey")? }))
        .transpose()
}

/// What the devices of an account say of themselves, so that none is registered twice.
pub(crate) async fn credentials(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<Vec<String>> {
    let rows =
        conn.into().all("select id, credential from account_passkey where account_id = $1", args![account]).await?;
    rows.iter().map(|row| row.text("credential")).collect()
}

/// Notes a use, with the counters that came with it.
pub(crate) async fn put_used(tx: &mut Tx, id: Uuid, passkey: &str, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("update account_passkey set passkey = $2, used_at = $3 where id = $1", args![id, passkey, now]).await
}

pub(crate) async fn rename(tx: &mut Tx, account: AccountId, id: Uuid, name: &str) -> Result<u64> {
    tx.exec("update account_passkey set name = $3 where id = $1 and account_id = $2", args![id, account, name]).await
}

pub(crate) async fn delete(tx: &mut Tx, account: AccountId, id: Uuid) -> Result<u64> {
    tx.exec("delete from account_passkey where id = $1 and account_id = $2", args![id, account]).await
}

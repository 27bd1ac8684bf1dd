//! The SQL of second factors. Each write says how many rows it touched: a code is taken by whoever wrote first.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use kernel::AccountId;
use uuid::Uuid;

use super::Factors;

/// What is kept of the secret of a telephone.
pub(crate) struct KeptSecret {
    pub sealed: Vec<u8>,
    pub made_at: DateTime<Utc>,
    pub is_confirmed: bool,
}

/// What is kept of a code on paper.
pub(crate) struct KeptCode {
    pub mark: String,
    pub hash: String,
}

/// What an account has besides its password.
pub async fn find(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<Factors> {
    let sql = "select (select count(*) from account_totp where id = $1 and confirmed_at is not null) as telephones, \
               (select count(*) from account_passkey where account_id = $1) as passkeys, \
               (select count(*) from account_code where account_id = $1 and used_at is null) as codes";
    let Some(row) = conn.into().one(sql, args![account]).await? else { return Ok(Factors::default()) };
    Ok(Factors { has_telephone: row.int("telephones")? > 0, passkeys: row.int("passkeys")?, codes: row.int("codes")? })
}

pub(crate) async fn find_secret(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<Option<KeptSecret>> {
    let sql = "select sealed, made_at, confirmed_at from account_totp where id = $1";
    let row = conn.into().one(sql, args![account]).await?;
    row.map(|row| {
        let confirmed_at: Option<DateTime<Utc>> = row.get("confirmed_at")?;
        let (sealed, made_at) = (row.get("sealed")?, row.get("made_at")?);
        Ok(KeptSecret { sealed, made_at, is_confirmed: confirmed_at.is_some() })
    })
    .transpose()
}

/// Keeps a secret that is still to be confirmed; 0 when one is confirmed already.
pub(crate) async fn put_secret(tx: &mut Tx, account: AccountId, sealed: Vec<u8>, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "insert into account_totp (id, sealed, made_at, last_step) values ($1, $2, $3, 0) \
         on conflict (id) do update set sealed = $2, made_at = $3, last_step = 0 \
         where account_totp.confirmed_at is null",
        args![account, sealed, now],
    )
    .await
}

/// Turns the codes of a telephone on with their first one; 0 when they were on.
pub(crate) async fn confirm(tx: &mut Tx, account: AccountId, step: i64, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update account_totp set confirmed_at = $3, last_step = $2 where id = $1 and confirmed_at is null",
        args![account, step, now],
    )
    .await
}

/// Takes the code of a step; 0 when it, or a later one, was taken before.
pub(crate) async fn take_step(tx: &mut Tx, account: AccountId, step: i64) -> Result<u64> {
    tx.exec(
        "update account_totp set last_step = $2 where id = $1 and confirmed_at is not null and last_step < $2",
        args![account, step],
    )
    .await
}

pub(crate) async fn delete_secret(tx: &mut Tx, account: AccountId) -> Result<u64> {
    tx.exec("delete from account_totp where id = $1", args![account]).await
}

/// Keeps ten codes in the place of the former ones.
pub(crate) async fn put_codes(tx: &mut Tx, account: AccountId, codes: &[KeptCode]) -> Result<()> {
    delete_codes(tx, account).await?;
    for code in codes {
        let sql = "insert into account_code (id, account_id, mark, code_hash) values ($1, $2, $3, $4)";
        tx.exec(sql, args![Uuid::now_v7(), account, &code.mark, &code.hash]).await?;
    }
    Ok(())
}

/// The codes on paper that bear a mark and are not used: one, but for a chance in a million.
pub(crate) async fn find_codes(
    conn: impl Into<Conn<'_>>,
    account: AccountId,
    mark: &str,
) -> Result<Vec<(Uuid, String)>> {
    let sql = "select id, code_hash from account_code where account_id = $1 and mark = $2 and used_at is null";
    let rows = conn.into().all(sql, args![account, mark]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.text("code_hash")?))).collect()
}

/// Takes a code on paper; 0 when it was taken before.
pub(crate) async fn take_code(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("update account_code set used_at = $2 where id = $1 and used_at is null", args![id, now]).await
}

pub(crate) async fn delete_codes(tx: &mut Tx, account: AccountId) -> Result<u64> {
    tx.exec("delete from account_code where account_id = $1", args![account]).await
}

pub(crate) async fn delete_passkeys(tx: &mut Tx, account: AccountId) -> Result<u64> {
    tx.exec("delete from account_passkey where account_id = $1", args![account]).await
}

/// Says whether the team of a centre must have a second factor.
pub async fn put_rule(tx: &mut Tx, scope: &Scope, wants_factor: bool) -> Result<()> {
    tx.exec(
        "insert into account_rule (id, wants_factor) values ($1, $2) on conflict (id) do update set wants_factor = $2",
        args![scope.centre(), wants_factor],
    )
    .await?;
    Ok(())
}

/// Whether a centre asks its team for a second factor.
pub async fn wants_factor(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<bool> {
    let sql = "select id from account_rule where id = $1 and wants_factor";
    Ok(conn.into().one(sql, args![scope.centre()]).await?.is_some())
}

/// Whether some centre where this account works asks for one.
pub(crate) async fn wants_factor_of(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<bool> {
    let sql = "select r.id from account_role r join account_rule u on u.id = r.centre_id \
               where r.account_id = $1 and u.wants_factor limit 1";
    Ok(conn.into().one(sql, args![account]).await?.is_some())
}

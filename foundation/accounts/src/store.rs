//! The SQL of accounts, sessions and tokens.

use auth::{Grant, Scope};
use chrono::{DateTime, Utc};
use db::{Conn, Db, Result, Row, Tx, args};
use kernel::{AccountId, CentreId, Role, SessionId};
use uuid::Uuid;

use crate::model::{Account, SessionLine, TokenLine};

fn account_from(row: &Row) -> Result<Account> {
    Ok(Account {
        id: row.id("id")?,
        email: row.text("email")?,
        name: row.text("name")?,
        created_at: row.get("created_at")?,
        disabled_at: row.get("disabled_at")?,
    })
}

/// An account by its folded address, with the hash of its password.
pub async fn find_by_email(conn: impl Into<Conn<'_>>, email: &str) -> Result<Option<(Account, Option<String>)>> {
    let row = conn
        .into()
        .one(
            "select id, email, name, password_hash, created_at, disabled_at from account where email = $1",
            args![email],
        )
        .await?;
    row.map(|row| Ok((account_from(&row)?, row.opt_text("password_hash")?))).transpose()
}

pub async fn insert(tx: &mut Tx, account: &Account, password_hash: &str) -> Result<()> {
    tx.exec(
        "insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)",
        args![account.id, &account.email, &account.name, password_hash, account.created_at],
    )
    .await?;
    Ok(())
}

/// Whether nobody can sign in yet.
pub async fn is_empty(conn: impl Into<Conn<'_>>) -> Result<bool> {
    Ok(conn.into().one("select id from account limit 1", vec![]).await?.is_none())
}

pub async fn grants(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<Vec<Grant>> {
    let rows = conn
        .into()
        .all("select id, centre_id, role from account_role where account_id = $1 order by id", args![account])
        .await?;
    rows.iter()
        .map(|row| {
            let role = row.word("account_role", "role", Role::from_code)?;
            Ok(Grant { centre: row.opt_id("centre_id")?, role })
        })
        .collect()
}

pub async fn insert_grant(tx: &mut Tx, account: AccountId, grant: Grant) -> Result<()> {
    tx.exec(
        "insert into account_role (id, account_id, centre_id, role) values ($1, $2, $3, $4)",
        args![Uuid::now_v7(), account, grant.centre, grant.role.code()],
    )
    .await?;
    Ok(())
}

/// Takes every role of an account in one centre away.
pub async fn delete_grants(tx: &mut Tx, scope: &Scope, account: AccountId) -> Result<u64> {
    tx.exec("delete from account_role where account_id = $1 and centre_id = $2", args![account, scope.centre()]).await
}

/// The team of a centre: each account with its roles there.
pub async fn list_team(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(Account, Role)>> {
    let rows = conn
        .into()
        .all(
            "select a.id, a.email, a.name, a.created_at, a.disabled_at, r.role from account a \
             join account_role r on r.account_id = a.id where r.centre_id = $1 order by a.name, a.id",
            args![scope.centre()],
        )
        .await?;
    rows.iter().map(|row| Ok((account_from(row)?, row.word("account_role", "role", Role::from_code)?))).collect()
}

pub(crate) struct NewSession<'a> {
    pub id: SessionId,
    pub account: AccountId,
    pub secret_hash: &'a str,
    pub device: &'a str,
    pub now: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

pub(crate) async fn insert_session(tx: &mut Tx, session: NewSession<'_>) -> Result<()> {
    tx.exec(
        "insert into account_session (id, account_id, secret_hash, device, created_at, seen_at, expires_at) \
         values ($1, $2, $3, $4, $5, $5, $6)",
        args![session.id, session.account, session.secret_hash, session.device, session.now, session.expires_at],
    )
    .await?;
    Ok(())
}

/// The account behind the hash of a session's secret.
pub(crate) async fn find_session(
    db: &Db,
    secret_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(SessionId, Account)>> {
    let row = db
        .one(
            "select s.id as session_id, a.id, a.email, a.name, a.created_at, a.disabled_at from account_session s \
             join account a on a.id = s.account_id \
             where s.secret_hash = $1 and s.expires_at > $2 and a.disabled_at is null",
            args![secret_hash, now],
        )
        .await?;
    row.map(|row| Ok((row.id("session_id")?, account_from(&row)?))).transpose()
}

pub async fn list_sessions(db: &Db, account: AccountId, now: DateTime<Utc>) -> Result<Vec<SessionLine>> {
    let rows = db
        .all(
            "select id, device, seen_at from account_session where account_id = $1 and expires_at > $2 order by id desc",
            args![account, now],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(SessionLine { id: row.id("id")?, device: row.text("device")?, seen_at: row.get("seen_at")? }))
        .collect()
}

pub async fn delete_session(tx: &mut Tx, account: AccountId, session: SessionId) -> Result<u64> {
    tx.exec("delete from account_session where id = $1 and account_id = $2", args![session, account]).await
}

pub(crate) struct NewToken<'a> {
    pub id: Uuid,
    pub name: &'a str,
    pub secret_hash: &'a str,
    pub scopes: &'a str,
    pub now: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
}

pub(crate) async fn insert_token(tx: &mut Tx, scope: &Scope, token: NewToken<'_>) -> Result<()> {
    tx.exec(
        "insert into account_token (id, centre_id, name, secret_hash, scopes, created_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![token.id, scope.centre(), token.name, token.secret_hash, token.scopes, token.now, token.expires_at],
    )
    .await?;
    Ok(())
}

pub(crate) async fn find_token(
    db: &Db,
    secret_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Uuid, String, CentreId, String)>> {
    let row = db
        .one(
            "select id, name, centre_id, scopes from account_token where secret_hash = $1 and revoked_at is null \
             and (expires_at is null or expires_at > $2)",
            args![secret_hash, now],
        )
        .await?;
    row.map(|row| Ok((row.get("id")?, row.text("name")?, row.id("centre_id")?, row.text("scopes")?))).transpose()
}

pub async fn list_tokens(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<TokenLine>> {
    let rows = conn
        .into()
        .all(
            "select id, name, scopes, created_at, expires_at, revoked_at from account_token where centre_id = $1 order by id",
            args![scope.centre()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(TokenLine {
                id: row.get("id")?,
                name: row.text("name")?,
                scopes: row.text("scopes")?,
                created_at: row.get("created_at")?,
                expires_at: row.get("expires_at")?,
                revoked_at: row.get("revoked_at")?,
            })
        })
        .collect()
}

pub async fn revoke_token(tx: &mut Tx, scope: &Scope, id: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update account_token set revoked_at = $3 where id = $1 and centre_id = $2 and revoked_at is null",
        args![id, scope.centre(), now],
    )
    .await
}

/// Gives up the sessions that have ended by themselves.
pub async fn delete_expired_sessions(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("delete from account_session where expires_at < $1", args![now]).await
}

//! The SQL of accounts, sessions and tokens.

use auth::{Grant, Scope};
use chrono::{DateTime, Duration, Utc};
use db::{Conn, Db, Result, Row, Tx, args};
use kernel::{AccountId, CentreId, Role, SessionId};
use uuid::Uuid;

use crate::model::{Account, KeptPassword, NewToken, OpenedBy, SESSION_SLEEPS, SessionLine, TokenLine};

fn account_from(row: &Row) -> Result<Account> {
    Ok(Account {
        id: row.id("id")?,
        email: row.text("email")?,
        name: row.text("name")?,
        created_at: row.get("created_at")?,
        disabled_at: row.get("disabled_at")?,
    })
}

/// An account by its folded address.
pub async fn find_by_email(conn: impl Into<Conn<'_>>, email: &str) -> Result<Option<Account>> {
    let sql = "select id, email, name, created_at, disabled_at from account where email = $1";
    conn.into().one(sql, args![email]).await?.as_ref().map(account_from).transpose()
}

/// An account by its id.
pub async fn find(conn: impl Into<Conn<'_>>, id: AccountId) -> Result<Option<Account>> {
    let sql = "select id, email, name, created_at, disabled_at from account where id = $1";
    conn.into().one(sql, args![id]).await?.as_ref().map(account_from).transpose()
}

/// Every account of the house with its roles, for who keeps the machine.
pub async fn list_unscoped(conn: impl Into<Conn<'_>>) -> Result<Vec<(Account, Vec<Grant>)>> {
    let sql = "select a.id, a.email, a.name, a.created_at, a.disabled_at, r.centre_id, r.role from account a \
               left join account_role r on r.account_id = a.id order by a.email, r.id";
    let mut known: Vec<(Account, Vec<Grant>)> = Vec::new();
    for row in conn.into().all(sql, vec![]).await? {
        let account = account_from(&row)?;
        if known.last().is_none_or(|(last, _)| last.id != account.id) {
            known.push((account, Vec::new()));
        }
        if row.opt_text("role")?.is_some()
            && let Some((_, grants)) = known.last_mut()
        {
            let role = row.word("account_role", "role", Role::from_code)?;
            grants.push(Grant { centre: row.opt_id("centre_id")?, role });
        }
    }
    Ok(known)
}

pub async fn insert(tx: &mut Tx, account: &Account) -> Result<()> {
    tx.exec(
        "insert into account (id, email, name, created_at) values ($1, $2, $3, $4)",
        args![account.id, &account.email, &account.name, account.created_at],
    )
    .await?;
    Ok(())
}

/// Closes an account at an instant, or opens it again.
pub async fn set_disabled(tx: &mut Tx, account: AccountId, at: Option<DateTime<Utc>>) -> Result<u64> {
    tx.exec("update account set disabled_at = $2 where id = $1", args![account, at]).await
}

/// What is kept of the password of an account; `None` when it has none.
pub async fn find_password(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<Option<KeptPassword>> {
    let sql = "select hash, is_given, changed_at from account_password where id = $1";
    let row = conn.into().one(sql, args![account]).await?;
    row.map(|row| {
        Ok(KeptPassword { hash: row.text("hash")?, is_given: row.get("is_given")?, changed_at: row.get("changed_at")? })
    })
    .transpose()
}

/// Keeps the hash of a password in the place of the former one; `is_given` when another than its owner chose it.
pub async fn put_password(
    tx: &mut Tx,
    account: AccountId,
    hash: &str,
    is_given: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into account_password (id, hash, is_given, changed_at) values ($1, $2, $3, $4) \
         on conflict (id) do update set hash = $2, is_given = $3, changed_at = $4",
        args![account, hash, is_given, now],
    )
    .await?;
    Ok(())
}

/// Gives up the passwords of accounts whose making was undone before an instant.
pub async fn delete_orphan_passwords(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    tx.exec("delete from account_password where changed_at < $1 and id not in (select id from account)", args![before])
        .await
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
    pub opened_by: OpenedBy,
    pub now: DateTime<Utc>,
    /// When who opens it proved who they are, as administration asks for it.
    pub proven_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

pub(crate) async fn insert_session(tx: &mut Tx, session: NewSession<'_>) -> Result<()> {
    tx.exec(
        "insert into account_session \
         (id, account_id, secret_hash, device, opened_by, created_at, seen_at, proven_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
        args![
            session.id,
            session.account,
            session.secret_hash,
            session.device,
            session.opened_by.code(),
            session.now,
            session.proven_at,
            session.expires_at
        ],
    )
    .await?;
    Ok(())
}

/// A session found by its secret, with its account.
pub(crate) struct FoundSession {
    pub id: SessionId,
    pub account: Account,
    pub seen_at: DateTime<Utc>,
    pub proven_at: DateTime<Utc>,
}

/// The session behind the hash of a secret, or of the one it replaced a moment ago.
pub(crate) async fn find_session(db: &Db, secret_hash: &str, now: DateTime<Utc>) -> Result<Option<FoundSession>> {
    let present = "select s.id as session_id, s.seen_at, s.proven_at, a.id, a.email, a.name, a.created_at, a.disabled_at \
                   from account_session s join account a on a.id = s.account_id \
                   where s.secret_hash = $1 and s.expires_at > $2 and s.seen_at > $3 and a.disabled_at is null";
    let former = "select s.id as session_id, s.seen_at, s.proven_at, a.id, a.email, a.name, a.created_at, a.disabled_at \
                  from account_session s join account a on a.id = s.account_id \
                  where s.former_hash = $1 and s.former_until > $2 and s.expires_at > $2 and s.seen_at > $3 \
                  and a.disabled_at is null";
    let mut row = db.one(present, args![secret_hash, now, now - SESSION_SLEEPS]).await?;
    if row.is_none() {
        row = db.one(former, args![secret_hash, now, now - SESSION_SLEEPS]).await?;
    }
    row.map(|row| {
        let (seen_at, proven_at) = (row.get("seen_at")?, row.get("proven_at")?);
        Ok(FoundSession { id: row.id("session_id")?, account: account_from(&row)?, seen_at, proven_at })
    })
    .transpose()
}

/// Notes that a session is in use.
pub(crate) async fn put_seen(tx: &mut Tx, session: SessionId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("update account_session set seen_at = $2 where id = $1", args![session, now]).await
}

/// How long the secret of before a proof still opens.
const FORMER_LASTS: Duration = Duration::seconds(10);

/// Notes that whoever holds a session has just proved who they are, and gives the session another secret.
pub(crate) async fn put_proof(tx: &mut Tx, session: SessionId, secret_hash: &str, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update account_session set proven_at = $2, former_hash = secret_hash, former_until = $3, secret_hash = $4 \
         where id = $1",
        args![session, now, now + FORMER_LASTS, secret_hash],
    )
    .await
}

/// The open sessions of an account, the latest first.
pub async fn list_sessions(db: &Db, account: AccountId, now: DateTime<Utc>) -> Result<Vec<SessionLine>> {
    let sql = "select id, device, opened_by, created_at, seen_at from account_session \
               where account_id = $1 and expires_at > $2 order by id desc";
    let rows = db.all(sql, args![account, now]).await?;
    rows.iter()
        .map(|row| {
            Ok(SessionLine {
                id: row.id("id")?,
                device: row.text("device")?,
                opened_by: row.word("account_session", "opened_by", OpenedBy::from_code)?,
                created_at: row.get("created_at")?,
                seen_at: row.get("seen_at")?,
            })
        })
        .collect()
}

/// Ends every session of an account, except one when it is given.
pub async fn delete_sessions(tx: &mut Tx, account: AccountId, except: Option<SessionId>) -> Result<u64> {
    tx.exec("delete from account_session where account_id = $1 and ($2 is null or id <> $2)", args![account, except])
        .await
}

pub async fn delete_session(tx: &mut Tx, account: AccountId, session: SessionId) -> Result<u64> {
    tx.exec("delete from account_session where id = $1 and account_id = $2", args![session, account]).await
}

/// Writes a token, or gives a new secret to the same one when it is asked for again; 0 when it is another's.
pub(crate) async fn put_token(
    tx: &mut Tx,
    scope: &Scope,
    token: &NewToken,
    secret_hash: &str,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "insert into account_token (id, centre_id, name, secret_hash, scopes, created_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do update set secret_hash = $4 \
         where account_token.centre_id = $2 and account_token.name = $3 and account_token.scopes = $5 \
         and account_token.revoked_at is null",
        args![token.id, scope.centre(), &token.name, secret_hash, token.scopes.join(" "), now, token.expires_at],
    )
    .await
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
            "select id, name, scopes, created_at, expires_at, revoked_at from account_token where centre_id = $1 \
             order by created_at, id",
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

/// The centre of a token, for who keeps the machine and has its number only.
pub async fn find_token_centre_unscoped(conn: impl Into<Conn<'_>>, id: Uuid) -> Result<Option<CentreId>> {
    let row = conn.into().one("select centre_id from account_token where id = $1", args![id]).await?;
    row.map(|row| row.id("centre_id")).transpose()
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

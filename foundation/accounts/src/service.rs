//! Use cases: make an account, sign in and out, give and revoke a token.

use auth::{Actor, BoxFuture, Grant, Scope, Secret, Staff, Throttle, Token, hash_password, verify_password};
use chrono::{DateTime, Utc};
use db::{Db, Operation, Tx};
use kernel::{AccountId, Clock, SessionId};
use uuid::Uuid;

use crate::model::{Account, AccountRefusal, NewAccount, SESSION_LASTS, SealedAccount};
use crate::store;

/// Looks at a new account and computes what is kept of its password; before any transaction is open.
pub async fn seal_account(new: NewAccount) -> db::Result<Result<SealedAccount, AccountRefusal>> {
    let new = match new.checked() {
        Ok(new) => new,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(password_hash) = hash_password(new.password).await else { return Err(db::Error::Busy) };
    Ok(Ok(SealedAccount { email: new.email, name: new.name, password_hash }))
}

/// Makes an account with its roles inside an open transaction. `db::Error` on the outside, a refusal inside.
pub async fn create_account(
    tx: &mut Tx,
    new: SealedAccount,
    grants: &[Grant],
    now: DateTime<Utc>,
) -> db::Result<Result<AccountId, AccountRefusal>> {
    let account =
        Account { id: AccountId::new(), email: new.email, name: new.name, created_at: now, disabled_at: None };
    match store::insert(tx, &account, &new.password_hash).await {
        Err(error) if error.is_unique_violation() => return Ok(Err(AccountRefusal::EmailTaken)),
        other => other?,
    }
    for grant in grants {
        store::insert_grant(tx, account.id, *grant).await?;
    }
    Ok(Ok(account.id))
}

/// Opens a session for who knows the password. At most five tries a quarter of an hour for one address.
pub async fn sign_in(
    db: &Db,
    email: &str,
    password: String,
    device: &str,
    now: DateTime<Utc>,
) -> db::Result<Result<(AccountId, Secret), AccountRefusal>> {
    let email = email.trim().to_lowercase();
    if Throttle::SIGN_IN.take(db, &email, now).await?.is_err() {
        return Ok(Err(AccountRefusal::TooManyTries));
    }
    let found = store::find_by_email(db, &email).await?;
    let kept = found.as_ref().and_then(|(_, hash)| hash.clone());
    let is_right = verify_password(password, kept).await;
    let Some((account, _)) = found.filter(|_| is_right) else { return Ok(Err(AccountRefusal::WrongSignIn)) };
    if account.disabled_at.is_some() {
        return Ok(Err(AccountRefusal::Disabled));
    }
    Throttle::SIGN_IN.forget(db, &email).await?;
    let secret = Secret::draw();
    let mut tx = db.begin_unrecorded().await?;
    let session = store::NewSession {
        id: SessionId::new(),
        account: account.id,
        secret_hash: &secret.hash(),
        device: &kernel::text::excerpt(device, 120),
        now,
        expires_at: now + SESSION_LASTS,
    };
    store::insert_session(&mut tx, session).await?;
    tx.commit().await?;
    Ok(Ok((account.id, secret)))
}

/// Ends a session of one's own.
pub async fn sign_out(db: &Db, account: AccountId, session: SessionId) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    store::delete_session(&mut tx, account, session).await?;
    tx.commit().await
}

/// Makes a token of a centre; its secret is shown once, here.
pub async fn create_token(
    db: &Db,
    scope: &Scope,
    operation: &Operation,
    name: &str,
    scopes: &[String],
    expires_at: Option<DateTime<Utc>>,
) -> db::Result<(Uuid, Secret)> {
    let secret = Secret::draw();
    let id = Uuid::now_v7();
    let mut tx = db.begin(operation).await?;
    let token = store::NewToken {
        id,
        name,
        secret_hash: &secret.hash(),
        scopes: &scopes.join(" "),
        now: operation.at,
        expires_at,
    };
    store::insert_token(&mut tx, scope, token).await?;
    tx.commit().await?;
    Ok((id, secret))
}

/// Finds who stands behind a cookie or a bearer word.
pub struct Door {
    pub db: Db,
    pub clock: Clock,
}

impl auth::Authenticator for Door {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move {
            let found = store::find_session(&self.db, &Secret::hash_of(secret), self.clock.now()).await?;
            let Some((session, account)) = found else { return Ok(None) };
            let grants = store::grants(&self.db, account.id).await?;
            Ok(Some(Actor::Staff(Staff { account: account.id, session, name: account.name, grants })))
        })
    }

    fn by_token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move {
            let found = store::find_token(&self.db, &Secret::hash_of(secret), self.clock.now()).await?;
            Ok(found.map(|(id, name, centre, scopes)| {
                let scopes = scopes.split(' ').filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect();
                Actor::Token(Token { id, name, centre, scopes })
            }))
        })
    }
}

//! Use cases: make an account and close it, sign in and out, change a password, give and revoke a token.

use auth::{Actor, BoxFuture, Grant, Scope, Secret, Staff, Throttle, Token, hash_password, verify_password};
use chrono::{DateTime, Utc};
use db::{Db, Operation, Tx};
use kernel::{AccountId, Clock, OperationId, SessionId};
use uuid::Uuid;
use web::{Cx, Problem};

use crate::model::{Account, AccountRefusal, NewAccount, NewToken, SESSION_LASTS, SealedAccount, check_password};
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
    match store::insert(tx, &account).await {
        Err(error) if error.is_unique_violation() => return Ok(Err(AccountRefusal::EmailTaken)),
        other => other?,
    }
    store::put_password(tx, account.id, &new.password_hash, now).await?;
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
    let kept = match &found {
        Some(account) => store::find_password(db, account.id).await?,
        None => None,
    };
    let is_right = verify_password(password, kept).await;
    let Some(account) = found.filter(|_| is_right) else { return Ok(Err(AccountRefusal::WrongSignIn)) };
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

/// Tries at the present password of one's own account.
const OWN_PASSWORD: Throttle = Throttle { kind: "own-password", ..Throttle::SIGN_IN };

/// Changes one's own password, for who knows the present one; the other devices are signed out.
pub(crate) async fn change_own_password(
    cx: &Cx,
    staff: &Staff,
    current: String,
    wanted: String,
) -> Result<Result<OperationId, AccountRefusal>, Problem> {
    let subject = staff.account.to_string();
    if OWN_PASSWORD.take(cx.db(), &subject, cx.now()).await?.is_err() {
        return Ok(Err(AccountRefusal::TooManyTries));
    }
    let kept = store::find_password(cx.db(), staff.account).await?;
    if !verify_password(current, kept).await {
        return Ok(Err(AccountRefusal::WrongCurrent));
    }
    OWN_PASSWORD.forget(cx.db(), &subject).await?;
    let account = store::find(cx.db(), staff.account).await?.ok_or(Problem::NotFound)?;
    let operation = cx.operation(None, cx.history_texts().t("accounts-password-words"));
    let put = put_password(cx.db(), &operation, &account, wanted, Some(staff.session)).await?;
    Ok(put.map(|()| operation.id))
}

/// Gives an account another password and ends its sessions, except one when it is given.
pub async fn put_password(
    db: &Db,
    operation: &Operation,
    account: &Account,
    password: String,
    except: Option<SessionId>,
) -> db::Result<Result<(), AccountRefusal>> {
    if let Err(refusal) = check_password(&password, &account.email) {
        return Ok(Err(refusal));
    }
    let Some(hash) = hash_password(password).await else { return Err(db::Error::Busy) };
    let mut tx = db.begin(operation).await?;
    store::put_password(&mut tx, account.id, &hash, operation.at).await?;
    store::delete_sessions(&mut tx, account.id, except).await?;
    tx.commit().await?;
    Throttle::SIGN_IN.forget(db, &account.email).await?;
    Ok(Ok(()))
}

/// Closes an account and ends its sessions, or opens it again.
pub async fn set_disabled(db: &Db, operation: &Operation, account: AccountId, is_disabled: bool) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    store::set_disabled(&mut tx, account, is_disabled.then_some(operation.at)).await?;
    if is_disabled {
        store::delete_sessions(&mut tx, account, None).await?;
    }
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
    let token = NewToken { id: Uuid::now_v7(), name: name.to_owned(), scopes: scopes.to_vec(), expires_at };
    Ok((token.id, put_token(db, scope, operation, &token).await?))
}

/// Makes a token, or gives another secret to the same one; `Stale` when its number is already something else's.
pub async fn put_token(db: &Db, scope: &Scope, operation: &Operation, token: &NewToken) -> db::Result<Secret> {
    let secret = Secret::draw();
    let mut tx = db.begin(operation).await?;
    if store::put_token(&mut tx, scope, token, &secret.hash(), operation.at).await? == 0 {
        return Err(db::Error::Stale);
    }
    tx.commit().await?;
    Ok(secret)
}

/// Ends a token of a centre; `false` when there is none that was open.
pub async fn revoke_token(db: &Db, scope: &Scope, operation: &Operation, id: Uuid) -> db::Result<bool> {
    let mut tx = db.begin(operation).await?;
    if store::revoke_token(&mut tx, scope, id, operation.at).await? == 0 {
        return Ok(false);
    }
    tx.commit().await?;
    Ok(true)
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

//! Use cases: make an account and close it, sign in and out, change a password, give and revoke a token.

use auth::{Actor, BoxFuture, Grant, Scope, Secret, Staff, Throttle, Token, hash_password, verify_password};
use chrono::{DateTime, Duration, Utc};
use db::{Db, Operation, Tx};
use kernel::{AccountId, Clock, OperationId, SessionId};
use uuid::Uuid;
use web::{Cx, Problem};

use crate::model::{
    Account, AccountRefusal, GIVEN_PASSWORD_LASTS, NewAccount, NewToken, OpenedBy, SESSION_LASTS, SealedAccount,
    check_password,
};
use crate::store::{FoundSession, NewSession};
use crate::told::{self, Outcome};
use crate::{cards, factors, store};

/// Looks at a new account and computes what is kept of its password; before any transaction is open.
pub async fn seal_account(new: NewAccount) -> db::Result<Result<SealedAccount, AccountRefusal>> {
    let new = match new.checked() {
        Ok(new) => new,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(password_hash) = hash_password(new.password).await else { return Err(db::Error::Busy) };
    Ok(Ok(SealedAccount { email: new.email, name: new.name, password_hash, is_given: false }))
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
    store::put_password(tx, account.id, &new.password_hash, new.is_given, now).await?;
    for grant in grants {
        store::insert_grant(tx, account.id, *grant).await?;
    }
    Ok(Ok(account.id))
}

/// Opens a session for who knows the password of an account that asks for nothing else. At most five tries a quarter of
/// an hour for one address.
pub async fn sign_in(
    db: &Db,
    email: &str,
    password: String,
    device: &str,
    now: DateTime<Utc>,
) -> db::Result<Result<(AccountId, Secret), AccountRefusal>> {
    let (account, is_given) = match check_sign_in(db, email, password, now).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if is_given || factors::store::find(db, account.id).await?.is_guarded() {
        return Ok(Err(AccountRefusal::SecondStepWanted));
    }
    let secret = open_session(db, account.id, OpenedBy::Password, device, now).await?;
    Ok(Ok((account.id, secret)))
}

/// The account whose address and password these are, and whether the password is a given one; the try is counted before
/// anything is compared.
pub(crate) async fn check_sign_in(
    db: &Db,
    email: &str,
    password: String,
    now: DateTime<Utc>,
) -> db::Result<Result<(Account, bool), AccountRefusal>> {
    let email = email.trim().to_lowercase();
    if Throttle::SIGN_IN.take(db, &email, now).await?.is_err() {
        told::sign_in(Outcome::TooMany, "password", "");
        return Ok(Err(AccountRefusal::TooManyTries));
    }
    let found = store::find_by_email(db, &email).await?;
    let kept = match &found {
        Some(account) => store::find_password(db, account.id).await?,
        None => None,
    };
    let (is_given, given_at) = kept.as_ref().map_or((false, now), |kept| (kept.is_given, kept.changed_at));
    let is_right = verify_password(password, kept.map(|kept| kept.hash)).await;
    let who = found.as_ref().map(|account| account.id.to_string()).unwrap_or_default();
    let Some(account) = found.filter(|_| is_right) else {
        told::sign_in(Outcome::Wrong, "password", who);
        return Ok(Err(AccountRefusal::WrongSignIn));
    };
    if account.disabled_at.is_some() {
        told::sign_in(Outcome::Disabled, "password", who);
        return Ok(Err(AccountRefusal::Disabled));
    }
    if is_given && now - given_at > GIVEN_PASSWORD_LASTS {
        return Ok(Err(AccountRefusal::GivenExpired));
    }
    Throttle::SIGN_IN.forget(db, &email).await?;
    Ok(Ok((account, is_given)))
}

/// Opens a session for who has shown all that their account asks.
pub(crate) async fn open_session(
    db: &Db,
    account: AccountId,
    opened_by: OpenedBy,
    device: &str,
    now: DateTime<Utc>,
) -> db::Result<Secret> {
    let mut tx = db.begin_unrecorded().await?;
    let secret = insert_session(&mut tx, account, opened_by, device, now).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Writes a session inside an open transaction, for who has shown all that their account asks.
pub(crate) async fn insert_session(
    tx: &mut Tx,
    account: AccountId,
    opened_by: OpenedBy,
    device: &str,
    now: DateTime<Utc>,
) -> db::Result<Secret> {
    let secret = Secret::draw();
    let session = NewSession {
        id: SessionId::new(),
        account,
        secret_hash: &secret.hash(),
        device: &kernel::text::excerpt(device, 120),
        opened_by,
        now,
        proven_at: now,
        expires_at: now + SESSION_LASTS,
    };
    store::insert_session(tx, session).await?;
    told::sign_in(Outcome::Open, opened_by.code(), account);
    Ok(secret)
}

/// Ends a session of one's own.
pub async fn sign_out(db: &Db, account: AccountId, session: SessionId) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    store::delete_session(&mut tx, account, session).await?;
    tx.commit().await
}

/// Ends every session of one's own but this one.
pub(crate) async fn sign_out_elsewhere(db: &Db, staff: &Staff) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    store::delete_sessions(&mut tx, staff.account, Some(staff.session)).await?;
    tx.commit().await
}

/// Tries at the present password of one's own account.
pub(crate) const OWN_PASSWORD: Throttle = Throttle { kind: "own-password", ..Throttle::SIGN_IN };

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
    if !verify_password(current, kept.map(|kept| kept.hash)).await {
        return Ok(Err(AccountRefusal::WrongCurrent));
    }
    OWN_PASSWORD.forget(cx.db(), &subject).await?;
    let account = store::find(cx.db(), staff.account).await?.ok_or(Problem::NotFound)?;
    let operation = cx.operation(None, cx.history_texts().t("accounts-password-words"));
    let hash = match hash_wanted(wanted, &account.email).await? {
        Ok(hash) => hash,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut tx = cx.db().begin(&operation).await?;
    store::put_password(&mut tx, account.id, &hash, false, operation.at).await?;
    store::delete_sessions(&mut tx, account.id, Some(staff.session)).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// What is kept of a password that may be taken for whoever has this address; computed before any transaction is open.
pub(crate) async fn hash_wanted(password: String, email: &str) -> db::Result<Result<String, AccountRefusal>> {
    if let Err(refusal) = check_password(&password, email) {
        return Ok(Err(refusal));
    }
    hash_password(password).await.map(Ok).ok_or(db::Error::Busy)
}

/// Gives an account another password, which its owner has to replace, and ends its sessions.
pub async fn give_password(
    db: &Db,
    operation: &Operation,
    account: &Account,
    password: String,
) -> db::Result<Result<(), AccountRefusal>> {
    let hash = match hash_wanted(password, &account.email).await? {
        Ok(hash) => hash,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut tx = db.begin(operation).await?;
    store::put_password(&mut tx, account.id, &hash, true, operation.at).await?;
    store::delete_sessions(&mut tx, account.id, None).await?;
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

async fn staff_by_session(db: &Db, secret: &str, now: DateTime<Utc>) -> db::Result<Option<Staff>> {
    let found = store::find_session(db, &Secret::hash_of(secret), now).await?;
    let Some(FoundSession { id: session, account, seen_at, proven_at }) = found else { return Ok(None) };
    if now - seen_at >= SEEN_EVERY {
        let mut tx = db.begin_unrecorded().await?;
        store::put_seen(&mut tx, session, now).await?;
        tx.commit().await?;
    }
    let grants = store::grants(db, account.id).await?;
    Ok(Some(Staff { account: account.id, session, name: account.name, grants, proven_at }))
}

/// How exactly it is known when a session was last used: each use would be a write.
const SEEN_EVERY: Duration = Duration::minutes(5);

/// Finds who stands behind a cookie or a bearer word.
pub struct Door {
    pub db: Db,
    pub clock: Clock,
}

impl auth::Authenticator for Door {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move {
            let now = self.clock.now();
            // Who helps brings two: the help's, and their own behind it, which is found again when the help is over.
            let (own, behind) = secret.split_once('.').map_or((secret, None), |(own, behind)| (own, Some(behind)));
            let staff = staff_by_session(&self.db, behind.unwrap_or(own), now).await?;
            if behind.is_none() && staff.is_some() {
                return Ok(staff.map(Actor::Staff));
            }
            let helper = staff.as_ref().map(|staff| staff.account);
            let resident = cards::sessions::find(&self.db, own, helper, now).await?;
            Ok(resident.map(Actor::Resident).or(staff.map(Actor::Staff)))
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

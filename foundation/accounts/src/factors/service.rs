//! Use cases: begin, confirm and end the codes of a telephone, draw codes on paper, try a code.

use auth::{Throttle, hash_password, verify_password};
use chrono::{DateTime, Duration, Utc};
use crypto::{Keys, Place, Sealed};
use db::{Author, Db, Operation};
use kernel::{AccountId, OperationId};
use web::{Cx, Problem};

use super::store::KeptCode;
use super::{FactorRefusal, paper, store, totp};
use crate::model::Account;
use crate::oidc;
use crate::told::{self, Outcome};

/// Tries at the second step of a sign-in, by account: five a quarter of an hour, however many come at once.
pub(crate) const SECOND_STEP: Throttle = Throttle { kind: "second-step", ..Throttle::SIGN_IN };

/// How long a square that nobody confirmed is shown again.
const OFFER_LASTS: Duration = Duration::minutes(30);

/// What is shown once to the telephone.
pub(crate) struct Offer {
    pub key: String,
    pub uri: String,
}

fn place(account: AccountId) -> Place {
    Place { table: "account_totp", column: "sealed", row: account.uuid() }
}

/// Draws the secret of a telephone and keeps it sealed, to be confirmed; `false` when one is confirmed already.
pub(crate) async fn begin(cx: &Cx, account: AccountId) -> Result<bool, Problem> {
    let sealed = cx.app.keys.seal(&place(account), &totp::draw()).await.map_err(|error| Problem::failed(&error))?;
    let mut tx = cx.db().begin_unrecorded().await?;
    let kept = store::put_secret(&mut tx, account, sealed.as_bytes().to_vec(), cx.now()).await?;
    tx.commit().await?;
    Ok(kept == 1)
}

/// What was begun lately and is still to be confirmed.
pub(crate) async fn offer(cx: &Cx, account: &Account) -> Result<Option<Offer>, Problem> {
    let kept = store::find_secret(cx.db(), account.id).await?;
    let Some(kept) = kept.filter(|kept| !kept.is_confirmed && cx.now() - kept.made_at < OFFER_LASTS) else {
        return Ok(None);
    };
    let secret = open(&cx.app.keys, account.id, kept.sealed).await?;
    Ok(Some(Offer { key: totp::typed_key(&secret), uri: totp::uri(&secret, &account.email) }))
}

async fn open(keys: &Keys, account: AccountId, sealed: Vec<u8>) -> Result<Vec<u8>, Problem> {
    let opened = keys.open_sealed(&place(account), &Sealed::from_bytes(sealed)).await;
    opened.map(|secret| secret.to_vec()).map_err(|error| Problem::failed(&error))
}

/// Turns the codes of a telephone on, with their first one; ten codes on paper come with them.
pub(crate) async fn confirm(
    cx: &Cx,
    of: &Account,
    typed: &str,
) -> Result<Result<(OperationId, Vec<String>), FactorRefusal>, Problem> {
    let account = of.id;
    if SECOND_STEP.take(cx.db(), &account.to_string(), cx.now()).await?.is_err() {
        return Ok(Err(FactorRefusal::TooManyTries));
    }
    let Some(kept) = store::find_secret(cx.db(), account).await?.filter(|kept| !kept.is_confirmed) else {
        return Ok(Err(FactorRefusal::NotBegun));
    };
    let secret = open(&cx.app.keys, account, kept.sealed).await?;
    let Some(step) = totp::step_of(&secret, typed, cx.now()) else { return Ok(Err(FactorRefusal::Wrong)) };
    let (codes, kept_codes) = drawn().await?;
    let mut operation = cx.operation(None, cx.history_texts().t("accounts-telephone-words-on"));
    // At the first sign-in that asks for it, there is no session yet to say who acts.
    operation.author = Author { kind: "staff", id: Some(account.uuid()), name: of.name.clone() };
    let mut tx = cx.db().begin(&operation).await?;
    if store::confirm(&mut tx, account, step, cx.now()).await? == 0 {
        return Ok(Err(FactorRefusal::NotBegun));
    }
    store::put_codes(&mut tx, account, &kept_codes).await?;
    tx.commit().await?;
    SECOND_STEP.forget(cx.db(), &account.to_string()).await?;
    Ok(Ok((operation.id, codes)))
}

/// Ends the codes of a telephone; the codes on paper end with the last factor they replace.
pub(crate) async fn turn_off(cx: &Cx, account: AccountId) -> Result<OperationId, Problem> {
    cx.require_recent_proof()?;
    let operation = cx.operation(None, cx.history_texts().t("accounts-telephone-words-off"));
    let mut tx = cx.db().begin(&operation).await?;
    store::delete_secret(&mut tx, account).await?;
    if !store::find(&mut tx, account).await?.is_guarded() {
        store::delete_codes(&mut tx, account).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Draws ten codes on paper in the place of the former ones.
pub(crate) async fn draw_codes(cx: &Cx, account: AccountId) -> Result<Vec<String>, Problem> {
    cx.require_recent_proof()?;
    let (codes, kept) = drawn().await?;
    let operation = cx.operation(None, cx.history_texts().t("accounts-codes-words"));
    let mut tx = cx.db().begin(&operation).await?;
    store::put_codes(&mut tx, account, &kept).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Ten new codes, and what is kept of them; a second of computing.
async fn drawn() -> Result<(Vec<String>, Vec<KeptCode>), Problem> {
    let codes = paper::draw();
    let mut kept = Vec::with_capacity(codes.len());
    for code in &codes {
        let (mark, proof) = paper::parts(code);
        let Some(hash) = hash_password(proof).await else { return Err(db::Error::Busy.into()) };
        kept.push(KeptCode { mark, hash });
    }
    Ok((codes, kept))
}

/// Tries a code of the telephone or of the paper. The try is counted first; a right code is taken, once.
pub(crate) async fn try_code(
    db: &Db,
    keys: &Keys,
    account: AccountId,
    typed: &str,
    now: DateTime<Utc>,
) -> Result<Result<(), FactorRefusal>, Problem> {
    let subject = account.to_string();
    if SECOND_STEP.take(db, &subject, now).await?.is_err() {
        told::sign_in(Outcome::TooMany, "code", account);
        return Ok(Err(FactorRefusal::TooManyTries));
    }
    let is_taken = if totp::is_code(typed) {
        take_step(db, keys, account, typed, now).await?
    } else {
        take_code(db, account, typed, now).await?
    };
    if !is_taken {
        told::sign_in(Outcome::Wrong, "code", account);
        return Ok(Err(FactorRefusal::Wrong));
    }
    SECOND_STEP.forget(db, &subject).await?;
    Ok(Ok(()))
}

async fn take_step(db: &Db, keys: &Keys, account: AccountId, typed: &str, now: DateTime<Utc>) -> Result<bool, Problem> {
    let Some(kept) = store::find_secret(db, account).await?.filter(|kept| kept.is_confirmed) else { return Ok(false) };
    let secret = open(keys, account, kept.sealed).await?;
    let Some(step) = totp::step_of(&secret, typed, now) else { return Ok(false) };
    let mut tx = db.begin_unrecorded().await?;
    let taken = store::take_step(&mut tx, account, step).await?;
    tx.commit().await?;
    Ok(taken == 1)
}

async fn take_code(db: &Db, account: AccountId, typed: &str, now: DateTime<Utc>) -> Result<bool, Problem> {
    let (mark, proof) = paper::parts(typed);
    for (id, hash) in store::find_codes(db, account, &mark).await? {
        if verify_password(proof.clone(), Some(hash)).await {
            let mut tx = db.begin_unrecorded().await?;
            let taken = store::take_code(&mut tx, id, now).await?;
            tx.commit().await?;
            return Ok(taken == 1);
        }
    }
    Ok(false)
}

/// Breaks the glass: takes every second factor of an account away and ends its sessions. The password stays.
pub async fn reset_factors(db: &Db, operation: &Operation, account: AccountId) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    store::delete_secret(&mut tx, account).await?;
    store::delete_codes(&mut tx, account).await?;
    store::delete_passkeys(&mut tx, account).await?;
    oidc::store::delete(&mut tx, account).await?;
    crate::store::delete_sessions(&mut tx, account, None).await?;
    tx.commit().await?;
    SECOND_STEP.forget(db, &account.to_string()).await
}

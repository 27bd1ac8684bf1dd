//! A code of six digits, sent to the telephone or the address of who has no card in hand.
//!
//! It lives ten minutes, opens once, and is compared five times at most: each try is taken first, like a PIN's.

use auth::{Scope, draw_digits, hash_password, verify_password};
use chrono::{DateTime, Duration, Utc};
use db::Db;
use kernel::PersonId;

use super::model::digits_of;
use super::store::secrets;

/// How long a code lives.
pub const LASTS: Duration = Duration::minutes(10);

/// Draws a code for a person, in the place of the one they had; for the message that carries it. It opens for the request
/// whose secret has this hash, and for no other.
pub async fn draw(db: &Db, scope: &Scope, person: PersonId, asked_by: &str, now: DateTime<Utc>) -> db::Result<String> {
    let code = draw_digits(6);
    let Some(hash) = hash_password(code.clone()).await else { return Err(db::Error::Busy) };
    let mut tx = db.begin_unrecorded().await?;
    secrets::put_code(&mut tx, scope, person, (asked_by, &hash), now + LASTS).await?;
    tx.commit().await?;
    Ok(code)
}

/// A code typed for nobody who is known, or who asked: it takes as long as a wrong one.
pub async fn attempt_nobody(typed: &str) -> bool {
    verify_password(digits_of(typed), None).await
}

/// Whether a typed code is the one that was sent for this request; right once only. Whoever did not ask takes no try.
pub async fn attempt(
    db: &Db,
    scope: &Scope,
    person: PersonId,
    (asked_by, typed): (&str, &str),
    now: DateTime<Utc>,
) -> db::Result<bool> {
    let mut tx = db.begin_unrecorded().await?;
    let taken = secrets::take_code_try(&mut tx, scope, person, asked_by, now).await?;
    tx.commit().await?;
    let Some((id, hash)) = taken else {
        return Ok(attempt_nobody(typed).await);
    };
    if !verify_password(digits_of(typed), Some(hash)).await {
        return Ok(false);
    }
    let mut tx = db.begin_unrecorded().await?;
    let used = secrets::delete_code(&mut tx, id).await?;
    tx.commit().await?;
    Ok(used == 1)
}

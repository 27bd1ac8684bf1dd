//! PINs: given at the desk, tried five times at most, unlocked at the desk.
//!
//! The counter moves by a guarded update *before* a PIN is compared, so a thousand parallel guesses evaluate no more
//! than five, on whichever node they land.

use auth::{Scope, draw_digits, hash_password, verify_password};
use db::{Db, Operation};
use kernel::PersonId;

use super::model::{PIN_TRIES, PinRefusal, check_pin, digits_of, is_whole};
use super::store::secrets;
use crate::told::{self, Outcome};

/// A PIN drawn for someone who chose none.
pub fn draw() -> String {
    loop {
        if let Ok(pin) = check_pin(&draw_digits(4)) {
            return pin;
        }
    }
}

/// Gives a person a PIN in the place of the one they had; their tries begin anew.
pub async fn put(
    db: &Db,
    scope: &Scope,
    operation: &Operation,
    person: PersonId,
    typed: &str,
) -> db::Result<Result<(), PinRefusal>> {
    let pin = match check_pin(typed) {
        Ok(pin) => pin,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let digits = i64::try_from(pin.len()).unwrap_or(4);
    let Some(hash) = hash_password(pin).await else { return Err(db::Error::Busy) };
    let mut tx = db.begin(operation).await?;
    secrets::put_pin(&mut tx, scope, person, (&hash, digits), operation.at).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Gives a person their five tries back; `false` when they have no PIN.
pub async fn unlock(db: &Db, scope: &Scope, operation: &Operation, person: PersonId) -> db::Result<bool> {
    let mut tx = db.begin(operation).await?;
    let unlocked = secrets::give_tries_back(&mut tx, scope, person).await?;
    tx.commit().await?;
    Ok(unlocked == 1)
}

/// Compares a PIN with the one that is kept. Takes one of the five tries first; a right one gives them back. What is
/// neither four digits nor six is a slip of the hand: it takes none.
pub async fn attempt(db: &Db, scope: &Scope, person: PersonId, typed: &str) -> db::Result<Result<(), PinRefusal>> {
    let Some(kept) = secrets::find_pin(db, scope, person).await? else { return Ok(Err(PinRefusal::Missing)) };
    if !is_whole(typed) {
        return Ok(Err(PinRefusal::Length));
    }
    let mut tx = db.begin_unrecorded().await?;
    let taken = secrets::take_pin_try(&mut tx, scope, person).await?;
    tx.commit().await?;
    let Some(tries) = taken else {
        told::sign_in(Outcome::TooMany, "pin", person);
        return Ok(Err(PinRefusal::Locked));
    };
    if !verify_password(digits_of(typed), Some(kept)).await {
        told::sign_in(Outcome::Wrong, "pin", person);
        let left = PIN_TRIES - tries;
        return Ok(Err(if left > 0 { PinRefusal::Wrong { left } } else { PinRefusal::Locked }));
    }
    let mut tx = db.begin_unrecorded().await?;
    secrets::give_tries_back(&mut tx, scope, person).await?;
    tx.commit().await?;
    told::sign_in(Outcome::Open, "pin", person);
    Ok(Ok(()))
}

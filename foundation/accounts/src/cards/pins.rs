//! PINs: given at the desk, tried five times at most, unlocked at the desk.
//!
//! The counter moves by a guarded update *before* a PIN is compared, so a thousand parallel guesses evaluate no more
//! than five, on whichever node they land.

use auth::{Scope, draw_digits, hash_password, verify_password};
use chrono::{DateTime, Utc};
use db::{Db, Operation, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use super::model::{PIN_TRIES, PinRefusal, check_pin, digits_of};

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
    put_hash(&mut tx, scope, person, &hash, digits, operation.at).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

pub(crate) async fn put_hash(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    hash: &str,
    digits: i64,
    now: DateTime<Utc>,
) -> db::Result<()> {
    tx.exec(
        "insert into card_pin (id, centre_id, person_id, hash, digits, changed_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (centre_id, person_id) do update set hash = $4, digits = $5, tries = 0, changed_at = $6",
        args![Uuid::now_v7(), scope.centre(), person, hash, digits, now],
    )
    .await?;
    Ok(())
}

/// Gives a person their five tries back; `false` when they have no PIN.
pub async fn unlock(db: &Db, scope: &Scope, operation: &Operation, person: PersonId) -> db::Result<bool> {
    let mut tx = db.begin(operation).await?;
    let sql = "update card_pin set tries = 0 where centre_id = $1 and person_id = $2";
    let unlocked = tx.exec(sql, args![scope.centre(), person]).await?;
    tx.commit().await?;
    Ok(unlocked == 1)
}

/// Compares a PIN with the one that is kept. Takes one of the five tries first; a right one gives them back.
pub async fn attempt(db: &Db, scope: &Scope, person: PersonId, typed: &str) -> db::Result<Result<(), PinRefusal>> {
    let pin = digits_of(typed);
    let at = args![scope.centre(), person];
    let Some(row) = db.one("select hash from card_pin where centre_id = $1 and person_id = $2", at.clone()).await?
    else {
        return Ok(Err(PinRefusal::Missing));
    };
    let Some(tries) = take_try(db, scope, person).await? else { return Ok(Err(PinRefusal::Locked)) };
    if !verify_password(pin, Some(row.text("hash")?)).await {
        let left = PIN_TRIES - tries;
        return Ok(Err(if left > 0 { PinRefusal::Wrong { left } } else { PinRefusal::Locked }));
    }
    let mut tx = db.begin_unrecorded().await?;
    tx.exec("update card_pin set tries = 0 where centre_id = $1 and person_id = $2", at).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Takes one try; `None` when none is left, else how many are taken.
async fn take_try(db: &Db, scope: &Scope, person: PersonId) -> db::Result<Option<i64>> {
    let mut tx = db.begin_unrecorded().await?;
    let sql = "update card_pin set tries = tries + 1 where centre_id = $1 and person_id = $2 and tries < $3";
    let taken = tx.exec(sql, args![scope.centre(), person, PIN_TRIES]).await?;
    if taken == 0 {
        return Ok(None);
    }
    let sql = "select tries from card_pin where centre_id = $1 and person_id = $2";
    let row = tx.one(sql, args![scope.centre(), person]).await?;
    tx.commit().await?;
    row.map(|row| row.int("tries")).transpose()
}

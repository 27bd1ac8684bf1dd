//! A code of six digits, sent to the telephone or the address of who has no card in hand.
//!
//! It lives ten minutes, opens once, and is compared five times at most: each try is taken first, like a PIN's.

use auth::{Scope, draw_digits, hash_password, verify_password};
use chrono::{DateTime, Duration, Utc};
use db::{Db, args};
use kernel::PersonId;
use uuid::Uuid;

use super::model::{PIN_TRIES, digits_of};

/// How long a code lives.
pub const LASTS: Duration = Duration::minutes(10);

/// Draws a code for a person, in the place of the one they had; for the message that carries it.
pub async fn draw(db: &Db, scope: &Scope, person: PersonId, now: DateTime<Utc>) -> db::Result<String> {
    let code = draw_digits(6);
    let Some(hash) = hash_password(code.clone()).await else { return Err(db::Error::Busy) };
    let mut tx = db.begin_unrecorded().await?;
    tx.exec(
        "insert into card_code (id, centre_id, person_id, hash, expires_at) values ($1, $2, $3, $4, $5) \
         on conflict (centre_id, person_id) do update set id = $1, hash = $4, tries = 0, expires_at = $5",
        args![Uuid::now_v7(), scope.centre(), person, hash, now + LASTS],
    )
    .await?;
    tx.commit().await?;
    Ok(code)
}

/// Whether a typed code is the one that was sent; right once only.
pub async fn attempt(db: &Db, scope: &Scope, person: PersonId, typed: &str, now: DateTime<Utc>) -> db::Result<bool> {
    let code = digits_of(typed);
    let mut tx = db.begin_unrecorded().await?;
    let taken = tx
        .exec(
            "update card_code set tries = tries + 1 where centre_id = $1 and person_id = $2 and tries < $3 \
             and expires_at > $4",
            args![scope.centre(), person, PIN_TRIES, now],
        )
        .await?;
    let sql = "select id, hash from card_code where centre_id = $1 and person_id = $2";
    let row = tx.one(sql, args![scope.centre(), person]).await?;
    tx.commit().await?;
    let Some(row) = row.filter(|_| taken == 1) else { return Ok(false) };
    if !verify_password(code, Some(row.text("hash")?)).await {
        return Ok(false);
    }
    let mut tx = db.begin_unrecorded().await?;
    let used = tx.exec("delete from card_code where id = $1", args![row.get::<Uuid>("id")?]).await?;
    tx.commit().await?;
    Ok(used == 1)
}

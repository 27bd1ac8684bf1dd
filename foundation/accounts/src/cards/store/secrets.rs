//! The SQL of PINs and codes. A try is taken by a guarded update, before anything is compared.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use crate::cards::model::PIN_TRIES;

/// Keeps the hash of a PIN and its length in the place of the former one; the tries begin anew.
pub(crate) async fn put_pin(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    (hash, digits): (&str, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into card_pin (id, centre_id, person_id, hash, digits, changed_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (centre_id, person_id) do update set hash = $4, digits = $5, tries = 0, changed_at = $6",
        args![Uuid::now_v7(), scope.centre(), person, hash, digits, now],
    )
    .await?;
    Ok(())
}

/// The hash of a person's PIN.
pub(crate) async fn find_pin(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> Result<Option<String>> {
    let sql = "select hash from card_pin where centre_id = $1 and person_id = $2";
    let row = conn.into().one(sql, args![scope.centre(), person]).await?;
    row.map(|row| row.text("hash")).transpose()
}

/// Takes one try at a PIN; `None` when none is left, else how many are taken.
pub(crate) async fn take_pin_try(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<Option<i64>> {
    let sql = "update card_pin set tries = tries + 1 where centre_id = $1 and person_id = $2 and tries < $3";
    if tx.exec(sql, args![scope.centre(), person, PIN_TRIES]).await? == 0 {
        return Ok(None);
    }
    let sql = "select tries from card_pin where centre_id = $1 and person_id = $2";
    let row = tx.one(sql, args![scope.centre(), person]).await?;
    row.map(|row| row.int("tries")).transpose()
}

/// Gives the tries at a PIN back; how many PINs there were.
pub(crate) async fn give_tries_back(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<u64> {
    let sql = "update card_pin set tries = 0 where centre_id = $1 and person_id = $2";
    tx.exec(sql, args![scope.centre(), person]).await
}

/// Keeps the hash of a code in the place of the former one.
pub(crate) async fn put_code(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    (asked_by, hash): (&str, &str),
    expires_at: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into card_code (id, centre_id, person_id, asked_by, hash, expires_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (centre_id, person_id) do update \
         set id = $1, asked_by = $4, hash = $5, tries = 0, expires_at = $6",
        args![Uuid::now_v7(), scope.centre(), person, asked_by, hash, expires_at],
    )
    .await?;
    Ok(())
}

/// Takes one try at a code; its id and its hash, or `None` when there is none to try.
pub(crate) async fn take_code_try(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    asked_by: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Uuid, String)>> {
    let taken = tx
        .exec(
            "update card_code set tries = tries + 1 where centre_id = $1 and person_id = $2 and tries < $3 \
             and expires_at > $4 and asked_by = $5",
            args![scope.centre(), person, PIN_TRIES, now, asked_by],
        )
        .await?;
    if taken == 0 {
        return Ok(None);
    }
    let sql = "select id, hash from card_code where centre_id = $1 and person_id = $2";
    let row = tx.one(sql, args![scope.centre(), person]).await?;
    row.map(|row| Ok((row.get("id")?, row.text("hash")?))).transpose()
}

/// Uses a code up; 0 when someone was first.
pub(crate) async fn delete_code(tx: &mut Tx, id: Uuid) -> Result<u64> {
    tx.exec("delete from card_code where id = $1", args![id]).await
}

//! Codes with which someone takes what they learnt to another centre.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use kernel::{CentreId, PersonId};
use uuid::Uuid;

/// Keeps a code, by what is kept of it.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    code_hash: &str,
    (now, ends): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    tx.exec(
        "insert into path_transfer (id, centre_id, person_id, code_hash, ends_at, created_at) \
         values ($1, $2, $3, $4, $5, $6)",
        args![Uuid::now_v7(), scope.centre(), person, code_hash, ends, now],
    )
    .await?;
    Ok(())
}

/// Takes back the codes of a person: what they agreed to, they agree to no more.
pub async fn delete_of(tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<u64> {
    let gone = "delete from path_transfer where centre_id = $1 and person_id = $2";
    tx.exec(gone, args![scope.centre(), person]).await
}

/// Whose road a code opens, in whatever centre it was made: the code itself is the agreement.
pub async fn find_unscoped(
    conn: impl Into<Conn<'_>>,
    code_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(CentreId, PersonId)>> {
    let known = "select id, centre_id, person_id from path_transfer where code_hash = $1 and ends_at > $2";
    let row = conn.into().one(known, args![code_hash, now]).await?;
    row.map(|row| Ok((row.id("centre_id")?, row.id("person_id")?))).transpose()
}

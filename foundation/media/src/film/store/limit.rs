//! Rows of `media_limit`: how large and how long a film of a centre may be.

use auth::Scope;
use db::{Conn, Result, Tx, args};
use uuid::Uuid;

use crate::film::model::film::Limits;

/// The limits of a centre; the house's while it has said nothing.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Limits> {
    let sql = "select megabytes, minutes, revision from media_limit where centre_id = $1";
    let Some(row) = conn.into().one(sql, args![scope.centre()]).await? else { return Ok(Limits::default()) };
    Ok(Limits { megabytes: row.int("megabytes")?, minutes: row.int("minutes")?, revision: row.int("revision")? })
}

/// Writes the limits of a centre, if nobody has changed them since; 0 when someone was faster.
pub async fn put(tx: &mut Tx, scope: &Scope, limits: Limits) -> Result<u64> {
    if limits.revision > 0 {
        let sql = "update media_limit set megabytes = $2, minutes = $3, revision = revision + 1 \
                   where centre_id = $1 and revision = $4";
        return tx.exec(sql, args![scope.centre(), limits.megabytes, limits.minutes, limits.revision]).await;
    }
    tx.exec(
        "insert into media_limit (id, centre_id, megabytes, minutes, revision) values ($1, $2, $3, $4, 1) \
         on conflict (centre_id) do nothing",
        args![Uuid::now_v7(), scope.centre(), limits.megabytes, limits.minutes],
    )
    .await
}

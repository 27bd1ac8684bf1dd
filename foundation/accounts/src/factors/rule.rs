//! What the direction of a centre asks of its team: a password and something else, or a password alone.

use auth::Scope;
use db::{Conn, Result, Tx, args};
use kernel::AccountId;

/// Says whether the team of a centre must have a second factor.
pub async fn put_rule(tx: &mut Tx, scope: &Scope, wants_factor: bool) -> Result<()> {
    tx.exec(
        "insert into account_rule (id, wants_factor) values ($1, $2) on conflict (id) do update set wants_factor = $2",
        args![scope.centre(), wants_factor],
    )
    .await?;
    Ok(())
}

/// Whether a centre asks its team for a second factor.
pub async fn wants_factor(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<bool> {
    let sql = "select id from account_rule where id = $1 and wants_factor";
    Ok(conn.into().one(sql, args![scope.centre()]).await?.is_some())
}

/// Whether some centre where this account works asks for one.
pub(crate) async fn wants_factor_of(conn: impl Into<Conn<'_>>, account: AccountId) -> Result<bool> {
    let sql = "select r.id from account_role r join account_rule u on u.id = r.centre_id \
               where r.account_id = $1 and u.wants_factor limit 1";
    Ok(conn.into().one(sql, args![account]).await?.is_some())
}

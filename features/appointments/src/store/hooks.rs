//! The programs of a centre that are told of appointments.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::hook::Hook;

fn from_row(row: &Row) -> Result<Hook> {
    Ok(Hook {
        id: row.get("id")?,
        url: row.text("url")?,
        secret: row.get("secret")?,
        created_at: row.get("created_at")?,
        lost: row.int("lost")?,
    })
}

fn in_use(scope: &Scope) -> Sql {
    let mut sql = Sql::new("select id, url, secret, created_at, lost from appointment_hook where centre_id = ");
    sql.bind(scope.centre()).push(" and retired_at is null");
    sql
}

/// The programs that are told, in the order in which they were added.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Hook>> {
    let mut sql = in_use(scope);
    sql.push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The program of a word, whatever its centre, with that centre: the queue knows only its id.
pub async fn find_unscoped(conn: impl Into<Conn<'_>>, id: Uuid) -> Result<Option<Hook>> {
    let sql = "select id, url, secret, created_at, lost from appointment_hook where id = $1 and retired_at is null";
    conn.into().one(sql, args![id]).await?.as_ref().map(from_row).transpose()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, hook: &Hook) -> Result<()> {
    tx.exec(
        "insert into appointment_hook (id, centre_id, url, secret, created_at, lost) values ($1, $2, $3, $4, $5, $6)",
        args![hook.id, scope.centre(), &hook.url, hook.secret.clone(), hook.created_at, hook.lost],
    )
    .await?;
    Ok(())
}

/// Puts a program away: it is told nothing more.
pub async fn retire(tx: &mut Tx, scope: &Scope, id: Uuid, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update appointment_hook set retired_at = $3 where id = $1 and centre_id = $2 and retired_at is null";
    tx.exec(sql, args![id, scope.centre(), now]).await
}

/// Notes that a word was lost.
pub async fn note_lost_unscoped(tx: &mut Tx, id: Uuid) -> Result<u64> {
    tx.exec("update appointment_hook set lost = lost + 1 where id = $1", args![id]).await
}

/// Puts a program away that says it is gone for good.
pub async fn retire_unscoped(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("update appointment_hook set retired_at = $2 where id = $1 and retired_at is null", args![id, now]).await
}

//! The SQL of tablets: a number that opens once, a secret kept as its hash.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};

use crate::model::tablet::{Tablet, TabletId};

const TABLET: &str = "select id, name, made_by, made_at, code_ends_at, secret_hash, last_seen_at, revoked_at \
                      from outreach_tablet where centre_id = ";
/// The most tablets a list shows.
const MOST: i64 = 200;

fn tablet_from(row: &Row) -> Result<Tablet> {
    Ok(Tablet {
        id: row.id("id")?,
        name: row.text("name")?,
        made_by: row.text("made_by")?,
        made_at: row.get("made_at")?,
        code_ends_at: row.get("code_ends_at")?,
        is_opened: row.opt_text("secret_hash")?.is_some(),
        last_seen_at: row.get("last_seen_at")?,
        revoked_at: row.get("revoked_at")?,
    })
}

/// The tablets of a centre, the latest first.
pub async fn list<'c>(conn: impl Into<Conn<'c>>, scope: &Scope) -> Result<Vec<Tablet>> {
    let mut sql = Sql::new(TABLET);
    sql.bind(scope.centre()).push(" order by made_at desc, id desc limit ").bind(MOST);
    conn.into().all(sql, vec![]).await?.iter().map(tablet_from).collect()
}

/// The tablet that speaks with a secret, revoked ones too.
pub async fn find_by_secret<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, hash: &str) -> Result<Option<Tablet>> {
    let mut sql = Sql::new(TABLET);
    sql.bind(scope.centre()).push(" and secret_hash = ").bind(hash);
    conn.into().one(sql, vec![]).await?.as_ref().map(tablet_from).transpose()
}

/// The tablet that waits for a number.
pub async fn find_by_code<'c>(
    conn: impl Into<Conn<'c>>,
    scope: &Scope,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Tablet>> {
    let mut sql = Sql::new(TABLET);
    sql.bind(scope.centre()).push(" and code_hash = ").bind(hash);
    sql.push(" and revoked_at is null and code_ends_at > ").bind(now);
    conn.into().one(sql, vec![]).await?.as_ref().map(tablet_from).transpose()
}

/// Whether a tablet of the centre waits for its number.
pub async fn is_any_waiting<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, now: DateTime<Utc>) -> Result<bool> {
    let sql = "select id from outreach_tablet where centre_id = $1 and code_hash is not null and revoked_at is null \
               and code_ends_at > $2 limit 1";
    Ok(conn.into().one(sql, args![scope.centre(), now]).await?.is_some())
}

/// Adds a tablet that waits for its number.
pub async fn insert(tx: &mut Tx, scope: &Scope, tablet: &Tablet, code_hash: &str) -> Result<()> {
    tx.exec(
        "insert into outreach_tablet (id, centre_id, name, made_by, made_at, code_hash, code_ends_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            tablet.id.uuid(),
            scope.centre(),
            &tablet.name,
            &tablet.made_by,
            tablet.made_at,
            code_hash,
            tablet.code_ends_at
        ],
    )
    .await?;
    Ok(())
}

/// Gives a tablet its secret; 0 when its number has served meanwhile.
pub async fn open(tx: &mut Tx, scope: &Scope, id: TabletId, secret_hash: &str, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update outreach_tablet set secret_hash = $3, code_hash = null, last_seen_at = $4 \
         where id = $1 and centre_id = $2 and code_hash is not null and revoked_at is null",
        args![id.uuid(), scope.centre(), secret_hash, now],
    )
    .await
}

/// Notes that a tablet was heard of.
pub async fn seen(tx: &mut Tx, scope: &Scope, id: TabletId, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "update outreach_tablet set last_seen_at = $3 where id = $1 and centre_id = $2",
        args![id.uuid(), scope.centre(), now],
    )
    .await?;
    Ok(())
}

/// Revokes a tablet; 0 when there is none to revoke.
pub async fn revoke(tx: &mut Tx, scope: &Scope, id: TabletId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update outreach_tablet set revoked_at = $3, code_hash = null \
         where id = $1 and centre_id = $2 and revoked_at is null",
        args![id.uuid(), scope.centre(), now],
    )
    .await
}

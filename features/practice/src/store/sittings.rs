//! Sittings of groups.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};

use crate::model::SittingId;
use crate::model::sitting::Sitting;

const COLUMNS: &str =
    "select id, code, title, simulators, opened_on, closed_at from practice_sitting where centre_id = ";

fn from_row(row: &Row) -> Result<Sitting> {
    Ok(Sitting {
        id: row.id("id")?,
        code: row.text("code")?,
        title: row.text("title")?,
        simulators: row.text("simulators")?.split_whitespace().map(str::to_owned).collect(),
        opened_on: row.get("opened_on")?,
        closed_at: row.get("closed_at")?,
    })
}

/// A sitting of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: SittingId) -> Result<Option<Sitting>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The sitting that a code opens, while it is open.
pub async fn find_open(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Sitting>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and closed_at is null and code = ").bind(code);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The sittings of the centre, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Sitting>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let sittings = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(sittings, page.limit, |sitting| sitting.id.uuid()))
}

pub async fn insert(tx: &mut Tx, scope: &Scope, sitting: &Sitting, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into practice_sitting (id, centre_id, code, title, simulators, opened_on, closed_at, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            sitting.id,
            scope.centre(),
            &sitting.code,
            &sitting.title,
            sitting.simulators.join(" "),
            sitting.opened_on,
            sitting.closed_at,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Closes a sitting, once.
pub async fn close(tx: &mut Tx, scope: &Scope, id: SittingId, now: DateTime<Utc>) -> Result<bool> {
    let closed = "update practice_sitting set closed_at = $3 where id = $1 and centre_id = $2 and closed_at is null";
    Ok(tx.exec(closed, args![id, scope.centre(), now]).await? == 1)
}

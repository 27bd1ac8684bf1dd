//! Courses asked for.

use std::collections::BTreeSet;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use serde_json::Value;

use crate::model::WishId;
use crate::model::wish::{Decision, Wanted, Wish, WishState};

const COLUMNS: &str = "select id, title, state, joined_into, name, contact, person_id, answer, created_at \
                       from path_wish where centre_id = ";
/// Each with how many ask for it, to be narrowed from outside.
const WANTED: &str = "select * from (select id, title, state, joined_into, name, contact, person_id, answer, \
                      created_at, 1 + (select count(*) from path_wish j where j.joined_into = w.id) as wanted \
                      from path_wish w where w.centre_id = ";
/// How many are read at once, the latest of them.
const LISTED: i64 = 1_000;
/// How many that are planned are shown to anyone.
const PLANNED: i64 = 12;

fn from_row(row: &Row) -> Result<Wish> {
    Ok(Wish {
        id: row.id("id")?,
        title: row.text("title")?,
        state: row.word("path_wish", "state", WishState::from_code)?,
        joined_into: row.opt_id("joined_into")?,
        name: row.text("name")?,
        contact: row.text("contact")?,
        person: row.opt_id("person_id")?,
        answer: row.text("answer")?,
        created_at: row.get("created_at")?,
    })
}

fn wanted_from(row: &Row) -> Result<Wanted> {
    Ok(Wanted { wish: from_row(row)?, count: row.int("wanted")? })
}

/// All that was asked for, the latest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Wanted>> {
    let mut sql = Sql::new(WANTED);
    sql.bind(scope.centre()).push(") asked");
    if let Some(after) = page.after {
        sql.push(" where id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    read_page(conn.into(), sql, page.limit).await
}

/// Those that stand for themselves, the most wanted first. What goes on is found by how many want the last one seen.
pub async fn most_wanted(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Wanted>> {
    let mut conn = conn.into();
    let mut sql = Sql::new(WANTED);
    sql.bind(scope.centre()).push(" and w.state <> 'joined') asked");
    if let Some(after) = page.after {
        let wanted = 1 + count_joined(conn.again(), scope, WishId::from(after)).await?;
        sql.push(" where (wanted < ").bind(wanted).push(" or (wanted = ").bind(wanted);
        sql.push(" and id < ").bind(after).push("))");
    }
    sql.push(" order by wanted desc, id desc limit ").bind(page.limit + 1);
    read_page(conn, sql, page.limit).await
}

async fn read_page(mut conn: Conn<'_>, sql: Sql, limit: i64) -> Result<Page<Wanted>> {
    let rows = conn.all(sql, vec![]).await?;
    let found = rows.iter().map(wanted_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, limit, |wanted| wanted.wish.id.uuid()))
}

pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: WishId) -> Result<Option<Wish>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// What was joined to some wishes, in the order in which it was asked for.
pub async fn joined_to(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[WishId]) -> Result<Vec<Wish>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and joined_into in (").bind_list(ids.iter().copied());
    sql.push(") order by id desc limit ").bind(LISTED);
    conn.into().all(sql, vec![]).await?.iter().rev().map(from_row).collect()
}

/// How many were joined to a wish.
pub async fn count_joined(conn: impl Into<Conn<'_>>, scope: &Scope, id: WishId) -> Result<i64> {
    let count = "select count(*) as n from path_wish where centre_id = $1 and joined_into = $2";
    conn.into().one(count, args![scope.centre(), id]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// How many wait for an answer.
pub async fn count_open(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<i64> {
    let count = "select count(*) as n from path_wish where centre_id = $1 and state = 'open'";
    conn.into().one(count, args![scope.centre()]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// The latest, in the order in which they were asked for: by them one knows what is asked again.
pub async fn latest(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Wish>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" order by id desc limit ").bind(LISTED);
    conn.into().all(sql, vec![]).await?.iter().rev().map(from_row).collect()
}

/// What the team plans and answers, the latest first: the words that anyone may read, and nothing of who asked.
pub async fn planned(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(String, String)>> {
    let mut sql = Sql::new("select id, title, answer from path_wish where state = 'planned' and centre_id = ");
    sql.bind(scope.centre()).push(" order by id desc limit ").bind(PLANNED);
    conn.into().all(sql, vec![]).await?.iter().map(|row| Ok((row.text("title")?, row.text("answer")?))).collect()
}

/// How many were asked for since an instant.
pub async fn count_since(conn: impl Into<Conn<'_>>, scope: &Scope, since: DateTime<Utc>) -> Result<i64> {
    let count = "select count(*) as n from path_wish where centre_id = $1 and created_at >= $2";
    let row = conn.into().one(count, args![scope.centre(), since]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Holds some wishes for the rest of the transaction: who decides of one of them next waits for it.
pub async fn hold(tx: &mut Tx, scope: &Scope, ids: &[WishId]) -> Result<()> {
    // In one order, so that no two wait for each other. A row written as it was is held, and is no change of the history.
    for id in ids.iter().collect::<BTreeSet<_>>() {
        let held = "update path_wish set state = state where id = $1 and centre_id = $2";
        tx.exec(held, args![*id, scope.centre()]).await?;
    }
    Ok(())
}

/// What an operation joined, each with what it was joined to: an act of this room joins one.
pub async fn joined_by(tx: &mut Tx, operation: OperationId) -> Result<Vec<(WishId, WishId)>> {
    let named = |image: Option<&Value>, column: &str| {
        image.and_then(|image| image.get(column)).and_then(Value::as_str).and_then(kernel::ids::parse::<WishId>)
    };
    let changes = db::rows_changed(tx, operation, "path_wish").await?;
    let joined = changes.iter().filter_map(|(before, after)| {
        let into = named(after.as_ref(), "joined_into")?;
        let is_new = named(before.as_ref(), "joined_into") != Some(into);
        named(after.as_ref(), "id").filter(|_| is_new).map(|id| (id, into))
    });
    Ok(joined.collect())
}

/// Adds a wish.
pub async fn insert(tx: &mut Tx, scope: &Scope, wish: &Wish) -> Result<()> {
    tx.exec(
        "insert into path_wish (id, centre_id, title, state, joined_into, person_id, name, contact, answer, \
         created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            wish.id,
            scope.centre(),
            &wish.title,
            wish.state.code(),
            wish.joined_into.map(|id| id.uuid()),
            wish.person,
            &wish.name,
            &wish.contact,
            &wish.answer,
            wish.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes what is decided of a wish, and what is answered.
pub async fn decide(tx: &mut Tx, scope: &Scope, id: WishId, decision: Decision, answer: &str) -> Result<u64> {
    let (state, into) = match decision {
        Decision::Keep => (WishState::Open, None),
        Decision::JoinTo(other) => (WishState::Joined, Some(other.uuid())),
        Decision::Plan => (WishState::Planned, None),
        Decision::SetAside => (WishState::SetAside, None),
    };
    tx.exec(
        "update path_wish set state = $3, joined_into = $4, answer = $5 where id = $1 and centre_id = $2",
        args![id, scope.centre(), state.code(), into, answer],
    )
    .await
}

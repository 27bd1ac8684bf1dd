//! What residents ask for.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;

use crate::model::{ItemId, RequestId};

/// A request, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub id: RequestId,
    pub item: Option<ItemId>,
    pub person: Option<PersonId>,
    pub name: String,
    pub phone: String,
    pub words: String,
    /// `open`, `accepted` or `refused`.
    pub state: String,
    pub answer: String,
    pub asked_at: DateTime<Utc>,
}

const COLUMNS: &str = "select id, item_id, person_id, name, phone, words, state, answer, asked_at \
                       from equipment_request where centre_id = ";

fn from_row(row: &Row) -> Result<Request> {
    Ok(Request {
        id: row.id("id")?,
        item: row.opt_id("item_id")?,
        person: row.opt_id("person_id")?,
        name: row.text("name")?,
        phone: row.text("phone")?,
        words: row.text("words")?,
        state: row.text("state")?,
        answer: row.text("answer")?,
        asked_at: row.get("asked_at")?,
    })
}

/// Those that wait, the oldest first, then the last that were answered.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Request>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    sql.push(" order by case when state = 'open' then 0 else 1 end, id desc limit 100");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: RequestId) -> Result<Option<Request>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// How many wait, and how many came since an instant.
pub async fn count(conn: impl Into<Conn<'_>>, scope: &Scope, since: DateTime<Utc>) -> Result<(i64, i64)> {
    let mut sql = Sql::new("select count(case when state = 'open' then 1 end) as open, count(case when asked_at >= ");
    sql.bind(since).push(" then 1 end) as recent from equipment_request where centre_id = ").bind(scope.centre());
    let row = conn.into().one(sql, vec![]).await?;
    row.map_or(Ok((0, 0)), |row| Ok((row.int("open")?, row.int("recent")?)))
}

pub async fn insert(tx: &mut Tx, scope: &Scope, request: &Request) -> Result<()> {
    tx.exec(
        "insert into equipment_request (id, centre_id, item_id, person_id, name, phone, words, state, answer, asked_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            request.id,
            scope.centre(),
            request.item.map(|id| id.uuid()),
            request.person,
            &request.name,
            &request.phone,
            &request.words,
            &request.state,
            &request.answer,
            request.asked_at,
        ],
    )
    .await?;
    Ok(())
}

/// Answers a request, once.
pub async fn answer(tx: &mut Tx, scope: &Scope, id: RequestId, (state, words): (&str, &str)) -> Result<bool> {
    let sql =
        "update equipment_request set state = $3, answer = $4 where id = $1 and centre_id = $2 and state = 'open'";
    Ok(tx.exec(sql, args![id, scope.centre(), state, words]).await? == 1)
}

//! Rows of `erasure_request`: who asked to be forgotten, and what was answered. One by entry; the latest is kept.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

/// A request to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureRequest {
    pub person: PersonId,
    pub at: DateTime<Utc>,
    /// The person, or who helped them to ask.
    pub author_name: String,
    pub answer: Option<RequestAnswer>,
}

/// Why it is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestAnswer {
    pub words: String,
    pub author_name: String,
    pub at: DateTime<Utc>,
}

fn from_row(row: &Row) -> Result<ErasureRequest> {
    let answered_at: Option<DateTime<Utc>> = row.get("answered_at")?;
    let answer = match answered_at {
        Some(at) => Some(RequestAnswer { words: row.text("answer")?, author_name: row.text("answered_by")?, at }),
        None => None,
    };
    Ok(ErasureRequest {
        person: row.id("person_id")?,
        at: row.get("at")?,
        author_name: row.text("author_name")?,
        answer,
    })
}

/// The requests of these entries, or of all the centre without ids, the oldest first.
pub async fn list_requests(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    entries: Option<&[PersonId]>,
) -> Result<Vec<ErasureRequest>> {
    let mut sql = Sql::new(
        "select person_id, at, author_name, answer, answered_by, answered_at from erasure_request where centre_id = ",
    );
    sql.bind(scope.centre());
    if let Some(entries) = entries {
        sql.push(" and person_id in (").bind_list(entries.iter().copied()).push(")");
    }
    sql.push(" order by at, id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Writes that someone asks to be forgotten; what was answered to them before no longer counts.
pub async fn put_request(tx: &mut Tx, scope: &Scope, request: &ErasureRequest) -> Result<()> {
    tx.exec(
        "insert into erasure_request (id, centre_id, person_id, at, author_name) values ($1, $2, $3, $4, $5) \
         on conflict (person_id) do update set at = excluded.at, author_name = excluded.author_name, answer = '', \
         answered_by = '', answered_at = null",
        args![Uuid::now_v7(), scope.centre(), request.person, request.at, &request.author_name],
    )
    .await?;
    Ok(())
}

/// Writes why it is not done, on what these entries asked and nobody answered; how many there were.
pub async fn answer_requests(tx: &mut Tx, scope: &Scope, entries: &[PersonId], answer: &RequestAnswer) -> Result<u64> {
    let mut sql = Sql::new("update erasure_request set answer = ");
    sql.bind(answer.words.as_str()).push(", answered_by = ").bind(answer.author_name.as_str());
    sql.push(", answered_at = ")
        .bind(answer.at)
        .push(" where answered_at is null and centre_id = ")
        .bind(scope.centre());
    sql.push(" and person_id in (").bind_list(entries.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

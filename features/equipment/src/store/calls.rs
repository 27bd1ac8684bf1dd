//! Calls to make about loans.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};

use crate::model::loan::{Check, CheckKind, CheckResult};
use crate::model::{CheckId, LoanId};

const COLUMNS: &str = "select id, loan_id, kind, due_on, result, tries, note, called_at, called_by \
                       from equipment_call where centre_id = ";

fn from_row(row: &Row) -> Result<Check> {
    Ok(Check {
        id: row.id("id")?,
        loan: row.id("loan_id")?,
        kind: row.word("equipment_call", "kind", CheckKind::from_code)?,
        due_on: row.get("due_on")?,
        result: row.word("equipment_call", "result", CheckResult::from_code)?,
        tries: row.int("tries")?,
        note: row.text("note")?,
        called_at: row.get("called_at")?,
        called_by: row.text("called_by")?,
    })
}

/// The calls whose day has come, the oldest first.
pub async fn due(conn: impl Into<Conn<'_>>, scope: &Scope, today: NaiveDate) -> Result<Vec<Check>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and result = 'open' and due_on <= ").bind(today);
    sql.push(" order by due_on, id limit 200");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The calls that were made, the latest first.
pub async fn made(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Check>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and called_at is not null order by called_at desc, id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn of_loan(conn: impl Into<Conn<'_>>, scope: &Scope, loan: LoanId) -> Result<Vec<Check>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and loan_id = ").bind(loan).push(" order by due_on, id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: CheckId) -> Result<Option<Check>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Plans a call, once for a day.
pub async fn insert(tx: &mut Tx, scope: &Scope, check: &Check) -> Result<()> {
    tx.exec(
        "insert into equipment_call (id, centre_id, loan_id, kind, due_on, result, tries, note, called_at, called_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (loan_id, kind, due_on) do nothing",
        args![
            check.id,
            scope.centre(),
            check.loan,
            check.kind.code(),
            check.due_on,
            check.result.code(),
            check.tries,
            &check.note,
            check.called_at,
            &check.called_by,
        ],
    )
    .await?;
    Ok(())
}

/// What is written after a try.
#[derive(Debug, Clone)]
pub struct Tried<'a> {
    pub result: CheckResult,
    pub due_on: NaiveDate,
    pub note: &'a str,
    pub at: DateTime<Utc>,
    pub by: &'a str,
}

/// Writes what came of a try, if nobody has since it was read.
pub async fn answer(tx: &mut Tx, scope: &Scope, id: CheckId, tries: i64, tried: &Tried<'_>) -> Result<bool> {
    let sql = "update equipment_call set result = $4, due_on = $5, note = $6, called_at = $7, called_by = $8, \
               tries = tries + 1 where id = $1 and centre_id = $2 and result = 'open' and tries = $3";
    let values = args![id, scope.centre(), tries, tried.result.code(), tried.due_on, tried.note, tried.at, tried.by];
    Ok(tx.exec(sql, values).await? == 1)
}

/// Whom nobody has to call any more: the thing is back.
pub async fn give_up(tx: &mut Tx, scope: &Scope, loan: LoanId) -> Result<u64> {
    let sql = "update equipment_call set result = 'over' where loan_id = $1 and centre_id = $2 and result = 'open'";
    tx.exec(sql, args![loan, scope.centre()]).await
}

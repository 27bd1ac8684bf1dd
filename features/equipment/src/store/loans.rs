//! Loans and gifts, and the parts that left with them.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::item::State;
use crate::model::loan::{Kind, Loan, LoanPart, Signed};
use crate::model::{ItemId, LoanId};

const COLUMNS: &str = "select id, item_id, person_id, kind, lent_at, lent_by, due_on, extended, returned_at, \
                       returned_by, returned_state, return_note, signed, signed_name, signed_at, signature, \
                       reminded_for from equipment_loan where centre_id = ";

fn from_row(row: &Row) -> Result<Loan> {
    Ok(Loan {
        id: row.id("id")?,
        item: row.id("item_id")?,
        person: row.opt_id("person_id")?,
        kind: row.word("equipment_loan", "kind", Kind::from_code)?,
        lent_at: row.get("lent_at")?,
        lent_by: row.text("lent_by")?,
        due_on: row.get("due_on")?,
        extended: row.int("extended")?,
        returned_at: row.get("returned_at")?,
        returned_by: row.text("returned_by")?,
        returned_state: State::from_code(&row.text("returned_state")?),
        return_note: row.text("return_note")?,
        signed: row.word("equipment_loan", "signed", Signed::from_code)?,
        signed_name: row.text("signed_name")?,
        signed_at: row.get("signed_at")?,
        signature: row.text("signature")?,
        reminded_for: row.get("reminded_for")?,
    })
}

/// Which loans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Away, to come back.
    Open,
    /// Away longer than was said; the day is today.
    Late(NaiveDate),
    /// Back, or given.
    Ended,
}

/// The loans of the centre, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, which: Which, page: PageRequest) -> Result<Page<Loan>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    match which {
        Which::Open => sql.push(" and kind = 'loan' and returned_at is null"),
        Which::Late(today) => sql.push(" and kind = 'loan' and returned_at is null and due_on < ").bind(today),
        Which::Ended => sql.push(" and (returned_at is not null or kind = 'gift')"),
    };
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let loans = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(loans, page.limit, |loan| loan.id.uuid()))
}

pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: LoanId) -> Result<Option<Loan>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[LoanId]) -> Result<Vec<Loan>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id in (").bind_list(ids.iter().copied()).push(")");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// All loans of a thing, the newest first.
pub async fn of_item(conn: impl Into<Conn<'_>>, scope: &Scope, item: ItemId) -> Result<Vec<Loan>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and item_id = ").bind(item).push(" order by id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// What someone has or had, under any entry of theirs, the newest first.
pub async fn of_people(conn: impl Into<Conn<'_>>, scope: &Scope, people: &[PersonId]) -> Result<Vec<Loan>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(people.iter().copied()).push(")");
    sql.push(" order by id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Takes the turn of a centre for the rest of the transaction: who lends next waits for it, and counts this loan.
pub async fn take_turn(tx: &mut Tx, scope: &Scope) -> Result<()> {
    db::take_turn(tx, "equipment_turn", &[("centre_id", scope.centre().uuid())]).await
}

/// How many things someone has to bring back.
pub async fn count_open(conn: impl Into<Conn<'_>>, scope: &Scope, people: &[PersonId]) -> Result<i64> {
    if people.is_empty() {
        return Ok(0);
    }
    let mut sql = Sql::new("select count(*) as n from equipment_loan where kind = 'loan' and returned_at is null ");
    sql.push("and centre_id = ").bind(scope.centre());
    sql.push(" and person_id in (").bind_list(people.iter().copied()).push(")");
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// Loans that end soon and were not reminded of yet.
pub async fn to_remind(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (today, last): (NaiveDate, NaiveDate),
) -> Result<Vec<Loan>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and kind = 'loan' and returned_at is null and person_id is not null");
    sql.push(" and due_on >= ").bind(today).push(" and due_on <= ").bind(last);
    sql.push(" and (reminded_for is null or reminded_for <> due_on) order by id limit 200");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, loan: &Loan) -> Result<()> {
    tx.exec(
        "insert into equipment_loan (id, centre_id, item_id, person_id, kind, lent_at, lent_by, due_on, extended, \
         returned_at, returned_by, returned_state, return_note, signed, signed_name, signed_at, signature, \
         reminded_for) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            loan.id,
            scope.centre(),
            loan.item,
            loan.person,
            loan.kind.code(),
            loan.lent_at,
            &loan.lent_by,
            loan.due_on,
            loan.extended,
            loan.returned_at,
            &loan.returned_by,
            loan.returned_state.map_or("", State::code),
            &loan.return_note,
            loan.signed.code(),
            &loan.signed_name,
            loan.signed_at,
            &loan.signature,
            loan.reminded_for,
        ],
    )
    .await?;
    Ok(())
}

/// Gives a loan more time, if it is still away and nobody has meanwhile.
pub async fn extend(
    tx: &mut Tx,
    scope: &Scope,
    id: LoanId,
    (from, to): (Option<NaiveDate>, NaiveDate),
) -> Result<bool> {
    let sql = "update equipment_loan set due_on = $4, extended = extended + 1 where id = $1 and centre_id = $2 \
               and due_on = $3 and kind = 'loan' and returned_at is null";
    Ok(tx.exec(sql, args![id, scope.centre(), from, to]).await? == 1)
}

/// What is written when a thing comes back.
#[derive(Debug, Clone)]
pub struct Back<'a> {
    pub at: DateTime<Utc>,
    pub by: &'a str,
    pub state: State,
    pub note: &'a str,
}

/// Ends a loan, once.
pub async fn end(tx: &mut Tx, scope: &Scope, id: LoanId, back: &Back<'_>) -> Result<bool> {
    let sql = "update equipment_loan set returned_at = $3, returned_by = $4, returned_state = $5, return_note = $6 \
               where id = $1 and centre_id = $2 and kind = 'loan' and returned_at is null";
    let values = args![id, scope.centre(), back.at, back.by, back.state.code(), back.note];
    Ok(tx.exec(sql, values).await? == 1)
}

/// How a loan was signed: in which way, by whom, with which picture, when.
#[derive(Debug, Clone)]
pub struct Sign<'a> {
    pub how: Signed,
    pub name: &'a str,
    pub picture: &'a str,
    pub at: DateTime<Utc>,
}

/// Notes a signature, once.
pub async fn sign(tx: &mut Tx, scope: &Scope, id: LoanId, sign: &Sign<'_>) -> Result<bool> {
    let sql = "update equipment_loan set signed = $3, signed_name = $4, signature = $5, signed_at = $6 \
               where id = $1 and centre_id = $2 and signed = 'none'";
    Ok(tx.exec(sql, args![id, scope.centre(), sign.how.code(), sign.name, sign.picture, sign.at]).await? == 1)
}

/// Notes that the end of a loan is reminded of; `false` when it came back, was given more time or was reminded of since
/// it was looked for.
pub async fn mark_reminded(tx: &mut Tx, scope: &Scope, id: LoanId, due: NaiveDate) -> Result<bool> {
    let sql = "update equipment_loan set reminded_for = $3 where id = $1 and centre_id = $2 and returned_at is null \
               and due_on = $3 and (reminded_for is null or reminded_for <> $3)";
    Ok(tx.exec(sql, args![id, scope.centre(), due]).await? == 1)
}

pub async fn parts(conn: impl Into<Conn<'_>>, scope: &Scope, id: LoanId) -> Result<Vec<LoanPart>> {
    let mut sql = Sql::new("select id, name, is_given, returned_state from equipment_loan_part where centre_id = ");
    sql.bind(scope.centre()).push(" and loan_id = ").bind(id).push(" order by position, id");
    let part = |row: &Row| {
        Ok(LoanPart {
            id: row.get("id")?,
            name: row.text("name")?,
            is_given: row.get("is_given")?,
            returned_state: State::from_code(&row.text("returned_state")?),
        })
    };
    conn.into().all(sql, vec![]).await?.iter().map(part).collect()
}

/// Writes which parts left.
pub async fn insert_parts(tx: &mut Tx, scope: &Scope, id: LoanId, parts: &[(String, bool)]) -> Result<()> {
    for (position, (name, is_given)) in (0_i64..).zip(parts) {
        tx.exec(
            "insert into equipment_loan_part (id, centre_id, loan_id, position, name, is_given, returned_state) \
             values ($1, $2, $3, $4, $5, $6, '')",
            args![Uuid::now_v7(), scope.centre(), id, position, name, *is_given],
        )
        .await?;
    }
    Ok(())
}

/// Writes how a part came back.
pub async fn set_part(tx: &mut Tx, scope: &Scope, loan: LoanId, part: Uuid, state: State) -> Result<u64> {
    let sql = "update equipment_loan_part set returned_state = $4 where id = $1 and centre_id = $2 and loan_id = $3";
    tx.exec(sql, args![part, scope.centre(), loan, state.code()]).await
}

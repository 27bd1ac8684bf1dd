//! Rows of `accompaniment_step`.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use crypto::Sealed;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use super::{bytes, of_people, sealed};
use crate::model::Hand;

/// A step, its words shut.
#[derive(Debug, Clone)]
pub struct StepRow {
    pub id: Uuid,
    pub person: PersonId,
    pub subject: Sealed,
    pub next: Option<Sealed>,
    pub hand: Hand,
    pub due_on: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub created_by: String,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by: String,
}

fn from_row(row: &Row) -> Result<StepRow> {
    Ok(StepRow {
        id: row.get("id")?,
        person: row.id("person_id")?,
        subject: Sealed::from_bytes(row.get("subject")?),
        next: sealed(row, "next")?,
        hand: row.word("accompaniment_step", "hand", Hand::from_code)?,
        due_on: row.get("due_on")?,
        created_at: row.get("created_at")?,
        created_by: row.text("created_by")?,
        done_at: row.get("done_at")?,
        done_by: row.text("done_by")?,
    })
}

/// The steps of someone: those in hand by date, then those done, the latest first.
pub async fn of_person(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId], limit: i64) -> Result<Vec<StepRow>> {
    let mut sql = Sql::new(
        "select id, person_id, subject, next, hand, due_on, created_at, created_by, done_at, done_by \
         from accompaniment_step where centre_id = ",
    );
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    sql.push(
        " order by case when done_at is null then 0 else 1 end, done_at desc, \
         case when due_on is null then 1 else 0 end, due_on, id limit ",
    );
    sql.bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// How many steps are in hand, and the earliest date among them: what may be told while the words stay shut.
pub async fn in_hand(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<(i64, Option<NaiveDate>)> {
    let mut sql = Sql::new(
        "select count(*) as n, min(due_on) as due_on from accompaniment_step where done_at is null and centre_id = ",
    );
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    conn.into().one(sql, vec![]).await?.map_or(Ok((0, None)), |row| Ok((row.int("n")?, row.get("due_on")?)))
}

/// Adds a step.
pub async fn insert(tx: &mut Tx, scope: &Scope, file: Uuid, step: &StepRow) -> Result<()> {
    tx.exec(
        "insert into accompaniment_step (id, centre_id, accompaniment_id, person_id, subject, next, hand, due_on, \
         created_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            step.id,
            scope.centre(),
            file,
            step.person,
            step.subject.as_bytes().to_vec(),
            bytes(step.next.as_ref()),
            step.hand.code(),
            step.due_on,
            step.created_at,
            &step.created_by,
        ],
    )
    .await?;
    Ok(())
}

/// Says that a step of someone is done; `false` when it was already, or is not theirs.
pub async fn finish(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[PersonId],
    step: Uuid,
    (who, now): (&str, DateTime<Utc>),
) -> Result<bool> {
    let mut sql = Sql::new("update accompaniment_step set done_at = ");
    sql.bind(now).push(", done_by = ").bind(who.to_owned());
    sql.push(" where done_at is null and centre_id = ").bind(scope.centre()).push(" and id = ").bind(step);
    of_people(&mut sql, ids);
    Ok(tx.exec(sql, vec![]).await? == 1)
}

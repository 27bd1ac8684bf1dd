//! The SQL of who is expected on a round.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::expected::{Expected, MOST_EXPECTED};
use crate::model::round::RoundId;

const EXPECTED: &str = "select e.id, e.round_id, e.person_id, e.hours from outreach_expected e ";
/// The most people that a tablet takes along: those of a few rounds.
const MOST_CARRIED: i64 = 3 * MOST_EXPECTED;

fn expected_from(row: &Row) -> Result<Expected> {
    Ok(Expected {
        id: row.id("id")?,
        round: row.id("round_id")?,
        person: row.id("person_id")?,
        hours: row.text("hours")?,
    })
}

/// Who is expected on a round, in the order in which they were chosen.
pub async fn list<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, round: RoundId) -> Result<Vec<Expected>> {
    let mut sql = Sql::new(EXPECTED);
    sql.push("where e.centre_id = ").bind(scope.centre()).push(" and e.round_id = ").bind(round.uuid());
    sql.push(" order by e.added_at, e.id limit ").bind(MOST_EXPECTED);
    conn.into().all(sql, vec![]).await?.iter().map(expected_from).collect()
}

/// Who is expected on the rounds of some days that are not over, each with its day.
pub async fn list_between<'c>(
    conn: impl Into<Conn<'c>>,
    scope: &Scope,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<(Expected, NaiveDate)>> {
    let mut sql = Sql::new(
        "select e.id, e.round_id, e.person_id, e.hours, r.day from outreach_expected e \
         join outreach_round r on r.id = e.round_id where r.state <> 'done' and e.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and r.centre_id = ").bind(scope.centre());
    sql.push(" and r.day >= ").bind(from).push(" and r.day <= ").bind(to);
    sql.push(" order by r.day, e.added_at, e.id limit ").bind(MOST_CARRIED);
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((expected_from(row)?, row.get("day")?))).collect()
}

/// How many are expected on a round.
pub async fn count<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, round: RoundId) -> Result<i64> {
    let sql = "select count(*) as n from outreach_expected where centre_id = $1 and round_id = $2";
    conn.into().one(sql, args![scope.centre(), round.uuid()]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// Adds someone; 0 when they are expected already.
pub async fn insert(tx: &mut Tx, scope: &Scope, expected: &Expected, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "insert into outreach_expected (id, centre_id, round_id, person_id, hours, added_at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (round_id, person_id) do nothing",
        args![expected.id, scope.centre(), expected.round.uuid(), expected.person, &expected.hours, now],
    )
    .await
}

/// Adds several at once; says how many were not expected yet.
pub async fn insert_all(tx: &mut Tx, scope: &Scope, all: &[Expected], now: DateTime<Utc>) -> Result<u64> {
    if all.is_empty() {
        return Ok(0);
    }
    let mut sql =
        Sql::new("insert into outreach_expected (id, centre_id, round_id, person_id, hours, added_at) values ");
    for (at, one) in all.iter().enumerate() {
        sql.push(if at == 0 { "(" } else { ", (" });
        sql.bind_list(args![one.id, scope.centre(), one.round.uuid(), one.person, &one.hours, now]).push(")");
    }
    sql.push(" on conflict (round_id, person_id) do nothing");
    tx.exec(sql, vec![]).await
}

/// Takes several off a round.
pub async fn delete_all(tx: &mut Tx, scope: &Scope, round: RoundId, ids: &[Uuid]) -> Result<u64> {
    let mut sql = Sql::new("delete from outreach_expected where centre_id = ");
    sql.bind(scope.centre()).push(" and round_id = ").bind(round.uuid());
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

/// Takes someone off a round; 0 when they were not on it.
pub async fn delete(tx: &mut Tx, scope: &Scope, round: RoundId, id: Uuid) -> Result<u64> {
    tx.exec(
        "delete from outreach_expected where id = $1 and centre_id = $2 and round_id = $3",
        args![id, scope.centre(), round.uuid()],
    )
    .await
}

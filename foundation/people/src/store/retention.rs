//! Rows that say how long things are kept, from whom nothing is taken, and who was erased.
//!
//! The register of erasures holds no name: an id, a day, and how many rows went.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{CentreId, PersonId};
use serde_json::Value;
use uuid::Uuid;

/// A rule that a centre wrote for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub id: Uuid,
    pub subject: String,
    pub days: i64,
    pub is_on: bool,
}

fn rule_from(row: &Row) -> Result<Rule> {
    Ok(Rule { id: row.get("id")?, subject: row.text("subject")?, days: row.int("days")?, is_on: row.get("is_on")? })
}

/// Every rule of a centre that is not the default.
pub async fn list_rules(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Rule>> {
    let sql = "select id, subject, days, is_on from retention_rule where centre_id = $1 order by subject";
    conn.into().all(sql, args![scope.centre()]).await?.iter().map(rule_from).collect()
}

/// The rule of one subject, when the centre wrote one.
pub async fn find_rule(conn: impl Into<Conn<'_>>, scope: &Scope, subject: &str) -> Result<Option<Rule>> {
    let sql = "select id, subject, days, is_on from retention_rule where centre_id = $1 and subject = $2";
    conn.into().one(sql, args![scope.centre(), subject]).await?.as_ref().map(rule_from).transpose()
}

/// Writes a rule over the one of the same subject.
pub async fn put_rule(
    tx: &mut Tx,
    scope: &Scope,
    subject: &str,
    days: i64,
    is_on: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into retention_rule (id, centre_id, subject, days, is_on, updated_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (centre_id, subject) do update set days = excluded.days, is_on = excluded.is_on, \
         updated_at = excluded.updated_at",
        args![Uuid::now_v7(), scope.centre(), subject, days, is_on, now],
    )
    .await?;
    Ok(())
}

/// From whom nothing is taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub person: PersonId,
    pub reason: String,
    pub author_name: String,
    pub at: DateTime<Utc>,
}

/// Those of these people from whom nothing is taken; all of the centre without ids.
pub async fn list_holds(conn: impl Into<Conn<'_>>, scope: &Scope, ids: Option<&[PersonId]>) -> Result<Vec<Hold>> {
    let mut sql = Sql::new("select person_id, reason, author_name, at from retention_hold where centre_id = ");
    sql.bind(scope.centre());
    if let Some(ids) = ids {
        sql.push(" and person_id in (").bind_list(ids.iter().copied()).push(")");
    }
    sql.push(" order by at desc");
    let rows = conn.into().all(sql, vec![]).await?;
    let told = rows.iter().map(|row| {
        let (person, reason) = (row.id("person_id")?, row.text("reason")?);
        Ok(Hold { person, reason, author_name: row.text("author_name")?, at: row.get("at")? })
    });
    told.collect()
}

/// Writes that nothing is taken from someone.
pub async fn put_hold(tx: &mut Tx, scope: &Scope, hold: &Hold) -> Result<()> {
    tx.exec(
        "insert into retention_hold (id, centre_id, person_id, reason, author_name, at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (person_id) do update set reason = excluded.reason, author_name = excluded.author_name, \
         at = excluded.at",
        args![Uuid::now_v7(), scope.centre(), hold.person, &hold.reason, &hold.author_name, hold.at],
    )
    .await?;
    Ok(())
}

/// Lets the rules take again from someone, by all the entries that they have.
pub async fn delete_holds(tx: &mut Tx, scope: &Scope, entries: &[PersonId]) -> Result<u64> {
    let mut sql = Sql::new("delete from retention_hold where centre_id = ");
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(entries.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

/// Every entry from which nothing is taken: those on hold, and those of the same people.
pub async fn list_held(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Uuid>> {
    let sql = "select person_id from report_held where centre_id = $1";
    conn.into().all(sql, args![scope.centre()]).await?.iter().map(|row| row.get("person_id")).collect()
}

/// One erasure, as the register keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Erasure {
    pub person: PersonId,
    pub at: DateTime<Utc>,
    pub author_name: String,
    /// `person` or `rule`.
    pub origin: String,
    pub counts: Value,
    /// Since when no free room of the files holds anything of it.
    pub wiped_at: Option<DateTime<Utc>>,
}

/// Writes an erasure into the register; one that a copy did again keeps its first line.
pub async fn put_erasure(tx: &mut Tx, scope: &Scope, erasure: &Erasure) -> Result<()> {
    tx.exec(
        "insert into erasure (id, centre_id, person_id, at, author_name, origin, counts, wiped_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (person_id) do nothing",
        args![
            Uuid::now_v7(),
            scope.centre(),
            erasure.person,
            erasure.at,
            &erasure.author_name,
            &erasure.origin,
            erasure.counts.to_string(),
            erasure.wiped_at,
        ],
    )
    .await?;
    Ok(())
}

/// The register of a centre, the latest first.
pub async fn list_erasures(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<Erasure>> {
    let sql = "select person_id, at, author_name, origin, counts, wiped_at from erasure where centre_id = $1 \
               order by at desc, id desc limit $2";
    let rows = conn.into().all(sql, args![scope.centre(), limit]).await?;
    let told = rows.iter().map(|row| {
        Ok(Erasure {
            person: row.id("person_id")?,
            at: row.get("at")?,
            author_name: row.text("author_name")?,
            origin: row.text("origin")?,
            counts: serde_json::from_str(&row.text("counts")?).unwrap_or(Value::Null),
            wiped_at: row.get("wiped_at")?,
        })
    });
    told.collect()
}

/// Whether someone was erased.
pub async fn is_erased(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> Result<bool> {
    let sql = "select id from erasure where centre_id = $1 and person_id = $2";
    Ok(conn.into().one(sql, args![scope.centre(), person]).await?.is_some())
}

/// Who was erased, of which centre.
pub async fn list_erased_unscoped(conn: impl Into<Conn<'_>>) -> Result<Vec<(CentreId, PersonId)>> {
    let rows = conn.into().all("select centre_id, person_id from erasure", vec![]).await?;
    rows.iter().map(|row| Ok((row.id("centre_id")?, row.id("person_id")?))).collect()
}

/// Whether some erasure of any centre still waits for the files to be written anew.
pub async fn awaits_wiping_unscoped(conn: impl Into<Conn<'_>>) -> Result<bool> {
    Ok(conn.into().one("select id from erasure where wiped_at is null limit 1", vec![]).await?.is_some())
}

/// Writes that the files were written anew, for every erasure done before.
pub async fn mark_wiped_unscoped(tx: &mut Tx, begun: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("update erasure set wiped_at = $2 where wiped_at is null and at <= $1", args![begun, now]).await
}

/// What the rules took, in numbers.
pub async fn insert_run(tx: &mut Tx, scope: &Scope, at: DateTime<Utc>, counts: &Value) -> Result<()> {
    let sql = "insert into retention_run (id, centre_id, at, counts) values ($1, $2, $3, $4)";
    tx.exec(sql, args![Uuid::now_v7(), scope.centre(), at, counts.to_string()]).await?;
    Ok(())
}

/// The last nights on which the rules took something.
pub async fn list_runs(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<(DateTime<Utc>, Value)>> {
    let sql = "select at, counts from retention_run where centre_id = $1 order by at desc limit $2";
    let rows = conn.into().all(sql, args![scope.centre(), limit]).await?;
    let told =
        rows.iter().map(|row| Ok((row.get("at")?, serde_json::from_str(&row.text("counts")?).unwrap_or(Value::Null))));
    told.collect()
}

/// How many acts of the centre, but those of people on hold, are older than an instant.
pub async fn count_operations(conn: impl Into<Conn<'_>>, scope: &Scope, before: DateTime<Utc>) -> Result<i64> {
    let sql = "select count(*) as n from operation where centre_id = $1 and at < $2 \
               and not coalesce(author_id in (select person_id from report_held), false)";
    conn.into().one(sql, args![scope.centre(), before]).await?.map_or(Ok(0), |row| row.int("n"))
}

//! Figures of a year, for the report: counts, never a name.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Sql};

/// What is counted of a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    pub items: i64,
    pub out: i64,
    pub loans: i64,
    pub gifts: i64,
    /// Days during which things were away, of loans that began in the year.
    pub days: i64,
    pub calls: i64,
    pub helps: i64,
    pub repairs: i64,
    pub repaired: i64,
    pub grams: i64,
    pub minutes: i64,
}

/// Counts a time; `now` ends the loans that are still away.
pub async fn count(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Figures> {
    let mut conn = conn.into();
    let mut figures = Figures::default();
    let mut sql = Sql::new(
        "select count(*) as items, count(loan_id) as away from equipment_item where state <> 'retired' and centre_id = ",
    );
    sql.bind(scope.centre());
    if let Some(row) = conn.again().one(sql, vec![]).await? {
        (figures.items, figures.out) = (row.int("items")?, row.int("away")?);
    }
    let mut sql = Sql::new("select kind, lent_at, returned_at from equipment_loan where centre_id = ");
    sql.bind(scope.centre()).push(" and lent_at >= ").bind(from).push(" and lent_at < ").bind(to);
    for row in conn.again().all(sql, vec![]).await? {
        if row.text("kind")? == "gift" {
            figures.gifts += 1;
            continue;
        }
        figures.loans += 1;
        let lent: DateTime<Utc> = row.get("lent_at")?;
        let back: Option<DateTime<Utc>> = row.get("returned_at")?;
        figures.days += (back.unwrap_or(to).min(to) - lent).num_days().max(0);
    }
    let mut sql = Sql::new("select count(*) as n, count(case when result = 'help' then 1 end) as helps ");
    sql.push("from equipment_call where called_at is not null and centre_id = ").bind(scope.centre());
    sql.push(" and called_at >= ").bind(from).push(" and called_at < ").bind(to);
    if let Some(row) = conn.again().one(sql, vec![]).await? {
        (figures.calls, figures.helps) = (row.int("n")?, row.int("helps")?);
    }
    let mut sql = Sql::new("select outcome, grams, minutes from equipment_repair where centre_id = ");
    sql.bind(scope.centre()).push(" and opened_on >= ").bind(first).push(" and opened_on <= ").bind(last);
    for row in conn.all(sql, vec![]).await? {
        figures.repairs += 1;
        figures.minutes += row.int("minutes")?;
        if matches!(row.text("outcome")?.as_str(), "repaired" | "partly") {
            figures.repaired += 1;
            figures.grams += row.int("grams")?;
        }
    }
    Ok(figures)
}

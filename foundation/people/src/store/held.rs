//! The rows that rooms tell of themselves, read and given up without knowing them: by the conditions of a
//! [`Holding`] or a [`Step`], always within one centre.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Db, Result, Sql, Tx, args};
use kernel::{HouseholdId, PersonId};
use serde_json::Value;
use uuid::Uuid;
use web::{End, Holding, Step};

/// What was given up.
#[derive(Debug, Default)]
pub struct GivenUp {
    pub rows: Vec<Uuid>,
    pub files: Vec<String>,
    pub count: u64,
}

fn of_person(scope: &Scope, holding: &Holding, id: PersonId) -> Sql {
    let mut sql = Sql::with("centre_id = $1 and (", args![scope.centre()]);
    sql.append(Sql::with(holding.of_person, args![id])).push(")");
    sql
}

/// What has served, but for what speaks of someone on hold.
fn over(scope: &Scope, step: &Step, before: DateTime<Utc>) -> Sql {
    let mut sql = Sql::with("centre_id = $1 and (", args![scope.centre()]);
    sql.append(Sql::with(step.is_over, args![before])).push(")");
    if let Some(of_held) = step.of_held {
        // Of a row without anybody one cannot say, which is not yes.
        sql.push(" and not coalesce((").push(of_held).push("), false)");
    }
    sql
}

/// What a table holds on a person, row by row.
pub async fn held(tx: &mut Tx, scope: &Scope, holding: &Holding, id: PersonId) -> Result<Vec<Value>> {
    db::read_rows(tx, holding.table, of_person(scope, holding, id)).await
}

/// Gives up what a table holds on a person, as its room says.
pub async fn give_up_held(tx: &mut Tx, scope: &Scope, holding: &Holding, id: PersonId) -> Result<GivenUp> {
    let condition = of_person(scope, holding, id);
    give_up(tx, holding.table, holding.end, holding.files, condition).await
}

/// Gives up what has served in a table, as its room says.
pub async fn give_up_over(tx: &mut Tx, scope: &Scope, step: &Step, before: DateTime<Utc>) -> Result<GivenUp> {
    give_up(tx, step.table, step.end, step.files, over(scope, step, before)).await
}

/// How many rows of a table have served.
pub async fn count_over(conn: impl Into<Conn<'_>>, scope: &Scope, step: &Step, before: DateTime<Utc>) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as n from ");
    sql.push(step.table).push(" where ").append(over(scope, step, before));
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("n"))
}

async fn give_up(
    tx: &mut Tx,
    table: &'static str,
    end: End,
    files: &[&'static str],
    condition: Sql,
) -> Result<GivenUp> {
    let held = db::read_rows(tx, table, condition.clone()).await?;
    if held.is_empty() {
        return Ok(GivenUp::default());
    }
    let mut sql = Sql::default();
    match end {
        End::Kept => return Ok(GivenUp::default()),
        End::Deleted => sql.push("delete from ").push(table),
        End::Blanked(set) => sql.push("update ").push(table).push(" set ").push(set),
    };
    sql.push(" where ").append(condition);
    let count = tx.exec(sql, vec![]).await?;
    let rows = held.iter().filter_map(|row| row.get("id")?.as_str()?.parse().ok()).collect();
    let named = held.iter().flat_map(|row| files.iter().filter_map(|column| row.get(*column)?.as_str()));
    let files = named.filter(|hash| !hash.is_empty()).map(str::to_owned).collect();
    Ok(GivenUp { rows, files, count })
}

/// Whether a row of one of these tables, in whatever centre, names a file in one of these columns.
pub async fn is_file_named(db: &Db, places: &[(&'static str, &'static str)], hash: &str) -> Result<bool> {
    for (table, column) in places {
        let mut sql = Sql::new("select id from ");
        sql.push(table).push(" where ").push(column).push(" = ").bind(hash).push(" limit 1");
        if db.one(sql, vec![]).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Those of a centre, known since before an instant, of whom no room holds anything later; nobody on hold.
pub async fn list_inactive(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    holdings: &[Holding],
    before: DateTime<Utc>,
    season: String,
) -> Result<Vec<PersonId>> {
    let mut sql = Sql::new("select id from person where centre_id = ");
    sql.bind(scope.centre()).push(" and merged_into is null and created_at < ").bind(before);
    sql.push(" and not exists (select 1 from erasure e where e.person_id = person.id)");
    sql.push(" and id not in (select person_id from report_held)");
    sql.push(" and id not in (select person_id from membership where season >= ").bind(season).push(")");
    for (table, who, when) in holdings.iter().filter_map(came) {
        sql.push(" and id not in (select ").push(who).push(" from ").push(table);
        sql.push(" where ").push(who).push(" is not null and centre_id = ").bind(scope.centre());
        sql.push(" and ").push(when).push(" >= ").bind(before).push(")");
    }
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.id("id")).collect()
}

/// The columns that say who came and when, of the rows that are someone's alone.
fn came(holding: &Holding) -> Option<(&'static str, &'static str, &'static str)> {
    let who = holding.of_person.strip_suffix(" = $1").filter(|column| *column != "id" && !column.contains(' '))?;
    let when = holding.told.iter().map(|(column, _)| *column).find(|column| matches!(*column, "at" | "created_at"))?;
    Some((holding.table, who, when))
}

/// Who lives with whom, in one centre.
pub async fn list_living_together(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(HouseholdId, PersonId)>> {
    let sql = "select m.household_id, m.person_id from household_member m join person p on p.id = m.person_id \
               where m.centre_id = $1 and p.archived_at is null";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    rows.iter().map(|row| Ok((row.id("household_id")?, row.id("person_id")?))).collect()
}

//! Rows of `solutions_use`: which centre uses which solution, with which variant.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};

use crate::model::solution::{SolutionId, Use};

const USE: &str = "select id, centre_id, solution_id, taken_from, note, since, ended_on, revision from solutions_use";

fn use_from(row: &Row) -> Result<Use> {
    Ok(Use {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        solution: row.id("solution_id")?,
        taken_from: row.opt_id("taken_from")?,
        note: row.text("note")?,
        since: row.get("since")?,
        ended_on: row.get("ended_on")?,
        revision: row.int("revision")?,
    })
}

async fn gathered(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Use>> {
    conn.into().all(sql, vec![]).await?.iter().map(use_from).collect()
}

/// The centres that use these solutions now, those that began first, first.
pub async fn of_solutions_unscoped(conn: impl Into<Conn<'_>>, ids: &[SolutionId]) -> Result<Vec<Use>> {
    let mut sql = Sql::new(USE);
    sql.push(" where ended_on is null and solution_id in (").bind_list(ids.iter().copied());
    sql.push(") order by since, id");
    gathered(conn, sql).await
}

/// What the centre uses, now or before, the latest begun first.
pub async fn of_centre(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Use>> {
    let mut sql = Sql::new(USE);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" order by since desc, id desc limit 300");
    gathered(conn, sql).await
}

/// The use that the centre makes of a solution, now or before.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, solution: SolutionId) -> Result<Option<Use>> {
    let mut sql = Sql::new(USE);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and solution_id = ").bind(solution);
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// Adds a use; 0 when the centre has it already.
pub async fn insert(tx: &mut Tx, scope: &Scope, one: &Use) -> Result<u64> {
    tx.exec(
        "insert into solutions_use (id, centre_id, solution_id, taken_from, note, since, ended_on, revision) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (centre_id, solution_id) do nothing",
        args![one.id, scope.centre(), one.solution, one.taken_from, &one.note, one.since, one.ended_on, one.revision],
    )
    .await
}

/// Writes a use as it is now, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, one: &Use) -> Result<u64> {
    tx.exec(
        "update solutions_use set taken_from = $3, note = $4, since = $5, ended_on = $6, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $7",
        args![one.id, scope.centre(), one.taken_from, &one.note, one.since, one.ended_on, one.revision],
    )
    .await
}

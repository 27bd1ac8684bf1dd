//! The plans of a centre.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};

use super::{json, to_json};
use crate::model::PlanId;
use crate::model::plan::{Plan, PlanDraft};

const COLUMNS: &str = "select id, title, purpose, steps, created_at, retired_at, revision from workshop_plan";

fn from_row(row: &Row) -> Result<Plan> {
    Ok(Plan {
        id: row.id("id")?,
        terms: PlanDraft {
            title: row.text("title")?,
            purpose: row.text("purpose")?,
            steps: json(row, "workshop_plan", "steps")?,
        },
        created_at: row.get("created_at")?,
        retired_at: row.get("retired_at")?,
        revision: row.int("revision")?,
    })
}

/// A plan in use.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: PlanId) -> Result<Option<Plan>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre()).push(" and retired_at is null");
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The plans in use, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Plan>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and retired_at is null order by id desc limit 200");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Adds a plan.
pub async fn insert(tx: &mut Tx, scope: &Scope, plan: &Plan) -> Result<()> {
    tx.exec(
        "insert into workshop_plan (id, centre_id, title, purpose, steps, created_at, retired_at, revision) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            plan.id,
            scope.centre(),
            &plan.terms.title,
            &plan.terms.purpose,
            to_json(&plan.terms.steps),
            plan.created_at,
            plan.retired_at,
            plan.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Writes a plan anew, unless someone has since `revision`; workshops keep the steps they copied.
pub async fn update(tx: &mut Tx, scope: &Scope, (id, revision): (PlanId, i64), terms: &PlanDraft) -> Result<u64> {
    tx.exec(
        "update workshop_plan set title = $4, purpose = $5, steps = $6, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $3 and retired_at is null",
        args![id, scope.centre(), revision, &terms.title, &terms.purpose, to_json(&terms.steps)],
    )
    .await
}

/// Takes the row for the rest of the transaction, so that what is read next stays true until it is written.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: PlanId) -> Result<u64> {
    let sql = "update workshop_plan set title = title where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre()]).await
}

/// Puts a plan away.
pub async fn retire(tx: &mut Tx, scope: &Scope, id: PlanId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update workshop_plan set retired_at = $3 where id = $1 and centre_id = $2 and retired_at is null";
    tx.exec(sql, args![id, scope.centre(), now]).await
}

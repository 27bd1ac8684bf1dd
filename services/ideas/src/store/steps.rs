//! Rows of `ideas_step`: added, never rewritten.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::{IdeaId, State, StepKind, TakenStep};

const STEP: &str =
    "select id, idea_id, state, kind, reason, by_account, by_name, at from ideas_step where centre_id = ";

fn step_from(row: &Row) -> Result<TakenStep> {
    Ok(TakenStep {
        id: row.id("id")?,
        idea: row.id("idea_id")?,
        kind: row.word("ideas_step", "kind", StepKind::from_code)?,
        state: row.word("ideas_step", "state", State::from_code)?,
        reason: row.text("reason")?,
        by: row.opt_id("by_account")?,
        by_name: row.text("by_name")?,
        at: row.get("at")?,
    })
}

/// The road of one idea, from its beginning.
pub async fn of(conn: impl Into<Conn<'_>>, scope: &Scope, id: IdeaId) -> Result<Vec<TakenStep>> {
    let mut sql = Sql::new(STEP);
    sql.bind(scope.centre()).push(" and idea_id = ").bind(id).push(" order by at, id limit 500");
    conn.into().all(sql, vec![]).await?.iter().map(step_from).collect()
}

/// Several steps at once.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<TakenStep>> {
    let mut sql = Sql::new(STEP);
    sql.bind(scope.centre()).push(" and id in (").bind_list(ids.iter().copied()).push(")");
    conn.into().all(sql, vec![]).await?.iter().map(step_from).collect()
}

/// Adds a step.
pub async fn insert(tx: &mut Tx, scope: &Scope, step: &TakenStep) -> Result<()> {
    tx.exec(
        "insert into ideas_step (id, centre_id, idea_id, state, kind, reason, by_account, by_name, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            step.id,
            scope.centre(),
            step.idea,
            step.state.code(),
            step.kind.code(),
            &step.reason,
            step.by,
            &step.by_name,
            step.at,
        ],
    )
    .await?;
    Ok(())
}

/// The step by which an idea was heard, on the day it was.
pub async fn set_first(tx: &mut Tx, scope: &Scope, id: IdeaId, at: DateTime<Utc>) -> Result<()> {
    let sql = "update ideas_step set at = $3 where idea_id = $1 and centre_id = $2 and kind = 'moved' and reason = '' \
               and state = 'heard' and by_account is null";
    tx.exec(sql, args![id, scope.centre(), at]).await?;
    Ok(())
}

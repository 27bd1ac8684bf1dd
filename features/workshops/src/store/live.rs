//! Where each workshop stands. Whoever writes in a workshop holds its row first, so that all writes of one
//! workshop come one after the other, on both engines.

use auth::Scope;
use db::{Conn, Result, Row, Tx, args};

use crate::model::WorkshopId;
use crate::model::live::{Live, Phase, VoteState};

const TABLE: &str = "workshop_live";

fn from_row(row: &Row) -> Result<Live> {
    Ok(Live {
        phase: row.word(TABLE, "phase", Phase::from_code)?,
        code: row.text("code")?,
        step: row.text("step")?,
        ends_at: row.get("ends_at")?,
        vote: row.word(TABLE, "vote", VoteState::from_code)?,
        stage: row.int("stage")?,
        revision: row.int("revision")?,
        opened_at: row.get("opened_at")?,
        closed_at: row.get("closed_at")?,
    })
}

/// Where a workshop stands.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: WorkshopId) -> Result<Option<Live>> {
    let sql = "select id, phase, code, step, ends_at, vote, stage, revision, opened_at, closed_at from workshop_live \
               where id = $1 and centre_id = $2";
    conn.into().one(sql, args![id, scope.centre()]).await?.as_ref().map(from_row).transpose()
}

/// Writes where a workshop begins.
pub async fn insert(tx: &mut Tx, scope: &Scope, id: WorkshopId, live: &Live) -> Result<()> {
    tx.exec(
        "insert into workshop_live (id, centre_id, phase, code, step, ends_at, vote, stage, revision, opened_at, \
         closed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            id,
            scope.centre(),
            live.phase.code(),
            &live.code,
            &live.step,
            live.ends_at,
            live.vote.code(),
            live.stage,
            live.revision,
            live.opened_at,
            live.closed_at,
        ],
    )
    .await?;
    Ok(())
}

/// Holds a workshop until the end of the transaction, and says where it stands; `None` when it is not here.
pub async fn hold(tx: &mut Tx, scope: &Scope, id: WorkshopId) -> Result<Option<Live>> {
    let sql = "update workshop_live set revision = revision + 1 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre()]).await?;
    find(tx, scope, id).await
}

/// Writes where a workshop stands from now on: telephones and screens see it.
pub async fn update(tx: &mut Tx, scope: &Scope, id: WorkshopId, live: &Live) -> Result<u64> {
    tx.exec(
        "update workshop_live set phase = $3, code = $4, step = $5, ends_at = $6, vote = $7, opened_at = $8, \
         closed_at = $9, stage = stage + 1, revision = revision + 1 where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            live.phase.code(),
            &live.code,
            &live.step,
            live.ends_at,
            live.vote.code(),
            live.opened_at,
            live.closed_at,
        ],
    )
    .await
}

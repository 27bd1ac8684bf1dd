//! The points that telephones gave.

use std::collections::HashMap;

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::vote::Ballot;
use crate::model::{ItemId, ParticipantId, WorkshopId};

fn points(row: &Row) -> Result<(ItemId, i64)> {
    Ok((row.id("item_id")?, row.int("points")?))
}

/// What one telephone gave, by idea.
pub async fn of(conn: impl Into<Conn<'_>>, scope: &Scope, id: ParticipantId) -> Result<HashMap<ItemId, i64>> {
    let sql = "select item_id, points from workshop_vote where participant_id = $1 and centre_id = $2";
    conn.into().all(sql, args![id, scope.centre()]).await?.iter().map(points).collect()
}

/// What all telephones of a workshop gave, by idea.
pub async fn given(conn: impl Into<Conn<'_>>, scope: &Scope, workshop: WorkshopId) -> Result<HashMap<ItemId, i64>> {
    let sql = "select item_id, cast(sum(points) as bigint) as points from workshop_vote \
               where workshop_id = $1 and centre_id = $2 group by item_id";
    conn.into().all(sql, args![workshop, scope.centre()]).await?.iter().map(points).collect()
}

/// Puts the points of a telephone in the place of those it gave before.
pub async fn replace(
    tx: &mut Tx,
    scope: &Scope,
    (workshop, participant): (WorkshopId, ParticipantId),
    ballot: &Ballot,
) -> Result<()> {
    let forget = "delete from workshop_vote where participant_id = $1 and centre_id = $2";
    tx.exec(forget, args![participant, scope.centre()]).await?;
    if ballot.points().is_empty() {
        return Ok(());
    }
    let mut sql =
        Sql::new("insert into workshop_vote (id, centre_id, workshop_id, participant_id, item_id, points) values ");
    for (at, (item, points)) in ballot.points().iter().enumerate() {
        sql.push(if at == 0 { "(" } else { ", (" });
        sql.bind_list([
            db::Val::from(Uuid::now_v7()),
            scope.centre().into(),
            workshop.into(),
            participant.into(),
            (*item).into(),
            (*points).into(),
        ]);
        sql.push(")");
    }
    tx.exec(sql, vec![]).await?;
    Ok(())
}

//! Rows of `kit_outcome`: what each centre tells of a kit.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};

use crate::model::kit::{KitId, Outcome};

/// The most tellings of one line that a page shows.
const AT_MOST: i64 = 500;

fn outcome_from(row: &Row) -> Result<Outcome> {
    Ok(Outcome {
        id: row.get("id")?,
        centre: row.id("centre_id")?,
        kit: row.id("kit_id")?,
        told_on: row.get("told_on")?,
        times: row.int("times")?,
        people: row.int("people")?,
        words: row.text("words")?,
    })
}

/// What was told of some kits, the latest first.
pub async fn list(conn: impl Into<Conn<'_>>, kits: &[KitId]) -> Result<Vec<Outcome>> {
    let mut sql =
        Sql::new("select id, centre_id, kit_id, told_on, times, people, words from kit_outcome where kit_id in (");
    sql.bind_list(kits.iter().map(|id| id.uuid())).push(") order by id desc limit ").bind(AT_MOST);
    conn.into().all(sql, vec![]).await?.iter().map(outcome_from).collect()
}

/// Keeps what a centre tells.
pub async fn insert(tx: &mut Tx, scope: &Scope, outcome: &Outcome) -> Result<()> {
    tx.exec(
        "insert into kit_outcome (id, centre_id, kit_id, told_on, times, people, words) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            outcome.id,
            scope.centre(),
            outcome.kit.uuid(),
            outcome.told_on,
            outcome.times,
            outcome.people,
            &outcome.words,
        ],
    )
    .await?;
    Ok(())
}

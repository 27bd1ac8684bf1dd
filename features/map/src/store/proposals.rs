//! What residents propose.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};

use crate::model::place::PlaceId;
use crate::model::proposal::{Kind, Proposal, ProposalId, Standing, Way};

const PROPOSAL: &str = "select id, kind, place_id, body, words, origin, way, state, created_at, decided_at, \
                        decided_name, revision from map_proposal";

fn proposal_from(row: &Row) -> Result<Proposal> {
    let id: ProposalId = row.id("id")?;
    let body = row.text("body")?;
    let inconsistent = |_| Error::Inconsistent { table: "map_proposal", column: "body", id: id.to_string() };
    Ok(Proposal {
        id,
        kind: row.word("map_proposal", "kind", Kind::from_code)?,
        place: row.opt_id("place_id")?,
        facts: if body.is_empty() { None } else { Some(serde_json::from_str(&body).map_err(inconsistent)?) },
        words: row.text("words")?,
        origin: row.text("origin")?,
        way: row.word("map_proposal", "way", Way::from_code)?,
        standing: row.word("map_proposal", "state", Standing::from_code)?,
        created_at: row.get("created_at")?,
        decided_at: row.get("decided_at")?,
        decided_name: row.text("decided_name")?,
        revision: row.int("revision")?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(PROPOSAL);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql
}

/// One proposal.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ProposalId) -> Result<Option<Proposal>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(proposal_from).transpose()
}

/// A page of what waits, the oldest first.
pub async fn list_waiting(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Proposal>> {
    let mut sql = in_centre(scope);
    sql.push(" and state = 'waiting'");
    if let Some(after) = page.after {
        sql.push(" and id > ").bind(after);
    }
    sql.push(" order by id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let proposals = rows.iter().map(proposal_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(proposals, page.limit, |proposal| proposal.id.uuid()))
}

/// All that waits from one hand.
pub async fn list_of_origin(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    origin: &str,
    limit: i64,
) -> Result<Vec<Proposal>> {
    let mut sql = in_centre(scope);
    sql.push(" and state = 'waiting' and origin = ").bind(origin).push(" order by id limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(proposal_from).collect()
}

/// The hands from which most waits, each with how much.
pub async fn origins(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(String, i64)>> {
    let sql = "select origin, count(*) as waiting from map_proposal where centre_id = $1 and state = 'waiting' \
               group by origin order by waiting desc, origin limit 50";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    rows.iter().map(|row| Ok((row.text("origin")?, row.int("waiting")?))).collect()
}

/// How much waits.
pub async fn count_waiting(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<i64> {
    let sql = "select count(*) as waiting from map_proposal where centre_id = $1 and state = 'waiting'";
    conn.into().one(sql, args![scope.centre()]).await?.map_or(Ok(0), |row| row.int("waiting"))
}

/// Adds a proposal.
pub async fn insert(tx: &mut Tx, scope: &Scope, proposal: &Proposal) -> Result<()> {
    let body = proposal.facts.as_ref().and_then(|facts| serde_json::to_string(facts).ok()).unwrap_or_default();
    tx.exec(
        "insert into map_proposal (id, centre_id, kind, place_id, body, words, origin, way, state, created_at, \
         decided_name, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 1)",
        args![
            proposal.id.uuid(),
            scope.centre(),
            proposal.kind.code(),
            proposal.place.map(PlaceId::uuid),
            body,
            &proposal.words,
            &proposal.origin,
            proposal.way.code(),
            proposal.standing.code(),
            proposal.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// Judges proposals that still wait; says how many did.
pub async fn decide(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[ProposalId],
    standing: Standing,
    (by, now): (&str, DateTime<Utc>),
) -> Result<u64> {
    let mut sql = Sql::new("update map_proposal set state = ");
    sql.bind(standing.code()).push(", decided_at = ").bind(now).push(", decided_name = ").bind(by);
    sql.push(", revision = revision + 1 where state = 'waiting' and centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().map(|id| id.uuid())).push(")");
    tx.exec(sql, vec![]).await
}

/// Writes which place a proposal has become.
pub async fn link(tx: &mut Tx, scope: &Scope, id: ProposalId, place: PlaceId) -> Result<u64> {
    let sql = "update map_proposal set place_id = $3 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id.uuid(), scope.centre(), place.uuid()]).await
}

//! Rows of `kit_proposal`: written by who proposes, settled by whose source it is, seen by both and by nobody else.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};

use super::{json, text_of};
use crate::model::kit::{Proposal, ProposalId, ProposalState};

const COLUMNS: &str = "select id, centre_id, to_centre_id, kit_id, version_id, title, content, words, state, reason, \
                       created_at, settled_at from kit_proposal";

fn proposal_from(row: &Row) -> Result<Proposal> {
    Ok(Proposal {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        to: row.id("to_centre_id")?,
        kit: row.id("kit_id")?,
        version: row.id("version_id")?,
        title: row.text("title")?,
        content: json(row, "kit_proposal", "content")?,
        words: row.text("words")?,
        state: row.word("kit_proposal", "state", ProposalState::from_code)?,
        reason: row.text("reason")?,
        created_at: row.get("created_at")?,
        settled_at: row.get("settled_at")?,
    })
}

fn of_both(scope: &Scope) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where (centre_id = ").bind(scope.centre()).push(" or to_centre_id = ").bind(scope.centre()).push(")");
    sql
}

/// A proposal that the centre sent or received.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ProposalId) -> Result<Option<Proposal>> {
    let mut sql = of_both(scope);
    sql.push(" and id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(proposal_from).transpose()
}

/// What the centre sent and received, the latest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Proposal>> {
    let mut sql = of_both(scope);
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let found = rows.iter().map(proposal_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |proposal| proposal.id.uuid()))
}

/// Keeps a proposal.
pub async fn insert(tx: &mut Tx, scope: &Scope, proposal: &Proposal) -> Result<()> {
    tx.exec(
        "insert into kit_proposal (id, centre_id, to_centre_id, kit_id, version_id, title, content, words, state, \
         reason, created_at, settled_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            proposal.id.uuid(),
            scope.centre(),
            proposal.to,
            proposal.kit.uuid(),
            proposal.version.uuid(),
            &proposal.title,
            text_of(&proposal.content, "kit_proposal", proposal.id.uuid())?,
            &proposal.words,
            proposal.state.code(),
            &proposal.reason,
            proposal.created_at,
            proposal.settled_at,
        ],
    )
    .await?;
    Ok(())
}

/// Settles a proposal that the centre received; `false` when it is settled already.
pub async fn settle(
    tx: &mut Tx,
    scope: &Scope,
    id: ProposalId,
    (state, reason): (ProposalState, &str),
    now: DateTime<Utc>,
) -> Result<bool> {
    let changed = tx
        .exec(
            "update kit_proposal set state = $3, reason = $4, settled_at = $5 \
             where id = $1 and to_centre_id = $2 and state = 'open'",
            args![id.uuid(), scope.centre(), state.code(), reason, now],
        )
        .await?;
    Ok(changed == 1)
}

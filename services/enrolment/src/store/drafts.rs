//! Rows of `enrolment_draft`: what a resident has answered so far.
//!
//! Found by the hash of a secret, forgotten after two hours; no history is kept of it.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Tx, args};
use kernel::ListId;
use uuid::Uuid;

use crate::model::enrolment::GroupId;

/// A draft as kept; `content` is JSON of the journey's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    pub id: Uuid,
    pub list: ListId,
    pub content: String,
    /// What it became, once it is an enrolment.
    pub group: Option<GroupId>,
}

pub async fn insert_draft(
    tx: &mut Tx,
    scope: &Scope,
    draft: &DraftRow,
    secret_hash: &str,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into enrolment_draft (id, centre_id, list_id, secret_hash, content, expires_at) \
         values ($1, $2, $3, $4, $5, $6)",
        args![draft.id, scope.centre(), draft.list, secret_hash, &draft.content, expires_at],
    )
    .await?;
    Ok(())
}

/// The draft of a secret, unless its time is over.
pub async fn find_draft(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    secret_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<DraftRow>> {
    let row = conn
        .into()
        .one(
            "select id, list_id, content, group_id from enrolment_draft \
             where secret_hash = $1 and centre_id = $2 and expires_at > $3",
            args![secret_hash, scope.centre(), now],
        )
        .await?;
    row.map(|row| {
        Ok(DraftRow {
            id: row.get("id")?,
            list: row.id("list_id")?,
            content: row.text("content")?,
            group: row.opt_id("group_id")?,
        })
    })
    .transpose()
}

/// Keeps what was answered, for two hours more; a draft that became an enrolment stays as it is.
pub async fn update_draft(tx: &mut Tx, scope: &Scope, draft: &DraftRow, expires_at: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update enrolment_draft set content = $3, expires_at = $4 \
         where id = $1 and centre_id = $2 and group_id is null",
        args![draft.id, scope.centre(), &draft.content, expires_at],
    )
    .await
}

/// Makes a draft become this group, once; 0 when it already became one.
pub async fn finish_draft(tx: &mut Tx, scope: &Scope, id: Uuid, group: GroupId) -> Result<u64> {
    tx.exec(
        "update enrolment_draft set group_id = $3, content = '{}' \
         where id = $1 and centre_id = $2 and group_id is null",
        args![id, scope.centre(), group.uuid()],
    )
    .await
}

/// What a draft became.
pub async fn group_of_draft(conn: impl Into<Conn<'_>>, scope: &Scope, id: Uuid) -> Result<Option<GroupId>> {
    let row = conn
        .into()
        .one("select group_id from enrolment_draft where id = $1 and centre_id = $2", args![id, scope.centre()])
        .await?;
    row.map_or(Ok(None), |row| row.opt_id("group_id"))
}

/// Forgets the drafts, of all centres, whose time is over.
pub async fn delete_old_drafts(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("delete from enrolment_draft where expires_at <= $1", args![now]).await
}

//! Rows of `enrolment_notice`: what must be told, once each.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};

use crate::model::enrolment::GroupId;
use crate::notices::{Notice, NoticeKind};

fn notice_from(row: &Row) -> Result<Notice> {
    Ok(Notice {
        id: row.get("id")?,
        group: row.id("group_id")?,
        kind: row.word("enrolment_notice", "kind", NoticeKind::from_code)?,
        people: row.text("people")?,
        until: row.get("until")?,
        state: row.text("state")?,
        at: row.get("at")?,
    })
}

/// Writes a notice; the same one twice is one. Says whether it is new.
pub async fn insert_notice(tx: &mut Tx, scope: &Scope, notice: &Notice, once_key: &str) -> Result<bool> {
    let added = tx
        .exec(
            "insert into enrolment_notice (id, centre_id, group_id, kind, people, until, state, at, once_key) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (once_key) do nothing",
            args![
                notice.id,
                scope.centre(),
                notice.group.uuid(),
                notice.kind.code(),
                &notice.people,
                notice.until,
                &notice.state,
                notice.at,
                once_key,
            ],
        )
        .await?;
    Ok(added == 1)
}

/// What a group was told, in time.
pub async fn notices_of(conn: impl Into<Conn<'_>>, scope: &Scope, group: GroupId) -> Result<Vec<Notice>> {
    let rows = conn
        .into()
        .all(
            "select id, group_id, kind, people, until, state, at from enrolment_notice \
             where group_id = $1 and centre_id = $2 order by at, id",
            args![group.uuid(), scope.centre()],
        )
        .await?;
    rows.iter().map(notice_from).collect()
}

/// Forgets what was told long ago.
pub async fn delete_old_notices(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    tx.exec("delete from enrolment_notice where at < $1", args![before]).await
}

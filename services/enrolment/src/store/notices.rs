//! Rows of `enrolment_notice`: what must be told, once each.

use std::collections::HashSet;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{EnrolmentId, MessageId};
use uuid::Uuid;

use crate::model::enrolment::GroupId;
use crate::notices::{Notice, NoticeKind, NoticeState};

const NOTICE: &str = "select id, group_id, list_id, kind, about_id, people, words, until, state, message_id, at, \
                      told_at from enrolment_notice";

/// The most notices of a list of those to tell.
const LIMIT: i64 = 300;

fn notice_from(row: &Row) -> Result<Notice> {
    Ok(Notice {
        id: row.get("id")?,
        group: row.id("group_id")?,
        list: row.id("list_id")?,
        kind: row.word("enrolment_notice", "kind", NoticeKind::from_code)?,
        about: row.get("about_id")?,
        people: row.text("people")?,
        words: row.text("words")?,
        until: row.get("until")?,
        state: row.word("enrolment_notice", "state", NoticeState::from_code)?,
        message: row.opt_id("message_id")?,
        at: row.get("at")?,
        told_at: row.get("told_at")?,
    })
}

/// Writes a notice; the same one twice is one.
pub async fn insert_notice(tx: &mut Tx, scope: &Scope, notice: &Notice, once_key: &str) -> Result<()> {
    tx.exec(
        "insert into enrolment_notice (id, centre_id, group_id, list_id, kind, about_id, people, words, until, state, \
         message_id, at, once_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         on conflict (once_key) do nothing",
        args![
            notice.id,
            scope.centre(),
            notice.group.uuid(),
            notice.list,
            notice.kind.code(),
            notice.about,
            &notice.people,
            &notice.words,
            notice.until,
            notice.state.code(),
            notice.message,
            notice.at,
            once_key,
        ],
    )
    .await?;
    Ok(())
}

/// Whether a notice was written under this key, which names its group: no other centre has it.
pub async fn is_known_unscoped(conn: impl Into<Conn<'_>>, once_key: &str) -> Result<bool> {
    let row = conn.into().one("select id from enrolment_notice where once_key = $1", args![once_key]).await?;
    Ok(row.is_some())
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(NOTICE);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql
}

async fn gathered(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Notice>> {
    conn.into().all(sql, vec![]).await?.iter().map(notice_from).collect()
}

/// One notice of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: Uuid) -> Result<Option<Notice>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id);
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// What a group was told, in time.
pub async fn notices_of(conn: impl Into<Conn<'_>>, scope: &Scope, group: GroupId) -> Result<Vec<Notice>> {
    let mut sql = in_centre(scope);
    sql.push(" and group_id = ").bind(group.uuid()).push(" order by at, id");
    gathered(conn, sql).await
}

/// What was told of one thing, latest first.
pub async fn notices_about(conn: impl Into<Conn<'_>>, scope: &Scope, about: Uuid) -> Result<Vec<Notice>> {
    let mut sql = in_centre(scope);
    sql.push(" and about_id = ").bind(about).push(" order by at desc, id desc");
    gathered(conn, sql).await
}

/// The keys of what was told of one thing.
pub async fn keys_about(conn: impl Into<Conn<'_>>, scope: &Scope, about: Uuid) -> Result<HashSet<String>> {
    let rows = conn
        .into()
        .all(
            "select once_key from enrolment_notice where about_id = $1 and centre_id = $2",
            args![about, scope.centre()],
        )
        .await?;
    rows.iter().map(|row| row.text("once_key")).collect()
}

/// What nobody said yet and no message carries, the oldest first.
pub async fn left_to_desk(conn: impl Into<Conn<'_>>, scope: &Scope, since: DateTime<Utc>) -> Result<Vec<Notice>> {
    let mut sql = in_centre(scope);
    sql.push(" and state = 'desk' and at >= ").bind(since).push(" order by at, id limit ").bind(LIMIT);
    gathered(conn, sql).await
}

/// The notices that these messages carry and that nobody said since, the oldest first.
pub async fn carried_by(conn: impl Into<Conn<'_>>, scope: &Scope, messages: &[MessageId]) -> Result<Vec<Notice>> {
    let mut sql = in_centre(scope);
    sql.push(" and state = 'sent' and message_id in (").bind_list(messages.iter().copied());
    sql.push(") order by at, id");
    gathered(conn, sql).await
}

/// Notes that someone said it; 0 when someone else was first.
pub async fn mark_told(tx: &mut Tx, scope: &Scope, id: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update enrolment_notice set state = 'told', told_at = $3 \
         where id = $1 and centre_id = $2 and state in ('sent', 'desk')",
        args![id, scope.centre(), now],
    )
    .await
}

/// Takes back offers that are over: nobody needs to say them any more. Returns the messages that carried them.
pub async fn withdraw_offers(tx: &mut Tx, scope: &Scope, enrolments: &[EnrolmentId]) -> Result<Vec<MessageId>> {
    let mut sql = Sql::new("update enrolment_notice set state = 'given' where kind = 'offered' and centre_id = ");
    sql.bind(scope.centre()).push(" and state in ('sent', 'desk') and about_id in (");
    sql.bind_list(enrolments.iter().map(|id| id.uuid())).push(") returning message_id");
    let rows = tx.all(sql, vec![]).await?;
    let ids: Vec<Option<MessageId>> = rows.iter().map(|row| row.opt_id("message_id")).collect::<Result<_>>()?;
    Ok(ids.into_iter().flatten().collect())
}

/// Forgets what was told long ago.
pub async fn delete_old_notices(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    tx.exec("delete from enrolment_notice where at < $1", args![before]).await
}

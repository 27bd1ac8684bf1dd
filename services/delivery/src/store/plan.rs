//! What is planned: batches, contents, messages in bulk.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::MessageId;
use uuid::Uuid;

use crate::model::{Content, NewMessage};

/// Rows in one statement: SQLite takes at most 32,766 values.
const ROWS_AT_ONCE: usize = 200;

pub async fn insert_batch(
    tx: &mut Tx,
    scope: &Scope,
    owner: &'static str,
    owner_id: Uuid,
    has_hours_guard: bool,
    now: DateTime<Utc>,
) -> Result<Uuid> {
    let id = Uuid::now_v7();
    tx.exec(
        "insert into delivery_batch (id, centre_id, owner, owner_id, state, has_hours_guard, created_at) \
         values ($1, $2, $3, $4, 'running', $5, $6)",
        args![id, scope.centre(), owner, owner_id, has_hours_guard, now],
    )
    .await?;
    Ok(id)
}

/// The state of a batch: `running`, `paused`, `late` or `cancelled`.
pub async fn batch_state(conn: impl Into<Conn<'_>>, scope: &Scope, batch: Uuid) -> Result<Option<String>> {
    let row = conn
        .into()
        .one("select state from delivery_batch where id = $1 and centre_id = $2", args![batch, scope.centre()])
        .await?;
    row.map(|row| row.text("state")).transpose()
}

/// Pauses, resumes or cancels a batch; a cancelled one stays so.
pub async fn set_batch_state(tx: &mut Tx, scope: &Scope, batch: Uuid, state: &'static str) -> Result<u64> {
    tx.exec(
        "update delivery_batch set state = $3 where id = $1 and centre_id = $2 and state <> 'cancelled'",
        args![batch, scope.centre(), state],
    )
    .await
}

/// Takes a batch for the rest of the transaction, and says how many attempts were made in it; none for one that was
/// stopped for good.
pub async fn hold_attempts(tx: &mut Tx, scope: &Scope, batch: Uuid) -> Result<Option<i64>> {
    let held = "update delivery_batch set state = state where id = $1 and centre_id = $2 and state <> 'cancelled'";
    if tx.exec(held, args![batch, scope.centre()]).await? == 0 {
        return Ok(None);
    }
    let last = "select coalesce(max(attempt), 0) as n from delivery_message where batch_id = $1 and centre_id = $2";
    tx.one(last, args![batch, scope.centre()]).await?.map(|row| row.int("n")).transpose()
}

/// Cancels what has not left: planned messages, and those leased and not yet sending.
pub async fn cancel_planned(tx: &mut Tx, scope: &Scope, batch: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update delivery_message set state = 'cancelled', settled_at = $3, lease = null \
         where batch_id = $1 and centre_id = $2 and state in ('planned', 'leased')",
        args![batch, scope.centre(), now],
    )
    .await
}

pub async fn insert_content(tx: &mut Tx, scope: &Scope, content: &Content, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into delivery_content (id, centre_id, subject, text, sms_text, locale, is_secret, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            content.id,
            scope.centre(),
            &content.subject,
            &content.text,
            &content.sms_text,
            &content.locale,
            content.is_secret,
            now
        ],
    )
    .await?;
    Ok(())
}

/// Contents of a centre, by id.
pub async fn contents(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<HashMap<Uuid, Content>> {
    let mut sql = contents_by_id(ids);
    sql.push(" and centre_id = ").bind(scope.centre());
    contents_from(&conn.into().all(sql, vec![]).await?)
}

/// Contents by id, of all centres: who sends, sends for all.
pub(crate) async fn contents_unscoped(conn: impl Into<Conn<'_>>, ids: &[Uuid]) -> Result<HashMap<Uuid, Content>> {
    contents_from(&conn.into().all(contents_by_id(ids), vec![]).await?)
}

fn contents_by_id(ids: &[Uuid]) -> Sql {
    let mut sql = Sql::new("select id, subject, text, sms_text, locale, is_secret from delivery_content where id in (");
    sql.bind_list(ids.iter().copied()).push(")");
    sql
}

fn contents_from(rows: &[Row]) -> Result<HashMap<Uuid, Content>> {
    rows.iter()
        .map(|row| {
            let content = Content {
                id: row.get("id")?,
                subject: row.text("subject")?,
                text: row.text("text")?,
                sms_text: row.text("sms_text")?,
                locale: row.text("locale")?,
                is_secret: row.get("is_secret")?,
            };
            Ok((content.id, content))
        })
        .collect()
}

/// Plans messages in bulk; one already planned under the same key is left as it is. Returns how many are new.
pub async fn insert_messages(tx: &mut Tx, scope: &Scope, messages: &[NewMessage], now: DateTime<Utc>) -> Result<u64> {
    let ids: Vec<MessageId> = messages.iter().map(|_| MessageId::new()).collect();
    insert_messages_named(tx, scope, &ids, messages, now).await
}

/// Plans messages whose ids the caller has drawn, in the same order, to point recipients at them.
pub async fn insert_messages_named(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[MessageId],
    messages: &[NewMessage],
    now: DateTime<Utc>,
) -> Result<u64> {
    let mut inserted = 0;
    for (ids, chunk) in ids.chunks(ROWS_AT_ONCE).zip(messages.chunks(ROWS_AT_ONCE)) {
        let mut sql = Sql::new(
            "insert into delivery_message (id, centre_id, batch_id, content_id, person_id, household_id, channel, \
             address, first_name, full_name, wants_large_print, street_key, attempt, at_any_hour, state, run_at, \
             cost_millis, created_at, once_key) values ",
        );
        for (at, (id, message)) in ids.iter().zip(chunk).enumerate() {
            sql.push(if at == 0 { "(" } else { ", (" });
            sql.bind(*id).push(", ").bind(scope.centre()).push(", ").bind(message.batch).push(", ");
            sql.bind(message.content).push(", ").bind(message.person).push(", ").bind(message.household).push(", ");
            sql.bind(message.channel.code()).push(", ").bind(&message.address).push(", ");
            sql.bind(&message.first_name).push(", ").bind(&message.full_name).push(", ");
            sql.bind(message.wants_large_print).push(", ").bind(&message.street_key).push(", ");
            sql.bind(message.attempt).push(", ").bind(message.at_any_hour).push(", 'planned', ");
            sql.bind(message.run_at).push(", ");
            sql.bind(message.cost_millis).push(", ").bind(now).push(", ").bind(&message.once_key).push(")");
        }
        sql.push(" on conflict (once_key) do nothing");
        inserted += tx.exec(sql, vec![]).await?;
    }
    Ok(inserted)
}

/// The message planned under a key.
pub(crate) async fn id_of_key(tx: &mut Tx, scope: &Scope, once_key: &str) -> Result<Option<MessageId>> {
    let sql = "select id from delivery_message where once_key = $1 and centre_id = $2";
    tx.one(sql, args![once_key, scope.centre()]).await?.map(|row| row.id("id")).transpose()
}

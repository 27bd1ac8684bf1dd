//! What comes back: reports of the network, answers of people, addresses found dead, refusals.
//!
//! Every statement may be told twice and acts once. A message that has not left is never touched by a report.

use auth::Scope;
use chrono::{DateTime, Duration, Utc};
use db::{Conn, Db, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use kernel::{MessageId, PersonId};
use people::Channel;
use uuid::Uuid;

use super::ledger::{FIELDS, message_from};
use crate::model::{LOCAL_OUTBOX, Message, State};

/// What the network says later of a message by wire: delivered, or failed after all. What once failed stays so.
pub async fn settle_by_reference(
    tx: &mut Tx,
    id: MessageId,
    state: State,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let settled = tx
        .exec(
            "update delivery_message set state = $2, reason = $3, settled_at = $4, sent_at = coalesce(sent_at, $4) \
             where id = $1 and state in ('sending', 'sent', 'unsure', 'delivered') and state <> $2 \
             and channel in ('email', 'sms')",
            args![id, state.code(), reason, now],
        )
        .await?;
    Ok(settled == 1)
}

/// An e-mail that nobody returned in 72 hours is delivered; one that stayed in the local outbox never is.
pub async fn settle_old_sent(db: &Db, now: DateTime<Utc>) -> Result<u64> {
    let mut tx = db.begin_unrecorded().await?;
    let settled = tx
        .exec(
            "update delivery_message set state = 'delivered', settled_at = $1 where state = 'sent' \
             and channel = 'email' and sent_at < $2 and (reference is null or reference <> $3)",
            args![now, now - Duration::hours(72), LOCAL_OUTBOX],
        )
        .await?;
    tx.commit().await?;
    Ok(settled)
}

/// Evidence on top of delivery: the person answered, came, or said so. Confirmed is stronger than seen.
pub async fn record_evidence(tx: &mut Tx, id: MessageId, evidence: &'static str, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "update delivery_message set evidence = $2, evidence_at = $3 where id = $1 and evidence <> 'confirmed' \
         and evidence <> $2",
        args![id, evidence, now],
    )
    .await?;
    Ok(())
}

/// The last message sent to an address: what an answer most likely speaks of.
pub async fn last_to_address(conn: impl Into<Conn<'_>>, channel: Channel, address: &str) -> Result<Option<Message>> {
    let mut sql = Sql::new("select ");
    sql.push(FIELDS).push(" from delivery_message where address = ").bind(address);
    sql.push(" and channel = ").bind(channel.code());
    sql.push(" and sent_at is not null order by sent_at desc, id desc limit 1");
    conn.into().one(sql, vec![]).await?.as_ref().map(message_from).transpose()
}

/// Everyone whom a centre has tried to reach at an address: those who share a phone refuse together.
pub async fn people_at(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    channel: Channel,
    address: &str,
) -> Result<Vec<PersonId>> {
    let rows = conn
        .into()
        .all(
            "select m.person_id as person_id from delivery_message m \
             where m.address = $2 and m.channel = $3 and m.centre_id = $1 \
             union select r.person_id from delivery_recipient r join delivery_message m on m.id = r.message_id \
             where m.address = $2 and m.channel = $3 and m.centre_id = $1",
            args![scope.centre(), address, channel.code()],
        )
        .await?;
    rows.iter().map(|row| row.id("person_id")).collect()
}

/// Holds back what a batch still meant to send to an address that has refused; its people stand there as refusing.
pub async fn refuse_planned(
    tx: &mut Tx,
    scope: &Scope,
    channel: Channel,
    address: &str,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update delivery_recipient set blocked = 'refused', message_id = null where centre_id = $1 and message_id in \
         (select id from delivery_message where address = $2 and channel = $3 and centre_id = $1 \
         and batch_id is not null and state in ('planned', 'leased'))",
        args![scope.centre(), address, channel.code()],
    )
    .await?;
    tx.exec(
        "update delivery_message set state = 'cancelled', reason = 'refus', settled_at = $4, lease = null, \
         lease_until = null where address = $2 and channel = $3 and centre_id = $1 and batch_id is not null \
         and state in ('planned', 'leased')",
        args![scope.centre(), address, channel.code(), now],
    )
    .await
}

/// Remembers that an address no longer answers.
pub async fn insert_fault(tx: &mut Tx, message: &Message, reason: &str, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into delivery_address_fault (id, centre_id, channel, address, reason, at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (centre_id, channel, address) do update set reason = $5, at = $6",
        args![Uuid::now_v7(), message.centre, message.channel.code(), &message.address, reason, now],
    )
    .await?;
    Ok(())
}

/// What someone answered.
#[derive(Debug, Clone)]
pub struct Incoming {
    pub id: Uuid,
    pub channel: Channel,
    pub address: String,
    pub text: String,
    pub intent: String,
    pub at: DateTime<Utc>,
}

/// An answer in the team's list, with whom it most likely comes from.
#[derive(Debug, Clone)]
pub struct IncomingRow {
    pub answer: Incoming,
    pub person: Option<PersonId>,
    pub full_name: Option<String>,
    pub message: Option<MessageId>,
}

/// Keeps an answer; `false` when the gateway had already told it.
pub async fn insert_incoming(
    tx: &mut Tx,
    answer: &Incoming,
    message: Option<&Message>,
    once_key: Option<String>,
) -> Result<bool> {
    let inserted = tx
        .exec(
            "insert into delivery_incoming (id, centre_id, channel, address, text, intent, message_id, at, once_key) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (once_key) do nothing",
            args![
                answer.id,
                message.map(|m| m.centre),
                answer.channel.code(),
                &answer.address,
                &answer.text,
                &answer.intent,
                message.map(|m| m.id),
                answer.at,
                once_key,
            ],
        )
        .await?;
    Ok(inserted == 1)
}

/// The answers of a centre, latest first.
pub async fn list_incoming(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<IncomingRow>> {
    let mut sql = Sql::new(
        "select i.id, i.channel, i.address, i.text, i.intent, i.at, i.message_id, m.person_id, m.full_name \
         from delivery_incoming i left join delivery_message m on m.id = i.message_id where i.centre_id = ",
    );
    sql.bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and i.id < ").bind(after);
    }
    sql.push(" order by i.id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let answers = rows.iter().map(incoming).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(answers, page.limit, |row| row.answer.id))
}

fn incoming(row: &Row) -> Result<IncomingRow> {
    let answer = Incoming {
        id: row.get("id")?,
        channel: row.word("delivery_incoming", "channel", Channel::from_code)?,
        address: row.text("address")?,
        text: row.text("text")?,
        intent: row.text("intent")?,
        at: row.get("at")?,
    };
    Ok(IncomingRow {
        answer,
        person: row.opt_id("person_id")?,
        full_name: row.opt_text("full_name")?,
        message: row.opt_id("message_id")?,
    })
}

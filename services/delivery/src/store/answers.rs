//! What comes back of a message: reports of the network, evidence, refusals.
//!
//! Every statement may be told twice and acts once. A message that has not left is never touched by a report.

use auth::Scope;
use chrono::{DateTime, Duration, Utc};
use db::{Conn, Db, Result, Sql, Tx, args};
use kernel::{MessageId, PersonId};
use people::Channel;

use super::faults::delete_faults_of;
use crate::cause::Cause;
use crate::model::{LOCAL_OUTBOX, State};

/// What the network of a channel says later of its message: delivered, or failed after all. What once failed stays so.
pub async fn settle_by_reference(
    tx: &mut Tx,
    id: MessageId,
    channel: Channel,
    state: State,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let settled = tx
        .exec(
            "update delivery_message set state = $2, reason = $3, settled_at = $4, sent_at = coalesce(sent_at, $4) \
             where id = $1 and channel = $5 and state in ('sending', 'sent', 'unsure', 'delivered') and state <> $2",
            args![id, state.code(), reason, now, channel.code()],
        )
        .await?;
    if settled == 1 && state == State::Delivered {
        delete_faults_of(tx, &[id]).await?;
    }
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
    delete_faults_of(tx, &[id]).await
}

/// Everyone whom a centre has tried to reach at an address, or who has it on their card: those who share a phone
/// refuse together.
pub async fn people_at(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    channel: Channel,
    address: &str,
) -> Result<Vec<PersonId>> {
    let mut sql = Sql::new("select m.person_id as person_id from delivery_message m where ");
    let sent_there = |sql: &mut Sql| {
        sql.push("m.address = ").bind(address).push(" and m.channel = ").bind(channel.code());
        sql.push(" and m.centre_id = ").bind(scope.centre());
    };
    sent_there(&mut sql);
    sql.push(
        " union select r.person_id from delivery_recipient r join delivery_message m on m.id = r.message_id where ",
    );
    sent_there(&mut sql);
    let on_the_card = match channel {
        Channel::Email => Some("lower(p.email) = lower("),
        Channel::Sms => Some("p.mobile = ("),
        Channel::Letter | Channel::Call => None,
    };
    if let Some(holds) = on_the_card {
        sql.push(" union select p.id from report_person p where p.archived_at is null and ").push(holds);
        sql.bind(address).push(") and p.centre_id = ").bind(scope.centre());
    }
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.id("person_id")).collect()
}

/// Holds back what a batch still meant to send to an address that has refused; its people stand there as refusing.
pub async fn refuse_planned(
    tx: &mut Tx,
    scope: &Scope,
    channel: Channel,
    address: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let held = tx
        .all(
            "update delivery_message set state = 'cancelled', reason = $5, settled_at = $4, lease = null, \
             lease_until = null where address = $2 and channel = $3 and centre_id = $1 and batch_id is not null \
             and state in ('planned', 'leased') returning id",
            args![scope.centre(), address, channel.code(), now, Cause::Refusal.code()],
        )
        .await?;
    // Of these alone: what has crossed the fence meanwhile is on its way to them.
    let held: Vec<MessageId> = held.iter().map(|row| row.id("id")).collect::<Result<_>>()?;
    if held.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("update delivery_recipient set blocked = 'refused', message_id = null where centre_id = ");
    sql.bind(scope.centre()).push(" and message_id in (").bind_list(held).push(")");
    tx.exec(sql, vec![]).await?;
    Ok(())
}

//! Messages on their way: claimed, fenced, settled, and what a dead worker leaves behind.
//!
//! Each function is one guarded step. None brings a message back from `sending` to `planned` without an
//! answer that says that nothing left, and none overwrites what the network said meanwhile.

use std::collections::HashSet;

use chrono::{DateTime, Duration, Utc};
use db::{Db, Result, Sql, Tx, args};
use kernel::MessageId;
use people::Channel;
use uuid::Uuid;

use super::ledger::{FIELDS, message_from};
use crate::cause::Cause;
use crate::model::{Message, State};

/// Far more than a lease lasts, and than two machines are apart.
const LONGEST_LEASE: Duration = Duration::hours(1);

/// What may leave at an instant.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    pub now: DateTime<Utc>,
    /// The channels whose gateway answers.
    pub channels: &'a [Channel],
    /// Outside decent hours no SMS leaves, but for what answers whoever has just acted and what nobody guards.
    pub is_decent_hour: bool,
}

/// What became of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    pub state: State,
    /// The next hop's own name for it.
    pub reference: Option<String>,
    pub reason: String,
    /// When to try again, for what goes back to `planned`.
    pub run_again_at: Option<DateTime<Utc>>,
}

/// Notices that may leave, oldest first; they belong to no batch, and wait for none.
fn due_notices(leaving: &Leaving<'_>, limit: i64) -> Sql {
    let mut sql = Sql::new("select m.id from delivery_message m where m.state = 'planned' and m.batch_id is null ");
    push_due(&mut sql, leaving);
    if !leaving.is_decent_hour {
        sql.push(" and (m.channel = 'email' or m.at_any_hour)");
    }
    sql.push(" order by m.run_at, m.id limit ").bind(limit);
    sql
}

/// Messages of running batches that may leave, oldest first.
fn due_in_batches(leaving: &Leaving<'_>, limit: i64) -> Sql {
    let mut sql = Sql::new(
        "select m.id from delivery_message m join delivery_batch b on b.id = m.batch_id \
         where m.state = 'planned' and m.channel in ('email', 'sms') and b.state = 'running' ",
    );
    push_due(&mut sql, leaving);
    if !leaving.is_decent_hour {
        sql.push(" and (m.channel = 'email' or not b.has_hours_guard)");
    }
    sql.push(" order by m.run_at, m.id limit ").bind(limit);
    sql
}

fn push_due(sql: &mut Sql, leaving: &Leaving<'_>) {
    sql.push("and m.run_at <= ").bind(leaving.now).push(" and m.channel in (");
    sql.bind_list(leaving.channels.iter().map(|channel| channel.code())).push(")");
}

/// Whether something may leave; a question that takes no writer.
pub async fn is_due(db: &Db, leaving: &Leaving<'_>) -> Result<bool> {
    Ok(db.one(due_notices(leaving, 1), vec![]).await?.is_some()
        || db.one(due_in_batches(leaving, 1), vec![]).await?.is_some())
}

/// Leases what may leave: notices first, since somebody is waiting for them, then the oldest of the batches.
pub async fn claim(
    tx: &mut Tx,
    engine: db::Engine,
    lease: Uuid,
    lasts: Duration,
    leaving: &Leaving<'_>,
    limit: i64,
) -> Result<Vec<Message>> {
    let until = leaving.now + lasts;
    let mut claimed = lease_these(tx, engine, lease, until, due_notices(leaving, limit)).await?;
    let room = limit.saturating_sub(i64::try_from(claimed.len()).unwrap_or(limit));
    if room > 0 {
        claimed.extend(lease_these(tx, engine, lease, until, due_in_batches(leaving, room)).await?);
    }
    Ok(claimed)
}

async fn lease_these(
    tx: &mut Tx,
    engine: db::Engine,
    lease: Uuid,
    until: DateTime<Utc>,
    these: Sql,
) -> Result<Vec<Message>> {
    // Materialised: PostgreSQL may otherwise ask the inner question again for each row, and pass the limit.
    let mut sql = Sql::new("with due as materialized (");
    sql.append(these);
    if engine == db::Engine::Postgres {
        sql.push(" for update of m skip locked");
    }
    sql.push(") update delivery_message set state = 'leased', lease = ").bind(lease);
    sql.push(", lease_until = ").bind(until);
    sql.push(" where state = 'planned' and id in (select id from due) returning ").push(FIELDS);
    let mut messages = tx.all(sql, vec![]).await?.iter().map(message_from).collect::<Result<Vec<_>>>()?;
    messages.sort_by_key(|message| (message.run_at, message.id));
    Ok(messages)
}

/// Says that the holder of a lease is alive.
pub async fn renew(db: &Db, lease: Uuid, until: DateTime<Utc>) -> Result<u64> {
    let mut tx = db.begin_unrecorded().await?;
    let renewed = tx
        .exec(
            "update delivery_message set lease_until = $2 where state in ('leased', 'sending') and lease = $1",
            args![lease, until],
        )
        .await?;
    tx.commit().await?;
    Ok(renewed)
}

/// The fence before the network: only who still holds the lease may send, and it is on disk first. Returns those that
/// may leave; what a pause or an expired lease holds back is planned again.
pub async fn fence(
    tx: &mut Tx,
    ids: &[MessageId],
    lease: Uuid,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<HashSet<MessageId>> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let mut sql = Sql::new("update delivery_message set state = 'sending', tries = tries + 1, lease_until = ");
    sql.bind(until).push(" where lease = ").bind(lease).push(" and state = 'leased' and lease_until > ").bind(now);
    sql.push(" and not exists (select 1 from delivery_batch b where b.id = delivery_message.batch_id ");
    sql.push("and b.state <> 'running') and id in (").bind_list(ids.iter().copied()).push(") returning id");
    let passed: HashSet<MessageId> =
        tx.all(sql, vec![]).await?.iter().map(|row| row.id("id")).collect::<Result<_>>()?;
    let held: Vec<MessageId> = ids.iter().copied().filter(|id| !passed.contains(id)).collect();
    if !held.is_empty() {
        let mut sql = Sql::new("update delivery_message set state = 'planned', lease = null, lease_until = null ");
        sql.push("where state = 'leased' and lease = ").bind(lease);
        sql.push(" and id in (").bind_list(held).push(")");
        tx.exec(sql, vec![]).await?;
    }
    Ok(passed)
}

/// Writes what became of an attempt; `false` when the lease was no longer ours.
pub async fn settle(
    tx: &mut Tx,
    id: MessageId,
    lease: Uuid,
    settlement: &Settlement,
    now: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = settled(settlement, now);
    sql.push(" where state = 'sending' and id = ").bind(id).push(" and lease = ").bind(lease);
    if tx.exec(sql, vec![]).await? == 1 {
        stay_stopped(tx, id, settlement, now).await?;
        return Ok(true);
    }
    // The network reported before the gateway's own answer was written down: its word is the later one.
    let reported = tx
        .exec(
            "update delivery_message set reference = coalesce($3, reference), lease = null, lease_until = null \
             where id = $1 and lease = $2 and state in ('delivered', 'failed')",
            args![id, lease, settlement.reference.clone()],
        )
        .await?;
    Ok(reported == 1)
}

/// Writes an answer that came after the lease had run out: it is still the truth, unless a person has decided since. It
/// speaks of its own attempt: of a later one, in doubt for itself, it says nothing.
pub async fn settle_late(
    tx: &mut Tx,
    id: MessageId,
    lease: Uuid,
    settlement: &Settlement,
    now: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = settled(settlement, now);
    sql.push(" where state = 'unsure' and id = ").bind(id).push(" and lease = ").bind(lease);
    let is_written = tx.exec(sql, vec![]).await? == 1;
    if is_written {
        stay_stopped(tx, id, settlement, now).await?;
    }
    Ok(is_written)
}

/// What was on its way while its batch was stopped for good, and comes back without having left, is stopped with it.
async fn stay_stopped(tx: &mut Tx, id: MessageId, settlement: &Settlement, now: DateTime<Utc>) -> Result<()> {
    if settlement.state != State::Planned {
        return Ok(());
    }
    tx.exec(
        "update delivery_message set state = 'cancelled', reason = '', settled_at = $2 where id = $1 \
         and state = 'planned' and exists (select 1 from delivery_batch b where b.id = delivery_message.batch_id \
         and b.state = 'cancelled')",
        args![id, now],
    )
    .await?;
    Ok(())
}

fn settled(settlement: &Settlement, now: DateTime<Utc>) -> Sql {
    let left = settlement.state == State::Sent;
    let is_over = settlement.run_again_at.is_none();
    let mut sql = Sql::new("update delivery_message set state = ");
    sql.bind(settlement.state.code()).push(", reference = coalesce(").bind(settlement.reference.clone());
    sql.push(", reference), reason = ").bind(&settlement.reason).push(", lease = null, lease_until = null, sent_at = ");
    sql.push("coalesce(").bind(left.then_some(now)).push(", sent_at), settled_at = ").bind(is_over.then_some(now));
    sql.push(", run_at = coalesce(").bind(settlement.run_again_at).push(", run_at)");
    sql
}

/// Gives back what a lease still holds, once nobody works under it any more. What is in doubt keeps the name of its
/// lease, by which a late answer finds it.
pub async fn release(db: &Db, lease: Uuid, now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec(
        "update delivery_message set state = 'planned', lease = null, lease_until = null \
         where state = 'leased' and lease = $1",
        args![lease],
    )
    .await?;
    tx.exec(
        "update delivery_message set state = 'unsure', reason = $3, settled_at = $2, lease_until = null \
         where state = 'sending' and lease = $1",
        args![lease, now, Cause::Interrupted.code()],
    )
    .await?;
    tx.commit().await
}

/// A worker died: what was only leased is planned again, what was being sent is unsure and waits for a person.
///
/// One that lives and could not renew its lease in time loses nothing by it: what was only leased no longer passes its
/// fence, and what travels keeps the name of its lease, so that the answer is written all the same ([`settle_late`]).
/// Nothing leaves a second time by itself.
pub async fn expire_leases(db: &Db, now: DateTime<Utc>) -> Result<(u64, u64)> {
    // A lease that ends later than this was given by a clock that has been put right since: nobody holds it any more.
    let too_far = now + LONGEST_LEASE;
    let due = db
        .one(
            "select id from delivery_message where state in ('leased', 'sending') \
             and (lease_until <= $1 or lease_until > $2) limit 1",
            args![now, too_far],
        )
        .await?;
    if due.is_none() {
        return Ok((0, 0));
    }
    let mut tx = db.begin_unrecorded().await?;
    let again = tx
        .exec(
            "update delivery_message set state = 'planned', lease = null, lease_until = null \
             where state = 'leased' and (lease_until <= $1 or lease_until > $2)",
            args![now, too_far],
        )
        .await?;
    let unsure = tx
        .exec(
            "update delivery_message set state = 'unsure', reason = $2, settled_at = $1, lease_until = null \
             where state = 'sending' and (lease_until <= $1 or lease_until > $3)",
            args![now, Cause::Interrupted.code(), too_far],
        )
        .await?;
    tx.commit().await?;
    Ok((again, unsure))
}

//! What happens to messages: claimed, fenced, settled, answered.

use auth::Scope;
use chrono::{DateTime, Duration, Utc};
use db::{Conn, Db, Result, Row, Sql, Tx, args};
use kernel::{MessageId, PersonId};
use people::Channel;
use uuid::Uuid;

use crate::model::{Message, State};

const COLUMNS: &str = "select id, centre_id, batch_id, content_id, person_id, household_id, channel, address, \
                       first_name, full_name, wants_large_print, street_key, attempt, state, run_at, reference, \
                       reason, cost_millis, sent_at, settled_at, evidence, tries from delivery_message";

fn message_from(row: &Row) -> Result<Message> {
    Ok(Message {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        batch: row.get("batch_id")?,
        content: row.get("content_id")?,
        person: row.id("person_id")?,
        household: row.opt_id("household_id")?,
        channel: row.word("delivery_message", "channel", Channel::from_code)?,
        address: row.text("address")?,
        first_name: row.text("first_name")?,
        full_name: row.text("full_name")?,
        wants_large_print: row.get("wants_large_print")?,
        street_key: row.text("street_key")?,
        attempt: row.int("attempt")?,
        state: row.word("delivery_message", "state", State::from_code)?,
        run_at: row.get("run_at")?,
        reference: row.opt_text("reference")?,
        reason: row.text("reason")?,
        cost_millis: row.int("cost_millis")?,
        sent_at: row.get("sent_at")?,
        settled_at: row.get("settled_at")?,
        evidence: row.text("evidence")?,
        tries: row.int("tries")?,
    })
}

/// One message of a centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: MessageId) -> Result<Option<Message>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(message_from).transpose()
}

/// The message that a link speaks of: whoever holds its 74 random bits received it.
pub async fn find_for_person(conn: impl Into<Conn<'_>>, id: MessageId) -> Result<Option<Message>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(message_from).transpose()
}

/// The messages of a batch by a channel, letters in the order of the streets.
pub async fn list_messages(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    batch: Uuid,
    channel: Option<Channel>,
    states: &[State],
) -> Result<Vec<Message>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and batch_id = ").bind(batch);
    if let Some(channel) = channel {
        sql.push(" and channel = ").bind(channel.code());
    }
    if !states.is_empty() {
        sql.push(" and state in (").bind_list(states.iter().map(|s| s.code())).push(")");
    }
    sql.push(" order by street_key, full_name, id");
    conn.into().all(sql, vec![]).await?.iter().map(message_from).collect()
}

/// How many people of a batch stand where: by channel, state, evidence and reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// None for who has no message.
    pub channel: Option<Channel>,
    /// A state of the ledger, or `no_channel`, `refused`, `told`.
    pub state: String,
    pub evidence: String,
    pub people: i64,
}

/// The reach of a batch in one question: 108,000 people must stay light.
pub async fn board_rows(conn: impl Into<Conn<'_>>, scope: &Scope, batch: Uuid) -> Result<Vec<BoardRow>> {
    let rows = conn
        .into()
        .all(
            "select m.channel as channel, case when r.told_at is not null then 'told' \
             when m.id is null then r.blocked else m.state end as state, coalesce(m.evidence, '') as evidence, \
             count(*) as people from delivery_recipient r left join delivery_message m on m.id = r.message_id \
             where r.centre_id = $1 and r.batch_id = $2 group by 1, 2, 3 order by 4 desc",
            args![scope.centre(), batch],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let channel = row.opt_text("channel")?;
            Ok(BoardRow {
                channel: channel.as_deref().and_then(Channel::from_code),
                state: row.text("state")?,
                evidence: row.text("evidence")?,
                people: row.int("people")?,
            })
        })
        .collect()
}

/// How many messages wait to leave by wire, due now.
pub async fn due_count(db: &Db, now: DateTime<Utc>) -> Result<i64> {
    let row = db
        .one(
            "select count(*) as n from delivery_message where state = 'planned' and run_at <= $1 \
             and channel in ('email', 'sms')",
            args![now],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Leases the oldest due messages of running batches. A notice without batch leaves at once.
pub async fn claim(
    db: &Db,
    lease: Uuid,
    now: DateTime<Utc>,
    lease_lasts: Duration,
    guarded_hours: bool,
    limit: i64,
) -> Result<Vec<Message>> {
    let mut tx = db.begin_unrecorded().await?;
    let mut sql = Sql::new("update delivery_message set state = 'leased', lease = ");
    sql.bind(lease).push(", lease_until = ").bind(now + lease_lasts);
    sql.push(
        ", tries = tries + 1 where state = 'planned' and id in (select m.id from delivery_message m \
         left join delivery_batch b on b.id = m.batch_id \
         where m.state = 'planned' and m.channel in ('email', 'sms') and m.run_at <= ",
    );
    sql.bind(now).push(" and (b.id is null or (b.state = 'running'");
    if guarded_hours {
        sql.push(" and (m.channel = 'email' or not b.has_hours_guard)");
    }
    sql.push(")) order by m.run_at, m.id limit ").bind(limit);
    if db.engine() == db::Engine::Postgres {
        sql.push(" for update of m skip locked");
    }
    sql.push(")");
    tx.exec(sql, vec![]).await?;
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where lease = ").bind(lease).push(" and state = 'leased' order by id");
    let messages = tx.all(sql, vec![]).await?.iter().map(message_from).collect::<Result<_>>()?;
    tx.commit().await?;
    Ok(messages)
}

/// The fence before the network: only who still holds the lease may send, and it is on disk first.
pub async fn fence(tx: &mut Tx, id: MessageId, lease: Uuid, now: DateTime<Utc>) -> Result<bool> {
    let fenced = tx
        .exec(
            "update delivery_message set state = 'sending' where id = $1 and lease = $2 and state = 'leased' \
             and lease_until > $3",
            args![id, lease, now],
        )
        .await?;
    Ok(fenced == 1)
}

/// Writes what became of an attempt.
pub async fn settle(
    tx: &mut Tx,
    id: MessageId,
    lease: Uuid,
    state: State,
    reference: Option<String>,
    reason: &str,
    now: DateTime<Utc>,
    run_again_at: Option<DateTime<Utc>>,
) -> Result<bool> {
    let left = matches!(state, State::Sent | State::Delivered);
    let settled = tx
        .exec(
            "update delivery_message set state = $3, reference = coalesce($4, reference), reason = $5, lease = null, \
             lease_until = null, sent_at = coalesce($6, sent_at), settled_at = $7, run_at = coalesce($8, run_at) \
             where id = $1 and lease = $2 and state in ('sending', 'leased')",
            args![
                id,
                lease,
                state.code(),
                reference,
                reason,
                left.then_some(now),
                run_again_at.is_none().then_some(now),
                run_again_at,
            ],
        )
        .await?;
    Ok(settled == 1)
}

/// A worker died: what was only leased is planned again, what was being sent is unsure and waits for a person.
pub async fn expire_leases(db: &Db, now: DateTime<Utc>) -> Result<(u64, u64)> {
    let due = db
        .one(
            "select id from delivery_message where state in ('leased', 'sending') and lease_until < $1 limit 1",
            args![now],
        )
        .await?;
    if due.is_none() {
        return Ok((0, 0));
    }
    let mut tx = db.begin_unrecorded().await?;
    let again = tx
        .exec(
            "update delivery_message set state = 'planned', lease = null, lease_until = null \
             where state = 'leased' and lease_until < $1",
            args![now],
        )
        .await?;
    let unsure = tx
        .exec(
            "update delivery_message set state = 'unsure', reason = 'interrompu pendant l’envoi', settled_at = $1, \
             lease = null, lease_until = null where state = 'sending' and lease_until < $1",
            args![now],
        )
        .await?;
    tx.commit().await?;
    Ok((again, unsure))
}

/// What the network says later of a message by wire; a person's own evidence is never weakened.
pub async fn settle_by_reference(tx: &mut Tx, id: MessageId, state: State, reason: &str, now: DateTime<Utc>) -> Result<bool> {
    let settled = tx
        .exec(
            "update delivery_message set state = $2, reason = $3, settled_at = $4 where id = $1 \
             and state in ('sending', 'sent', 'unsure', 'delivered') and channel in ('email', 'sms')",
            args![id, state.code(), reason, now],
        )
        .await?;
    Ok(settled == 1)
}

/// An e-mail that nobody returned in 72 hours is delivered.
pub async fn settle_old_sent(db: &Db, now: DateTime<Utc>) -> Result<u64> {
    let mut tx = db.begin_unrecorded().await?;
    let settled = tx
        .exec(
            "update delivery_message set state = 'delivered', settled_at = $1 where state = 'sent' \
             and channel = 'email' and sent_at < $2",
            args![now, now - Duration::hours(72)],
        )
        .await?;
    tx.commit().await?;
    Ok(settled)
}

/// The result that a volunteer brings back, or the printing of letters.
pub async fn set_by_hand(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[MessageId],
    state: State,
    from: &[State],
    now: DateTime<Utc>,
) -> Result<u64> {
    let mut sql = Sql::new("update delivery_message set state = ");
    sql.bind(state.code()).push(", settled_at = ").bind(now).push(" where centre_id = ").bind(scope.centre());
    sql.push(" and state in (").bind_list(from.iter().map(|s| s.code())).push(") and id in (");
    sql.bind_list(ids.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

/// Evidence on top of delivery: the person answered, came, or said so. Confirmed is stronger than seen.
pub async fn record_evidence(tx: &mut Tx, id: MessageId, evidence: &'static str, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "update delivery_message set evidence = $2, evidence_at = $3 where id = $1 and evidence <> 'confirmed'",
        args![id, evidence, now],
    )
    .await?;
    Ok(())
}

/// The last message sent to an address: what an answer most likely speaks of.
pub async fn last_to_address(conn: impl Into<Conn<'_>>, channel: Channel, address: &str) -> Result<Option<Message>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where address = ").bind(address).push(" and channel = ").bind(channel.code());
    sql.push(" and sent_at is not null order by sent_at desc limit 1");
    conn.into().one(sql, vec![]).await?.as_ref().map(message_from).transpose()
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
    pub person: Option<PersonId>,
    pub channel: Channel,
    pub address: String,
    pub text: String,
    pub intent: String,
    pub at: DateTime<Utc>,
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
                Uuid::now_v7(),
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

/// The last answers of a centre, latest first.
pub async fn list_incoming(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<Incoming>> {
    let rows = conn
        .into()
        .all(
            "select i.id, i.channel, i.address, i.text, i.intent, i.at, m.person_id from delivery_incoming i \
             left join delivery_message m on m.id = i.message_id where i.centre_id = $1 order by i.id desc limit $2",
            args![scope.centre(), limit],
        )
        .await?;
    rows.iter().map(incoming).collect()
}

// An answer as stored.
fn incoming(row: &Row) -> Result<Incoming> {
    Ok(Incoming {
        person: row.opt_id("person_id")?,
        channel: row.word("delivery_incoming", "channel", Channel::from_code)?,
        address: row.text("address")?,
        text: row.text("text")?,
        intent: row.text("intent")?,
        at: row.get("at")?,
    })
}

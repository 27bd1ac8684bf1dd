//! The rows of the ledger: one message, those of a batch, and where its people stand.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx};
use kernel::MessageId;
use people::Channel;
use uuid::Uuid;

use super::recipients::STANDING;
use crate::model::{Message, State};

/// The columns of a message, in no statement yet.
pub(super) const FIELDS: &str = "id, centre_id, batch_id, content_id, person_id, household_id, channel, address, \
                                 first_name, full_name, wants_large_print, street_key, attempt, state, run_at, \
                                 reference, reason, cost_millis, sent_at, settled_at, evidence, tries";

fn all_messages() -> Sql {
    let mut sql = Sql::new("select ");
    sql.push(FIELDS).push(" from delivery_message");
    sql
}

pub(super) fn message_from(row: &Row) -> Result<Message> {
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
    let mut sql = all_messages();
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(message_from).transpose()
}

/// The message that a link or a returned letter speaks of, whatever its centre: whoever holds its 74 random bits
/// received it.
pub async fn find_unscoped(conn: impl Into<Conn<'_>>, id: MessageId) -> Result<Option<Message>> {
    let mut sql = all_messages();
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
    let mut sql = all_messages();
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and batch_id = ").bind(batch);
    if let Some(channel) = channel {
        sql.push(" and channel = ").bind(channel.code());
    }
    if !states.is_empty() {
        sql.push(" and state in (").bind_list(states.iter().map(|s| s.code())).push(")");
    }
    let rows = conn.into().all(sql, vec![]).await?;
    let mut messages = rows.iter().map(message_from).collect::<Result<Vec<_>>>()?;
    // Here and not by the engine, whose order of signs is not ours to choose: 4 comes before 4 bis.
    messages.sort_by(|one, other| {
        (&one.street_key, &one.full_name, one.id).cmp(&(&other.street_key, &other.full_name, other.id))
    });
    Ok(messages)
}

/// Several messages of a centre at once.
pub async fn messages_by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[MessageId]) -> Result<Vec<Message>> {
    let mut sql = all_messages();
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(message_from).collect()
}

/// The most notices of a room that are looked at: what is told by hand stays a list that people read.
const BY_HAND: i64 = 1_000;

/// The notices of one room in a centre that wait for a hand: letters to carry, calls to make, and what no address took.
/// A room is the first word of its keys, before the colon: what others leave lying does not hide what is its own. The
/// latest first, since what failed stays failed once someone has said it.
pub async fn notices_by_hand(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    room: &str,
    since: DateTime<Utc>,
) -> Result<Vec<Message>> {
    let mut sql = all_messages();
    sql.push(" where batch_id is null and centre_id = ").bind(scope.centre());
    sql.push(" and created_at >= ").bind(since);
    sql.push(" and once_key like ").bind(format!("{room}:%"));
    sql.push(
        " and ((channel in ('letter', 'call') and state in ('planned', 'printed', 'no_answer', 'wrong_number', \
         'returned')) or state in ('failed', 'cancelled')) order by id desc limit ",
    );
    sql.bind(BY_HAND);
    conn.into().all(sql, vec![]).await?.iter().map(message_from).collect()
}

/// How many people of a batch stand where: by channel, state, evidence and reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// None for who has no message.
    pub channel: Option<Channel>,
    /// A state of the ledger, or `kept`, `no_channel`, `refused`, `told`.
    pub state: String,
    pub evidence: String,
    pub people: i64,
}

/// The reach of a batch in one question: 108,000 people must stay light.
pub async fn board_rows(conn: impl Into<Conn<'_>>, scope: &Scope, batch: Uuid) -> Result<Vec<BoardRow>> {
    let mut sql = Sql::new("select m.channel as channel, ");
    sql.push(STANDING).push(
        " as state, coalesce(m.evidence, '') as evidence, count(*) as people from delivery_recipient r \
         left join delivery_message m on m.id = r.message_id where r.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and r.batch_id = ").bind(batch).push(" group by 1, 2, 3 order by 4 desc");
    let rows = conn.into().all(sql, vec![]).await?;
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

/// The result that a volunteer brings back, or the printing of letters. Returns those that were still in one of the
/// states `from`: someone else was faster with the others.
pub async fn set_by_hand(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[MessageId],
    state: State,
    from: &[State],
    now: DateTime<Utc>,
) -> Result<Vec<MessageId>> {
    let mut sql = Sql::new("update delivery_message set state = ");
    sql.bind(state.code()).push(", settled_at = ").bind(now).push(" where centre_id = ").bind(scope.centre());
    sql.push(" and state in (").bind_list(from.iter().map(|s| s.code())).push(") and id in (");
    sql.bind_list(ids.iter().copied()).push(") returning id");
    tx.all(sql, vec![]).await?.iter().map(|row| row.id("id")).collect()
}

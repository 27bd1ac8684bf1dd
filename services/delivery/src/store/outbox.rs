//! The outbox as the team reads it: the messages of a centre, latest first, and how many stand where.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Sql, Tx, args};
use kernel::MessageId;
use kernel::paging::{Page, PageRequest};
use people::Channel;

use super::faults::delete_faults_of;
use super::ledger::{FIELDS, message_from};
use crate::model::{Doubt, Message, State};

/// Which messages a list shows.
#[derive(Debug, Clone, Default)]
pub struct OutboxFilter {
    pub channel: Option<Channel>,
    /// All of them when empty.
    pub states: &'static [State],
}

/// The messages of a centre, latest first.
pub async fn list_outbox(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    filter: &OutboxFilter,
    page: PageRequest,
) -> Result<Page<Message>> {
    let mut sql = Sql::new("select ");
    sql.push(FIELDS).push(" from delivery_message where centre_id = ").bind(scope.centre());
    if let Some(channel) = filter.channel {
        sql.push(" and channel = ").bind(channel.code());
    }
    if !filter.states.is_empty() {
        sql.push(" and state in (").bind_list(filter.states.iter().map(|state| state.code())).push(")");
    }
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let messages = rows.iter().map(message_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(messages, page.limit, |message| message.id.uuid()))
}

/// How many messages of a centre stand where, by channel.
pub async fn count_outbox(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(Channel, State, i64)>> {
    let rows = conn
        .into()
        .all(
            "select channel, state, count(*) as n from delivery_message where centre_id = $1 \
             group by channel, state order by channel, state",
            args![scope.centre()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let channel = row.word("delivery_message", "channel", Channel::from_code)?;
            Ok((channel, row.word("delivery_message", "state", State::from_code)?, row.int("n")?))
        })
        .collect()
}

/// What a person says of a message that may have left.
pub async fn settle_doubt(tx: &mut Tx, scope: &Scope, id: MessageId, doubt: Doubt, now: DateTime<Utc>) -> Result<bool> {
    Ok(settle_doubts(tx, scope, &[id], doubt, now).await? == 1)
}

/// The same of many at once; returns how many were in doubt. Nothing is sent again in a batch that was stopped for good.
pub async fn settle_doubts(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[MessageId],
    doubt: Doubt,
    now: DateTime<Utc>,
) -> Result<usize> {
    let mut sql = Sql::new("update delivery_message set ");
    match doubt {
        Doubt::Left => sql.push("state = 'sent', settled_at = ").bind(now),
        Doubt::Received => sql.push("state = 'delivered', settled_at = ").bind(now),
        // Due from now on: it is not late, whenever its batch was. Nobody listens any more to the attempt in doubt.
        Doubt::Again => sql.push("state = 'planned', settled_at = null, lease = null, tries = 0, run_at = ").bind(now),
    };
    if doubt != Doubt::Again {
        sql.push(", sent_at = coalesce(sent_at, ").bind(now).push(")");
    }
    sql.push(" where state = 'unsure' and centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(")");
    if doubt == Doubt::Again {
        sql.push(" and not exists (select 1 from delivery_batch b where b.id = delivery_message.batch_id ");
        sql.push("and b.state = 'cancelled')");
    }
    sql.push(" returning id");
    let settled: Vec<MessageId> = tx.all(sql, vec![]).await?.iter().map(|row| row.id("id")).collect::<Result<_>>()?;
    if doubt == Doubt::Received && !settled.is_empty() {
        delete_faults_of(tx, &settled).await?;
    }
    Ok(settled.len())
}

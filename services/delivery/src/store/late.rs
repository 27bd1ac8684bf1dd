//! Batches whose hour has passed: found, held, and let go by someone's word.
//!
//! A held batch keeps all its messages as they are; only a person lets it leave or stops it.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Db, Result, Row, Tx, args};
use people::Channel;
use uuid::Uuid;

/// A running batch of which something was due before an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Overdue {
    pub batch: Uuid,
    pub channel: Channel,
    pub has_hours_guard: bool,
    /// Since when it waits: it was due, a person let it go, or a message of it has left.
    pub since: DateTime<Utc>,
}

fn overdue_from(row: &Row) -> Result<Overdue> {
    let due: DateTime<Utc> = row.get("due")?;
    let (released, moved): (Option<DateTime<Utc>>, Option<DateTime<Utc>>) =
        (row.get("released_at")?, row.get("moved_at")?);
    Ok(Overdue {
        batch: row.get("id")?,
        channel: row.word("delivery_message", "channel", Channel::from_code)?,
        has_hours_guard: row.get("has_hours_guard")?,
        since: [released, moved].into_iter().flatten().fold(due, DateTime::max),
    })
}

/// Running batches of which something by wire was due at this instant or before.
pub(crate) async fn overdue(db: &Db, before: DateTime<Utc>) -> Result<Vec<Overdue>> {
    let rows = db
        .all(
            "select b.id, b.has_hours_guard, b.released_at, m.channel, min(m.run_at) as due, \
             (select max(d.sent_at) from delivery_message d where d.batch_id = b.id and d.channel = m.channel) \
             as moved_at from delivery_message m join delivery_batch b on b.id = m.batch_id \
             where m.state = 'planned' and m.channel in ('email', 'sms') and m.run_at <= $1 and b.state = 'running' \
             group by b.id, b.has_hours_guard, b.released_at, m.channel",
            args![before],
        )
        .await?;
    rows.iter().map(overdue_from).collect()
}

/// Holds a running batch until someone says what becomes of it.
pub(crate) async fn hold_late(tx: &mut Tx, batch: Uuid) -> Result<u64> {
    tx.exec("update delivery_batch set state = 'late' where id = $1 and state = 'running'", args![batch]).await
}

/// Lets a batch leave that was paused or late: from now on its delay counts anew.
pub async fn release_batch(tx: &mut Tx, scope: &Scope, batch: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update delivery_batch set state = 'running', released_at = $3 where id = $1 and centre_id = $2 \
         and state in ('paused', 'late')",
        args![batch, scope.centre(), now],
    )
    .await
}

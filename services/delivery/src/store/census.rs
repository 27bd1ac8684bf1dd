//! How much waits to leave and how much is in doubt, over all centres: for the state of the service.
//!
//! Counts and hours only: neither a recipient nor a centre is named.

use chrono::{DateTime, Utc};
use db::{Db, Result, args};

/// What stands at the door of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Census {
    /// E-mails and SMS planned for now or before, that nobody paused.
    pub waiting: i64,
    /// The hour of the oldest that no decent hour holds back.
    pub oldest: Option<DateTime<Utc>>,
    /// Messages that may have left; a person decides.
    pub unsure: i64,
}

/// Counts what is due, and what is in doubt.
pub async fn census(db: &Db, now: DateTime<Utc>) -> Result<Census> {
    let waiting = db
        .one(
            "select count(*) as n, min(case when m.channel = 'email' or m.at_any_hour then m.run_at end) as oldest \
             from delivery_message m left join delivery_batch b on b.id = m.batch_id \
             where m.state = 'planned' and m.channel in ('email', 'sms') and m.run_at <= $1 \
             and (m.batch_id is null or b.state = 'running')",
            args![now],
        )
        .await?;
    let unsure = db.one("select count(*) as n from delivery_message where state = 'unsure'", vec![]).await?;
    Ok(Census {
        waiting: waiting.as_ref().map_or(Ok(0), |row| row.int("n"))?,
        oldest: waiting.as_ref().map_or(Ok(None), |row| row.get("oldest"))?,
        unsure: unsure.map_or(Ok(0), |row| row.int("n"))?,
    })
}

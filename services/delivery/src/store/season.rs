//! How far a centre's messages of a season went: how many people, and never which.

use auth::NetworkTotals;
use chrono::{DateTime, Utc};
use db::{Conn, Result, args};
use kernel::CentreId;

/// Where the people whom a centre has written to since an instant stand, each counted once, at their best.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SeasonReach {
    /// Batches, not people.
    pub batches: i64,
    /// Who has had at least one message in hand.
    pub handed: i64,
    /// Who has none yet, and one is on its way.
    pub under_way: i64,
    /// Whom no message has reached, though there was a way.
    pub missed: i64,
    pub refused: i64,
    pub no_channel: i64,
}

impl SeasonReach {
    fn add(&mut self, standing: i64, people: i64) {
        match standing {
            5 => self.handed += people,
            4 => self.under_way += people,
            3 => self.missed += people,
            2 => self.refused += people,
            _ => self.no_channel += people,
        }
    }
}

/// The reach of a centre since an instant, in one reading of its recipients.
pub async fn season_reach(
    conn: impl Into<Conn<'_>>,
    _totals: NetworkTotals,
    centre: CentreId,
    since: DateTime<Utc>,
) -> Result<SeasonReach> {
    let mut conn = conn.into();
    let sql = "select cast(s.standing as bigint) as standing, count(*) as people from (\
               select r.person_id, max(case \
               when r.told_at is not null or m.state in ('delivered', 'handed_over', 'reached') then 5 \
               when m.state in ('planned', 'leased', 'sending', 'sent', 'printed') then 4 \
               when m.id is not null then 3 when r.blocked = 'refused' then 2 else 1 end) as standing \
               from delivery_batch b join delivery_recipient r on r.batch_id = b.id and r.centre_id = b.centre_id \
               left join delivery_message m on m.id = r.message_id \
               where b.centre_id = $1 and b.created_at >= $2 group by r.person_id) s group by s.standing";
    let mut reach = SeasonReach::default();
    for row in conn.again().all(sql, args![centre, since]).await? {
        reach.add(row.int("standing")?, row.int("people")?);
    }
    let batches = "select count(*) as n from delivery_batch where centre_id = $1 and created_at >= $2";
    if let Some(row) = conn.one(batches, args![centre, since]).await? {
        reach.batches = row.int("n")?;
    }
    Ok(reach)
}

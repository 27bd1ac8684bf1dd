//! The network seen from the federation: how far messages go and how many an audience finds, by centre.
//!
//! It reads totals and no row about a person. What it read is kept until the data change.

use audience::census::{Asked, Census, is_countable};
use audience::{Audience, Counted};
use auth::NetworkTotals;
use centres::Centre;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Utc};
use db::DataVersion;
use delivery::store::season_reach;
use futures::{StreamExt as _, TryStreamExt as _};
use web::Cx;

use super::Result;
use crate::model::network::{Figures, rounded_count};
use crate::policy::decide_over_network;

/// Centres asked at the same time.
const ASKED_AT_ONCE: usize = 4;

/// What is kept of the network between two questions.
#[derive(Default)]
pub struct Overview {
    census: Census,
    reach: tokio::sync::Mutex<Option<KeptReach>>,
}

struct KeptReach {
    version: DataVersion,
    reach: NetworkReach,
}

/// How far the messages of a season went, by centre.
#[derive(Debug, Clone)]
pub struct NetworkReach {
    /// "2026-2027".
    pub season: String,
    pub at: DateTime<Utc>,
    /// In the order of names.
    pub centres: Vec<(Centre, Figures)>,
    pub total: Figures,
}

/// How many an audience finds in the network, by centre.
#[derive(Debug, Clone)]
pub struct NetworkCount {
    pub centres: Vec<(Centre, Counted)>,
    pub total: Counted,
}

/// The reach of every centre's messages since the season began.
pub async fn reach_of_network(cx: &Cx, overview: &Overview) -> Result<NetworkReach> {
    let totals = NetworkTotals::opened_by(decide_over_network(&cx.actor))?;
    let season = people::season_of(cx.today());
    // Whoever asks meanwhile waits for the answer instead of asking again.
    let mut kept = overview.reach.lock().await;
    let version = cx.db().version().await?;
    if let Some(kept) = kept.as_ref().filter(|kept| kept.version == version && kept.reach.season == season) {
        return Ok(kept.reach.clone());
    }
    let reach = read_reach(cx, totals, season).await?;
    *kept = Some(KeptReach { version, reach: reach.clone() });
    Ok(reach)
}

async fn read_reach(cx: &Cx, totals: NetworkTotals, season: String) -> Result<NetworkReach> {
    let (db, since, word) = (cx.db(), season_start(cx.today()), season.as_str());
    let centres = centres::store::list(db).await?;
    let lines = futures::stream::iter(centres).map(|centre| async move {
        let members = audience::store::count_members(db, totals, centre.id, word).await?;
        let reach = season_reach(db, totals, centre.id, since).await?;
        Ok::<_, db::Error>((centre, Figures::of(members, reach)))
    });
    let centres: Vec<(Centre, Figures)> = lines.buffered(ASKED_AT_ONCE).try_collect().await?;
    let total = Figures::sum(centres.iter().map(|(_, figures)| *figures));
    Ok(NetworkReach { season, at: cx.now(), centres, total })
}

/// The first instant of the season of a day: 1 September.
fn season_start(today: NaiveDate) -> DateTime<Utc> {
    let year = if today.month() >= 9 { today.year() } else { today.year() - 1 };
    let first = NaiveDate::from_ymd_opt(year, 9, 1).unwrap_or(today);
    calendar::at_wall_time(first.and_time(NaiveTime::MIN)).instant
}

/// How many an audience finds; a condition that would point at a household is left out by who asks.
pub async fn count_in_network(cx: &Cx, overview: &Overview, audience: &Audience) -> Result<NetworkCount> {
    let totals = NetworkTotals::opened_by(decide_over_network(&cx.actor))?;
    debug_assert!(audience.conditions.iter().all(is_countable), "the page offers no other");
    let centres = centres::store::list(cx.db()).await?;
    let ids: Vec<_> = centres.iter().map(|centre| centre.id).collect();
    let asked = Asked { today: cx.today(), now: cx.now() };
    let counted = overview.census.count(cx.db(), totals, &ids, audience, asked).await?;
    let counts = counted.into_iter().map(|(_, counted)| rounded_count(counted));
    let centres: Vec<(Centre, Counted)> = centres.into_iter().zip(counts).collect();
    let total = centres.iter().fold(Counted::default(), |sum, (_, counted)| Counted {
        people: sum.people + counted.people,
        families: sum.families + counted.families,
    });
    Ok(NetworkCount { centres, total })
}

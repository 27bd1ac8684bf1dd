//! Everyone of the network, counted while a question is typed.
//!
//! What an audience asks of 108,000 people is kept in memory, a few bytes each and no name, and only the centres
//! that were written to since are read again. It answers with numbers by centre, never with people.

mod ask;
mod town;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use auth::NetworkTotals;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use db::{Db, Result};
use futures::{StreamExt as _, TryStreamExt as _};
use kernel::{CentreId, OperationId};

pub use ask::is_countable;
pub(crate) use town::{Hearth, Place, Soul, Town};

use crate::model::{Audience, Counted};
use crate::store;

/// Operations by which a centre is known to be as it was; more than one, for they may end in another order.
const MARKS: i64 = 8;
/// After so long a centre is read again, whatever its operations say.
const FRESH: Duration = Duration::minutes(10);
/// Centres read at the same time.
const READERS: usize = 4;

/// The people of each centre, kept for counting.
#[derive(Default)]
pub struct Census {
    towns: RwLock<HashMap<CentreId, Arc<Kept>>>,
    /// Two who ask at once read once.
    reading: tokio::sync::Mutex<()>,
}

struct Kept {
    marks: Vec<OperationId>,
    season: String,
    read_at: DateTime<Utc>,
    town: Town,
}

/// The day and the instant of a question.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
}

impl Census {
    /// How many an audience finds in each of these centres, in their order. Conditions about a street, an interest or
    /// another room find nobody here: they would point at persons.
    pub async fn count(
        &self,
        db: &Db,
        totals: NetworkTotals,
        centres: &[CentreId],
        audience: &Audience,
        asked: Asked,
    ) -> Result<Vec<(CentreId, Counted)>> {
        self.read_what_changed(db, totals, centres, asked).await?;
        let towns = self.towns.read().unwrap_or_else(PoisonError::into_inner);
        let counted = centres.iter().map(|centre| {
            let counted = towns.get(centre).map(|kept| kept.town.count(audience, asked.today));
            (*centre, counted.unwrap_or_default())
        });
        Ok(counted.collect())
    }

    async fn read_what_changed(
        &self,
        db: &Db,
        totals: NetworkTotals,
        centres: &[CentreId],
        asked: Asked,
    ) -> Result<()> {
        let _one_reader = self.reading.lock().await;
        let season = people::season_of(asked.today);
        // The marks are read before the people: what changes meanwhile is read again next time.
        let marks = db::latest_operations(db, centres, MARKS).await?;
        let stale: Vec<CentreId> =
            centres.iter().copied().filter(|id| !self.is_fresh(*id, marks.get(id), &season, asked.now)).collect();
        let season = season.as_str();
        let read = futures::stream::iter(stale)
            .map(|centre| async move { Ok::<_, db::Error>((centre, store::town(db, totals, centre, season).await?)) });
        let read: Vec<(CentreId, Town)> = read.buffer_unordered(READERS).try_collect().await?;
        let mut towns = self.towns.write().unwrap_or_else(PoisonError::into_inner);
        for (centre, town) in read {
            let marks = marks.get(&centre).cloned().unwrap_or_default();
            let kept = Kept { marks, season: season.to_owned(), read_at: asked.now, town };
            towns.insert(centre, Arc::new(kept));
        }
        Ok(())
    }

    fn is_fresh(&self, centre: CentreId, marks: Option<&Vec<OperationId>>, season: &str, now: DateTime<Utc>) -> bool {
        let towns = self.towns.read().unwrap_or_else(PoisonError::into_inner);
        let Some(kept) = towns.get(&centre) else { return false };
        let is_same = marks.map_or(kept.marks.is_empty(), |marks| *marks == kept.marks);
        is_same && kept.season == season && now - kept.read_at < FRESH
    }
}

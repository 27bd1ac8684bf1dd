//! A stock-taking: what was seen, what is missing, what nobody expected.

use chrono::{DateTime, Utc};

use super::item::{Item, State};
use super::{ItemId, StocktakeId};

/// A stock-taking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stocktake {
    pub id: StocktakeId,
    pub opened_at: DateTime<Utc>,
    pub opened_by: String,
    pub closed_at: Option<DateTime<Utc>>,
    /// What was missing when it was closed, a label and a name a line.
    pub missing: String,
}

/// A label that was scanned or typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    pub item: Option<ItemId>,
    pub typed: String,
}

/// What a stock-taking says so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    pub seen: Vec<Item>,
    pub missing: Vec<Item>,
    /// Seen here while it is lent, lost or retired.
    pub unexpected: Vec<Item>,
    /// Labels that no thing has.
    pub unknown: Vec<String>,
}

/// Compares what is expected here with what was seen.
pub fn compare(items: &[Item], scans: &[Scan]) -> Findings {
    let mut findings = Findings::default();
    for item in items {
        let is_expected = item.loan.is_none() && !matches!(item.details.state, State::Lost | State::Retired);
        let is_seen = scans.iter().any(|scan| scan.item == Some(item.id));
        match (is_expected, is_seen) {
            (true, true) => findings.seen.push(item.clone()),
            (true, false) => findings.missing.push(item.clone()),
            (false, true) => findings.unexpected.push(item.clone()),
            (false, false) => {}
        }
    }
    findings.unknown = scans.iter().filter(|scan| scan.item.is_none()).map(|scan| scan.typed.clone()).collect();
    findings
}

//! What the federation may know: totals of centres, each rounded so that no small group shows. Pure.
//!
//! Every number of people is rounded to five by itself, and a sum adds up rounded numbers only: nothing is learnt
//! by subtraction that the parts do not already say.

use audience::Counted;
use delivery::store::SeasonReach;

/// People are told by fives.
const STEP: i64 = 5;

/// A number of people as the network may read it.
pub fn rounded(people: i64) -> i64 {
    (people + STEP / 2).div_euclid(STEP) * STEP
}

/// A count as the network may read it.
pub fn rounded_count(counted: Counted) -> Counted {
    Counted { people: rounded(counted.people), families: rounded(counted.families) }
}

/// The numbers of a centre, or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Figures {
    /// Members of the season.
    pub members: i64,
    /// Messages written once for many.
    pub campaigns: i64,
    /// People to whom at least one of them was meant.
    pub targeted: i64,
    /// Of whom so many had at least one in hand.
    pub handed: i64,
    pub under_way: i64,
    /// There was a way, and it led nowhere.
    pub missed: i64,
    pub refused: i64,
    pub no_channel: i64,
}

impl Figures {
    pub fn of(members: i64, reach: SeasonReach) -> Self {
        let parts = [reach.handed, reach.under_way, reach.missed, reach.refused, reach.no_channel].map(rounded);
        let [handed, under_way, missed, refused, no_channel] = parts;
        Self {
            members: rounded(members),
            campaigns: reach.batches,
            targeted: parts.iter().sum(),
            handed,
            under_way,
            missed,
            refused,
            no_channel,
        }
    }

    /// All centres together.
    pub fn sum(lines: impl IntoIterator<Item = Self>) -> Self {
        lines.into_iter().fold(Self::default(), |sum, line| Self {
            members: sum.members + line.members,
            campaigns: sum.campaigns + line.campaigns,
            targeted: sum.targeted + line.targeted,
            handed: sum.handed + line.handed,
            under_way: sum.under_way + line.under_way,
            missed: sum.missed + line.missed,
            refused: sum.refused + line.refused,
            no_channel: sum.no_channel + line.no_channel,
        })
    }
}

//! Someone expected on a round: whom a tablet takes along, chosen one by one. Pure.

use kernel::PersonId;
use people::import::holds_nir;
use uuid::Uuid;

use super::round::RoundId;

/// The most people of one round.
pub const MOST_EXPECTED: i64 = 60;
/// The longest line, in signs.
const LONGEST_HOURS: usize = 160;

/// Someone expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    pub id: Uuid,
    pub round: RoundId,
    pub person: PersonId,
    /// When and where, as people say it; never why.
    pub hours: String,
}

/// Why someone is not expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedRefusal {
    PersonUnknown,
    Already,
    TooMany,
    HoursTooLong,
    HoursNir,
    /// Others are expected than those who were read.
    ChangedMeanwhile,
}

impl ExpectedRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::PersonUnknown => ("personne", "outreach-refusal-person"),
            Self::Already => ("personne", "outreach-refusal-expected"),
            Self::TooMany => ("personne", "outreach-refusal-expected-many"),
            Self::HoursTooLong => ("heures", "outreach-refusal-long"),
            Self::HoursNir => ("heures", "outreach-refusal-nir"),
            Self::ChangedMeanwhile => ("", "outreach-refusal-changed"),
        }
    }
}

/// When and where, as it was typed.
pub fn read_hours(typed: &str) -> Result<String, ExpectedRefusal> {
    let hours = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if hours.chars().count() > LONGEST_HOURS {
        return Err(ExpectedRefusal::HoursTooLong);
    }
    if holds_nir(&hours) { Err(ExpectedRefusal::HoursNir) } else { Ok(hours) }
}

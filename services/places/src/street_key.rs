//! The order in which letters are carried: street, number, building.
//!
//! A key compares what an address means, not how it is spelt: "av. J. Jaurès" stays apart from
//! "avenue Jean Jaurès", but "av." and "Avenue", "St" and "Saint", "8 mai" and "huit mai" meet.
//! It never says whether the street exists.

use std::cmp::Ordering;

use crate::street_line::StreetLine;
use crate::vocabulary::{PartKind, canonical_part, canonical_street};

/// What sorts letters of one town; the derived order is street, number, suffix, building.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreetKey {
    /// Folded, spelt out, without articles.
    pub street: String,
    /// 0 when the address has none.
    pub number: u32,
    pub suffix: String,
    /// Building then flat, folded, numbers padded.
    pub building: String,
}

/// How a street is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WalkOrder {
    /// 1, 2, 3, 4: crossing at each house, for quiet streets.
    #[default]
    ByNumber,
    /// 1, 3, 5 then 6, 4, 2: up one side and back down the other.
    OneSideThenTheOther,
}

/// The sorting key of a typed street line.
pub fn street_key(typed: &str) -> StreetKey {
    StreetKey::of(&StreetLine::parse(typed))
}

impl StreetKey {
    /// The key of a line already taken apart.
    pub fn of(line: &StreetLine) -> Self {
        let mut parts: Vec<(PartKind, String)> = line
            .parts
            .iter()
            .filter(|part| part.kind != PartKind::Host)
            .map(|part| (part.kind, canonical_part(&part.text)))
            .collect();
        // From the street inwards: hamlet, building, door.
        parts.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
        let building: Vec<String> = parts.into_iter().map(|(_, text)| text).collect();
        Self {
            street: canonical_street(&line.street),
            number: line.number.unwrap_or(0),
            suffix: line.suffix.clone().unwrap_or_default(),
            building: building.join(" "),
        }
    }

    /// Compares two keys in the order in which the street is walked.
    pub fn compare(&self, other: &Self, order: WalkOrder) -> Ordering {
        match order {
            WalkOrder::ByNumber => self.cmp(other),
            WalkOrder::OneSideThenTheOther => self.walk_both_sides(other),
        }
    }

    fn walk_both_sides(&self, other: &Self) -> Ordering {
        let side = |key: &Self| if key.number == 0 { 0 } else { 2 - key.number % 2 };
        let house = |key: &Self| (key.number, key.suffix.clone());
        let along = match side(self) {
            2 => house(other).cmp(&house(self)),
            _ => house(self).cmp(&house(other)),
        };
        let street = self.street.cmp(&other.street).then_with(|| side(self).cmp(&side(other)));
        street.then(along).then_with(|| self.building.cmp(&other.building))
    }
}

//! Where an address lies: its number, else the nearest of its street, else the street, else the town. Pure.
//!
//! What could be two places is none: a street that two towns of one postal code have is not chosen between.

use places::{Position, PostalAddress};

use super::place::{Facts, Place};

/// The number that the national base gives to what has a name and no number.
pub const WITHOUT_NUMBER: i64 = 9_999;

/// How a place got its point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Placed {
    /// Somebody or a file said it, or nobody has.
    #[default]
    ByHand,
    Town,
    Street,
    /// At the nearest number of the street.
    Near,
    Number,
}

impl Placed {
    const ALL: [Self; 5] = [Self::ByHand, Self::Town, Self::Street, Self::Near, Self::Number];

    pub fn code(self) -> &'static str {
        match self {
            Self::ByHand => "",
            Self::Town => "town",
            Self::Street => "street",
            Self::Near => "near",
            Self::Number => "number",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|placed| placed.code() == code)
    }
}

/// A point, and how near to the address it is known to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Located {
    pub position: Position,
    pub placed: Placed,
}

/// An address with its point, as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Address {
    pub id: String,
    pub postal_code: String,
    pub insee: String,
    pub city_key: String,
    pub street_key: String,
    pub number: i64,
    pub suffix: String,
    pub position: Position,
}

/// A town, with the middle of its addresses.
#[derive(Debug, Clone, PartialEq)]
pub struct TownMiddle {
    pub postal_code: String,
    pub insee: String,
    pub city_key: String,
    pub addresses: i64,
    pub position: Position,
}

/// An address that is looked for, as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    pub postal_code: String,
    pub insee: String,
    pub city_key: String,
    pub street_key: String,
    pub number: i64,
    pub suffix: String,
}

impl Wanted {
    /// The address of a place; nothing when it names no town.
    pub fn of(facts: &Facts) -> Option<Self> {
        if facts.postal_code.is_empty() && facts.city.is_empty() {
            return None;
        }
        let (postal_code, city_key, street) = PostalAddress {
            street_line: facts.street.clone(),
            postal_code: facts.postal_code.clone(),
            city: facts.city.clone(),
            ..PostalAddress::default()
        }
        .delivery_key();
        Some(Self {
            postal_code,
            insee: facts.insee.clone(),
            city_key,
            street_key: street.street,
            number: street.number.into(),
            suffix: street.suffix,
        })
    }

    /// How well a town agrees: by its own number, by code and name, by name, by code. Nothing when it does not.
    fn agreement(&self, postal_code: &str, insee: &str, city_key: &str) -> Option<u8> {
        let is_code = !self.postal_code.is_empty() && self.postal_code == postal_code;
        let is_name = !self.city_key.is_empty() && self.city_key == city_key;
        // A number that stayed from another town, under a new name, says nothing.
        let is_name_free = is_name || self.city_key.is_empty();
        if !self.insee.is_empty() && self.insee == insee && is_name_free {
            return Some(0);
        }
        match (is_code, is_name) {
            (true, true) => Some(1),
            // Towns of one name are many; the code of a post-office box is of their department all the same.
            (false, true) if self.postal_code.is_empty() || self.postal_code.get(..2) == postal_code.get(..2) => {
                Some(2)
            }
            (true, false) => Some(3),
            (false, _) => None,
        }
    }

    /// Of what agrees, what agrees best, unless that is several towns.
    fn best<'a, T>(&self, mut all: Vec<&'a T>, town: impl Fn(&T) -> (&str, &str, &str)) -> Vec<&'a T> {
        let rank = |one: &T| {
            let (postal_code, insee, city_key) = town(one);
            self.agreement(postal_code, insee, city_key)
        };
        let Some(least) = all.iter().filter_map(|one| rank(one)).min() else { return Vec::new() };
        all.retain(|one| rank(one) == Some(least));
        let is_one = all.windows(2).all(|two| matches!(two, [one, other] if town(one).1 == town(other).1));
        if is_one { all } else { Vec::new() }
    }

    /// The point of the address among those of its street.
    pub fn in_street(&self, addresses: &[Address]) -> Option<Located> {
        if self.street_key.is_empty() {
            return None;
        }
        let named = addresses.iter().filter(|one| one.street_key == self.street_key).collect();
        let mut street =
            self.best(named, |one: &Address| (one.postal_code.as_str(), one.insee.as_str(), one.city_key.as_str()));
        street.sort_by_key(|one| (one.number, one.suffix.clone()));
        let at = |one: &Address, placed| Located { position: one.position, placed };
        if self.number == 0 {
            // A point of the street itself: the middle of a bent one would lie beside it.
            return street.get(street.len() / 2).map(|one| at(one, Placed::Street));
        }
        if let Some(exact) = street.iter().find(|one| one.number == self.number && one.suffix == self.suffix) {
            return Some(at(exact, Placed::Number));
        }
        let numbered = street.iter().filter(|one| one.number > 0);
        // At the same distance, the same side of the street.
        let nearest = numbered.min_by_key(|one| {
            let apart = (one.number - self.number).abs();
            (apart, apart % 2)
        });
        nearest.map(|one| at(one, Placed::Near)).or_else(|| street.first().map(|one| at(one, Placed::Street)))
    }

    /// The middle of the town of the address.
    pub fn in_town(&self, towns: &[TownMiddle]) -> Option<Located> {
        let best = self.best(towns.iter().collect(), |one: &TownMiddle| {
            (one.postal_code.as_str(), one.insee.as_str(), one.city_key.as_str())
        });
        let largest = best.into_iter().max_by_key(|one| one.addresses)?;
        Some(Located { position: largest.position, placed: Placed::Town })
    }
}

impl Facts {
    fn is_where(&self, other: &Self) -> bool {
        let of = |facts: &Self| {
            [&facts.street, &facts.postal_code, &facts.city, &facts.insee].map(|part| kernel::text::fold(part))
        };
        of(self) == of(other)
    }
}

impl Place {
    /// The place with other facts. A point found by its address goes where the address goes; one that somebody moved
    /// is theirs from then on.
    pub fn saying(self, mut facts: Facts) -> Self {
        if self.placed == Placed::ByHand {
            return Self { facts, ..self };
        }
        let is_same_point = (facts.latitude, facts.longitude) == (self.facts.latitude, self.facts.longitude);
        if is_same_point && facts.is_where(&self.facts) {
            return Self { facts, ..self };
        }
        if is_same_point {
            (facts.latitude, facts.longitude) = (None, None);
        }
        Self { facts, placed: Placed::ByHand, ..self }
    }

    /// The place at the point of its address.
    pub fn located(mut self, located: Located) -> Self {
        self.facts.latitude = Some(located.position.latitude());
        self.facts.longitude = Some(located.position.longitude());
        self.placed = located.placed;
        self
    }
}

//! A postal address as people give it, and whether two mean the same door.
//!
//! Households are formed on this: too loose and someone loses their letter, too strict and a
//! family gets three. So an address with no building beside one that has it is "perhaps", which a
//! person decides. It never repairs a spelling: a street misspelt is another street.

use kernel::text::fold;
use serde::{Deserialize, Serialize};

use crate::postal_code::PostalCode;
use crate::street_key::StreetKey;
use crate::street_line::StreetLine;
use crate::vocabulary::canonical_street;

/// An address as typed, part by part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostalAddress {
    pub recipient: String,
    /// Flat, building, "chez…"; several are separated by commas or new lines.
    #[serde(default)]
    pub extra: String,
    pub street_line: String,
    pub postal_code: String,
    pub city: String,
}

/// What two addresses say about each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressMatch {
    Same,
    /// Same house, but one of them does not say which building or flat.
    SameHouse,
    Different,
}

impl PostalAddress {
    /// The street line with the extra taken into account.
    pub(crate) fn parsed(&self) -> StreetLine {
        let mut line = StreetLine::parse(&self.street_line);
        if !self.extra.trim().is_empty() {
            let extra = StreetLine::in_parts(&self.extra);
            line.parts.splice(0..0, extra);
        }
        line
    }

    /// The key that sorts letters within a town.
    pub fn street_key(&self) -> StreetKey {
        StreetKey::of(&self.parsed())
    }

    /// The key that sorts letters over several towns: postal code, town, then street.
    pub fn delivery_key(&self) -> (String, String, StreetKey) {
        (code(&self.postal_code), canonical_city(&self.city), self.street_key())
    }
}

/// Compares two addresses, their recipients aside.
pub fn compare_addresses(one: &PostalAddress, other: &PostalAddress) -> AddressMatch {
    let (one_code, one_city, one_key) = one.delivery_key();
    let (other_code, other_city, other_key) = other.delivery_key();
    let same_town = one_code == other_code && one_city == other_city;
    let house = |key: &StreetKey| (key.street.clone(), key.number, key.suffix.clone());
    if !same_town || one_key.street.is_empty() || house(&one_key) != house(&other_key) {
        return AddressMatch::Different;
    }
    match (one_key.building.as_str(), other_key.building.as_str()) {
        (one, other) if one == other => AddressMatch::Same,
        ("", _) | (_, "") => AddressMatch::SameHouse,
        _ => AddressMatch::Different,
    }
}

/// Whether two addresses are the same door, beyond doubt.
pub fn same_address(one: &PostalAddress, other: &PostalAddress) -> bool {
    compare_addresses(one, other) == AddressMatch::Same
}

fn code(typed: &str) -> String {
    PostalCode::parse(typed).map_or_else(|_| fold(typed), String::from)
}

/// "Lille Cedex 9" and "LILLE" are one town.
fn canonical_city(city: &str) -> String {
    let folded = canonical_street(city);
    folded.split(" cedex").next().unwrap_or(&folded).to_owned()
}

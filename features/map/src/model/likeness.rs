//! Two rows that may be one place: by number, by name, by address, by distance. Proposals only; a person decides. Pure.

use std::collections::{HashMap, HashSet};

use kernel::text::fold;
use places::{Position, distance_metres, street_key};

use super::place::PlaceId;

/// Neighbours that are compared within one heap, so that a bad column does not make millions of pairs.
const NEIGHBOURS: usize = 40;
/// Words that say what kind of house it is, and not which.
const PLAIN_WORDS: [&str; 26] = [
    "de",
    "du",
    "des",
    "la",
    "le",
    "les",
    "l",
    "d",
    "et",
    "a",
    "au",
    "aux",
    "en",
    "sur",
    "sous",
    "association",
    "asso",
    "ass",
    "assoc",
    "centre",
    "maison",
    "structure",
    "site",
    "antenne",
    "siege",
    "agence",
];

/// What of a place is compared.
#[derive(Debug, Clone)]
pub struct Card {
    pub id: PlaceId,
    pub name: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub pivot: String,
    pub position: Option<Position>,
}

/// Why two places look like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// Same SIRET or RNA, at the same place.
    SameNumber,
    /// Nearly the same name, at the same address.
    SameAddress,
    /// Nearly the same name, a few steps away.
    Near,
    /// The same name in the same town, and one of them has no point.
    SameTown,
}

impl Reason {
    pub fn code(self) -> &'static str {
        match self {
            Self::SameNumber => "number",
            Self::SameAddress => "address",
            Self::Near => "near",
            Self::SameTown => "town",
        }
    }
}

/// Two places that may be one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    pub one: PlaceId,
    pub other: PlaceId,
    pub reason: Reason,
    /// How alike the names are, out of a hundred.
    pub likeness: u8,
    pub metres: Option<f64>,
}

/// A card made ready to compare.
struct Ready<'a> {
    card: &'a Card,
    words: String,
    city: String,
    /// Empty when the address has no street.
    address: String,
    number: &'a str,
}

fn ready(card: &Card) -> Ready<'_> {
    let key = street_key(&card.street);
    let address = if key.street.is_empty() || key.number == 0 {
        String::new()
    } else {
        format!("{} {}{} {}", card.postal_code, key.number, key.suffix, key.street)
    };
    let pivot = card.pivot.trim();
    let number = if pivot.bytes().all(|sign| sign == b'0') { "" } else { pivot };
    Ready { card, words: telling_words(&card.name, &card.city), city: fold(&card.city), address, number }
}

/// The words of a name that tell it from others, in alphabetical order; the town is not one of them.
fn telling_words(name: &str, city: &str) -> String {
    let words = |text: &str| -> Vec<String> {
        let spaced: String = fold(text).chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
        spaced.split_whitespace().map(str::to_owned).collect()
    };
    let town = words(city);
    let all = words(name);
    let mut kept: Vec<&String> =
        all.iter().filter(|word| !PLAIN_WORDS.contains(&word.as_str()) && !town.contains(word)).collect();
    if kept.is_empty() {
        kept = all.iter().collect();
    }
    kept.sort();
    kept.dedup();
    kept.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Every two places that may be one, the surest first. `apart` are those that someone has told apart.
pub fn pairs(cards: &[Card], apart: &HashSet<(PlaceId, PlaceId)>) -> Vec<Pair> {
    let readies: Vec<Ready<'_>> = cards.iter().map(ready).collect();
    let mut found: HashMap<(PlaceId, PlaceId), Pair> = HashMap::new();
    for heap in heaps(&readies).into_values() {
        let mut heap: Vec<&Ready<'_>> = heap.iter().filter_map(|at| readies.get(*at)).collect();
        heap.sort_by(|one, other| one.words.cmp(&other.words));
        for (at, one) in heap.iter().enumerate() {
            for other in heap.iter().skip(at + 1).take(NEIGHBOURS) {
                let key = ordered(one.card.id, other.card.id);
                if apart.contains(&key) || found.contains_key(&key) {
                    continue;
                }
                found.extend(compare(one, other).map(|pair| (key, pair)));
            }
        }
    }
    let mut pairs: Vec<Pair> = found.into_values().collect();
    pairs.sort_by(|one, other| (one.reason, other.likeness, one.one).cmp(&(other.reason, one.likeness, other.one)));
    pairs
}

/// The two ids, the older first.
pub fn ordered(one: PlaceId, other: PlaceId) -> (PlaceId, PlaceId) {
    if one <= other { (one, other) } else { (other, one) }
}

/// Cards that share something are put on a heap; only those of one heap are compared.
fn heaps(readies: &[Ready<'_>]) -> HashMap<String, Vec<usize>> {
    let mut heaps: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, ready) in readies.iter().enumerate() {
        let mut keys = Vec::new();
        if !ready.number.is_empty() {
            keys.push(format!("n {}", ready.number));
        }
        if !ready.address.is_empty() {
            keys.push(format!("a {}", ready.address));
        }
        if let Some(position) = ready.card.position {
            // Two nets, one half a mesh beside the other: neighbours across a line meet in one of them.
            for shift in [0.0, 0.5] {
                let mesh = |degrees: f64| (degrees / 0.01 + shift).floor() as i64;
                keys.push(format!("p{shift} {} {}", mesh(position.latitude()), mesh(position.longitude())));
            }
        }
        let town =
            if ready.card.postal_code.is_empty() { fold(&ready.card.city) } else { ready.card.postal_code.clone() };
        if !town.is_empty() {
            keys.push(format!("t {town} {}", ready.words.split(' ').next().unwrap_or_default()));
        }
        for key in keys {
            heaps.entry(key).or_default().push(at);
        }
    }
    heaps
}

fn compare(one: &Ready<'_>, other: &Ready<'_>) -> Option<Pair> {
    let metres = match (one.card.position, other.card.position) {
        (Some(from), Some(to)) => Some(distance_metres(from, to)),
        _ => None,
    };
    let same_address = !one.address.is_empty() && one.address == other.address;
    let is_near = |limit: f64| metres.is_some_and(|metres| metres <= limit);
    let same_number = !one.number.is_empty() && one.number == other.number;
    let same_town = !one.city.is_empty() && one.city == other.city;
    // Names are compared last: most neighbours are neither at one address nor a few steps away.
    if !(same_number || same_address || is_near(400.0) || same_town && metres.is_none()) {
        return None;
    }
    let likeness = if one.words == other.words { 1.0 } else { strsim::jaro_winkler(&one.words, &other.words) };
    let reason = if same_number && (same_address || is_near(250.0) || likeness > 0.95 && same_town) {
        Reason::SameNumber
    } else if same_address && likeness >= 0.82 {
        Reason::SameAddress
    } else if is_near(80.0) && likeness >= 0.86 || is_near(400.0) && likeness >= 0.93 {
        Reason::Near
    } else if same_town && metres.is_none() && likeness >= 0.95 {
        Reason::SameTown
    } else {
        return None;
    };
    let (first, second) = ordered(one.card.id, other.card.id);
    Some(Pair { one: first, other: second, reason, likeness: (likeness * 100.0).round() as u8, metres })
}

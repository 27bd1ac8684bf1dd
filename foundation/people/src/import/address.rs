//! Addresses: taken apart when a cell holds everything, and a key by which two spellings are one place.
//!
//! The key is for comparison only; what a letter prints is what the file says.

use super::person::Address;
use super::terms::{key, tidy};

/// Abbreviations of ways, folded, and their whole word.
const WAYS: [(&str, &str); 20] = [
    ("av", "avenue"),
    ("ave", "avenue"),
    ("bd", "boulevard"),
    ("bld", "boulevard"),
    ("bvd", "boulevard"),
    ("boul", "boulevard"),
    ("r", "rue"),
    ("pl", "place"),
    ("all", "allee"),
    ("ch", "chemin"),
    ("chem", "chemin"),
    ("imp", "impasse"),
    ("rte", "route"),
    ("res", "residence"),
    ("bat", "batiment"),
    ("bt", "batiment"),
    ("apt", "appartement"),
    ("appt", "appartement"),
    ("st", "saint"),
    ("ste", "sainte"),
];

/// A key that is equal for two spellings of one place; `None` without a street.
pub(super) fn place_key(address: &Address) -> Option<String> {
    let street = street_key(&address.street);
    let street = if street.is_empty() { street_key(&address.extra) } else { street };
    if street.is_empty() {
        return None;
    }
    let town = if address.postal_code.is_empty() { key(&address.city) } else { address.postal_code.clone() };
    Some(format!("{street}|{town}"))
}

fn street_key(street: &str) -> String {
    let whole = |word: &str| {
        WAYS.iter().find(|(short, _)| *short == word).map_or_else(|| word.to_owned(), |(_, long)| (*long).to_owned())
    };
    let folded = key(street);
    let words: Vec<String> = folded.split(' ').filter(|word| !word.is_empty()).map(whole).collect();
    // "de la", "des" come and go from one spelling to the next.
    let kept =
        words.iter().filter(|word| !matches!(word.as_str(), "de" | "du" | "des" | "la" | "le" | "les" | "l" | "d"));
    kept.cloned().collect::<Vec<_>>().join(" ")
}

/// "59000 LILLE" or "LILLE 59000" to code and town.
pub(super) fn split_postal_city(text: &str) -> (String, String) {
    let text = tidy(text);
    let is_code = |word: &str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let code = text.split(' ').find(|word| is_code(word.trim_matches(['(', ')', ','])));
    match code {
        Some(code) => {
            let town = text.split(' ').filter(|word| *word != code).collect::<Vec<_>>().join(" ");
            (code.trim_matches(['(', ')', ',']).to_owned(), town.trim_matches([' ', ',', '-']).to_owned())
        }
        None => (String::new(), text),
    }
}

/// Takes "12 rue du Moulin 59000 Lille" apart; leaves a street alone.
pub(super) fn split_whole(text: &str) -> Option<Address> {
    let lines = text.replace('\n', ", ");
    let text = tidy(&lines);
    let words: Vec<&str> = text.split(' ').collect();
    let is_code = |word: &&str| {
        word.trim_end_matches(',').len() == 5 && word.trim_end_matches(',').bytes().all(|b| b.is_ascii_digit())
    };
    let at = words.iter().rposition(is_code).filter(|at| *at > 0 && *at + 1 < words.len())?;
    let (street, rest) = words.split_at(at);
    let (code, town) = rest.split_first()?;
    Some(Address {
        street: street.join(" ").trim_end_matches([',', ' ', '-']).to_owned(),
        extra: String::new(),
        postal_code: code.trim_end_matches(',').to_owned(),
        city: town.join(" "),
    })
}

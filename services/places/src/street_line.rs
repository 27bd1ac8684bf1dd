//! The street line of an address, taken apart: number, street, and what stands around them.
//!
//! People write "12 bis, rue de la Gare", "Résidence Les Lilas Bât B Apt 12 3 allée des Tilleuls",
//! "Rue du 8 mai 1945". The number is the one before the kind of road; a date in a name is not a
//! number. Every word typed ends up in exactly one part, so nothing can be lost here.

use kernel::text::fold;

use crate::vocabulary::{PartKind, bare, is_article, is_month, part, road};

/// A line of an address taken apart, each piece as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StreetLine {
    pub number: Option<u32>,
    /// `bis`, `ter`, `b`, or the end of a range such as `14`.
    pub suffix: Option<String>,
    pub street: String,
    /// Building, flat, host or hamlet, in the order typed.
    pub parts: Vec<Part>,
}

/// Something around the street: "Bât B", "Apt 12", "chez Mme Duval".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub kind: PartKind,
    pub text: String,
}

/// Roads that begin a street wherever they stand, number or not.
const PLAIN_ROADS: [&str; 10] =
    ["rue", "avenue", "boulevard", "place", "allee", "impasse", "chemin", "route", "square", "chaussee"];

/// A number after these belongs to the street's name: "Route Nationale 43".
const NUMBERED_NAMES: [&str; 12] =
    ["nationale", "departementale", "communale", "rural", "route", "voie", "rn", "rd", "n", "d", "zone", "km"];

/// These open a part only before a short mark, for streets bear their names: "Porte 12", not "Porte d’Arras".
const NEED_A_MARK: [&str; 6] = ["porte", "tour", "hall", "entree", "bloc", "chambre"];

struct Word<'a> {
    text: &'a str,
    /// A comma, a dash or a new line stands before it.
    after_break: bool,
}

struct HouseNumber {
    number: u32,
    suffix: Option<String>,
    begins: usize,
    ends: usize,
}

impl StreetLine {
    /// Takes a typed line apart.
    pub fn parse(typed: &str) -> Self {
        let words = words(typed);
        let number = find_number(&words);
        let begins = number.as_ref().map_or_else(|| find_street(&words), |number| number.ends);
        let before = words.get(..number.as_ref().map_or(begins, |number| number.begins)).unwrap_or_default();
        let ends = find_end(&words, begins);
        let mut street = words.get(begins..ends).unwrap_or_default();
        let number = number.or_else(|| {
            let (last, rest) = street.split_last()?;
            let number = trailing_number(last, rest)?;
            street = rest;
            Some(number)
        });
        let mut parts = split_parts(before, PartKind::Building);
        parts.extend(split_parts(words.get(ends..).unwrap_or_default(), PartKind::Locality));
        let (number, suffix) = number.map_or((None, None), |found| (Some(found.number), found.suffix));
        Self { number, suffix, street: join(street), parts }
    }

    /// Takes apart a line that holds no street: "Bât B, appt 12".
    pub(crate) fn in_parts(typed: &str) -> Vec<Part> {
        split_parts(&words(typed), PartKind::Building)
    }
}

fn words(typed: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for chunk in typed.split([',', ';', '\n', '\r', '(', ')']) {
        let mut after_break = !words.is_empty();
        for text in chunk.split_whitespace() {
            if text.chars().any(char::is_alphanumeric) {
                let is_mark = matches!(fold(text).as_str(), "n°" | "nº" | "no" | "no.");
                if !is_mark {
                    words.push(Word { text, after_break });
                }
                after_break = false;
            } else {
                after_break = !words.is_empty();
            }
        }
    }
    words
}

fn join(words: &[Word<'_>]) -> String {
    words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

fn word_at<'a>(words: &'a [Word<'a>], at: usize) -> Option<&'a str> {
    words.get(at).map(|word| word.text)
}

fn find_number(words: &[Word<'_>]) -> Option<HouseNumber> {
    let mut first = None;
    for at in 0..words.len() {
        let previous = at.checked_sub(1).and_then(|before| word_at(words, before));
        if previous.is_some_and(|word| is_article(word) || part(word).is_some()) {
            continue;
        }
        let Some(found) = read_number(words, at) else { continue };
        if word_at(words, found.ends).is_some_and(|next| road(next).is_some()) {
            return Some(found);
        }
        if at == 0 && found.ends < words.len() {
            first = Some(found);
        }
    }
    first
}

/// The number that begins at a word, with its suffix, wherever they are written.
fn read_number(words: &[Word<'_>], at: usize) -> Option<HouseNumber> {
    let (number, mut suffix) = split_number(word_at(words, at)?)?;
    let mut ends = at + 1;
    if let Some(next) = word_at(words, ends).filter(|_| suffix.is_none()) {
        let before_road = word_at(words, ends + 1).is_some_and(|after| road(after).is_some());
        let next = bare(next);
        let is_letter = next.len() == 1 && next.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_range = next.parse::<u32>().is_ok();
        if is_repetition(&next) || ((is_letter || is_range) && before_road) {
            suffix = Some(next);
            ends += 1;
        }
    }
    Some(HouseNumber { number, suffix, begins: at, ends })
}

/// "12", "12bis", "12-14", "n°12".
fn split_number(word: &str) -> Option<(u32, Option<String>)> {
    let folded = fold(word);
    let bare = folded.trim_start_matches("n°").trim_matches(|c: char| !c.is_alphanumeric());
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = bare.split_at_checked(digits)?;
    let number = number.parse().ok().filter(|number| (1..=9999).contains(number))?;
    let suffix = rest.trim_start_matches(['-', '/']);
    let is_range = suffix.len() < rest.len() && suffix.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = suffix.len() == 1 && suffix.bytes().all(|byte| byte.is_ascii_lowercase());
    match suffix {
        "" => Some((number, None)),
        _ if is_range || is_letter || is_repetition(suffix) => Some((number, Some(suffix.to_owned()))),
        _ => None,
    }
}

fn is_repetition(word: &str) -> bool {
    matches!(word, "bis" | "ter" | "quater" | "quinquies")
}

/// Where the street begins when no number tells it.
fn find_street(words: &[Word<'_>]) -> usize {
    let begins = |at: usize, word: &Word<'_>| {
        let previous = at.checked_sub(1).and_then(|before| word_at(words, before));
        let kind = road(word.text).filter(|kind| *kind != "residence");
        let opens_line = at == 0 && kind.is_some();
        let plain = kind.is_some_and(|kind| PLAIN_ROADS.contains(&kind)) && bare(word.text).len() > 2;
        opens_line || (kind.is_some() && word.after_break) || (plain && !previous.is_some_and(is_article))
    };
    words.iter().enumerate().find(|(at, word)| begins(*at, word)).map_or(0, |(at, _)| at)
}

/// Where the street's name ends and what follows begins.
fn find_end(words: &[Word<'_>], begins: usize) -> usize {
    let name = if word_at(words, begins).is_some_and(|word| road(word).is_some()) { begins + 2 } else { begins + 1 };
    for at in name..words.len() {
        if words.get(at).is_some_and(|word| word.after_break) {
            // "Rue de la Gare, 12": the number may stand behind the comma.
            let number_closes = words.len() == at + 1 && word_at(words, at).and_then(split_number).is_some();
            return if number_closes { at + 1 } else { at };
        }
        if opens_part(words, at) {
            return at;
        }
    }
    words.len()
}

fn opens_part(words: &[Word<'_>], at: usize) -> bool {
    let next = word_at(words, at + 1);
    if next.and_then(part).is_some_and(|(name, _)| name == "etage") {
        return true;
    }
    let previous = at.checked_sub(1).and_then(|before| word_at(words, before));
    if previous.is_some_and(is_article) {
        return false;
    }
    match (word_at(words, at).and_then(part), next) {
        (Some((name, _)), Some(next)) => !NEED_A_MARK.contains(&name) || bare(next).len() <= 3,
        _ => false,
    }
}

fn trailing_number(last: &Word<'_>, rest: &[Word<'_>]) -> Option<HouseNumber> {
    let previous = rest.last()?.text;
    let of_the_name = is_month(previous) || is_article(previous) || NUMBERED_NAMES.contains(&bare(previous).as_str());
    let is_road = rest.first().is_some_and(|word| road(word.text).is_some());
    if of_the_name || !is_road || rest.len() < 2 {
        return None;
    }
    let (number, suffix) = split_number(last.text)?;
    Some(HouseNumber { number, suffix, begins: 0, ends: 0 })
}

fn split_parts(words: &[Word<'_>], without_name: PartKind) -> Vec<Part> {
    let mut starts: Vec<usize> = (1..words.len()).filter(|at| starts_part(words, *at)).collect();
    starts.insert(0, 0);
    starts.push(words.len());
    let runs = starts.windows(2).filter_map(|pair| match pair {
        [from, to] => words.get(*from..*to).filter(|run| !run.is_empty()),
        _ => None,
    });
    runs.map(|run| Part { kind: kind_of(run).unwrap_or(without_name), text: join(run) }).collect()
}

fn starts_part(words: &[Word<'_>], at: usize) -> bool {
    let floor_before = word_at(words, at).and_then(part).is_some_and(|(name, _)| name == "etage");
    // "2e étage" began one word earlier.
    let ordinal_taken = floor_before && at.checked_sub(1).is_some_and(|before| opens_part(words, before));
    words.get(at).is_some_and(|word| word.after_break) || (opens_part(words, at) && !ordinal_taken)
}

fn kind_of(run: &[Word<'_>]) -> Option<PartKind> {
    run.iter().take(2).find_map(|word| part(word.text)).map(|(_, kind)| kind)
}

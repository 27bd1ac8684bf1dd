//! What a column holds, told from its cells alone.
//!
//! Used when a title is missing or says nothing. A share of the filled cells decides, never a single one.

use std::collections::HashSet;

use super::consents;
use super::first_names;
use super::grid::is_blank;
use super::terms::{key, tidy};

/// Cells of a column that are looked at.
const SAMPLE: usize = 120;

/// The shares, in percent of the filled cells, that each kind has in a column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    /// Cells looked at, not a share.
    pub filled: usize,
    pub distinct: usize,
    /// Yes or no.
    pub answers: usize,
    pub emails: usize,
    pub phones: usize,
    pub dates: usize,
    pub postal_codes: usize,
    pub titles: usize,
    /// Words of letters only.
    pub words: usize,
    pub capitals: usize,
    pub first_names: usize,
    pub full_names: usize,
    pub streets: usize,
}

impl Shape {
    /// Looks at the filled cells of a column.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let cells: Vec<String> = cells.filter(|cell| !is_blank(cell)).take(SAMPLE).map(tidy).collect();
        let share = |holds: &dyn Fn(&str) -> bool| {
            let count = cells.iter().filter(|cell| holds(cell)).count();
            count * 100 / cells.len().max(1)
        };
        let distinct: HashSet<&String> = cells.iter().collect();
        Self {
            filled: cells.len(),
            distinct: distinct.len() * 100 / cells.len().max(1),
            answers: share(&|cell| consents::read_yes_no(cell).is_ok()),
            emails: share(&is_email),
            phones: share(&is_phone),
            dates: share(&is_date),
            postal_codes: share(&is_postal_code),
            titles: share(&is_title),
            words: share(&is_words),
            capitals: share(&is_capitals),
            first_names: share(&|cell| first_names::is_known(&key(cell))),
            full_names: share(&is_full_name),
            streets: share(&is_street),
        }
    }
}

/// A cell that no line of titles would hold.
pub(super) fn is_telling(cell: &str) -> bool {
    let cell = tidy(cell);
    let is_name = !cell.is_empty() && is_words(&cell) && (first_names::is_known(&key(&cell)) || is_full_name(&cell));
    is_email(&cell) || is_phone(&cell) || is_date(&cell) || is_postal_code(&cell) || is_name
}

fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
}

fn digits(cell: &str) -> usize {
    cell.bytes().filter(u8::is_ascii_digit).count()
}

fn is_phone(cell: &str) -> bool {
    let allowed = |sign: char| sign.is_ascii_digit() || " .-/+()".contains(sign);
    let count = digits(cell);
    let start = cell.trim_start_matches(['+', '(', ' ']);
    let is_national = start.starts_with('0') && matches!(count, 10 | 20);
    let is_foreign = (cell.starts_with('+') || cell.starts_with("00")) && (9..=15).contains(&count);
    cell.chars().all(allowed) && (is_national || is_foreign)
}

fn is_date(cell: &str) -> bool {
    let first = cell.split([' ', 'T']).next().unwrap_or_default();
    let numbers: Vec<&str> = first.split(['/', '-', '.']).collect();
    let is_number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let has_year =
        numbers.first().is_some_and(|part| part.len() == 4) || numbers.last().is_some_and(|part| part.len() != 1);
    numbers.len() == 3 && numbers.iter().all(is_number) && has_year && digits(first) <= 8
}

fn is_postal_code(cell: &str) -> bool {
    cell.len() == 5 && digits(cell) == 5 && !cell.starts_with("00")
}

fn is_title(cell: &str) -> bool {
    matches!(key(cell).as_str(), "m" | "mr" | "mme" | "mlle" | "madame" | "monsieur" | "mademoiselle")
}

fn is_words(cell: &str) -> bool {
    let allowed = |sign: char| sign.is_alphabetic() || matches!(sign, ' ' | '-' | '\'' | '’' | '.');
    cell.len() <= 60 && cell.chars().all(allowed) && cell.chars().any(char::is_alphabetic)
}

fn is_capitals(cell: &str) -> bool {
    is_words(cell) && cell.chars().filter(|sign| sign.is_alphabetic()).all(char::is_uppercase)
}

/// Two words or more that read as a person: a common first name, or capitals beside a capitalised word.
fn is_full_name(cell: &str) -> bool {
    const NOT_PEOPLE: [&str; 12] = [
        "ecole",
        "centre",
        "association",
        "mairie",
        "club",
        "college",
        "lycee",
        "maison",
        "carte",
        "sejour",
        "fiche",
        "ville",
    ];
    let words: Vec<&str> = cell.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let folded: Vec<String> = words.iter().map(|word| key(word)).collect();
    if !(2..=7).contains(&words.len()) || !is_words(&cell.replace(',', " ")) {
        return false;
    }
    if folded.iter().any(|word| NOT_PEOPLE.contains(&word.as_str())) {
        return false;
    }
    let capitals = words.iter().filter(|word| word.chars().count() > 1 && is_capitals(word)).count();
    let is_mixed = capitals > 0 && capitals < words.len();
    is_mixed || folded.iter().any(|word| first_names::is_known(word))
}

fn is_street(cell: &str) -> bool {
    const WAYS: [&str; 18] = [
        "rue",
        "avenue",
        "av",
        "boulevard",
        "bd",
        "allee",
        "place",
        "chemin",
        "impasse",
        "route",
        "square",
        "quai",
        "cours",
        "residence",
        "passage",
        "villa",
        "sentier",
        "lotissement",
    ];
    key(cell).split(' ').any(|word| WAYS.contains(&word)) && cell.contains(' ')
}

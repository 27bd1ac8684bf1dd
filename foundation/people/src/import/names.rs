//! Names: tidied, and told apart when name and first name share a cell.
//!
//! Capitals mark the family name ("DE LA TOUR Marie-Claire"); without them, common first names help, then the
//! order of the column. The spelling of the file is kept.

use super::first_names;
use super::mapping::NameOrder;
use super::person::{Gender, Title};
use super::terms::{key, tidy};
use crate::names::PARTICLES;

/// A cell taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct SplitName {
    pub last: String,
    pub first: String,
    pub title: Option<Title>,
    /// Neither capitals nor a known first name told them apart.
    pub is_guessed: bool,
}

/// A name without stray blanks, nor a comma left at its end.
pub(super) fn clean(text: &str) -> String {
    tidy(text).trim_matches([',', ';', '.', '*', ' ']).to_owned()
}

/// Takes name and first name apart.
pub(super) fn split(cell: &str, order: NameOrder) -> SplitName {
    let (title, rest) = without_title(&tidy(cell));
    if let Some((last, first)) = rest.split_once(',') {
        return SplitName { last: clean(last), first: clean(first), title, is_guessed: false };
    }
    let words: Vec<&str> = rest.split(' ').filter(|word| !word.is_empty()).collect();
    let (last, first, is_guessed) = by_capitals(&words).unwrap_or_else(|| by_order(&words, order));
    SplitName { last: clean(&last), first: clean(&first), title, is_guessed }
}

/// Whether two people share the cell: "Jean et Marie", "M. et Mme".
pub(super) fn names_two_people(name: &str) -> bool {
    let folded = format!(" {} ", kernel::text::fold(name));
    folded.contains(" et ") || folded.contains(" & ") || folded.contains(" ou ")
}

/// Digits or signs that no name has.
pub(super) fn is_unlikely(name: &str) -> bool {
    name.chars().any(|sign| sign.is_ascii_digit() || matches!(sign, '@' | '?' | '#' | '=' | '{' | '}' | '•'))
}

/// The order that most cells of a column follow, judged by common first names and by capitals.
pub(super) fn commonest_order<'a>(cells: impl Iterator<Item = &'a str>) -> NameOrder {
    let (mut first_last, mut last_first) = (0_usize, 0_usize);
    for cell in cells.take(300) {
        let tidied = tidy(cell);
        let words: Vec<&str> = tidied.split(' ').collect();
        let known = |word: Option<&&str>| word.is_some_and(|word| first_names::is_known(&key(word)));
        match (known(words.first()), known(words.last())) {
            (true, false) => first_last += 1,
            (false, true) => last_first += 1,
            _ => {}
        }
    }
    if first_last > last_first { NameOrder::FirstLast } else { NameOrder::LastFirst }
}

/// Reads a civility or a code of one; children have a gender and no title.
pub(super) fn read_title(text: &str) -> Option<(Option<Title>, Gender)> {
    let female = (Some(Title::Madame), Gender::Female);
    let male = (Some(Title::Monsieur), Gender::Male);
    match key(text).as_str() {
        "m" | "mr" | "monsieur" | "sieur" | "h" => Some(male),
        "mme" | "madame" | "mlle" | "mademoiselle" | "melle" | "mrs" | "ms" | "f" => Some(female),
        "garcon" | "fils" => Some((None, Gender::Male)),
        "fille" => Some((None, Gender::Female)),
        // The codes of Noethys.
        "1" => Some(male),
        "2" | "3" => Some(female),
        "4" => Some((None, Gender::Male)),
        "5" => Some((None, Gender::Female)),
        _ => None,
    }
}

/// Reads a gender.
pub(super) fn read_gender(text: &str) -> Option<Gender> {
    match key(text).as_str() {
        "f" | "feminin" | "femme" | "fille" | "female" | "mme" | "madame" | "feminine" => Some(Gender::Female),
        "m" | "h" | "masculin" | "homme" | "garcon" | "male" | "monsieur" | "g" => Some(Gender::Male),
        "autre" | "x" | "non binaire" | "nb" | "other" => Some(Gender::Other),
        _ => None,
    }
}

/// Takes "Mme" off the head of a name; of a couple no title is kept.
fn without_title(text: &str) -> (Option<Title>, String) {
    let mut rest = text;
    let mut titles = Vec::new();
    while let Some((word, after)) = rest.split_once(' ') {
        let is_title = matches!(
            key(word).as_str(),
            "m" | "mr" | "mme" | "mlle" | "melle" | "monsieur" | "madame" | "mademoiselle"
        );
        let is_link = !titles.is_empty() && matches!(word, "et" | "&" | "ou");
        if !is_title && !is_link {
            break;
        }
        titles.extend(read_title(word).and_then(|(title, _)| title).filter(|_| is_title));
        rest = after;
    }
    let title = if titles.len() == 1 { titles.first().copied() } else { None };
    (title, rest.to_owned())
}

/// Words in capitals, with the particles before them, are the family name.
fn by_capitals(words: &[&str]) -> Option<(String, String, bool)> {
    let is_capitals = |word: &str| {
        let letters: Vec<char> = word.chars().filter(|sign| sign.is_alphabetic()).collect();
        letters.len() > 1 && letters.iter().all(|sign| sign.is_uppercase())
    };
    let mut is_last: Vec<bool> = words.iter().map(|word| is_capitals(word)).collect();
    if is_last.iter().all(|last| *last) || !is_last.iter().any(|last| *last) {
        return None;
    }
    // "de la TOUR": small particles belong to the capitals that follow; "D' ORVAL" has a lone letter.
    for at in (0..words.len().saturating_sub(1)).rev() {
        let follows = is_last.get(at + 1).copied().unwrap_or(false);
        let is_particle = words.get(at).is_some_and(|word| PARTICLES.contains(&key(word).as_str()));
        if follows
            && is_particle
            && let Some(last) = is_last.get_mut(at)
        {
            *last = true;
        }
    }
    let pick = |wanted: bool| {
        let chosen = words.iter().zip(&is_last).filter(|(_, last)| **last == wanted).map(|(word, _)| *word);
        chosen.collect::<Vec<_>>().join(" ")
    };
    Some((pick(true), pick(false), false))
}

fn by_order(words: &[&str], order: NameOrder) -> (String, String, bool) {
    let known = |word: Option<&&str>| word.is_some_and(|word| first_names::is_known(&key(word)));
    let (order, is_sure) = match (known(words.first()), known(words.last())) {
        (true, false) => (NameOrder::FirstLast, true),
        (false, true) => (NameOrder::LastFirst, true),
        _ => (order, words.len() == 2 && known(words.first())),
    };
    if words.len() < 2 {
        return (words.concat(), String::new(), false);
    }
    let cut = match order {
        NameOrder::LastFirst => words.len() - 1,
        NameOrder::FirstLast => 1,
    };
    let (head, tail) = words.split_at(cut);
    let (head, tail) = (head.join(" "), tail.join(" "));
    match order {
        NameOrder::LastFirst => (head, tail, !is_sure),
        NameOrder::FirstLast => (tail, head, !is_sure),
    }
}

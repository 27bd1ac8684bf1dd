//! What speaks of someone in a content that is about to leave its centre: numbers, addresses, names.
//!
//! Everything found is told with its place; a person takes it out, or says that it is a public contact. A social
//! security number is never one.

use std::collections::HashSet;

use kernel::text::fold;
use serde_json::Value;
use uuid::Uuid;

use super::content::{Path, names_inside, pieces};

/// The most words that a name has.
const LONGEST_NAME: usize = 5;
/// Shorter names are words of every day.
const SHORTEST_NAME: usize = 6;

/// What sort of trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = KitTraceKind)]
pub enum Trace {
    Phone,
    Email,
    /// A social security number.
    Nir,
    /// A member of the centre.
    Name,
}

impl Trace {
    pub fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Nir => "nir",
            Self::Name => "name",
        }
    }
}

/// One trace and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub trace: Trace,
    pub path: Path,
    /// As it is written; nothing for what may not be shown again.
    pub text: String,
}

impl Finding {
    /// By which it is said to be public: the same words, wherever they stand.
    pub fn word(&self) -> String {
        format!("{}:{}", self.trace.code(), folded(&self.text))
    }
}

/// The names of a centre, ready to be looked for.
#[derive(Debug, Clone, Default)]
pub struct Names(HashSet<String>);

impl Names {
    /// Adds someone, by both orders of their names.
    pub fn add(&mut self, first: &str, last: &str) {
        let (first, last) = (folded(first), folded(last));
        if first.is_empty() || last.is_empty() || first.len() + last.len() < SHORTEST_NAME {
            return;
        }
        self.0.insert(format!("{first} {last}"));
        self.0.insert(format!("{last} {first}"));
    }
}

/// Everything in a document that speaks of someone, in its order.
pub fn findings(whole: &Value, names: &Names) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, value) in pieces(whole) {
        texts(value).iter().for_each(|text| look(text, &path, names, &mut found));
    }
    for (path, name) in names_inside(whole).into_iter().filter(|(_, name)| Uuid::try_parse(name).is_err()) {
        look(name, &path, names, &mut found);
    }
    found
}

/// What a text says of someone.
fn look(text: &str, path: &Path, names: &Names, found: &mut Vec<Finding>) {
    let mut keep = |trace, text: String| found.push(Finding { trace, path: path.clone(), text });
    let plain = plain(text);
    if people::import::holds_nir(&plain) {
        // Its digits would look like a telephone number, and nothing of it is shown.
        keep(Trace::Nir, String::new());
    } else {
        phones(&plain).into_iter().for_each(|phone| keep(Trace::Phone, phone));
    }
    emails(text).into_iter().for_each(|email| keep(Trace::Email, email));
    names_in(text, names).into_iter().for_each(|name| keep(Trace::Name, name));
}

/// The same with the digits of Arabic as ours, and one blank for whatever people put between those of a number: a
/// dash of any length, a dot in the middle, a stroke between pairs ("06/39/98/12/01", and no day of a year).
fn plain(text: &str) -> String {
    let signs: Vec<char> = people::day::ascii_digits(text).chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_digit);
    let is_pair_before =
        |at: usize| is_digit(at.checked_sub(1)) && is_digit(at.checked_sub(2)) && !is_digit(at.checked_sub(3));
    let is_pair_after = |at: usize| is_digit(Some(at + 1)) && is_digit(Some(at + 2)) && !is_digit(Some(at + 3));
    let blank = |(at, sign): (usize, &char)| match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '·' | '•' => ' ',
        '/' if is_pair_before(at) && is_pair_after(at) => ' ',
        sign if sign.is_whitespace() && *sign != '\n' => ' ',
        sign => *sign,
    };
    signs.iter().enumerate().map(blank).collect()
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        // A number may be written as one.
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, value)| [vec![name.clone()], texts(value)].concat()).collect()
        }
        Value::Null | Value::Bool(_) => Vec::new(),
    }
}

fn folded(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Numbers as people write them in France: ten digits from 0, or +33 and nine.
fn phones(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for run in runs(text) {
        let groups: Vec<&str> =
            run.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let mut at = 0;
        while at < groups.len() {
            let length = phone_groups(groups.get(at..).unwrap_or_default(), run.contains('+'));
            match length {
                Some(length) => {
                    found.push(groups.get(at..at + length).unwrap_or_default().join(" "));
                    at += length;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// How many groups of digits make a telephone number, from the first on.
fn phone_groups(groups: &[&str], is_abroad: bool) -> Option<usize> {
    let mut digits = String::new();
    for (at, group) in groups.iter().enumerate() {
        digits.push_str(group);
        if digits.len() > 14 {
            return None;
        }
        if is_phone(&digits, is_abroad) {
            return Some(at + 1);
        }
    }
    None
}

fn is_phone(digits: &str, is_abroad: bool) -> bool {
    let national = |rest: &str| rest.len() == 9 && !rest.starts_with('0');
    let abroad = |rest: &str| national(rest) || rest.strip_prefix('0').is_some_and(national);
    digits.strip_prefix("0033").is_some_and(abroad)
        || (is_abroad && digits.strip_prefix("33").is_some_and(abroad))
        || digits.strip_prefix('0').is_some_and(national)
}

/// The stretches of digits and of what stands between them.
fn runs(text: &str) -> Vec<String> {
    let belongs =
        |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | ' ' | '.' | '-' | '(' | ')' | '\u{a0}' | '\u{202f}');
    let spaced: String = text.chars().map(|sign| if belongs(sign) { sign } else { '\n' }).collect();
    spaced
        .split('\n')
        .filter(|run| run.bytes().filter(u8::is_ascii_digit).count() >= 9)
        .map(ToOwned::to_owned)
        .collect()
}

fn emails(text: &str) -> Vec<String> {
    let is_edge =
        |sign: char| sign.is_whitespace() || matches!(sign, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"' | '[' | ']');
    let words = text.split(is_edge).map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    words.filter(|word| is_email(word)).map(ToOwned::to_owned).collect()
}

fn is_email(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    let has_ending = host.rsplit_once('.').is_some_and(|(before, ending)| !before.is_empty() && ending.len() >= 2);
    !name.is_empty() && has_ending
}

fn names_in(text: &str, names: &Names) -> Vec<String> {
    if names.0.is_empty() {
        return Vec::new();
    }
    let written: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for at in 0..written.len() {
        for length in 2..=LONGEST_NAME {
            let Some(window) = written.get(at..at + length) else { break };
            if names.0.contains(&folded(&window.join(" "))) {
                found.push(window.join(" "));
            }
        }
    }
    found
}

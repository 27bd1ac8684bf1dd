//! What a field expects, in a few words: `not-empty & length>=12`. What was typed is looked at, never kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kernel::text::fold;

/// One rule of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    NotEmpty,
    Equals(String),
    Exactly(String),
    Contains(String),
    Starts(String),
    Longer(usize),
    Shorter(usize),
    Digits(usize),
    Date,
    Same(String),
    Not(String),
    Has(Sign),
    Checked,
    Unchecked,
    Choice(usize),
}

/// A sort of sign that a text must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Upper,
    Digit,
    Accent,
    Other,
}

impl Sign {
    fn from_code(code: &str) -> Option<Self> {
        match code {
            "upper" => Some(Self::Upper),
            "digit" => Some(Self::Digit),
            "accent" => Some(Self::Accent),
            "sign" => Some(Self::Other),
            _ => None,
        }
    }

    fn is_in(self, text: &str) -> bool {
        match self {
            Self::Upper => text.chars().any(char::is_uppercase),
            Self::Digit => text.chars().any(|sign| sign.is_ascii_digit()),
            Self::Accent => text.chars().any(|sign| sign.is_alphabetic() && !sign.is_ascii()),
            Self::Other => text.chars().any(|sign| !sign.is_alphanumeric() && !sign.is_whitespace()),
        }
    }
}

/// The rules of a field; nothing when one of them says nothing known.
pub fn read(expect: &str) -> Option<Vec<Rule>> {
    expect.split(" & ").map(str::trim).filter(|rule| !rule.is_empty()).map(one).collect()
}

fn one(rule: &str) -> Option<Rule> {
    if let Some(least) = rule.strip_prefix("length>=") {
        return least.trim().parse().ok().map(Rule::Longer);
    }
    if let Some(most) = rule.strip_prefix("length<=") {
        return most.trim().parse().ok().map(Rule::Shorter);
    }
    let Some((word, said)) = rule.split_once(':') else {
        return match rule {
            "not-empty" => Some(Rule::NotEmpty),
            "date" => Some(Rule::Date),
            "checked" => Some(Rule::Checked),
            "unchecked" => Some(Rule::Unchecked),
            _ => None,
        };
    };
    let said = said.trim();
    match word {
        "equals" => Some(Rule::Equals(said.to_owned())),
        "exactly" => Some(Rule::Exactly(said.to_owned())),
        "contains" => Some(Rule::Contains(said.to_owned())),
        "starts" => Some(Rule::Starts(said.to_owned())),
        "digits" => said.parse().ok().map(Rule::Digits),
        "same" => Some(Rule::Same(said.to_owned())),
        "not" => Some(Rule::Not(said.to_owned())),
        "has" => Sign::from_code(said).map(Rule::Has),
        "option" => said.parse().ok().map(Rule::Choice),
        _ => None,
    }
}

/// What was typed, field by field.
pub type Typed = BTreeMap<String, String>;

/// Whether what was typed keeps every rule of a field; a rule that says nothing known is kept by nothing.
pub fn is_kept(expect: &str, own: &str, typed: &Typed) -> bool {
    read(expect).is_some_and(|rules| rules.iter().all(|rule| keeps(rule, own.trim(), typed)))
}

fn keeps(rule: &Rule, own: &str, typed: &Typed) -> bool {
    let length = own.chars().count();
    match rule {
        Rule::NotEmpty => !own.is_empty(),
        Rule::Equals(said) => fold(own) == fold(said),
        Rule::Exactly(said) => own == said,
        Rule::Contains(said) => fold(own).contains(&fold(said)) && has_signs(own, said),
        Rule::Starts(said) => squeezed(own).starts_with(&squeezed(said)),
        Rule::Longer(least) => length >= *least,
        Rule::Shorter(most) => length <= *most,
        Rule::Digits(count) => {
            let plain = squeezed(own);
            plain.len() == *count && plain.bytes().all(|byte| byte.is_ascii_digit())
        }
        Rule::Date => is_date(own),
        Rule::Same(other) => typed.get(other).is_some_and(|said| said.trim() == own),
        Rule::Not(said) => fold(own) != fold(said),
        Rule::Has(sign) => sign.is_in(own),
        Rule::Checked => !own.is_empty(),
        Rule::Unchecked => own.is_empty(),
        Rule::Choice(number) => own.parse::<usize>() == Ok(*number),
    }
}

/// Folding may drop signs that are no letters: `@` is still asked for as it is.
fn has_signs(own: &str, said: &str) -> bool {
    said.chars().filter(|sign| !sign.is_alphanumeric() && !sign.is_whitespace()).all(|sign| own.contains(sign))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// A real day, as it is written by hand or as a date box sends it.
fn is_date(own: &str) -> bool {
    ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d %m %Y", "%Y-%m-%d"]
        .iter()
        .any(|shape| NaiveDate::parse_from_str(own, shape).is_ok())
}

//! Telephone numbers: several in a cell, in every spelling, to E.164.
//!
//! Ten digits that begin with 0 are French and taken as they are, the ranges kept for fiction included; other
//! countries' numbers must be valid there. A number with letters is a problem, never repaired.

use phonenumber::country::Id;

use super::person::{Phone, PhoneKind};
use super::problem::ProblemCode;

/// The numbers of a cell, and what could not be read as one.
#[derive(Debug, Default)]
pub(super) struct PhoneCell {
    pub phones: Vec<Phone>,
    pub problems: Vec<(ProblemCode, String)>,
}

/// Reads the numbers of one cell.
pub(super) fn read(cell: &str) -> PhoneCell {
    let mut read = PhoneCell::default();
    for part in split(cell) {
        match parse(&part) {
            Ok(Some(phone)) if !read.phones.contains(&phone) => read.phones.push(phone),
            Ok(_) => {}
            Err(code) => read.problems.push((code, part)),
        }
    }
    read
}

/// Reads one number; `None` for a cell that says there is none.
fn parse(text: &str) -> Result<Option<Phone>, ProblemCode> {
    let spoken = text.trim().trim_matches(['.', '-', ':', ' ']);
    if spoken.is_empty() || says_none(spoken) {
        return Ok(None);
    }
    if spoken.chars().any(char::is_alphabetic) {
        return Err(ProblemCode::PhoneHasLetters);
    }
    let digits = digits_of(&spoken.replace("(0)", ""));
    let national = national_digits(spoken, &digits);
    if let Some(national) = national {
        return french(&national).map(Some).ok_or(ProblemCode::PhoneInvalid);
    }
    foreign(spoken, &digits).map(Some).ok_or(ProblemCode::PhoneInvalid)
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The ten digits of a French number, whatever stands before them; a sheet eats the first zero.
fn national_digits(spoken: &str, digits: &str) -> Option<String> {
    let after = |prefix: &str| digits.strip_prefix(prefix).filter(|rest| rest.len() == 9);
    if spoken.starts_with('+') {
        return after("33").map(|rest| format!("0{rest}"));
    }
    if digits.len() == 10 && digits.starts_with('0') {
        return Some(digits.to_owned());
    }
    if digits.len() == 9 && !digits.starts_with('0') {
        return Some(format!("0{digits}"));
    }
    after("0033").or_else(|| after("33")).map(|rest| format!("0{rest}"))
}

fn french(national: &str) -> Option<Phone> {
    let second = national.as_bytes().get(1).copied()?;
    let is_whole = national.len() == 10 && national.starts_with('0') && (b'1'..=b'9').contains(&second);
    // "0600000000" and the like fill a compulsory cell.
    let is_filler = national.get(2..).is_some_and(|rest| rest.bytes().all(|digit| digit == b'0'));
    if !is_whole || is_filler {
        return None;
    }
    let kind = if matches!(second, b'6' | b'7') { PhoneKind::Mobile } else { PhoneKind::Landline };
    national.get(1..).map(|rest| Phone { e164: format!("+33{rest}"), kind })
}

fn foreign(spoken: &str, digits: &str) -> Option<Phone> {
    let international = match digits.strip_prefix("00") {
        Some(rest) if !spoken.starts_with('+') => format!("+{rest}"),
        _ if spoken.starts_with('+') => format!("+{digits}"),
        _ => return None,
    };
    let number = phonenumber::parse(Some(Id::FR), &international).ok().filter(phonenumber::is_valid)?;
    let e164 = number.format().mode(phonenumber::Mode::E164).to_string();
    Some(Phone { e164, kind: PhoneKind::Foreign })
}

fn says_none(text: &str) -> bool {
    const NONE: [&str; 10] = ["0", "/", "aucun", "neant", "non", "sans", "x", "na", "n/a", "pas de telephone"];
    let folded = kernel::text::fold(text);
    NONE.contains(&folded.as_str()) || text.chars().all(|sign| !sign.is_alphanumeric())
}

/// Cuts a cell into numbers: at signs that no number holds, then wherever ten digits are complete.
fn split(cell: &str) -> Vec<String> {
    let separators = ['/', ';', ',', '|', '\n', '&'];
    let mut parts = Vec::new();
    for piece in cell.split(separators).flat_map(|piece| piece.split(" ou ")).flat_map(|piece| piece.split(" et ")) {
        let piece = without_label(piece);
        if digits_of(piece).len() > 15 { parts.extend(by_ten(piece)) } else { parts.push(piece.to_owned()) }
    }
    parts.retain(|part| !part.trim().is_empty());
    rejoin_slashed_pairs(parts)
}

/// "Port : 06 …", "Mme 06 …": a word before the number is a label, a word inside it is a mistake.
fn without_label(piece: &str) -> &str {
    let start = piece.find(|sign: char| sign.is_ascii_digit() || sign == '+' || sign == '(').unwrap_or(0);
    let label = piece.get(..start).unwrap_or_default();
    let is_label = label.trim_end().ends_with([':', '.']) || label.ends_with(' ');
    let rest = piece.get(start..).unwrap_or(piece);
    let is_number = digits_of(rest).len() >= 9;
    if is_label && is_number { without_note(rest) } else { without_note(piece) }
}

/// "06 … (maman)": what is between brackets after the number is a note.
fn without_note(piece: &str) -> &str {
    match piece.rsplit_once('(') {
        Some((number, note)) if note.ends_with(')') && digits_of(number).len() >= 9 && digits_of(note).is_empty() => {
            number
        }
        _ => piece,
    }
}

/// "06 39 98 00 01 - 03 53 01 00 02" has no sign of its own between numbers.
fn by_ten(piece: &str) -> Vec<String> {
    let mut numbers = vec![String::new()];
    for sign in piece.chars() {
        let current = numbers.last().map(|number| digits_of(number)).unwrap_or_default();
        let is_full = current.len() >= 10 && current.starts_with('0') && !current.starts_with("00");
        let is_full = is_full || (current.len() >= 11 && current.starts_with("33"));
        if is_full && (sign.is_ascii_digit() || sign == '+') {
            numbers.push(String::new());
        }
        if let Some(number) = numbers.last_mut() {
            number.push(sign);
        }
    }
    numbers.into_iter().map(|number| number.trim_matches([' ', '-', '.']).to_owned()).collect()
}

/// "06/39/98/00/01" was cut at its own slashes.
fn rejoin_slashed_pairs(parts: Vec<String>) -> Vec<String> {
    let are_pairs = parts.len() == 5 && parts.iter().all(|part| digits_of(part).len() == 2 && part.trim().len() == 2);
    if are_pairs { vec![parts.concat()] } else { parts }
}

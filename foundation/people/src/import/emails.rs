//! E-mail addresses: several in a cell, in small letters, with a domain that can exist.
//!
//! Checks the form only; whether an address answers is for the messages to tell.

use email_address::EmailAddress;

use super::problem::ProblemCode;

/// The addresses of a cell, and what could not be read as one.
#[derive(Debug, Default)]
pub(super) struct EmailCell {
    pub emails: Vec<String>,
    pub problems: Vec<(ProblemCode, String)>,
}

/// Reads the addresses of one cell.
pub(super) fn read(cell: &str) -> EmailCell {
    let mut read = EmailCell::default();
    for part in split(cell) {
        let email = bare(&part);
        match check(&email) {
            Ok(()) if !read.emails.contains(&email) => read.emails.push(email),
            Ok(()) => {}
            Err(code) => read.problems.push((code, part)),
        }
    }
    read
}

fn split(cell: &str) -> Vec<String> {
    let is_separator = |sign: char| matches!(sign, ';' | ',' | '/' | '|' | '\n') || sign.is_whitespace();
    let words: Vec<&str> = cell.split(is_separator).filter(|word| !word.is_empty()).collect();
    let addresses: Vec<String> =
        words.iter().filter(|word| word.contains('@')).map(|word| (*word).to_owned()).collect();
    let is_sound = addresses.iter().all(|address| check(&bare(address)).is_ok());
    // "jean @exemple.fr" and "jean@exemple,fr" are one broken address: shown whole.
    if (is_sound && !addresses.is_empty()) || addresses.len() > 1 {
        return addresses;
    }
    let whole = cell.trim();
    let says_none = matches!(
        kernel::text::fold(whole).as_str(),
        "" | "-" | "0" | "non" | "aucun" | "aucune" | "neant" | "sans" | "x" | "/"
    );
    if says_none { Vec::new() } else { vec![whole.to_owned()] }
}

fn bare(text: &str) -> String {
    let inner = text.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(text, |(inner, _)| inner);
    let clean = inner.trim().trim_start_matches("mailto:").trim_matches(['.', '<', '>', '"', '\'', '(', ')', ':']);
    clean.to_lowercase()
}

fn check(email: &str) -> Result<(), ProblemCode> {
    let Some((before, domain)) = email.rsplit_once('@') else { return Err(ProblemCode::EmailInvalid) };
    if before.is_empty() || email.contains(char::is_whitespace) || !EmailAddress::is_valid(email) {
        let has_domain = domain.contains('.');
        let is_short = !before.is_empty() && !domain.contains(',') && !has_domain;
        return Err(if is_short { ProblemCode::EmailDomainIncomplete } else { ProblemCode::EmailInvalid });
    }
    let is_complete = domain.rsplit_once('.').is_some_and(|(name, end)| !name.is_empty() && end.chars().count() >= 2);
    if is_complete { Ok(()) } else { Err(ProblemCode::EmailDomainIncomplete) }
}

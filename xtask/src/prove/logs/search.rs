//! What may not be in a log, looked for line by line: by what is known of the people, and by its shape.

use std::collections::HashSet;

use anyhow::{Result, ensure};

use super::visit;
use crate::running::Running;

/// The shortest name that is looked for alone; a shorter one only beside its first name.
const SHORTEST: usize = 4;

/// What is known of the people of a house.
pub struct Known {
    last_names: HashSet<String>,
    whole_names: HashSet<(String, String)>,
    phones: HashSet<String>,
}

impl Known {
    /// Everyone of the house, and those whom the visit brought.
    pub fn of(running: &Running) -> Result<Self> {
        let public = words(&running.rows("select name, slug, phone, city from centre")?.join(" "));
        let people = "select first_name, last_name, coalesce(mobile, ''), coalesce(landline, '') from person";
        let mut known = Self { last_names: HashSet::new(), whole_names: HashSet::new(), phones: HashSet::new() };
        let marked = format!("{}|{}|{}|", visit::FIRST_NAME, visit::LAST_NAME, visit::MOBILE);
        for row in running.rows(people)?.into_iter().chain([marked]) {
            let mut fields = row.split('|');
            let mut next = || fields.next().unwrap_or_default().to_owned();
            let (first, last) = (words(&next()), words(&next()));
            known.phones.extend([next(), next()].iter().filter(|phone| !phone.is_empty()).map(|phone| digits(phone)));
            if let ([.., first], [last, ..]) = (first.as_slice(), last.as_slice()) {
                known.whole_names.insert((first.clone(), last.clone()));
                if last.chars().count() >= SHORTEST && !public.contains(last) {
                    known.last_names.insert(last.clone());
                }
            }
        }
        ensure!(known.last_names.len() > 20, "{} names", known.last_names.len());
        Ok(known)
    }

    pub fn names(&self) -> usize {
        self.last_names.len()
    }

    /// What a line says too much, if it does.
    pub fn leak_in(&self, line: &str) -> Option<&'static str> {
        let folded = line.to_lowercase();
        if folded.contains(visit::NOTE) {
            return Some("a note");
        }
        if holds_address(&folded) {
            return Some("an e-mail address");
        }
        if self.holds_phone(&folded) {
            return Some("a telephone");
        }
        let words = words(&folded);
        let is_whole = |pair: &[String]| match pair {
            [first, last] => {
                self.whole_names.contains(&(first.clone(), last.clone()))
                    || self.whole_names.contains(&(last.clone(), first.clone()))
            }
            _ => false,
        };
        let has_name = words.iter().any(|word| self.last_names.contains(word)) || words.windows(2).any(is_whole);
        has_name.then_some("a name")
    }

    fn holds_phone(&self, line: &str) -> bool {
        let tokens = line.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '+' && sign != '%');
        tokens.map(|token| token.replace("%2b", "+")).any(|token| {
            let number = token.trim_start_matches('+');
            let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            let national = number.len() == 10 && number.starts_with('0');
            let foreign = token.starts_with('+') && number.len() >= 10;
            is_number && (national || foreign || self.phones.contains(number))
        })
    }

    /// The proof can fail: each kind of leak is found where it is planted, and a plain line has none.
    pub fn finds_what_is_planted(&self) -> Result<()> {
        let last = self.last_names.iter().next().cloned().unwrap_or_default();
        let (first, whole) = self.whole_names.iter().next().cloned().unwrap_or_default();
        let planted = [
            format!("{{\"message\":\"{} came\"}}", last.to_uppercase()),
            format!("{{\"who\":\"{first} {whole}\"}}"),
            "{\"to\":\"someone@exemple.fr\"}".to_owned(),
            "{\"to\":\"someone%40exemple.fr\"}".to_owned(),
            "{\"to\":\"+33639981234\"}".to_owned(),
            "{\"to\":\"0639981234\"}".to_owned(),
            format!("{{\"body\":\"{}\"}}", visit::NOTE),
        ];
        for line in planted {
            ensure!(self.leak_in(&line).is_some(), "the reading is blind to {line}");
        }
        let plain = "{\"timestamp\":\"2026-11-22T09:00:00.012345Z\",\"id\":\"019a0633-9981-7234-8000-0639981234ab\"}";
        ensure!(self.leak_in(plain).is_none(), "the reading sees what is not there");
        Ok(())
    }
}

/// Something before an at sign, and a domain with a dot behind it.
fn holds_address(line: &str) -> bool {
    let line = line.replace("%40", "@");
    let mut parts = line.split('@');
    let mut before = parts.next().unwrap_or_default();
    for after in parts {
        let domain: String =
            after.chars().take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-')).collect();
        if before.ends_with(|sign: char| sign.is_ascii_alphanumeric()) && domain.trim_matches('.').contains('.') {
            return true;
        }
        before = after;
    }
    false
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|sign: char| !sign.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

//! The declaration of accessibility, as French law asks for it, read from the record of the audit.
//!
//! The record is `docs/accessibility/rgaa.md`: one row per criterion of the RGAA 4.1, with how it was looked at,
//! when, and what was found. Nothing is said here that does not stand there.

use std::sync::LazyLock;

/// The dated record, of the very version that answers.
const RECORD: &str = include_str!("../../../docs/accessibility/rgaa.md");

/// What the record says.
static DECLARATION: LazyLock<Declaration> = LazyLock::new(|| Declaration::read(RECORD));

/// What the audit found.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Declaration {
    /// Criteria that hold.
    pub held: usize,
    /// Criteria that do not.
    pub broken: Vec<Broken>,
    /// Criteria that speak of what no page has.
    pub absent: usize,
    /// The last day something was looked at, `2026-11-22`.
    pub day: String,
}

/// A criterion that does not hold, and what that means for who reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Broken {
    pub number: String,
    pub why: String,
}

/// How far the pages follow the rules, in the three words of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conformity {
    Full,
    Partial,
    None,
}

impl Declaration {
    /// What the record of this version says.
    pub(crate) fn current() -> &'static Self {
        &DECLARATION
    }

    /// Reads the rows `| 1.1 | what it asks | how | who | day | result | note |`.
    pub(crate) fn read(record: &str) -> Self {
        let mut declaration = Self::default();
        for line in record.lines() {
            let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
            let [number, _, _, _, day, result, note] = cells.as_slice() else { continue };
            match *result {
                "conforme" => declaration.held += 1,
                "non applicable" => declaration.absent += 1,
                "non conforme" => {
                    declaration.broken.push(Broken { number: (*number).to_owned(), why: (*note).to_owned() });
                }
                _ => continue,
            }
            if *day > declaration.day.as_str() {
                (*day).clone_into(&mut declaration.day);
            }
        }
        declaration
    }

    /// Of a hundred criteria that concern these pages, how many hold; never rounded up.
    pub(crate) fn rate(&self) -> usize {
        let all = self.held + self.broken.len();
        (self.held * 100).checked_div(all).unwrap_or_default()
    }

    /// The word of the law.
    pub(crate) fn conformity(&self) -> Conformity {
        match self.rate() {
            100 => Conformity::Full,
            50..=99 => Conformity::Partial,
            _ => Conformity::None,
        }
    }
}

//! A certificate: who, what, how it was earned, and whether it still stands.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::PersonId;
use uuid::Uuid;

use super::CertificateId;
use super::refusal::Refusal;

/// The longest name, title and skill.
pub const LONGEST_LINE: usize = 120;
/// The longest text.
pub const LONGEST_TEXT: usize = 2_000;
/// How many skills are told at most.
pub const MOST_SKILLS: usize = 12;
/// The longest word by which a certificate is counted.
const LONGEST_PATH: usize = 80;

/// What is asked to be certified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCertificate {
    /// Their card in the file; none for someone without one.
    pub person: Option<PersonId>,
    /// The whole name, as on paper.
    pub holder_name: String,
    /// Whether they agreed that the whole name is read by whoever checks.
    pub is_named: bool,
    pub title: String,
    pub description: String,
    /// How it was earned.
    pub criteria: String,
    pub skills: Vec<String>,
    /// What it is counted by, `path:{uuid}`; empty when it is given by hand.
    pub path_code: String,
    pub earned_on: NaiveDate,
}

impl NewCertificate {
    /// The same without blanks around, and without empty skills.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        let tidy = |text: &str| text.trim().to_owned();
        self.holder_name = self.holder_name.split_whitespace().collect::<Vec<_>>().join(" ");
        self.title = self.title.split_whitespace().collect::<Vec<_>>().join(" ");
        (self.description, self.criteria) = (tidy(&self.description), tidy(&self.criteria));
        self.skills = self.skills.iter().flat_map(|skill| skill.lines()).map(tidy).filter(|s| !s.is_empty()).collect();
        self
    }

    /// What is wrong with it, on a day.
    pub fn refusals(&self, today: NaiveDate) -> Vec<Refusal> {
        let mut found = Vec::new();
        if self.holder_name.is_empty() {
            found.push(Refusal::HolderMissing);
        }
        if self.title.is_empty() {
            found.push(Refusal::TitleMissing);
        }
        if self.criteria.is_empty() {
            found.push(Refusal::CriteriaMissing);
        }
        let longs = [
            (&self.holder_name, "nom", LONGEST_LINE),
            (&self.title, "titre", LONGEST_LINE),
            (&self.description, "description", LONGEST_TEXT),
            (&self.criteria, "pourquoi", LONGEST_TEXT),
            (&self.path_code, "titre", LONGEST_PATH),
        ];
        found.extend(longs.iter().filter(|(text, _, most)| text.chars().count() > *most).map(|l| Refusal::Long(l.1)));
        if self.skills.iter().any(|skill| skill.chars().count() > LONGEST_LINE) {
            found.push(Refusal::Long("savoirs"));
        }
        if self.skills.len() > MOST_SKILLS {
            found.push(Refusal::SkillsMany);
        }
        if self.earned_on > today {
            found.push(Refusal::DayAhead);
        }
        found
    }
}

/// A certificate as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    pub id: CertificateId,
    pub code: String,
    pub person: Option<PersonId>,
    /// Empty once the person asked to be forgotten.
    pub holder_name: String,
    pub is_named: bool,
    pub subject: Uuid,
    pub title: String,
    pub description: String,
    pub criteria: String,
    pub skills: Vec<String>,
    pub path_code: String,
    pub earned_on: NaiveDate,
    pub jwt: String,
    pub issued_by: String,
    pub issued_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub reason: String,
}

impl Certificate {
    /// Whether the person was forgotten: what is left says of nobody.
    pub fn is_gone(&self) -> bool {
        self.holder_name.is_empty()
    }

    /// Whether it stands.
    pub fn is_valid(&self) -> bool {
        !self.is_gone() && self.revoked_at.is_none()
    }

    /// Who holds it, as strangers read it: "Nadia B.", or the whole name where they agreed.
    pub fn shown_name(&self) -> String {
        if self.is_named { self.holder_name.clone() } else { short_name(&self.holder_name) }
    }
}

/// "Nadia B.": the first name, and the first letter of the last.
pub fn short_name(name: &str) -> String {
    let mut words = name.split_whitespace();
    let Some(first) = words.next() else { return String::new() };
    let last = words.next_back().and_then(|word| word.chars().next());
    last.map_or_else(|| first.to_owned(), |sign| format!("{first} {}.", sign.to_uppercase()))
}

/// How many signs the code of a certificate has: over a hundred bits.
pub const CODE_LENGTH: usize = 24;

/// The code from random bytes: signs that are read aloud without doubt, never a word.
pub fn code_from(random: &[u8; CODE_LENGTH]) -> String {
    kernel::ids::SpokenCode::from_random(random, CODE_LENGTH).as_str().to_owned()
}

/// What was typed or scanned as a code; nothing when it cannot be one.
pub fn read_code(typed: &str) -> Option<String> {
    let clean: String = typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    (clean.len() == CODE_LENGTH && clean.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(clean)
}

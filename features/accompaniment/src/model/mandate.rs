//! A mandate: between the person and the centre, for formalities that are listed, for a time that ends by itself.
//!
//! Not for people under guardianship. It never stands for Aidants Connect: it opens no account of the State.

use chrono::{Duration, NaiveDate};
use people::mandate::{LASTS, LONGEST_FORMALITY, LONGEST_READER, MOST_FORMALITIES, Reading, Terms};

use super::refusal::{Refusal, check_words};

/// The shortest mandate whose end is announced, and how many days before.
const LONG: i64 = 182;
const SOON: i64 = 30;

/// What is kept of how far it is; that it ended is read off its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateState {
    Drafted,
    SignedPaper,
    SignedScreen,
    /// Taken back before its end, by either side.
    Revoked,
    /// The person did not sign.
    Refused,
}

impl MandateState {
    pub const ALL: [Self; 5] = [Self::Drafted, Self::SignedPaper, Self::SignedScreen, Self::Revoked, Self::Refused];

    pub fn code(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::SignedPaper => "signed_paper",
            Self::SignedScreen => "signed_screen",
            Self::Revoked => "revoked",
            Self::Refused => "refused",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    fn is_signed(self) -> bool {
        matches!(self, Self::SignedPaper | Self::SignedScreen)
    }
}

/// A signed mandate is in force from the day it was signed to its last day, both counted.
pub fn is_running(
    state: MandateState,
    signed_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    day: NaiveDate,
) -> bool {
    let (Some(from), Some(to)) = (signed_on, ends_on) else { return false };
    state.is_signed() && (from..=to).contains(&day)
}

/// The last day of a mandate: "one day" is the day it was signed.
pub fn last_day(signed_on: NaiveDate, days: i64) -> NaiveDate {
    signed_on + Duration::days(days - 1)
}

/// Whether a long mandate ends so soon that another may have to be prepared. Short ones end as they were meant to.
pub fn ends_soon(days: i64, ends_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    days >= LONG && ends_on.is_some_and(|end| (0..=SOON).contains(&(end - today).num_days()))
}

/// A mandate as typed.
#[derive(Debug, Clone, Default)]
pub struct MandateDraft {
    /// One formality a line.
    pub formalities: String,
    pub days: Option<i64>,
    /// The person declares to be under no guardianship.
    pub is_free: bool,
    pub reading: Option<Reading>,
    /// Who interprets or witnesses.
    pub reader: String,
}

impl MandateDraft {
    /// Its formalities, without empty lines.
    pub fn lines(&self) -> Vec<&str> {
        people::mandate::lines(&self.formalities).collect()
    }

    /// Whether it says these terms: then what was signed under them was signed under it.
    pub fn says(&self, terms: &Terms) -> bool {
        let is_read_so = self.reading == Some(terms.reading) && self.reader.trim() == terms.reader;
        let is_given_so = self.days == Some(terms.days) && self.is_free == terms.is_free;
        is_read_so && is_given_so && self.lines() == terms.formalities
    }

    /// Everything that keeps it from being kept.
    pub fn refusals(&self) -> Vec<Refusal> {
        let lines = self.lines();
        let when = |fault: bool, refusal| fault.then_some(refusal);
        let has_days = self.days.is_some_and(|days| LASTS.contains(&days));
        let needs_reader = self.reading.is_some_and(Reading::needs_reader);
        let mut refusals: Vec<Refusal> = [
            when(lines.is_empty(), Refusal::FormalityMissing),
            when(lines.len() > MOST_FORMALITIES, Refusal::TooManyFormalities),
            when(!has_days, Refusal::DaysMissing),
            when(!self.is_free, Refusal::FreedomMissing),
            when(self.reading.is_none(), Refusal::ReadingMissing),
            when(needs_reader && self.reader.trim().is_empty(), Refusal::ReaderMissing),
            check_words("tiers", &self.reader, LONGEST_READER).err(),
        ]
        .into_iter()
        .flatten()
        .collect();
        // One sentence is enough, however many lines have the same fault.
        refusals.extend(lines.iter().find_map(|line| check_words("demarches", line, LONGEST_FORMALITY).err()));
        refusals
    }
}

/// Why what someone signed on the way is not taken over as signed: the mandate is to be signed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTaken {
    /// There is no such note, it is not this person's, or whoever asks may not read it.
    NoNote,
    /// Who interprets or witnesses signs too, on paper.
    ReadByAnother,
    /// Nobody signed, or on a day that is not sure.
    Unsigned,
    /// The name under which it was signed is not this person's.
    OtherName,
    /// What stood above the signature is not what this mandate says.
    OtherWords,
    /// It has letters that the sheet which is kept cannot write.
    OtherLetters,
    /// Its last day has passed.
    Over,
}

impl NotTaken {
    pub const ALL: [Self; 7] = [
        Self::NoNote,
        Self::ReadByAnother,
        Self::Unsigned,
        Self::OtherName,
        Self::OtherWords,
        Self::OtherLetters,
        Self::Over,
    ];

    /// The key of its sentence, on the page of the mandate and to programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoNote => "accompaniment-away-none",
            Self::ReadByAnother => "accompaniment-away-read",
            Self::Unsigned => "accompaniment-away-unsigned",
            Self::OtherName => "accompaniment-away-name",
            Self::OtherWords => "accompaniment-away-words",
            Self::OtherLetters => "accompaniment-away-letters",
            Self::Over => "accompaniment-away-over",
        }
    }
}

/// The day a paper was signed: there is one, not ahead, and not before it was printed.
pub fn check_signed(
    signed_on: Option<NaiveDate>,
    drafted_on: NaiveDate,
    today: NaiveDate,
) -> Result<NaiveDate, Refusal> {
    let day = signed_on.ok_or(Refusal::NothingSigned)?;
    if (drafted_on..=today).contains(&day) { Ok(day) } else { Err(Refusal::SignedWrongDay) }
}

//! A mandate that someone gives on the way: what for, for how long, how they know what it says. Pure.
//!
//! It is a wish written down, with the signature that was drawn under it; it is in force once the team has made it in
//! the person's own file. Not for people under guardianship.

use chrono::NaiveDate;
use kernel::clock;
use people::import::holds_nir;
use people::mandate::{
    LASTS, LONGEST_FORMALITY, LONGEST_READER, LONGEST_SHEET_LINE, MOST_FORMALITIES, MOST_SHEET_LINES, Reading, Terms,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::entry::{SaidRefusal, Version};

/// The day on which something written on a tablet was signed, by our clock: at the latest the day it was received. None
/// where that is before the day of its round: no clock that says so is believed, and it is signed again.
pub fn signed_on(version: &Version, round: Option<NaiveDate>) -> Option<NaiveDate> {
    let (written, received) = (clock::local_date(version.written_at()), clock::local_date(version.received_at));
    let day = written.min(received);
    round.is_none_or(|round| round <= day).then_some(day)
}

/// What is signed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = EntryMandate)]
pub struct Mandate {
    /// One formality a line.
    pub formalities: String,
    pub days: i64,
    /// The person declares to be under no guardianship.
    pub is_free: bool,
    pub reading: Reading,
    /// Who interprets or witnesses.
    pub reader: String,
    /// The very lines that stood above the signature: what was signed under others is not taken over.
    pub shown: Vec<String>,
    /// The photo of what was drawn; absent while nobody has signed.
    pub signature: Option<Uuid>,
}

impl Mandate {
    /// Its formalities, without empty lines.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        people::mandate::lines(&self.formalities)
    }

    /// Its terms, as the room that keeps mandates reads them.
    pub fn terms(&self) -> Terms {
        Terms {
            formalities: self.lines().map(str::to_owned).collect(),
            days: self.days,
            is_free: self.is_free,
            reading: self.reading,
            reader: self.reader.trim().to_owned(),
        }
    }

    /// Why it is not kept, if it is not.
    pub fn check(&self) -> Result<(), SaidRefusal> {
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let needs_reader = self.reading.needs_reader() && self.reader.trim().is_empty();
        if self.lines().next().is_none() || !LASTS.contains(&self.days) || !self.is_free || needs_reader {
            return Err(SaidRefusal::MandateUnfit);
        }
        let has_long_line = self.lines().any(|line| is_long(line, LONGEST_FORMALITY));
        if has_long_line || self.lines().count() > MOST_FORMALITIES || is_long(&self.reader, LONGEST_READER) {
            return Err(SaidRefusal::TooLong);
        }
        if self.shown.len() > MOST_SHEET_LINES || self.shown.iter().any(|line| is_long(line, LONGEST_SHEET_LINE)) {
            return Err(SaidRefusal::TooLong);
        }
        let has_nir = self.shown.iter().chain([&self.formalities, &self.reader]).any(|text| holds_nir(text));
        if has_nir { Err(SaidRefusal::Nir) } else { Ok(()) }
    }
}

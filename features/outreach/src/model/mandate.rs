//! A mandate that someone gives on the way: what for, for how long, how they know what it says. Pure.
//!
//! It is a wish written down, with the signature that was drawn under it; it is in force once the team has made it in
//! the person's own file. Not for people under guardianship.

use people::import::holds_nir;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::entry::SaidRefusal;

/// How long a mandate may last, in days: the same as in a person's file.
pub const LASTS: [i64; 4] = [1, 31, 182, 365];
const MOST_FORMALITIES: usize = 20;
const LONGEST_FORMALITY: usize = 200;
const LONGEST_NAME: usize = 120;

/// How the person knows what they sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EntryMandateReading)]
pub enum Reading {
    /// They read it.
    #[default]
    Reads,
    /// Someone put it into their language.
    Interpreter,
    /// It was read aloud before someone who is not of the centre.
    Witness,
}

impl Reading {
    pub const ALL: [Self; 3] = [Self::Reads, Self::Interpreter, Self::Witness];

    /// The word of the form and of the tablet.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Interpreter => "interpreter",
            Self::Witness => "witness",
        }
    }
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
    /// The photo of what was drawn; absent while nobody has signed.
    pub signature: Option<Uuid>,
}

impl Mandate {
    /// Its formalities, without empty lines.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.formalities.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// Why it is not kept, if it is not.
    pub fn check(&self) -> Result<(), SaidRefusal> {
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let needs_reader = self.reading != Reading::Reads && self.reader.trim().is_empty();
        if self.lines().next().is_none() || !LASTS.contains(&self.days) || !self.is_free || needs_reader {
            return Err(SaidRefusal::MandateUnfit);
        }
        let has_long_line = self.lines().any(|line| is_long(line, LONGEST_FORMALITY));
        if has_long_line || self.lines().count() > MOST_FORMALITIES || is_long(&self.reader, LONGEST_NAME) {
            return Err(SaidRefusal::TooLong);
        }
        if holds_nir(&self.formalities) || holds_nir(&self.reader) { Err(SaidRefusal::Nir) } else { Ok(()) }
    }
}

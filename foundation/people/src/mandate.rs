//! What a mandate that someone gives to a centre may hold, wherever it is written: in their file or on a round. Pure.
//!
//! The rooms that keep mandates say what becomes of them, and in which words they refuse; it knows none of them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How long a mandate may last, in days.
pub const LASTS: [i64; 4] = [1, 31, 182, 365];
/// The most formalities of one mandate.
pub const MOST_FORMALITIES: usize = 20;
/// The longest formality, in signs.
pub const LONGEST_FORMALITY: usize = 200;
/// The longest name of who interprets or witnesses, in signs.
pub const LONGEST_READER: usize = 120;

/// How the person knows what they sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MandateReading)]
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

    /// The word of forms, of tablets and of what is kept.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reads => "reads",
            Self::Interpreter => "interpreter",
            Self::Witness => "witness",
        }
    }

    /// The reading of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reading| reading.code() == code)
    }

    /// Whether someone else reads, who is then named.
    pub fn needs_reader(self) -> bool {
        self != Self::Reads
    }
}

/// The formalities of a mandate, one a line, without empty lines.
pub fn lines(formalities: &str) -> impl Iterator<Item = &str> {
    formalities.lines().map(str::trim).filter(|line| !line.is_empty())
}

//! What a room gives to those who go out with a tablet: who is expected that day, and sheets to read without a network.
//!
//! A room registers a [`FieldPart`] in its `module()`; the room of the rounds takes it along. People are only proposed
//! to whoever prepares the round, and a part decides by itself what that reader may know. Sheets speak of nobody: they
//! decide nothing. What comes back with a tablet is read by the room that makes it, with the right of who asks.

use auth::BoxFuture;
use chrono::NaiveDate;
use kernel::{CentreId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::cx::Cx;
use crate::problem::Problem;

/// Someone expected that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPerson {
    pub person: PersonId,
    /// When and where, in words; never why.
    pub hours: String,
}

/// Something to read on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldSheet {
    /// Stable: the tablet keeps what is open by it.
    pub id: String,
    pub title: String,
    /// What it is about, in words.
    pub theme: String,
    /// Each with its label, in the order in which they are read.
    pub facts: Vec<(String, String)>,
}

/// How someone knows what they sign.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MandateReading)]
pub enum FieldReading {
    /// They read it.
    #[default]
    Reads,
    /// Someone put it into their language.
    Interpreter,
    /// It was read aloud before someone who is not of the centre.
    Witness,
}

impl FieldReading {
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

/// The terms of a mandate: one shape for the room that writes them on the way and for the one that keeps them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldTerms {
    /// Without stray blanks, none of them empty.
    pub formalities: Vec<String>,
    pub days: i64,
    /// The person declares to be under no guardianship.
    pub is_free: bool,
    pub reading: FieldReading,
    /// Who interprets or witnesses.
    pub reader: String,
}

/// What someone signed on the way.
#[derive(Clone)]
pub struct FieldSignature {
    /// By the clock of the house; never later than it was received.
    pub on: NaiveDate,
    /// The name under which it was signed, as it was given.
    pub who: String,
    /// The very lines that stood above the signature.
    pub shown: Vec<String>,
    /// The JPEG of what was drawn.
    pub picture: Vec<u8>,
}

/// A mandate that someone asked for on the way, to be made for good in the room that keeps it.
#[derive(Clone)]
pub struct FieldDraft {
    /// Of the writing itself: the same each time it is read.
    pub id: Uuid,
    /// Whose it is, as the team said.
    pub person: PersonId,
    pub terms: FieldTerms,
    /// Absent where nobody signed, or where the day on which they did is not sure.
    pub signature: Option<FieldSignature>,
}

/// Who is expected on a day, as far as the reader may know; nobody where they may not.
pub type FieldPeople = for<'a> fn(&'a Cx, CentreId, NaiveDate) -> BoxFuture<'a, Result<Vec<FieldPerson>, Problem>>;

/// Everything of a centre that is read on the way.
pub type FieldSheets = for<'a> fn(&'a Cx, CentreId) -> BoxFuture<'a, Result<Vec<FieldSheet>, Problem>>;

/// A note that a tablet brought back, read by who may; none where there is nothing to make of it.
pub type FieldDrafts = for<'a> fn(&'a Cx, CentreId, Uuid) -> BoxFuture<'a, Result<Option<FieldDraft>, Problem>>;

/// What a room gives.
#[derive(Clone, Copy)]
pub enum FieldPart {
    People(FieldPeople),
    Sheets(FieldSheets),
    Drafts(FieldDrafts),
}

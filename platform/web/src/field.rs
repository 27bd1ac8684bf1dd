//! What a room gives to those who go out with a tablet: who is expected that day, and sheets to read without a network.
//!
//! A room registers a [`FieldPart`] in its `module()`; the room of the rounds takes it along. People are only proposed
//! to whoever prepares the round, and a part decides by itself what that reader may know. Sheets speak of nobody: they
//! decide nothing. What comes back with a tablet is read by the room that makes it, with the right of who asks.

use auth::BoxFuture;
use chrono::NaiveDate;
use kernel::{CentreId, PersonId};
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

/// What someone signed on the way.
#[derive(Clone)]
pub struct FieldSignature {
    /// By the clock of the house; never later than it was received.
    pub on: NaiveDate,
    /// The JPEG of what was drawn.
    pub picture: Vec<u8>,
}

/// What someone asked for on the way, to be made for good in the room that keeps it.
#[derive(Clone)]
pub struct FieldDraft {
    /// Of the writing itself: the same each time it is read.
    pub id: Uuid,
    /// Whose it is, as the team said.
    pub person: PersonId,
    /// What was written, under the names of the form that makes it.
    pub fields: Vec<(&'static str, String)>,
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

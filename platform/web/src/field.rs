//! What a room gives to those who go out with a tablet: who is expected that day, and sheets to read without a network.
//!
//! A room registers a [`FieldPart`] in its `module()`; the room of the rounds takes it along. People are only proposed
//! to whoever prepares the round, and a part decides by itself what that reader may know. Sheets speak of nobody: they
//! decide nothing.

use auth::BoxFuture;
use chrono::NaiveDate;
use kernel::{CentreId, PersonId};

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

/// Who is expected on a day, as far as the reader may know; nobody where they may not.
pub type FieldPeople = for<'a> fn(&'a Cx, CentreId, NaiveDate) -> BoxFuture<'a, Result<Vec<FieldPerson>, Problem>>;

/// Everything of a centre that is read on the way.
pub type FieldSheets = for<'a> fn(&'a Cx, CentreId) -> BoxFuture<'a, Result<Vec<FieldSheet>, Problem>>;

/// What a room gives.
#[derive(Clone, Copy)]
pub enum FieldPart {
    People(FieldPeople),
    Sheets(FieldSheets),
}

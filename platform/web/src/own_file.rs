//! What rooms tell of a person: to the resident, in their own file, and to the team, on the person's page.
//!
//! A room that knows something of a person registers a shelf in its `module()`; the page shows them in order. Whoever
//! reads their own file has been let in already: such a shelf decides nothing, and reads the rows of this person only.
//! A shelf for the team decides by itself, and says nothing, not even that there is something, to who may not know.

use auth::BoxFuture;
use kernel::{CentreId, PersonId};

use crate::cx::Cx;
use crate::problem::Problem;

/// One thing said, and where it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnLine {
    pub text: String,
    /// A second line in small; may be empty.
    pub note: String,
    /// Empty when it leads nowhere.
    pub href: String,
}

/// A part of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnBlock {
    pub title: String,
    pub lines: Vec<OwnLine>,
    /// What is said when there is nothing: never a blank.
    pub empty: String,
    /// Words and address of where more is done.
    pub more: Option<(String, String)>,
}

/// Reads a part of the file of one person of one centre.
pub type OwnReader = for<'a> fn(&'a Cx, CentreId, PersonId) -> BoxFuture<'a, Result<OwnBlock, Problem>>;

/// A part of the file, with its place among the others.
#[derive(Clone, Copy)]
pub struct OwnShelf {
    pub order: u8,
    pub read: OwnReader,
}

/// Reads what the team is told of a person; `None` when this member of the team may not know whether there is any.
pub type TeamReader = for<'a> fn(&'a Cx, CentreId, PersonId) -> BoxFuture<'a, Result<Option<OwnBlock>, Problem>>;

/// A part of the person's page, with its place among the others.
#[derive(Clone, Copy)]
pub struct TeamShelf {
    pub order: u8,
    pub read: TeamReader,
}

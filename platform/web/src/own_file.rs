//! What rooms tell a resident about themselves, in their own file.
//!
//! A room that knows something of a person registers a shelf in its `module()`; the page of the file shows them in
//! order. Whoever reads has been let in already: a shelf decides nothing, and reads the rows of this person only.

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

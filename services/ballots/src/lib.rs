//! Choosing together: one sign, one choice; telephones, tokens and stickers in one count.
//!
//! Nothing here joins who has chosen to what was chosen, nor keeps the hour of a choice. This service has no table of
//! its own and decides for nobody: a room names its tables in a [`Ballot`], and whoever calls has been let in.

pub mod code;
mod marks;
mod sign;
mod store;

pub use marks::{Limits, MOST_PEOPLE, Marks, Unread, read};
pub use sign::{MOST_SLIPS, Sign, Unsigned, card_of, draw};
pub use store::{Ballot, Cast, Sheet, SheetId, Tables};

#[cfg(test)]
mod tests;

//! The SQL of audiences: one scan of the centre's people answers for all conditions.
//!
//! Reads what `people` keeps, writes nothing. Every question is held to the centre of its scope.

mod census;
mod filter;
mod found;
mod recipients;

pub use census::count_members;
pub(crate) use census::town;
pub use filter::Moment;
pub(crate) use filter::SPEAKS_ALONE;
pub use found::{Name, count, list_cities, list_languages, list_names, list_streets};
pub use recipients::{recipients, recipients_by_ids};

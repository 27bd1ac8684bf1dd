//! Forms of the team: what was typed becomes details, and details become what a form shows.

mod read;
mod show;
pub(crate) mod typed;

pub(crate) use read::{details, new_details};
pub(crate) use show::{date as shown_date, hour as shown_hour, shown};
pub(crate) use typed::{day, hour};

/// Rows of the fee table on the page; the last has no quotient.
pub(crate) const FEE_ROWS: i64 = 5;

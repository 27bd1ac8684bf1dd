//! A year of reminders, day by day, with a frozen clock.
//!
//! The days are lived by a test of `reminders`; here it is given its number of people.

use anyhow::{Context, Result, ensure};

use super::Ground;
use crate::shell;

/// Two hundred people; a whole centre in the long form.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let people = if ground.is_long { 1_800_usize } else { 200 };
    let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--lib", "year_test"]);
    command.args(["--", "--nocapture"]).env("ESSAIM_YEAR_PEOPLE", people.to_string());
    let (succeeded, lines) = shell::tee(&mut command)?;
    ensure!(succeeded, "a date was missed, told twice, or could not be explained");
    let told = lines.iter().find_map(|line| line.split("year, ").nth(1)).context("the year was not lived")?;
    Ok(told.to_owned())
}

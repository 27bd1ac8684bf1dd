//! A year of reminders, day by day, with a frozen clock.
//!
//! The days are lived by a test of `reminders`; here it is given its number of people. The dates themselves are compared
//! with tables and with RFC 5545, whose own collection of rules is followed too.

use anyhow::{Context, Result, ensure};

use super::Ground;
use crate::shell;

/// Two hundred people; a whole centre in the long form.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let people = if ground.is_long { 1_800_usize } else { 200 };
    let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--lib"]);
    command
        .args(["--", "year_test", "vectors_test", "rrule_text_test", "--nocapture"])
        .env("ESSAIM_YEAR_PEOPLE", people.to_string());
    let (succeeded, lines) = shell::tee(&mut command)?;
    ensure!(succeeded, "a date was missed, told twice, not explained, or not where its rule says");
    let told = lines.iter().find_map(|line| line.split("year, ").nth(1)).context("the year was not lived")?;
    let vectors =
        lines.iter().find(|line| line.ends_with("are those of RFC 5545")).context("no vector was compared")?;
    // The collection lies beside the repository; a machine without it says so.
    let followed = lines.iter().find(|line| line.contains("rules followed"));
    let followed = followed.map_or("the collection of rules is not on this machine", String::as_str);
    Ok(format!("{told}. {vectors}. {followed}"))
}

//! Real lists of places in their own layouts: all of their columns arrive, and what leaves is of the national schema.
//!
//! The lists are read by a test of `map`, which tells the figures; here it is run, and its line is printed last.

use anyhow::{Context, Result, ensure};

use super::Ground;
use crate::shell;
use crate::test::real_files;

/// The nine layouts and the large lists, on SQLite.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let lists = real_files(ground.house);
    ensure!(
        lists.join("lieux-mediation").is_dir(),
        "{} has no lists of places (ESSAIM_TEST_DATA names its folder)",
        lists.display()
    );
    let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--lib", "real_lists_test"]);
    command.args(["--", "--nocapture"]).env("ESSAIM_TEST_DATA", &lists);
    let (succeeded, lines) = shell::tee(&mut command)?;
    ensure!(succeeded, "a column was lost, or a row leaves that the national schema refuses");
    let told = lines.iter().find_map(|line| line.split("real lists, ").nth(1)).context("no list was read")?;
    Ok(told.to_owned())
}

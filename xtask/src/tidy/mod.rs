//! The rules of the house that no compiler checks: who may stand on whom, how long a file may be,
//! where SQL and the web may be spoken.
//!
//! Each rule is one file and adds to one report. A rule never changes what it reads.

mod floors;
mod layers;
mod manners;
mod owners;
mod sizes;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::house::House;
use crate::report::Report;

#[cfg(test)]
pub use floors::refusal;
pub use floors::{FLOORS, floor_of};
pub use owners::made_by;

/// Applies every rule to the whole work tree.
pub fn check(house: &House) -> Result<Report> {
    let mut report = Report::new("tidy");
    floors::check(house, &mut report)?;
    owners::check(house, &mut report)?;
    for path in house.files(&["rs", "html", "css"])? {
        let text = read(&path)?;
        sizes::check(house, &path, &text, &mut report);
        manners::check(house, &path, &text, &mut report);
        layers::check(house, &path, &text, &mut report);
    }
    manners::check_languages(house, &mut report)?;
    Ok(report)
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

/// The parts of a path from the root of the work tree.
fn parts(house: &House, path: &Path) -> Vec<String> {
    let short: PathBuf = house.short(path).to_path_buf();
    short.iter().map(|part| part.to_string_lossy().into_owned()).collect()
}

fn is_test(parts: &[String]) -> bool {
    parts.iter().any(|part| part == "tests" || part == "tests.rs" || part.ends_with("_test.rs"))
}

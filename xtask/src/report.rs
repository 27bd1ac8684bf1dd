//! What a check found: things that must not land, and things to know.
//!
//! A report only gathers and prints; what counts as wrong is decided by each check.

use std::path::Path;

use crate::house::House;

/// Findings of one check, in the order they were met.
#[derive(Debug, Default)]
pub struct Report {
    title: &'static str,
    pub failures: Vec<String>,
    pub warnings: Vec<String>,
}

impl Report {
    pub fn new(title: &'static str) -> Self {
        Self { title, ..Self::default() }
    }

    /// Something that must not land.
    pub fn fail(&mut self, house: &House, path: &Path, words: impl std::fmt::Display) {
        self.failures.push(format!("{}: {words}", house.short(path).display()));
    }

    /// Something to know, that may stay.
    pub fn warn(&mut self, house: &House, path: &Path, words: impl std::fmt::Display) {
        self.warnings.push(format!("{}: {words}", house.short(path).display()));
    }

    /// Says what was found; true when nothing fails.
    pub fn print(&self) -> bool {
        for warning in &self.warnings {
            println!("warning  {warning}");
        }
        for failure in &self.failures {
            println!("FAILED   {failure}");
        }
        println!("{}: {} to mend, {} to know", self.title, self.failures.len(), self.warnings.len());
        self.failures.is_empty()
    }
}

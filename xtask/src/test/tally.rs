//! Counting: what passed, what failed, what was left out, and how runners say it.

use std::fmt;
use std::ops::{Add, AddAssign};

use crate::shell;

/// The counts of a step, or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Tally {
    pub fn passed(count: usize) -> Self {
        Self { passed: count, ..Self::default() }
    }

    pub fn skipped(count: usize) -> Self {
        Self { skipped: count, ..Self::default() }
    }

    /// One check that holds or not.
    pub fn of(holds: bool) -> Self {
        Self { passed: usize::from(holds), failed: usize::from(!holds), skipped: 0 }
    }

    /// One check that this machine cannot make: left out on a desk, failed in CI.
    pub fn lacking(what: &str) -> Self {
        println!("SKIPPED: {what} is missing here");
        Self::skipped(1).strict(shell::in_ci())
    }

    /// Where everything must run, what was left out has failed.
    #[must_use]
    pub fn strict(self, is_strict: bool) -> Self {
        if is_strict { Self { failed: self.failed + self.skipped, skipped: 0, ..self } } else { self }
    }

    /// Tests that passed only because they had said why they could not run.
    #[must_use]
    pub fn with_left_out(self, count: usize) -> Self {
        let count = count.min(self.passed);
        Self { passed: self.passed - count, skipped: self.skipped + count, ..self }
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// The counts in what a test runner said: nextest's summary, cargo's results, or our own plain line.
/// None when no line counts, which means that nothing ran.
pub fn read(lines: &[String]) -> Option<Tally> {
    let mut total = None;
    for line in lines.iter().map(|line| plain(line)) {
        let counted = line.trim_start();
        let counts = counted
            .strip_prefix("Summary [")
            .and_then(|rest| rest.split_once("run: "))
            .or_else(|| counted.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")))
            .map(|(_, counts)| counts)
            .or_else(|| is_plain_counts(counted).then_some(counted));
        if let Some(counts) = counts {
            *total.get_or_insert_default() += of_words(counts);
        }
    }
    total
}

/// `12 passed (1 slow), 1 failed, 2 timed out, 3 skipped` in any order.
fn of_words(counts: &str) -> Tally {
    let mut tally = Tally::default();
    for part in counts.split([',', ';']) {
        let mut words = part.split_whitespace();
        let (Some(count), Some(word)) = (words.next().and_then(|word| word.parse::<usize>().ok()), words.next()) else {
            continue;
        };
        match word {
            "passed" => tally.passed += count,
            // nextest's "timed out" and "exec failed" are failures with another name.
            "failed" | "timed" | "exec" => tally.failed += count,
            "skipped" | "ignored" => tally.skipped += count,
            _ => {}
        }
    }
    tally
}

fn is_plain_counts(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let is_number = words.next().is_some_and(|word| word.parse::<usize>().is_ok());
    is_number && words.next() == Some("passed,")
}

/// A line without the colours of a terminal.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            text.push(letter);
        }
    }
    text
}

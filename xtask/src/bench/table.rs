//! The figures of a bench: printed whole, published as ratios.
//!
//! `bench/README.md` keeps one row for each line between two marks; a bench replaces its own rows and leaves those
//! of the others. No absolute time, rate or speed is ever written there: they say more of the machine than of us.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use super::machine;
use crate::house::House;
use crate::shell;

const FILE: &str = "bench/README.md";
const BEGIN: &str = "<!-- figures: written by `cargo xtask bench` -->";
const END: &str = "<!-- end of figures -->";

/// One figure.
#[derive(Debug, Clone)]
pub struct Line {
    /// What is compared with what, as the table says it.
    pub name: String,
    /// What we did, with its unit; printed, never published.
    pub ours: String,
    /// What stood beside us, with its unit; printed, never published.
    pub against: String,
    /// Ours divided by theirs.
    pub ratio: f64,
    /// What the ratio has to be, in words.
    pub goal: String,
    pub holds: bool,
}

impl Line {
    /// More is better: at least this part of the other.
    pub fn at_least(name: &str, ours: (f64, &str), against: (f64, &str), goal: f64) -> Self {
        let ratio = ours.0 / against.0;
        Self::of(name, ours, against, (format!("≥ {goal}"), ratio >= goal))
    }

    /// Less is better: at most this multiple of the other.
    pub fn at_most(name: &str, ours: (f64, &str), against: (f64, &str), goal: f64) -> Self {
        let ratio = ours.0 / against.0;
        Self::of(name, ours, against, (format!("≤ {goal}"), ratio <= goal))
    }

    /// Less is better: what is used of a limit.
    pub fn of_limit(name: &str, ours: f64, limit: f64, unit: &str) -> Self {
        let goal = format!("≤ 1 (of {} {unit})", figure(limit));
        Self::of(name, (ours, unit), (limit, unit), (goal, ours <= limit))
    }

    /// Nothing at all is the aim.
    pub fn none(name: &str, ours: f64, unit: &str) -> Self {
        Self { ratio: ours, ..Self::of(name, (ours, unit), (0.0, unit), ("0".to_owned(), ours == 0.0)) }
    }

    fn of(name: &str, ours: (f64, &str), against: (f64, &str), (goal, holds): (String, bool)) -> Self {
        let said = |(value, unit): (f64, &str)| format!("{} {unit}", figure(value));
        Self { name: name.to_owned(), ours: said(ours), against: said(against), ratio: ours.0 / against.0, goal, holds }
    }

    /// Says the figure, absolute values included.
    pub fn print(&self) {
        let verdict = if self.holds { "holds " } else { "MISSED" };
        let Self { name, ours, against, goal, .. } = self;
        println!("{verdict}  {name}: {ours} beside {against}, ratio {} (aim {goal})", self.said_ratio());
    }

    fn said_ratio(&self) -> String {
        figure(self.ratio)
    }
}

/// Three digits that count, and no more zeros than needed.
fn figure(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 || value.fract() == 0.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 0.01 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}

/// Replaces the rows of one bench in the table.
pub fn write(house: &House, bench: &str, lines: &[Line], order: &[&str]) -> Result<()> {
    let path = house.path(FILE);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let (before, rest) = text.split_once(BEGIN).with_context(|| format!("{FILE} has no {BEGIN}"))?;
    let (kept, after) = rest.split_once(END).with_context(|| format!("{FILE} has no {END}"))?;
    let rows = merged(kept, bench, lines, order, &today()?);
    let mut table = String::new();
    writeln!(table, "{}\n", machine::sentence()?)?;
    writeln!(table, "| bench | what | ratio | aim | holds | day |\n|---|---|---|---|---|---|")?;
    rows.iter().try_for_each(|row| writeln!(table, "{row}"))?;
    std::fs::write(&path, format!("{before}{BEGIN}\n{table}{END}{after}"))?;
    Ok(())
}

/// The rows of all benches in their order, those of this one new.
pub fn merged(kept: &str, bench: &str, lines: &[Line], order: &[&str], day: &str) -> Vec<String> {
    let is_of = |row: &str, name: &str| row.starts_with(&format!("| {name} |"));
    let mut rows = Vec::new();
    for name in order {
        if *name == bench {
            rows.extend(lines.iter().map(|line| row(bench, line, day)));
        } else {
            rows.extend(kept.lines().filter(|row| is_of(row, name)).map(ToOwned::to_owned));
        }
    }
    rows
}

fn row(bench: &str, line: &Line, day: &str) -> String {
    let holds = if line.holds { "yes" } else { "**no**" };
    format!("| {bench} | {} | {} | {} | {holds} | {day} |", line.name, line.said_ratio(), line.goal)
}

fn today() -> Result<String> {
    Ok(shell::output(std::process::Command::new("date").arg("+%Y-%m-%d"))?.trim().to_owned())
}

//! The tests of the rooms, on both engines, and what they left out.
//!
//! All of them with `--workspace`, so that no step compiles the same dependency with other features again.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::cluster::Cluster;
use super::s3;
use super::tally::{self, Tally};
use crate::house::House;
use crate::shell;

/// Where tests find the address of a PostgreSQL that they may fill.
const POSTGRES: &str = "ESSAIM_TEST_POSTGRES";

/// Where tests find real files to import.
const REAL_FILES: &str = "ESSAIM_TEST_DATA";

/// What a test prints before it gives up for want of something.
const LEFT_OUT: &str = "SKIPPED:";

/// Every test of every room.
pub fn all(house: &House, cluster: Option<&Cluster>) -> Result<Tally> {
    let files = lacking_files(house)?;
    Ok(files + run(house, None, cluster)?)
}

/// The tests of one room.
pub fn one(house: &House, room: &str, cluster: Option<&Cluster>) -> Result<Tally> {
    if !house.rooms()?.iter().any(|known| known.name == room) {
        bail!("there is no room named {room}; `cargo xtask graph` lists them");
    }
    run(house, Some(room), cluster)
}

/// The examples in the documentation, which nextest does not run.
pub fn examples(house: &House) -> Result<Tally> {
    let (succeeded, lines) = shell::quietly(&mut shell::cargo(&house.root, &["test", "--workspace", "--doc"]))?;
    Ok(judged(succeeded, tally::read(&lines).unwrap_or_default()))
}

fn run(house: &House, room: Option<&str>, cluster: Option<&Cluster>) -> Result<Tally> {
    let with_nextest = shell::find("cargo-nextest").is_some();
    let runner: &[&str] =
        if with_nextest { &["nextest", "run", "--no-fail-fast"] } else { &["test", "--no-fail-fast"] };
    // One room builds without the others, so that it can be tested while a neighbour is being rebuilt.
    let scope: &[&str] = match room {
        Some(room) => &["-p", room],
        None => &["--workspace", "--all-targets"],
    };
    let rest: &[&str] = if with_nextest { &[] } else { &["--", "--show-output"] };
    let mut command = shell::cargo(&house.root, &[runner, scope, rest].concat());
    give(&mut command, house, cluster);
    let journal = house.path(JOURNAL);
    let _ = std::fs::remove_file(&journal);
    let (succeeded, lines) = shell::tee(&mut command)?;
    let told = std::fs::read_to_string(&journal).unwrap_or_default();
    let reasons = if with_nextest { from_journal(&told) } else { reasons(lines.iter().map(String::as_str)) };
    for (reason, count) in grouped(&reasons) {
        println!("{LEFT_OUT} {reason} ({count} tests)");
    }
    let mut tally = verdict(succeeded, tally::read(&lines)).with_left_out(reasons.len()).strict(shell::in_ci());
    if with_nextest && room.is_none() {
        for silent in silent(&with_tests(house)?, &told) {
            println!("FAILED   {silent} has tests, and not one of them ran");
            tally += Tally::of(false);
        }
    }
    Ok(tally)
}

/// What a runner of tests said. Where not one ran, nothing was tried, whatever it says of itself.
pub fn verdict(succeeded: bool, counted: Option<Tally>) -> Tally {
    match counted.filter(|counted| counted.passed + counted.failed > 0) {
        Some(counted) => judged(succeeded, counted),
        None => {
            println!("not one test ran");
            Tally::of(false)
        }
    }
}

/// The rooms that have tests of their own.
fn with_tests(house: &House) -> Result<Vec<String>> {
    let rooms = house.rooms()?.into_iter();
    let has_tests = |dir: &Path| dir.join("src/tests").is_dir() || dir.join("tests").is_dir();
    Ok(rooms.filter(|room| has_tests(&room.dir)).map(|room| room.name).collect())
}

/// Those of the rooms of whom the journal of a whole run says nothing.
pub fn silent<'a>(rooms: &'a [String], journal: &str) -> Vec<&'a str> {
    let suites: Vec<&str> =
        journal.split("<testsuite name=\"").skip(1).filter_map(|suite| suite.split('"').next()).collect();
    // A library is told by its name, a program as `server::bin/essaim`.
    let is_heard = |room: &str| suites.iter().any(|suite| suite.split("::").next() == Some(room));
    rooms.iter().map(String::as_str).filter(|room| !is_heard(room)).collect()
}

/// A runner that failed without a failed test did not even compile.
fn judged(succeeded: bool, tally: Tally) -> Tally {
    if !succeeded && tally.failed == 0 { tally + Tally::of(false) } else { tally }
}

/// What the tests find in their surroundings.
fn give(command: &mut Command, house: &House, cluster: Option<&Cluster>) {
    if let Some(cluster) = cluster {
        command.env(POSTGRES, cluster.address());
    }
    if let Some(program) = s3::program(house) {
        command.env(s3::PROGRAM, program);
    }
    command.env(REAL_FILES, real_files(house));
}

/// The folder of real files: as told, or beside the clone.
pub fn real_files(house: &House) -> PathBuf {
    match std::env::var_os(REAL_FILES) {
        // Tests run in the folder of their crate, so the path has to be whole.
        Some(told) => std::path::absolute(&told).unwrap_or_else(|_| PathBuf::from(told)),
        None => house.path("../shared/data"),
    }
}

fn lacking_files(house: &House) -> Result<Tally> {
    let folder = real_files(house);
    if folder.is_dir() {
        return Ok(Tally::default());
    }
    Ok(Tally::lacking(&format!("the folder of real files ({REAL_FILES}={})", folder.display())))
}

/// Where nextest writes what each test said, as `.config/nextest.toml` asks; never in the build's own folder.
const JOURNAL: &str = "target/nextest/default/journal.xml";

fn from_journal(text: &str) -> Vec<String> {
    // One reason for each test, even when it says it once per engine.
    text.split("<testcase ").skip(1).filter_map(|test| reasons(test.lines()).into_iter().next()).collect()
}

/// What stands after the mark on each line that has it.
pub fn reasons<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let after = |line: &'a str| line.split_once(LEFT_OUT).map(|(_, reason)| reason);
    lines.filter_map(after).map(|reason| reason.split('<').next().unwrap_or_default().trim().to_owned()).collect()
}

fn grouped(reasons: &[String]) -> Vec<(&str, usize)> {
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for reason in reasons {
        match groups.iter_mut().find(|(known, _)| known == reason) {
            Some((_, count)) => *count += 1,
            None => groups.push((reason, 1)),
        }
    }
    groups
}

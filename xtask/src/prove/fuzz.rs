//! Every parser of foreign bytes, fed with true files that were damaged, for a minute each: none falls, none is kept busy.
//!
//! The targets are tests of `server` (`fuzz_…`), which knows every room; each test run feeds them for a moment.

use anyhow::{Result, ensure};

use super::{Ground, chance};
use crate::shell;

/// How many targets there are: one that vanished must be missed.
const TARGETS: usize = 22;

/// Five seconds a target, in the long form a minute.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let (seed, seconds) = (chance::seed()?, if ground.is_long { 60 } else { 5 });
    let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--bin", "essaim", "fuzz_"]);
    command.args(["--", "--nocapture", "--test-threads", "2"]);
    command.env("ESSAIM_SEED", seed.to_string()).env("ESSAIM_FUZZ_MILLIS", (seconds * 1_000).to_string());
    let (succeeded, lines) = shell::tee(&mut command)?;
    ensure!(succeeded, "seed {seed}: a parser fell");
    let (targets, cases) = fed(&lines);
    ensure!(targets == TARGETS, "{targets} of {TARGETS} targets were fed");
    Ok(format!("{targets} parsers, {cases} damaged files in {seconds} s each: none fell, none kept busy (seed {seed})"))
}

/// How many targets said that they were fed, and with how many files in all.
pub(crate) fn fed(lines: &[String]) -> (usize, u64) {
    let cases = lines
        .iter()
        .filter(|line| line.contains("none fell"))
        .filter_map(|line| line.split(": ").nth(1)?.split(' ').next()?.parse::<u64>().ok());
    cases.fold((0, 0), |(targets, all), cases| (targets + 1, all + cases))
}

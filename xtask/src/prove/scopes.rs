//! Random requests across centres, over every address of the house, on both engines: no answer holds anything of another.
//!
//! The requests are made by a test of `server`, which knows every route; here it is given its number and its seed.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{Ground, chance};
use crate::shell;

/// The test that asks.
const TEST: &str = "no_answer_holds_anything_of_another_centre";

/// 5,000 requests, in the long form 100,000; half of them on each engine.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let cluster = ground.cluster.context("this proof needs PostgreSQL (Debian: postgresql)")?;
    let (seed, count) = (chance::seed()?, if ground.is_long { 100_000 } else { 5_000 });
    let mut command: Command = shell::cargo(&ground.house.root, &["test", "--workspace", "--bin", "essaim", TEST]);
    command.args(["--", "--nocapture", "--test-threads", "2"]);
    command.env("ESSAIM_TEST_POSTGRES", cluster.address());
    command.env("ESSAIM_SEED", seed.to_string()).env("ESSAIM_SCOPES_REQUESTS", (count / 2).to_string());
    let (succeeded, lines) = shell::tee(&mut command)?;
    let told: Vec<&str> = lines.iter().filter(|line| line.contains(" requests over ")).map(String::as_str).collect();
    ensure!(succeeded, "seed {seed}: an answer held what it may not, or the test did not run");
    ensure!(told.len() == 2, "{} of two engines answered", told.len());
    Ok(told.join(". "))
}

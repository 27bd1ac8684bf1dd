//! Time jumps: nights when the clocks change, 29 February, and a machine whose clock was wrong and is set back.
//!
//! The cases are drawn by tests of `server`, on both engines; here they are given their number and their seed.

use anyhow::{Context, Result, ensure};

use super::{Ground, chance};
use crate::shell;

/// A thousand programmes and 25 wrong clocks on each engine; in the long form twenty times as many.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let cluster = ground.cluster.context("this proof needs PostgreSQL (Debian: postgresql)")?;
    let (seed, cases) = (chance::seed()?, if ground.is_long { 2_000_usize } else { 100 });
    let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--bin", "essaim", "clock_test"]);
    command.args(["--", "--nocapture"]);
    command.env("ESSAIM_TEST_POSTGRES", cluster.address());
    command.env("ESSAIM_SEED", seed.to_string()).env("ESSAIM_CLOCK_CASES", cases.to_string());
    let (succeeded, lines) = shell::tee(&mut command)?;
    let told = lines.iter().find_map(|line| line.split("clock, ").nth(1)).context("the proof did not run")?;
    ensure!(succeeded, "seed {seed}: time broke something");
    Ok(format!("{told}; throttles and repeated work outlive {} wrong clocks on each engine", cases.div_ceil(4)))
}

//! SQLite on a disk that fails by a printed seed: unflushed writes lost or torn, no room, failed writes and flushes.
//!
//! The disk is a VFS of our own (`platform/brittle-disk`), which only its test is built with.

use anyhow::{Context, Result, ensure};

use super::{Ground, chance};
use crate::shell;

/// 300 cases, in the long form 5,000.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let (seed, cases) = (chance::seed()?, if ground.is_long { 5_000 } else { 300 });
    let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--test", "power_cuts"]);
    command.args(["--", "--nocapture"]);
    command.env("ESSAIM_SEED", seed.to_string()).env("ESSAIM_DISK_CASES", cases.to_string());
    let (succeeded, lines) = shell::tee(&mut command)?;
    let told = lines.iter().find(|line| line.starts_with("disk, seed")).context("the proof did not run")?;
    ensure!(succeeded, "{told}");
    Ok(told.trim_start_matches("disk, ").to_owned())
}

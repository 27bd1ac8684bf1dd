//! Two tablets and the desk write the same notes, in every order that chance brings.
//!
//! The interleavings are lived by a test of `outreach`: lots of any size, sent in any order, some of them two or three
//! times, while the desk corrects, chooses and takes up. Here it is given how many there are, and a seed that it prints.

use anyhow::{Context, Result, ensure};

use super::{Ground, chance};
use crate::shell;

/// Ten thousand; five times as many in the long form.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let trials = if ground.is_long { 50_000_u64 } else { 10_000 };
    let seed = chance::seed()?;
    println!("seed {seed}: ESSAIM_SEED={seed} repeats this run");
    let test = "interleavings_of_two_tablets_and_the_desk";
    let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--lib", test]);
    command.args(["--", "--nocapture"]);
    command.env("ESSAIM_MERGE_TRIALS", trials.to_string()).env("ESSAIM_SEED", seed.to_string());
    let (succeeded, lines) = shell::tee(&mut command)?;
    ensure!(succeeded, "something was lost, doubled, or did not end the same (seed {seed})");
    let told = lines.iter().find_map(|line| line.split("merged, ").nth(1)).context("nothing was merged")?;
    Ok(told.to_owned())
}

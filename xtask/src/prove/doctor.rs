//! The doctor against a house made ill in one way at a time: thirty ways at least, each named, and nothing else.
//!
//! The ways are in the table of `server`'s own tests, which can set a clock or fill a disk that this program cannot.

use anyhow::{Result, bail, ensure};

use super::Ground;
use crate::shell;

/// What was promised.
const LEAST: u32 = 30;

pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let chosen = "package(server) & test(/misconfiguration/)";
    let mut command =
        shell::cargo(&ground.house.root, &["nextest", "run", "--workspace", "--no-capture", "-E", chosen]);
    if let Some(cluster) = ground.cluster {
        command.env("ESSAIM_TEST_POSTGRES", cluster.database("doctor")?);
    }
    let (passed, lines) = shell::quietly(&mut command)?;
    let counts: Vec<(u32, u32, &str)> = lines.iter().filter_map(|line| count(line)).collect();
    let told: Vec<String> = counts.iter().map(|(named, all, engine)| format!("{named} of {all} on {engine}")).collect();
    ensure!(passed, "not every misconfiguration was named: {}", told.join(", "));
    let Some((named, ..)) = counts.iter().max() else { bail!("the table of misconfigurations was not run") };
    ensure!(*named >= LEAST, "{named} misconfigurations, {LEAST} were promised");
    Ok(format!("{} of {LEAST} and more: {}", LEAST.min(*named), told.join(", ")))
}

/// "doctor on SQLite: 56 of 56".
fn count(line: &str) -> Option<(u32, u32, &str)> {
    let (engine, figures) = line.trim().strip_prefix("doctor on ")?.split_once(": ")?;
    let (named, all) = figures.split_once(" of ")?;
    Some((named.parse().ok()?, all.parse().ok()?, engine))
}

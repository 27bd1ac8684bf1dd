//! How exposed the service is, as systemd itself counts it.

use std::process::Command;

use anyhow::{Context, Result};

use crate::house::House;
use crate::shell;

/// What the unit may have at most; a service without any care has 9.6.
pub const MOST_EXPOSED: f64 = 1.5;

/// The exposure of the unit; `None` where systemd is not there to count it.
pub fn exposure(house: &House) -> Result<Option<f64>> {
    if shell::find("systemd-analyze").is_none() {
        return Ok(None);
    }
    let unit = house.path("packaging/essaim.service");
    let mut command = Command::new("systemd-analyze");
    let told =
        command.args(["security", "--offline=true", "--no-pager"]).arg(&unit).output().context("systemd-analyze")?;
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    read(&text).with_context(|| format!("no figure in: {text}{}", String::from_utf8_lossy(&told.stderr))).map(Some)
}

/// The figure in the last line: "→ Overall exposure level for essaim.service: 1.1 OK".
pub fn read(text: &str) -> Option<f64> {
    let line = text.lines().find(|line| line.contains("Overall exposure level"))?;
    line.rsplit_once(": ")?.1.split_whitespace().next()?.parse().ok()
}

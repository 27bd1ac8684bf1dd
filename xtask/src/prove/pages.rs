//! Pages for everyone as a proof: each registered page, as each person may see it, on a demonstration of its own.
//!
//! What is looked at and checked is written in `e2e/pages`; the routes come from the list that the server's tests
//! hold against its router. The short form sees each route once; the long form sees all pairs.

use std::process::Command;

use anyhow::{Result, bail};

use super::Ground;
use crate::server::{self, Served};
use crate::{assets, journeys, shell};

/// Looks at them all; the figure is what was seen.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    if let Some(what) = journeys::lacking() {
        if shell::in_ci() {
            bail!("{what} is missing here");
        }
        return Ok(format!("SKIPPED: {what} is missing here"));
    }
    let folder = ground.house.path("e2e");
    assets::install(&folder)?;
    let served = Served::demo(None)?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("pages/run.mjs").env("BASE_URL", &served.address).env("ESSAIM", server::binary()?);
    if ground.is_long {
        node.arg("--long");
    }
    let (succeeded, lines) = shell::tee(&mut node)?;
    let figure = lines.iter().rev().find(|line| line.contains(" combinations seen, ")).cloned().unwrap_or_default();
    if !succeeded {
        bail!("{figure}");
    }
    Ok(figure)
}

//! The browser journeys as a proof: all pass on each engine that is here.

use anyhow::{Result, bail};

use super::Ground;
use crate::journeys;

/// Walks them all; the figure is their number.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let sqlite = journeys::on_sqlite(ground.house)?;
    let postgres = journeys::on_postgres(ground.house, ground.cluster)?;
    let all = sqlite + postgres;
    if all.failed > 0 || all.passed == 0 {
        bail!("{all}");
    }
    Ok(format!("{} journeys on SQLite, {} on PostgreSQL, 0 failed", sqlite.passed, postgres.passed))
}

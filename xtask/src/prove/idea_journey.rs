//! An idea's whole road as a proof: the journey of that name, on each engine that is here.
//!
//! What is done and what must be true is written in `e2e/journeys/idea-journey.mjs`.

use anyhow::{Result, bail};

use super::Ground;
use crate::journeys;

const JOURNEY: &str = "idea-journey";

/// Walks it; the figure says on which engines it reached its end.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let sqlite = journeys::one_on_sqlite(ground.house, JOURNEY)?;
    let postgres = journeys::one_on_postgres(ground.house, ground.cluster, JOURNEY)?;
    let all = sqlite + postgres;
    if all.failed > 0 {
        bail!("{all}");
    }
    if all.passed == 0 {
        return Ok("SKIPPED: what the journey needs is missing here".to_owned());
    }
    let engines = [("SQLite", sqlite), ("PostgreSQL", postgres)];
    let walked: Vec<&str> = engines.iter().filter(|(_, tally)| tally.passed > 0).map(|(engine, _)| *engine).collect();
    Ok(format!("one idea reached two other centres and came back to its authors, on {}", walked.join(" and ")))
}

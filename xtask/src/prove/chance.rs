//! The seed of a proof that draws lots: every one prints it, and the same seed repeats the run.

use anyhow::{Context, Result};

/// The seed that was asked for by `ESSAIM_SEED`, or the time.
pub fn seed() -> Result<u64> {
    match std::env::var("ESSAIM_SEED") {
        Ok(told) => told.parse().with_context(|| format!("ESSAIM_SEED={told}")),
        Err(_) => Ok(std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs()),
    }
}

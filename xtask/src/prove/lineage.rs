//! Five centres that publish, take, adapt, bring together and send back kits in random orders.
//!
//! The orders are played by a test of `kits`, which keeps beside the house what each centre must hold; here it is
//! given its number of acts and its seeds.

use anyhow::{Context, Result, ensure};

use super::Ground;
use crate::shell;

/// Three orders of three hundred acts; twelve of a thousand in the long form.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let (orders, acts) = if ground.is_long { (12_u32, 1_000_u32) } else { (3, 300) };
    let mut last = String::new();
    for seed in 1..=orders {
        let mut command = shell::cargo(&ground.house.root, &["test", "--workspace", "--lib", "lineage_test"]);
        command.args(["--", "--nocapture"]);
        command.env("ESSAIM_LINEAGE_ACTS", acts.to_string()).env("ESSAIM_LINEAGE_SEED", seed.to_string());
        let (succeeded, lines) = shell::tee(&mut command)?;
        ensure!(succeeded, "a line was wrong, or an adaptation written over, from seed {seed}");
        last = lines.iter().find_map(|line| line.split("lineage, ").nth(1)).context("no act was played")?.to_owned();
    }
    Ok(format!("{orders} orders over five centres held; the last: {last}"))
}

//! What a resident's telephone has to fetch, page by page, from the first look to the confirmation.
//!
//! The browser counts, with an empty cache for every page and without script, so that what is counted is also all that is
//! needed. The way through the pages is the journey that every test run walks.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{Ground, Line};
use crate::running::Running;
use crate::{assets, shell};

const KIBIBYTE: f64 = 1024.0;
const MOST_KIBIBYTES: f64 = 50.0;
const MOST_REQUESTS: f64 = 8.0;

/// What one page took.
struct Weight {
    address: String,
    kibibytes: f64,
    requests: f64,
    script_kibibytes: f64,
}

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_whole_demo();
    house.start()?;
    let folder = ground.house.path("e2e");
    assets::install(&folder)?;
    let mut node = Command::new("node");
    node.current_dir(&folder).arg("weights.mjs").env("BASE_URL", format!("http://127.0.0.1:{}", house.port));
    let weights = shell::output(&mut node)?.lines().map(read).collect::<Result<Vec<_>>>()?;
    ensure!(weights.len() >= 8, "only {} pages were weighed", weights.len());
    for Weight { address, kibibytes, requests, script_kibibytes } in &weights {
        println!("{kibibytes:>6.1} KiB  {requests:>2} requests  {script_kibibytes:>5.1} KiB of script  {address}");
    }
    let most = |of: fn(&Weight) -> f64| weights.iter().map(of).fold(0.0, f64::max);
    Ok(vec![
        Line::of_limit(
            "the heaviest page of a resident, all that it needs, compressed",
            most(|weight| weight.kibibytes),
            MOST_KIBIBYTES,
            "KiB",
        ),
        Line::of_limit("the most requests that such a page makes", most(|weight| weight.requests), MOST_REQUESTS, ""),
        Line::none("script that such a page needs", most(|weight| weight.script_kibibytes), "KiB"),
    ])
}

fn read(line: &str) -> Result<Weight> {
    let said: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
    let figure = |name: &str| said.get(name).and_then(Value::as_f64).with_context(|| format!("no {name}: {line}"));
    Ok(Weight {
        address: said.get("address").and_then(Value::as_str).context("no address")?.to_owned(),
        kibibytes: figure("bytes")? / KIBIBYTE,
        requests: figure("requests")?,
        script_kibibytes: figure("script")? / KIBIBYTE,
    })
}

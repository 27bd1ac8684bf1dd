//! The map of ten thousand places beside uMap's, and of a hundred thousand for a telephone.
//!
//! The places are read in by the program's own import, as a list of the country would be. What is compared is what a first
//! visit brings in a browser, and the answer that carries the points: the window that our map asks for, and the whole layer
//! that uMap's asks for, compressed both. Where uMap cannot run, nothing is compared and the bench says why.

use std::fmt::Write as _;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::client::{id_of, timed};
use super::network::part;
use super::page::{load, middle};
use super::peer::{self, Weight};
use super::umap::Umap;
use super::{Ground, Line};
use crate::running::Running;
use crate::shell;

const CENTRE: &str = "jean-ferrat";
const MANY: usize = 10_000;
const MOST: usize = 100_000;
const ROUNDS: usize = 3;
const ASKED: usize = 20;
/// As any page of a resident.
const LIMIT_KIBIBYTES: f64 = 50.0;
const LIMIT_SECONDS: f64 = 1.0;
/// France, as the map is first opened.
const WINDOW: &str = "z=6&ouest=-4&sud=42&est=8&nord=51";

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 40);
    house.start()?;
    let token = house.token(CENTRE, &["map:read", "map:write", "map:set-up"])?;
    bring_in(&house, &token, 0..MANY)?;
    let mut lines = beside_umap(ground, &house)?;
    bring_in(&house, &token, MANY..MOST)?;
    let first = one_weight(ground, address(&house, "lieux/carte"))?;
    let mut waits = Vec::new();
    for _ in 0..ASKED {
        waits.push(timed(&house, &format!("/{CENTRE}/lieux/carte"), &[])?.0);
    }
    let name = "the map of 100,000 places: all that a first visit brings";
    lines.push(Line::of_limit(name, first.kibibytes, LIMIT_KIBIBYTES, "KiB"));
    lines.push(Line::of_limit("the same: its page, p95", part(&waits, 0.95), LIMIT_SECONDS, "s"));
    Ok(lines)
}

fn address(house: &Running, below: &str) -> String {
    format!("http://127.0.0.1:{}/{CENTRE}/{below}", house.port)
}

fn one_weight(ground: &Ground<'_>, address: String) -> Result<Weight> {
    peer::weigh(ground, &[address])?.pop().context("a page is weighed")
}

/// The same ten thousand points in uMap, asked for in turn.
fn beside_umap(ground: &Ground<'_>, house: &Running) -> Result<Vec<Line>> {
    let (page, window) = (address(house, "lieux/carte"), address(house, &format!("lieux/points.json?{WINDOW}")));
    let script = ground.house.path("bench/p95.lua");
    let Some(umap) = Umap::start(ground, MANY)? else {
        println!("alone: {:.0} windows a second", load(&script, &window)?.rate);
        return Ok(vec![Line::of_limit(
            "the map of 10,000 places: all that a first visit brings",
            one_weight(ground, page)?.kibibytes,
            LIMIT_KIBIBYTES,
            "KiB",
        )]);
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        theirs.push(load(&script, &umap.layer)?.rate);
        ours.push(load(&script, &window)?.rate);
    }
    let weights = peer::weigh(ground, &[page, umap.map.clone()])?;
    let [our_weight, their_weight] = weights.as_slice() else { anyhow::bail!("two pages are weighed") };
    Ok(vec![
        Line::at_most(
            "the map of 10,000 places, against uMap's: all that a first visit brings",
            (our_weight.kibibytes, "KiB"),
            (their_weight.kibibytes, "KiB"),
            0.2,
        ),
        Line::at_least(
            "the same: the answers that carry its points",
            (middle(ours), "a second"),
            (middle(theirs), "a second"),
            20.0,
        ),
    ])
}

/// Reads places in, as a list of the country comes.
fn bring_in(house: &Running, token: &str, numbers: std::ops::Range<usize>) -> Result<()> {
    let wanted = numbers.len();
    let file = house.folder().join("lieux.csv");
    std::fs::write(&file, sheet(numbers)?)?;
    let api = format!("/api/v1/centres/{CENTRE}/map/imports");
    let kept = post(house, token, &format!("{api}?name=lieux.csv"), &format!("@{}", file.display()))?;
    let import = id_of(&kept)?;
    let begun = std::time::Instant::now();
    let done = post(house, token, &format!("{api}/{import}/application"), "{}")?;
    let created = done.pointer("/counts/created");
    ensure!(created == Some(&json!(wanted)), "not all places came in: {created:?} of {wanted}");
    println!("{wanted} places written in {:.1} s", begun.elapsed().as_secs_f64());
    Ok(())
}

/// A long request, whose answer is waited for.
fn post(house: &Running, token: &str, path: &str, body: &str) -> Result<Value> {
    let kind = if body.starts_with('@') { "application/octet-stream" } else { "application/json" };
    let mut curl = Command::new("curl");
    curl.args(["-sS", "--fail-with-body", "-m", "1800", "-H", &format!("Authorization: Bearer {token}")]);
    curl.args(["-H", &format!("Content-Type: {kind}"), "--data-binary", body]);
    let said = shell::output(curl.arg(format!("http://127.0.0.1:{}{path}", house.port)))?;
    serde_json::from_str(&said).with_context(|| said.clone())
}

/// Places over the country, each in a street of its own.
fn sheet(numbers: std::ops::Range<usize>) -> Result<String> {
    let mut sheet = String::from("id;nom;adresse;code postal;commune;latitude;longitude\n");
    for number in numbers {
        let mut draw = fastrand::Rng::with_seed(number as u64);
        let (north, east) = (42.0 + draw.f64() * 9.0, -4.0 + draw.f64() * 12.0);
        let (code, town) = (1_000 + number % 95_000, number % 3_000);
        writeln!(
            sheet,
            "m{number};Lieu {number};{number} rue de la Mesure;{code:05};Bourg {town};{north:.6};{east:.6}"
        )?;
    }
    Ok(sheet)
}

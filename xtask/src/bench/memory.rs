//! What the program holds in memory when nobody asks for anything.
//!
//! Resident memory as the kernel counts it, the program's own pages included. It is read some time after the last request,
//! in the process that made the demonstration and in one that found it made; the pages of the street were visited in both.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::{Ground, Line, machine};
use crate::running::Running;
use crate::{http, shell};

const MEBIBYTE: f64 = 1024.0;
const IDLE_LIMIT: f64 = 60.0;
const CROWD_LIMIT: f64 = 250.0;
const CENTRES: usize = 60;
const PEOPLE: usize = 1_800;
/// Long enough for what is kept a minute to be given up.
const REST: Duration = Duration::from_secs(75);

const PAGES: [&str; 5] = ["/", "/programme", "/jean-ferrat", "/jean-ferrat/programme", "/connexion"];

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    let mut empty = Running::prepare(ground.program, None)?;
    empty.start()?;
    lines.push(Line::of_limit("idle memory, an empty network", at_rest(&empty, &["/"])?, IDLE_LIMIT, "MiB"));
    drop(empty);
    let mut demo = Running::prepare(ground.program, None)?.with_whole_demo();
    lines.extend(twice("the demonstration of ten centres", &mut demo, IDLE_LIMIT)?);
    println!("after the season was printed: {:.1} MiB", after_a_paper(&demo)?);
    drop(demo);
    let mut crowd = Running::prepare(ground.program, None)?.with_demo(CENTRES, PEOPLE);
    lines.extend(twice("60 centres of 1,800 people", &mut crowd, CROWD_LIMIT)?);
    Ok(lines)
}

/// In the process that made the data, then in one that found them.
fn twice(what: &str, house: &mut Running, limit: f64) -> Result<[Line; 2]> {
    house.start()?;
    let made = at_rest(house, &PAGES)?;
    println!("{what}: {made:.1} MiB after making it");
    house.kill()?;
    house.start()?;
    let found = at_rest(house, &PAGES)?;
    Ok([
        Line::of_limit(&format!("idle memory, {what}, after making it"), made, limit, "MiB"),
        Line::of_limit(&format!("idle memory, {what}"), found, limit, "MiB"),
    ])
}

/// Visits the pages, lets the program rest, and reads what it holds.
fn at_rest(house: &Running, pages: &[&str]) -> Result<f64> {
    for page in pages {
        let answer = http::ask(house.port, "GET", page, None, "")?;
        ensure!(answer.status < 400, "{page} answers {}", answer.status);
    }
    std::thread::sleep(REST);
    resident(house)
}

/// The engine of papers and its typefaces wake with the first paper.
fn after_a_paper(house: &Running) -> Result<f64> {
    let season = format!("http://127.0.0.1:{}/jean-ferrat/programme.pdf", house.port);
    shell::run(Command::new("curl").args(["-sSf", "-o", "/dev/null", &season]))?;
    std::thread::sleep(REST);
    resident(house)
}

/// Resident memory in MiB.
fn resident(house: &Running) -> Result<f64> {
    let said = machine::field(&format!("/proc/{}/status", house.process()?), "VmRSS")?;
    let kibibytes: f64 = said.trim_end_matches(" kB").parse().with_context(|| said.clone())?;
    Ok(kibibytes / MEBIBYTE)
}

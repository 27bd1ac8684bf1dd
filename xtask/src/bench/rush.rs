//! Forty activities of fifty places open at once: four hundred clients enrol two thousand people.
//!
//! Beside it, one SQLite connection writes one row a commit to the same folder with the same durability. Both are taken in
//! turn within one run. An answer counts when the client has read it, and it is given only once it is on disk.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use super::client::processor_seconds;
use super::page::middle;
use super::{Ground, Line};
use crate::activities::{self, Activity};
use crate::crowd::{self, Errand};
use crate::running::Running;

const CENTRE: &str = "jean-ferrat";
const CLIENTS: usize = 400;
const ACTIVITIES: usize = 40;
const PLACES: usize = 50;
const ROUNDS: usize = 3;
const COMMITS: usize = 600;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        // A house of its own for each round: the crowd is the same, and meets the same data.
        let mut house = Running::prepare(ground.program, None)?.with_demo(1, 300);
        house.start()?;
        let before = commits_a_second(house.folder())?;
        let (answers, busy) = answers_a_second(&house)?;
        let commits = (before + commits_a_second(house.folder())?) / 2.0;
        println!(
            "round {round}: {answers:.0} answers a second, {:.2} ms of processor each; one by one {commits:.0} commits",
            busy * 1_000.0
        );
        ours.push(answers);
        bare.push(commits);
    }
    Ok(vec![Line::at_least(
        "400 clients enrol on 40 activities of 50 places, against one SQLite connection that commits one by one: \
         durable answers",
        (middle(ours), "a second"),
        (middle(bare), "a second"),
        3.0,
    )])
}

/// Durable answers a second, and the seconds of processor that the program takes for one.
fn answers_a_second(house: &Running) -> Result<(f64, f64)> {
    let token = house.token(CENTRE, &activities::SCOPES)?;
    let open = |number| {
        let title = format!("Atelier {number}");
        activities::publish(house.port, &token, CENTRE, &title, (PLACES, true))
    };
    let opened = (0..ACTIVITIES).map(open).collect::<Result<Vec<Activity>>>()?;
    // One place of each activity after the other, so that all are wanted at the same time.
    let errands: Vec<Errand> = (0..ACTIVITIES * PLACES)
        .filter_map(|number| Some(opened.get(number % ACTIVITIES)?.enrolment(number)))
        .collect();
    let before = processor_seconds(house.process()?)?;
    let rush = crowd::rush(house.port, &token, CLIENTS, &errands, &|| ())?;
    let busy = processor_seconds(house.process()?)? - before;
    let made = rush.answers.iter().flatten().filter(|answer| answer.status == 201).count();
    if made != errands.len() {
        let other = rush.answers.iter().flatten().find(|answer| answer.status != 201);
        println!("{}", other.map_or("a connection broke", |answer| answer.body.as_str()));
    }
    ensure!(made == errands.len(), "{made} of {} enrolments were made", errands.len());
    Ok((made as f64 / rush.took.as_secs_f64(), busy / made as f64))
}

/// One row a commit, durable, by the engine's own tool.
fn commits_a_second(folder: &Path) -> Result<f64> {
    let file = folder.join("one-by-one.db");
    let mut tool = Command::new("sqlite3");
    let mut child = tool.arg(&file).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().context("sqlite3")?;
    let mut script = String::from(
        "pragma journal_mode=wal; pragma synchronous=full; create table if not exists row (id integer primary key, text text);\n",
    );
    (0..COMMITS).for_each(|_| script.push_str("insert into row (text) values (hex(randomblob(100)));\n"));
    let begun = Instant::now();
    child.stdin.take().context("a pipe was asked for")?.write_all(script.as_bytes())?;
    ensure!(child.wait()?.success(), "sqlite3 failed");
    Ok(COMMITS as f64 / begun.elapsed().as_secs_f64())
}

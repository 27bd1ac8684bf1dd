//! `cargo xtask test`: everything that must hold before something lands, in one run.
//!
//! Each step has its heading, its time and its counts, and the next one runs whatever the last one said.
//! What this machine lacks is named; in CI (`CI=true`) nothing may be lacking.

pub mod cluster;
mod deny;
mod packages;
mod rooms;
mod s3;
pub mod tally;

use std::time::Instant;

use anyhow::Result;

use crate::house::House;
use crate::{assets, asvs, copy, journeys, links, messages, prove, server, shell, tidy};
use cluster::{Cluster, Footing};
use tally::Tally;

pub use rooms::real_files;
#[cfg(test)]
pub use rooms::{reasons, silent, verdict};

/// What is tested.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The tests of one room, on both engines, and nothing else.
    room: Option<String>,
    /// Without what needs a browser, a package to install or minutes of work.
    #[arg(long, conflicts_with = "room")]
    fast: bool,
}

/// What the steps of one run share.
pub struct Run<'a> {
    house: &'a House,
    cluster: Option<Cluster>,
    total: Tally,
    failed_steps: Vec<String>,
}

/// Runs the steps in order and prints the counts last, alone on their line.
pub fn run(house: &House, arguments: &Arguments) -> Result<bool> {
    let mut run = Run { house, cluster: None, total: Tally::default(), failed_steps: Vec::new() };
    match (&arguments.room, arguments.fast) {
        (Some(room), _) => run.room(room),
        (None, true) => run.fast(),
        (None, false) => run.everything(),
    }
    if !run.failed_steps.is_empty() {
        println!("\nFailed: {}", run.failed_steps.join(", "));
    }
    println!("\n{}", run.total);
    Ok(run.total.failed == 0)
}

impl Run<'_> {
    fn everything(&mut self) {
        self.step("packages", |_| packages::install());
        self.step("S3 server", |run| s3::install(run.house));
        // The tests speak with the mobile network of e2e/, before any journey has brought it.
        self.step("packages of e2e", |run| journeys::install(run.house));
        self.step("assets", |run| {
            let is_there = assets::run(run.house)?;
            Ok(if is_there { Tally::passed(1) } else { Tally::lacking("npm") })
        });
        self.reading();
        self.step("tests", Self::tests);
        self.step("examples in the documentation", |run| rooms::examples(run.house));
        self.step("licences, bans, sources", |run| deny::check(run.house));
        self.step("program", |run| server::build(run.house).map(|_| Tally::passed(1)));
        self.step("PostgreSQL on the disk", |run| run.start_cluster(Footing::Disk));
        self.step("journeys on SQLite", |run| journeys::on_sqlite(run.house));
        self.step("journeys on PostgreSQL", |run| journeys::on_postgres(run.house, run.cluster.as_ref()));
        for proof in prove::short_forms() {
            let name = format!("prove {}", proof.name);
            self.step(&name, |run| prove::tally(run.house, proof, run.cluster.as_ref()));
        }
    }

    fn fast(&mut self) {
        self.reading();
        self.step("tests", Self::tests);
    }

    fn room(&mut self, room: &str) {
        self.step("PostgreSQL", |run| run.start_cluster(Footing::Memory));
        self.step(room, |run| rooms::one(run.house, room, run.cluster.as_ref()));
    }

    /// What is found by reading, before anything is run.
    fn reading(&mut self) {
        self.step("format", |run| {
            let arguments = ["fmt", "--all", "--", "--check", "-l"];
            Ok(Tally::of(shell::succeeds(&mut shell::cargo(&run.house.root, &arguments))?))
        });
        self.step("tidy", |run| Ok(Tally::of(tidy::check(run.house)?.print())));
        self.step("messages", |run| Ok(Tally::of(messages::check(run.house)?.print())));
        self.step("copy", |run| Ok(Tally::of(copy::check(run.house)?.print())));
        self.step("links", |run| Ok(Tally::of(links::check(run.house)?.print())));
        self.step("security record", |run| Ok(Tally::of(asvs::check(run.house)?.print())));
        self.step("clippy", |run| {
            let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            Ok(Tally::of(shell::succeeds(&mut shell::cargo(&run.house.root, &arguments))?))
        });
    }

    fn tests(&mut self) -> Result<Tally> {
        let started = self.start_cluster(Footing::Memory)?;
        Ok(started + rooms::all(self.house, self.cluster.as_ref())?)
    }

    /// A cluster of our own; without PostgreSQL on the machine the tests say what they left out.
    fn start_cluster(&mut self, footing: Footing) -> Result<Tally> {
        let Some(tools) = cluster::tools() else { return Ok(Tally::lacking("PostgreSQL (Debian: postgresql)")) };
        // The former one goes first: its memory is wanted elsewhere.
        self.cluster = None;
        self.cluster = Some(Cluster::start(&tools, footing)?);
        Ok(Tally::default())
    }

    fn step(&mut self, name: &str, step: impl FnOnce(&mut Self) -> Result<Tally>) {
        println!("\n==== {name} ====");
        let start = Instant::now();
        let tally = step(self).unwrap_or_else(|error| {
            println!("FAILED   {error:#}");
            Tally::of(false)
        });
        if tally.failed > 0 {
            self.failed_steps.push(name.to_owned());
        }
        // Not the plain line of counts: that one stands alone at the end.
        println!("---- {name}: {tally} ({:.0} s)", start.elapsed().as_secs_f64());
        self.total += tally;
    }
}

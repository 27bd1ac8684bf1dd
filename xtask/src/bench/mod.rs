//! `cargo xtask bench`: how fast and how small, as ratios taken in one run on one machine.
//!
//! Each bench puts the released program beside something that stands for what this machine can do (a bare page, one
//! connection that commits one by one, a mail sender) or beside a limit, and never compares two runs. It measures
//! from outside, by the doors that people and programs use.

mod adoption;
mod binary;
mod board;
mod client;
mod kolibri;
mod learners;
mod letters;
mod machine;
mod mail;
mod map;
mod members;
mod memory;
mod narrow;
mod network;
mod pack;
mod page;
mod peer;
mod reminders;
mod rush;
mod start;
mod table;
mod tablet;
mod umap;
mod weights;
mod workshop;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::house::House;
use crate::shell;

#[cfg(test)]
pub use binary::parts;
#[cfg(test)]
pub use client::form;
#[cfg(test)]
pub use narrow::Narrow;
pub use table::Line;
#[cfg(test)]
pub use table::merged;

/// What is measured.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The names of the benches; none: all of them.
    names: Vec<String>,
    /// Name the benches and what each measures.
    #[arg(long)]
    list: bool,
    /// Measure this program instead of building one; the table stays as it is, unless it is recorded.
    #[arg(long)]
    program: Option<PathBuf>,
    /// Write the table though the program was given: it is the released one.
    #[arg(long, requires = "program")]
    record: bool,
}

/// A thing measured, and how.
pub struct Bench {
    pub name: &'static str,
    pub about: &'static str,
    measure: fn(&Ground<'_>) -> Result<Vec<Line>>,
}

/// What a bench stands on.
pub struct Ground<'a> {
    pub house: &'a House,
    /// The program as it is published.
    pub program: &'a Path,
}

/// In the order of the table in `bench/README.md`.
const BENCHES: [Bench; 18] = [
    Bench { name: "page", about: "a public page while it changes, beside a bare page", measure: page::measure },
    Bench { name: "rush", about: "400 people enrol at once, beside commits one by one", measure: rush::measure },
    Bench { name: "mail", about: "1,800 personal e-mails, beside Postfix's own sender", measure: mail::measure },
    Bench { name: "letters", about: "1,800 letters as one PDF", measure: letters::measure },
    Bench { name: "network", about: "108,000 people: their reach, and counts while typing", measure: network::measure },
    Bench { name: "board", about: "the board of a day with 200 appointments", measure: board::measure },
    Bench { name: "reminders", about: "the daily pass over a million reminders", measure: reminders::measure },
    Bench { name: "tablet", about: "a tablet catches up over 400 kbit/s, cut once", measure: tablet::measure },
    Bench { name: "map", about: "the map of 10,000 places, beside uMap's, and of 100,000", measure: map::measure },
    Bench { name: "workshop", about: "60 telephones vote at once", measure: workshop::measure },
    Bench { name: "adoption", about: "a kit taken by another centre", measure: adoption::measure },
    Bench { name: "learners", about: "30 learners at once on one box", measure: learners::measure },
    Bench { name: "kolibri", about: "the page from which anyone learns, beside Kolibri's", measure: kolibri::measure },
    Bench { name: "pack", about: "a pack of 100 lessons: time, bytes, ZIM beside zip", measure: pack::measure },
    Bench { name: "weights", about: "what a resident's telephone fetches, page by page", measure: weights::measure },
    Bench { name: "start", about: "from the start to the first page", measure: start::measure },
    Bench { name: "memory", about: "what an idle program holds", measure: memory::measure },
    Bench { name: "binary", about: "what the program weighs, part by part", measure: binary::measure },
];

/// Builds the program, measures, prints, and writes the table; whether every aim is reached.
pub fn run(house: &House, arguments: &Arguments) -> Result<bool> {
    if arguments.list {
        for bench in &BENCHES {
            println!("{:<10} {}", bench.name, bench.about);
        }
        return Ok(true);
    }
    let chosen = chosen(&arguments.names)?;
    let program = arguments.program.as_ref().map_or_else(|| build(house), |given| Ok(given.canonicalize()?))?;
    let ground = Ground { house, program: &program };
    let mut holds = true;
    for bench in chosen {
        println!("\n==== {}: {} ====", bench.name, bench.about);
        match (bench.measure)(&ground) {
            // It has said why; what was measured elsewhere stays in the table.
            Ok(lines) if lines.is_empty() => println!("SKIPPED"),
            Ok(lines) => {
                holds &= lines.iter().all(|line| line.holds);
                lines.iter().for_each(Line::print);
                if arguments.program.is_none() || arguments.record {
                    table::write(house, bench.name, &lines, &BENCHES.map(|bench| bench.name))?;
                }
            }
            Err(error) => {
                println!("FAILED   {error:#}");
                holds = false;
            }
        }
    }
    Ok(holds)
}

fn chosen(names: &[String]) -> Result<Vec<&'static Bench>> {
    if let Some(unknown) = names.iter().find(|name| BENCHES.iter().all(|bench| bench.name != **name)) {
        let known: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        bail!("no bench is named {unknown}: {}", known.join(", "));
    }
    Ok(BENCHES.iter().filter(|bench| names.is_empty() || names.iter().any(|name| name == bench.name)).collect())
}

/// The released program, as a person would build it.
fn build(house: &House) -> Result<PathBuf> {
    println!("Building the released program; the first time takes a quarter of an hour.");
    let packages = ["build", "--release", "-p", "server", "-p", "bare-page", "--bin", "essaim", "--bin", "bare-page"];
    shell::run(&mut shell::cargo(&house.root, &packages))?;
    Ok(released(house)?.join("essaim"))
}

/// Where cargo puts what is built for release.
fn released(house: &House) -> Result<PathBuf> {
    let said = shell::output(&mut shell::cargo(&house.root, &["metadata", "--format-version", "1", "--no-deps"]))?;
    let said: serde_json::Value = serde_json::from_str(&said)?;
    match said.get("target_directory").and_then(serde_json::Value::as_str) {
        Some(folder) => Ok(Path::new(folder).join("release")),
        None => bail!("cargo does not say where it builds"),
    }
}

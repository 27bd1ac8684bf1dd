//! `cargo xtask prove NAME`: one promise each, measured on the running program, its figure printed last.
//!
//! A proof fails when its promise does not hold. It uses only what a person could use: the program's commands
//! and pages, from outside.

mod api;
mod badge;
mod campaign_kill;
mod chance;
mod clock;
mod disk;
mod doctor;
mod erasure;
mod failover;
pub(crate) mod fuzz;
mod idea_journey;
mod import;
mod journeys;
mod kill;
mod lineage;
mod logs;
mod pack;
mod pages;
mod places;
mod practice;
mod reminders_sms;
mod reminders_year;
mod rush;
mod scopes;
mod tablet_merge;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::house::House;
use crate::server;
use crate::test::cluster::{self, Cluster, Footing};
use crate::test::tally::Tally;

/// What is proved.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The name of the proof.
    #[arg(required_unless_present = "list")]
    name: Option<String>,
    /// The long form, for a night or a release.
    #[arg(long)]
    long: bool,
    /// Prove it of this program instead of building one: the released one is quicker. Those that are tests take their own.
    #[arg(long)]
    program: Option<PathBuf>,
    /// Name the proofs and what each claims.
    #[arg(long)]
    list: bool,
}

/// A promise and how it is proved.
pub struct Proof {
    pub name: &'static str,
    pub claim: &'static str,
    /// Whether its short form belongs to every test run; the journeys are walked there already.
    in_tests: bool,
    prove: fn(&Ground<'_>) -> Result<String>,
}

/// What a proof stands on. The figure it returns holds; an error is a promise broken.
pub struct Ground<'a> {
    pub house: &'a House,
    pub cluster: Option<&'a Cluster>,
    pub is_long: bool,
}

const PROOFS: [Proof; 24] = [
    Proof {
        name: "import",
        claim: "a member file is imported, imported again without doubling, and undone to the exact former state",
        in_tests: true,
        prove: import::prove,
    },
    Proof {
        name: "journeys",
        claim: "people reach their aim in the browser, axe finds nothing, on every engine that is here",
        in_tests: false,
        prove: journeys::prove,
    },
    Proof {
        name: "idea-journey",
        claim: "one idea, in the browser, from a word in a workshop to a tool in two other centres; each author is told",
        // It is one of the journeys, which every run walks.
        in_tests: false,
        prove: idea_journey::prove,
    },
    Proof {
        name: "campaign-kill",
        claim: "a message to 1,800 people, killed again and again while it leaves, reaches each of them once",
        in_tests: true,
        prove: campaign_kill::prove,
    },
    Proof {
        name: "doctor",
        claim: "thirty misconfigurations and more, injected one at a time: each is named, with what to do, and no other",
        in_tests: false,
        prove: doctor::prove,
    },
    Proof {
        name: "pages",
        claim: "every registered page is for everyone: each language, size and contrast, with and without script, by keyboard",
        // Not in every run yet: it takes longer than the four minutes it may take there.
        in_tests: false,
        prove: pages::prove,
    },
    Proof {
        name: "places",
        claim: "real lists of places in their own layouts: no column is lost unsaid, what leaves is of the national schema",
        // The same test is among the tests.
        in_tests: false,
        prove: places::prove,
    },
    Proof {
        name: "erasure",
        claim: "someone erased is in no byte of the house, and an old copy that is put back forgets them again",
        in_tests: true,
        prove: erasure::prove,
    },
    Proof {
        name: "rush",
        claim: "400 people at once for 50 places: 50 of them have one, and no answer given is lost in a power cut",
        in_tests: true,
        prove: rush::prove,
    },
    Proof {
        name: "reminders-year",
        claim: "a year lived day by day: each due date is told once, by a permitted way, and says why",
        // The same test is among the tests, with as many people.
        in_tests: false,
        prove: reminders_year::prove,
    },
    Proof {
        name: "reminders-sms",
        claim: "reminders leave by a real SMS gateway, and what people answer settles them",
        in_tests: false,
        prove: reminders_sms::prove,
    },
    Proof {
        name: "tablet-merge",
        claim: "two tablets and the desk, in 10,000 orders of chance: nothing is lost, nothing is doubled, one end",
        // A hundred of them are among the tests, which run everywhere.
        in_tests: false,
        prove: tablet_merge::prove,
    },
    Proof {
        name: "scopes",
        claim: "whoever asks for whatever, on either engine, no answer holds anything of a centre that is not theirs",
        // A smaller form of it is among the tests, which run everywhere.
        in_tests: false,
        prove: scopes::prove,
    },
    Proof {
        name: "kill",
        claim: "killed again and again under mixed load: nothing acknowledged is lost, nothing is half done",
        in_tests: true,
        prove: kill::prove,
    },
    Proof {
        name: "disk",
        claim: "a disk that loses, tears, is full or fails: nothing acknowledged is lost, and every failure is told",
        // A smaller form of it is among the tests, which run everywhere.
        in_tests: false,
        prove: disk::prove,
    },
    Proof {
        name: "clock",
        claim: "nights when the clocks change, 29 February, a clock that was wrong: no hour is lost, nobody is held up",
        // A smaller form of it is among the tests, which run everywhere.
        in_tests: false,
        prove: clock::prove,
    },
    Proof {
        name: "fuzz",
        claim: "fed with damaged files, no parser of foreign bytes falls, and none is kept busy",
        // Each test run feeds them for a moment already.
        in_tests: false,
        prove: fuzz::prove,
    },
    Proof {
        name: "api",
        claim: "whatever a program sends, the house neither fails nor answers otherwise than its document says",
        // Not in every run yet: two lists still tell nobody of a bad question before asking who it is.
        in_tests: false,
        prove: api::prove,
    },
    Proof {
        name: "lineage",
        claim: "kits published, taken, adapted and updated in any order: the line is right, nothing adapted is written over",
        // The same test is among the tests, with fewer acts.
        in_tests: false,
        prove: lineage::prove,
    },
    Proof {
        name: "pack",
        claim: "a pack opens from a key, from a telephone without network, in Kiwix, on paper; a key pulled out is made good",
        // Its browser's part is one of the journeys, which every run walks.
        in_tests: false,
        prove: pack::prove,
    },
    Proof {
        name: "practice",
        claim: "every simulator, without script, in three languages: no wrong act breaks anything, each comes to its end",
        // Its browser's part is one of the journeys, which every run walks; its data are among the tests.
        in_tests: false,
        prove: practice::prove,
    },
    Proof {
        name: "badge",
        claim: "a certificate is verified by a foreign library; one sign changed, or taken back, and it is refused",
        // It brings a library from PyPI.
        in_tests: false,
        prove: badge::prove,
    },
    Proof {
        name: "logs",
        claim: "logs and metrics, with everything told, hold no name, telephone, e-mail address or note",
        // Not in every run yet: to be walked once before it guards every run.
        in_tests: false,
        prove: logs::prove,
    },
    Proof {
        name: "failover",
        claim: "two nodes on a PostgreSQL with a synchronous standby: the primary dies under load, nothing is lost",
        // It takes two clusters and a minute: long form only.
        in_tests: false,
        prove: failover::prove,
    },
];

/// The proofs that every test run makes in their short form.
pub fn short_forms() -> impl Iterator<Item = &'static Proof> {
    PROOFS.iter().filter(|proof| proof.in_tests)
}

/// Whether a proof has this name.
pub fn is_known(name: &str) -> bool {
    PROOFS.iter().any(|proof| proof.name == name)
}

/// A proof as a step of the tests.
pub fn tally(house: &House, proof: &Proof, cluster: Option<&Cluster>) -> Result<Tally> {
    println!("{}", proof.claim);
    println!("{}", (proof.prove)(&Ground { house, cluster, is_long: false })?);
    Ok(Tally::passed(1))
}

/// Proves one promise, or lists them all.
pub fn run(house: &House, arguments: &Arguments) -> Result<bool> {
    let Some(name) = arguments.name.as_deref().filter(|_| !arguments.list) else {
        for proof in &PROOFS {
            println!("{:<12} {}", proof.name, proof.claim);
        }
        return Ok(true);
    };
    let Some(proof) = PROOFS.iter().find(|proof| proof.name == name) else {
        let names: Vec<&str> = PROOFS.iter().map(|proof| proof.name).collect();
        bail!("no proof is named {name}: {}", names.join(", "));
    };
    match &arguments.program {
        Some(given) => server::take(given)?,
        None => server::build(house).map(|_| ())?,
    }
    let cluster = cluster::tools().map(|tools| Cluster::start(&tools, Footing::Disk)).transpose()?;
    let figure = (proof.prove)(&Ground { house, cluster: cluster.as_ref(), is_long: arguments.long })?;
    println!("\n{}: {figure}", proof.name);
    Ok(true)
}

//! The page from which anyone learns without an account, beside Kolibri's, in the same run.
//!
//! Both are asked for in turn by `wrk`, eight connections each, then weighed in a browser as a first visit, script and all; the
//! memory is what each holds after that, pages that processes share counted once. Kolibri runs as it is installed, with a
//! device set up for guests and no channel: none can be had here.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use super::page::{load, middle};
use super::peer::{self, Peer, Venv};
use super::{Ground, Line};
use crate::running::Running;
use crate::{http, server, shell};

const OURS: &str = "/jean-ferrat/parcours";
const THEIRS: &str = "/en/learn/";
const ROUNDS: usize = 3;
const PROVISION: [&str; 13] = [
    "manage",
    "provisiondevice",
    "--facility",
    "Centre",
    "--superusername",
    "admin",
    "--superuserpassword",
    "mot-de-passe-de-mesure",
    "--language_id",
    "en",
    "--preset",
    "nonformal",
    "--no-input",
];

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let Some(venv) = Venv::bring(ground.house, "kolibri", &["kolibri"])? else { return Ok(Vec::new()) };
    let kolibri = start(&venv)?;
    let mut house = Running::prepare(ground.program, None)?.with_demo(1, 300);
    house.start()?;
    let [ours, theirs] =
        [(house.port, OURS), (kolibri.port, THEIRS)].map(|(port, page)| format!("http://127.0.0.1:{port}{page}"));
    is_a_page(house.port, OURS)?;
    is_a_page(kolibri.port, THEIRS)?;
    let script = ground.house.path("bench/p95.lua");
    let (mut our_rates, mut their_rates) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        their_rates.push(load(&script, &theirs)?.rate);
        our_rates.push(load(&script, &ours)?.rate);
    }
    let weights = peer::weigh(ground, &[ours, theirs])?;
    let [our_weight, their_weight] = weights.as_slice() else { anyhow::bail!("two pages are weighed") };
    let memory = (peer::mebibytes(house.process()?)?, kolibri.mebibytes()?);
    Ok(vec![
        Line::at_most(
            "the page from which one learns without an account, against Kolibri's: all that a first visit brings",
            (our_weight.kibibytes, "KiB"),
            (their_weight.kibibytes, "KiB"),
            0.05,
        ),
        Line::at_most("the same: requests of that visit", (our_weight.requests, ""), (their_weight.requests, ""), 1.0),
        Line::at_least(
            "the same: requests answered",
            (middle(our_rates), "a second"),
            (middle(their_rates), "a second"),
            20.0,
        ),
        Line::at_most("the same: memory after that", (memory.0, "MiB"), (memory.1, "MiB"), 0.5),
    ])
}

/// A door that leads elsewhere is quick, and no page.
fn is_a_page(port: u16, page: &str) -> Result<()> {
    let answer = http::ask(port, "GET", page, None, "")?;
    ensure!(answer.status == 200 && answer.body.len() > 4_000, "{page} answers {}", answer.status);
    Ok(())
}

fn start(venv: &Venv) -> Result<Peer> {
    let folder = peer::folder()?;
    let (port, zip_port) = (server::free_port()?, server::free_port()?);
    let own = |command: &mut Command| {
        command.current_dir(&folder).env("KOLIBRI_HOME", folder.join("home"));
        command.env("KOLIBRI_LISTEN_ADDRESS", "127.0.0.1").env("KOLIBRI_ZEROCONF_ENABLED", "0");
        command.env("KOLIBRI_DISABLE_PING", "1");
    };
    let mut provision = venv.command("kolibri");
    own(&mut provision);
    let (is_done, _) = shell::quietly(provision.args(PROVISION))?;
    ensure!(is_done, "Kolibri could not be set up");
    let mut serve = venv.command("kolibri");
    own(&mut serve);
    serve.args(["start", "--foreground", "--no-input", "--port", &port.to_string()]);
    serve.args(["--zip-port", &zip_port.to_string()]);
    Peer::start(&serve, &folder, (port, THEIRS)).context("Kolibri")
}

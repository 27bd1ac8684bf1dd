//! A peer that runs beside us in the same run: brought from PyPI into a folder of its own, started, weighed, stopped.
//!
//! What is brought stays under `target/peers`, so that it comes once. A machine without network is no fault of ours: the
//! bench says so and measures nothing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::Ground;
use crate::house::House;
use crate::keeper::{Keep, Keeper};
use crate::{assets, http, server, shell};

const START: Duration = Duration::from_secs(120);
const KIBIBYTE: f64 = 1024.0;
/// $0 where its process is told, then the program.
const TELL: &str = r#"echo $$ > "$0"; exec "$@""#;

/// A peer's own Python.
pub struct Venv {
    folder: PathBuf,
}

impl Venv {
    /// Brings these packages once; `None`, with the reason said, where they cannot be had.
    pub fn bring(house: &House, name: &str, packages: &[&str]) -> Result<Option<Self>> {
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| house.path("target"), PathBuf::from);
        let venv = Self { folder: target.join("peers").join(name) };
        let done = venv.folder.join("brought");
        if done.is_file() {
            return Ok(Some(venv));
        }
        if shell::find("python3").is_none() {
            println!("{name} is not measured: no python3 here");
            return Ok(None);
        }
        println!("Bringing {name} from PyPI; it takes some minutes.");
        shell::run(Command::new("python3").args(["-m", "venv"]).arg(&venv.folder))?;
        let mut pip = venv.command("pip");
        let (is_there, _) = shell::quietly(pip.args(["install", "--quiet"]).args(packages))?;
        if !is_there {
            println!("{name} is not measured: PyPI did not give it");
            return Ok(None);
        }
        std::fs::write(&done, packages.join(" "))?;
        Ok(Some(venv))
    }

    /// A program of it.
    pub fn command(&self, name: &str) -> Command {
        Command::new(self.folder.join("bin").join(name))
    }
}

/// A peer that runs.
pub struct Peer {
    pub port: u16,
    told: PathBuf,
    _keeper: Keeper,
}

impl Peer {
    /// Starts it, and waits until a page of it answers; its folder goes with it.
    pub fn start(command: &Command, folder: &Path, (port, page): (u16, &str)) -> Result<Self> {
        let told = folder.join("process");
        let mut told_first = Command::new("sh");
        told_first.args(["-c", TELL]).arg(&told).arg(command.get_program()).args(command.get_args());
        told_first.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        told_first.current_dir(command.get_current_dir().unwrap_or(folder));
        let keeper = Keeper::start(&told_first, &Keep { signal: "TERM", folder, user: None })?;
        let begun = Instant::now();
        while http::ask(port, "GET", page, None, "").map_or(0, |answer| answer.status) != 200 {
            if begun.elapsed() > START || keeper.has_ended() {
                bail!("{page} does not answer:\n{}", keeper.last_words());
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        Ok(Self { port, told, _keeper: keeper })
    }

    /// Its own part of the memory, its children included.
    pub fn mebibytes(&self) -> Result<f64> {
        mebibytes(std::fs::read_to_string(&self.told)?.trim().parse()?)
    }
}

/// What a process and all that it started hold: pages that several share count once.
pub fn mebibytes(process: u32) -> Result<f64> {
    let mut sum = own_kibibytes(process)?;
    for task in std::fs::read_dir(format!("/proc/{process}/task"))? {
        let children = std::fs::read_to_string(task?.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace() {
            sum += mebibytes(child.parse()?)? * KIBIBYTE;
        }
    }
    Ok(sum / KIBIBYTE)
}

fn own_kibibytes(process: u32) -> Result<f64> {
    let told = super::machine::field(&format!("/proc/{process}/smaps_rollup"), "Pss")?;
    told.trim_end_matches(" kB").parse().with_context(|| told.clone())
}

/// What a page takes from the network on a first visit.
pub struct Weight {
    pub kibibytes: f64,
    pub requests: f64,
}

/// Weighs pages in the browser, script and all, in their order.
pub fn weigh(ground: &Ground<'_>, addresses: &[String]) -> Result<Vec<Weight>> {
    let folder = ground.house.path("e2e");
    assets::install(&folder)?;
    let mut node = Command::new("node");
    let said = shell::output(node.current_dir(&folder).arg("weigh.mjs").args(addresses))?;
    let weights = said.lines().map(read).collect::<Result<Vec<_>>>()?;
    ensure!(weights.len() == addresses.len(), "{} pages were weighed", weights.len());
    for (address, weight) in addresses.iter().zip(&weights) {
        println!("{:>8.1} KiB  {:>3} requests  {address}", weight.kibibytes, weight.requests);
    }
    Ok(weights)
}

fn read(line: &str) -> Result<Weight> {
    let said: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
    let figure = |name: &str| said.get(name).and_then(Value::as_f64).with_context(|| format!("no {name}: {line}"));
    Ok(Weight { kibibytes: figure("bytes")? / KIBIBYTE, requests: figure("requests")? })
}

/// An empty folder for a peer's data.
pub fn folder() -> Result<PathBuf> {
    server::scratch("peer")
}

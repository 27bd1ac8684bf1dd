//! What is truly on the disk, what only the kernel knows, and when it fails.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use fastrand::Rng;

/// What a disk is read and written by at once: a power cut tears there.
const SECTOR: usize = 512;

/// How a disk fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No room: nothing of the write is kept.
    Full,
    /// The write fails.
    Write,
    /// The flush fails, and what it held may be lost though it can still be read.
    Flush,
}

/// When a disk fails: its first `from` writes and flushes succeed, the next `times` that can fail so do.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub fault: Fault,
    pub from: usize,
    pub times: usize,
}

/// One change that was not flushed.
#[derive(Debug, Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Cut { length: usize },
}

#[derive(Debug, Default)]
struct Platter {
    durable: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Debug, Default)]
struct State {
    files: HashMap<String, Platter>,
    plan: Option<Plan>,
    acts: usize,
    cut_at: Option<usize>,
    is_dead: bool,
    is_lying: bool,
    carried_over: usize,
    failed_in_log: usize,
}

/// A disk that holds the files of one folder.
#[derive(Debug, Default)]
pub struct Disk {
    state: Mutex<State>,
}

impl Disk {
    /// A disk that fails by this plan, and whose power is cut after so many writes and flushes.
    pub fn new(plan: Option<Plan>, cut_at: Option<usize>) -> Self {
        Self { state: Mutex::new(State { plan, cut_at, ..State::default() }) }
    }

    /// A disk that says "flushed" and forgets, until its power is cut after so many acts: no proof may stand on it.
    pub fn lying(cut_at: usize) -> Self {
        Self { state: Mutex::new(State { is_lying: true, cut_at: Some(cut_at), ..State::default() }) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing reaches the disk any more.
    pub fn cut_power(&self) {
        self.state().is_dead = true;
    }

    /// Whether the power is gone.
    pub fn is_dead(&self) -> bool {
        self.state().is_dead
    }

    /// How many writes and flushes came so far.
    pub fn acts(&self) -> usize {
        self.state().acts
    }

    /// How often the file itself was flushed: what the log held was carried over.
    pub fn carried_over(&self) -> usize {
        self.state().carried_over
    }

    /// How often the log of SQLite was refused something, the power not counted.
    pub fn failed_in_log(&self) -> usize {
        self.state().failed_in_log
    }

    /// Opens a file as it lies there.
    pub(crate) fn open(&self, name: &str, bytes: Vec<u8>) {
        self.state().files.entry(name.to_owned()).or_insert(Platter { durable: bytes, pending: Vec::new() });
    }

    /// A file goes; what held its name goes with it.
    pub(crate) fn remove(&self, name: &str) -> bool {
        let mut state = self.state();
        let is_allowed = !state.is_dead;
        if is_allowed {
            state.files.remove(name);
        }
        is_allowed
    }

    /// A write, or why not.
    pub(crate) fn write(&self, name: &str, at: usize, bytes: &[u8]) -> Result<(), Option<Fault>> {
        self.state().change(name, Change::Write { at, bytes: bytes.to_vec() })
    }

    /// A file becomes shorter, or why not.
    pub(crate) fn truncate(&self, name: &str, length: usize) -> Result<(), Option<Fault>> {
        self.state().change(name, Change::Cut { length })
    }

    /// A flush, or why not.
    pub(crate) fn flush(&self, name: &str) -> Result<(), Option<Fault>> {
        let mut state = self.state();
        let failed = state.act(name, |fault| fault == Fault::Flush);
        let is_lying = state.is_lying;
        state.carried_over += usize::from(failed.is_ok() && !name.ends_with("-wal"));
        let Some(platter) = state.files.get_mut(name) else { return failed };
        if failed == Err(Some(Fault::Flush)) {
            // As Linux does: what could not be flushed is taken for clean, and no later flush brings it to the disk.
            platter.pending.clear();
        }
        if failed.is_ok() && !is_lying {
            for change in std::mem::take(&mut platter.pending) {
                apply(&mut platter.durable, &change);
            }
        }
        failed
    }

    /// Lays what a power cut left into another folder: each unflushed change there, not there, or torn, by lot.
    pub fn lay_remains(&self, chance: &mut Rng, folder: &Path) -> std::io::Result<()> {
        let state = self.state();
        let mut names: Vec<&String> = state.files.keys().collect();
        names.sort();
        for (name, platter) in names.into_iter().filter_map(|name| Some((name, state.files.get(name)?))) {
            let mut bytes = platter.durable.clone();
            // A disk may have come far with what it was given, or not at all.
            let odds = chance.usize(..4);
            for change in &platter.pending {
                match chance.usize(..3).min(odds) {
                    0 => {}
                    1 => tear(&mut bytes, change, chance),
                    _ => apply(&mut bytes, change),
                }
            }
            std::fs::write(folder.join(name), bytes)?;
        }
        Ok(())
    }
}

impl State {
    fn change(&mut self, name: &str, change: Change) -> Result<(), Option<Fault>> {
        self.act(name, |fault| fault != Fault::Flush)?;
        self.files.entry(name.to_owned()).or_default().pending.push(change);
        Ok(())
    }

    /// Counts an act and says whether it fails: `None` for want of power.
    fn act(&mut self, name: &str, concerns: impl Fn(Fault) -> bool) -> Result<(), Option<Fault>> {
        self.acts += 1;
        if self.cut_at.is_some_and(|cut_at| self.acts > cut_at) {
            self.is_dead = true;
        }
        if self.is_dead {
            return Err(None);
        }
        let Some(plan) = self.plan.as_mut().filter(|plan| concerns(plan.fault) && plan.times > 0) else {
            return Ok(());
        };
        if self.acts <= plan.from {
            return Ok(());
        }
        plan.times -= 1;
        if name.ends_with("-wal") {
            self.failed_in_log += 1;
        }
        Err(Some(plan.fault))
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write { at, bytes: written } => lay(bytes, *at, written),
        Change::Cut { length } => bytes.truncate(*length),
    }
}

/// Some sectors of a write are there and some are not.
fn tear(bytes: &mut Vec<u8>, change: &Change, chance: &mut Rng) {
    let Change::Write { at, bytes: written } = change else { return };
    for (number, sector) in written.chunks(SECTOR).enumerate() {
        if chance.bool() {
            lay(bytes, at + number * SECTOR, sector);
        }
    }
}

fn lay(bytes: &mut Vec<u8>, at: usize, written: &[u8]) {
    let end = at + written.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    if let Some(place) = bytes.get_mut(at..end) {
        place.copy_from_slice(written);
    }
}

//! What is seen, judged: works, slow, down, and why. Pure.

use super::Seen;
use crate::doctor::{OLDEST_COPY, OUTBOX_PATIENCE};

/// A write that takes longer is felt.
const SLOW_WRITE_MILLIS: u128 = 500;
/// Below this, the disk soon refuses.
const LEAST_FREE_PERCENT: u64 = 5;

/// In one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    Works,
    Slow,
    Down,
}

impl Health {
    /// The word of the machine form, and the end of the keys of its sentences.
    pub fn code(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Slow => "slow",
            Self::Down => "down",
        }
    }
}

/// Why it is not the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    Write,
    Slow,
    Queue,
    Messages,
    Disk,
    Backup,
    Unverified,
}

impl Trouble {
    /// The word of the machine form, and the end of the key of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Slow => "slow",
            Self::Queue => "queue",
            Self::Messages => "messages",
            Self::Disk => "disk",
            Self::Backup => "backup",
            Self::Unverified => "verified",
        }
    }
}

/// The word and its reasons. A backup that is late worries its keeper; whoever enrols meets no trouble from it.
pub fn judge(seen: &Seen) -> (Health, Vec<Trouble>) {
    let since = |at: chrono::DateTime<chrono::Utc>| seen.at - at;
    let is_backup_old = seen.nights.made_at.or(seen.opened_at).is_some_and(|at| since(at) > OLDEST_COPY);
    let is_waiting = seen.oldest.is_some_and(|oldest| since(oldest) > OUTBOX_PATIENCE);
    let troubles: Vec<Trouble> = [
        (Trouble::Write, !seen.is_writable),
        (Trouble::Slow, seen.is_writable && seen.write_millis > SLOW_WRITE_MILLIS),
        (Trouble::Queue, seen.is_queue_stuck),
        (Trouble::Messages, !seen.is_quiet && is_waiting),
        (Trouble::Disk, seen.free_percent.is_some_and(|free| free < LEAST_FREE_PERCENT)),
        (Trouble::Backup, seen.has_nights && is_backup_old),
        (Trouble::Unverified, seen.has_nights && seen.nights.fault.is_some()),
    ]
    .into_iter()
    .filter_map(|(trouble, is_there)| is_there.then_some(trouble))
    .collect();
    let is_felt = |trouble: &Trouble| !matches!(trouble, Trouble::Backup | Trouble::Unverified);
    let health = match () {
        () if !seen.is_writable => Health::Down,
        () if troubles.iter().any(is_felt) => Health::Slow,
        () => Health::Works,
    };
    (health, troubles)
}

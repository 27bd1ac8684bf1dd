//! The machine under the house: its clock, its user, its disks.
//!
//! Read once into values, so that a trial can give others.

use std::ffi::OsString;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::Finding;

/// No house was opened before this program was written (Unix seconds: 1 November 2026).
const PROGRAM_WRITTEN: i64 = 1_793_491_200;
/// Connections, files and the database together need so many.
const LEAST_OPEN_FILES: u64 = 1024;

/// What is known of the machine.
#[derive(Debug, Clone)]
pub struct Machine {
    pub now: DateTime<Utc>,
    pub user: u32,
    /// Whether that user may do anything.
    pub is_root: bool,
    pub umask: u32,
    pub open_files: u64,
    /// Where programs are looked for.
    pub path: OsString,
    /// The disk below a path that is there.
    pub disk: fn(&Path) -> Option<Disk>,
}

/// A disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disk {
    pub device: u64,
    pub free_percent: u64,
    /// Room for more files; some disks run out of these first.
    pub free_files_percent: u64,
    pub free_megabytes: u64,
    pub kind: FileSystem,
}

/// What matters of a file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileSystem {
    Plain,
    /// Shared over a network: its locks cannot be trusted with a SQLite file.
    Network,
    /// Gone at the next start.
    Memory,
}

impl Machine {
    /// This one.
    pub fn here() -> Self {
        let user = std::fs::metadata("/proc/self").map_or(u32::MAX, |kept| kept.uid());
        Self {
            now: Utc::now(),
            user,
            is_root: user == 0,
            umask: field("/proc/self/status", "Umask:")
                .and_then(|word| u32::from_str_radix(&word, 8).ok())
                .unwrap_or(0o077),
            open_files: field("/proc/self/limits", "Max open files")
                .and_then(|word| word.parse().ok())
                .unwrap_or(u64::MAX),
            path: std::env::var_os("PATH").unwrap_or_default(),
            disk: disk_of,
        }
    }

    /// Whether a program is there.
    pub fn has_program(&self, name: &str) -> bool {
        std::env::split_paths(&self.path).any(|folder| folder.join(name).is_file())
    }
}

/// The first word after a label in one of the kernel's files.
fn field(file: &str, label: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(label))?;
    line.split_whitespace().next().map(ToOwned::to_owned)
}

/// The disk below a path.
pub fn disk_of(path: &Path) -> Option<Disk> {
    let room = rustix::fs::statvfs(path).ok()?;
    let percent = |free: u64, all: u64| free.saturating_mul(100).checked_div(all).unwrap_or(100);
    // The numbers that the kernel's headers give to file systems.
    let kind = match u32::try_from(rustix::fs::statfs(path).ok()?.f_type).unwrap_or_default() {
        0x6969 | 0x517b | 0xff53_4d42 | 0xfe53_4d42 | 0x00c3_6400 | 0x0102_1997 => FileSystem::Network,
        0x0102_1994 | 0x8584_58f6 => FileSystem::Memory,
        _ => FileSystem::Plain,
    };
    Some(Disk {
        device: std::fs::metadata(path).ok()?.dev(),
        free_percent: percent(room.f_bavail, room.f_blocks),
        free_files_percent: percent(room.f_favail, room.f_files),
        free_megabytes: room.f_bavail.saturating_mul(room.f_frsize) >> 20,
        kind,
    })
}

/// What the machine itself has wrong.
pub(super) fn look(machine: &Machine) -> Vec<Finding> {
    let mut found = Vec::new();
    if machine.now.timestamp() < PROGRAM_WRITTEN {
        found.push(Finding::fault(
            "clock-wrong",
            format!(
                "L’horloge de la machine dit le {}, avant l’écriture de ce programme.",
                machine.now.format("%d/%m/%Y")
            ),
            "Mettez la machine à l’heure : « timedatectl set-ntp true », puis « timedatectl » pour vérifier.",
        ));
    }
    if machine.is_root {
        found.push(Finding::warning(
            "running-as-root",
            "Essaim tourne avec tous les droits de la machine (root). Une faille y donnerait tout.",
            "Lancez-le par le service fourni (packaging/essaim.service) ou avec un compte à lui : « adduser --system essaim ».",
        ));
    }
    if machine.umask & 0o002 == 0 {
        found.push(Finding::warning(
            "umask-open",
            format!("Les fichiers créés peuvent être modifiés par d’autres comptes (umask {:03o}).", machine.umask),
            "Dans le service : UMask=0077. Dans un terminal : « umask 077 » avant de lancer Essaim.",
        ));
    }
    if machine.open_files < LEAST_OPEN_FILES {
        found.push(Finding::warning(
            "few-open-files",
            format!(
                "Le système n’accorde que {} fichiers ouverts à la fois ; il en faut {LEAST_OPEN_FILES}.",
                machine.open_files
            ),
            "Dans le service : LimitNOFILE=65536. Dans un terminal : « ulimit -n 65536 ».",
        ));
    }
    found
}

//! The folder: each file whole or absent, on the shelf that the first two signs of its name give.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

/// How the name of a file begins until it is whole.
pub(crate) const TORN: &str = ".tmp";

/// Work on a disk, off the threads that answer people.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

pub(crate) fn is_hash(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Every file of the shelves that is of this age at least.
pub(crate) fn older(folder: &Path, age: Duration) -> io::Result<Vec<PathBuf>> {
    let mut places = Vec::new();
    for shelf in entries(folder)? {
        let name = shelf.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.len() == 2 && name.bytes().all(|b| b.is_ascii_hexdigit()) {
            places.extend(entries(&shelf)?.into_iter().filter(|place| is_older(place, age)));
        }
    }
    Ok(places)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
    }
}

/// How long ago something was; not at all for what a clock that was put back calls to come.
pub(crate) fn since(at: SystemTime) -> Duration {
    SystemTime::now().duration_since(at).unwrap_or_default()
}

fn is_older(place: &Path, age: Duration) -> bool {
    let changed = std::fs::metadata(place).and_then(|found| found.modified());
    changed.is_ok_and(|at| since(at) >= age)
}

pub(crate) fn remove_if_older(place: &Path, age: Duration) -> io::Result<bool> {
    if !is_older(place, age) {
        return Ok(false);
    }
    match std::fs::remove_file(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        other => other.map(|()| true),
    }
}

pub(crate) fn place_in(folder: &Path, hash: &str) -> PathBuf {
    folder.join(shelf_of(hash)).join(hash)
}

/// The name of the shelf that a name stands on.
pub(crate) fn shelf_of(hash: &str) -> &str {
    hash.get(..2).unwrap_or("00")
}

/// Whether the bytes lie here already; they are then as young as if they had just been written.
pub(crate) fn keep_anew(place: &Path, turn: &Mutex<()>) -> bool {
    let _held = turn.lock().unwrap_or_else(PoisonError::into_inner);
    // A file that may not be written keeps its age: it is not ours to give up either.
    let _its_old_age =
        std::fs::File::options().write(true).open(place).map(|file| file.set_modified(SystemTime::now()));
    place.exists()
}

pub(crate) fn write_durably(place: &Path, bytes: &[u8], turn: &Mutex<()>) -> io::Result<()> {
    use std::io::Write as _;
    if keep_anew(place, turn) {
        return Ok(());
    }
    let shelf = place.parent().unwrap_or(place);
    std::fs::create_dir_all(shelf)?;
    let mut file = tempfile::Builder::new().prefix(TORN).tempfile_in(shelf)?;
    file.write_all(bytes)?;
    settle(file, place)
}

/// Gives a whole file its name, for good.
pub(crate) fn settle(file: NamedTempFile, place: &Path) -> io::Result<()> {
    file.as_file().sync_all()?;
    file.persist(place).map_err(|error| error.error)?;
    std::fs::File::open(place.parent().unwrap_or(place))?.sync_all()
}

/// The name of a file's bytes, read piece by piece.
pub(crate) fn hash_of(path: &Path) -> io::Result<String> {
    use std::io::Read as _;
    let mut file = std::fs::File::open(path)?;
    let (mut hasher, mut piece) = (Sha256::new(), vec![0; 1 << 20]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hex::encode(hasher.finalize())),
            read => hasher.update(piece.get(..read).unwrap_or_default()),
        }
    }
}

/// Moves a file to its place, flushed; over to another disk by a copy.
pub(crate) fn take_durably(from: &Path, place: &Path, turn: &Mutex<()>) -> io::Result<()> {
    if keep_anew(place, turn) {
        return std::fs::remove_file(from);
    }
    let shelf = place.parent().unwrap_or(place);
    std::fs::create_dir_all(shelf)?;
    let file = std::fs::File::options().write(true).open(from)?;
    file.set_modified(SystemTime::now())?;
    file.sync_all()?;
    if std::fs::rename(from, place).is_err() {
        let mut copy = tempfile::Builder::new().prefix(TORN).tempfile_in(shelf)?;
        std::io::copy(&mut std::fs::File::open(from)?, copy.as_file_mut())?;
        settle(copy, place)?;
        return std::fs::remove_file(from);
    }
    std::fs::File::open(shelf)?.sync_all()
}

//! Bytes, named by their hash, in a local folder.
//!
//! A file is written beside its place, flushed, renamed, and its folder flushed: after a power
//! cut it is there whole or not at all. The same bytes are kept once. What lies here for long can be listed, so that
//! who knows the rows gives up what none of them names.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};

#[cfg(test)]
mod tests;

/// How the name of a file begins until it is whole.
const TORN: &str = ".tmp";

/// A failure of the disk.
#[derive(Debug, thiserror::Error)]
#[error("the storage failed")]
pub struct StorageError(#[from] std::io::Error);

impl StorageError {
    /// Whether there is no room left.
    pub fn is_disk_full(&self) -> bool {
        matches!(self.0.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
    }
}

/// Where bytes live.
#[derive(Debug, Clone)]
pub struct Storage {
    folder: PathBuf,
    /// Read where `folder` has nothing, and never written.
    below: Option<PathBuf>,
    /// Held while bytes that lie here are kept anew, or given up for their age: one sees what the other did.
    turn: Arc<Mutex<()>>,
}

impl Storage {
    /// Keeps bytes below `folder`, created when first needed.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), below: None, turn: Arc::default() }
    }

    /// Reads what another storage holds too, and changes nothing of it.
    #[must_use]
    pub fn over(self, below: &Self) -> Self {
        Self { below: Some(below.folder.clone()), ..self }
    }

    /// The folder itself, for who makes a copy of the house.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn place(&self, hash: &str) -> PathBuf {
        place_in(&self.folder, hash)
    }

    /// Keeps bytes and returns their name, the SHA-256 in hexadecimal.
    pub async fn put(&self, bytes: Vec<u8>) -> Result<String, StorageError> {
        let hash = hex::encode(Sha256::digest(&bytes));
        let (place, turn) = (self.place(&hash), Arc::clone(&self.turn));
        let written = tokio::task::spawn_blocking(move || write_durably(&place, &bytes, &turn));
        written.await.map_err(std::io::Error::other)??;
        Ok(hash)
    }

    /// Keeps a file as it lies on a disk, whatever its size, and returns its name. The file is taken from where it was.
    pub async fn put_file(&self, from: impl Into<PathBuf>) -> Result<String, StorageError> {
        let (from, folder, turn) = (from.into(), self.folder.clone(), Arc::clone(&self.turn));
        let kept = tokio::task::spawn_blocking(move || {
            let hash = hash_of(&from)?;
            take_durably(&from, &place_in(&folder, &hash), &turn)?;
            Ok::<_, std::io::Error>(hash)
        });
        Ok(kept.await.map_err(std::io::Error::other)??)
    }

    /// Where the bytes of a name lie, for who reads them piece by piece; `None` when there are none.
    pub async fn find(&self, hash: &str) -> Result<Option<PathBuf>, StorageError> {
        if !is_hash(hash) {
            return Ok(None);
        }
        for folder in [Some(&self.folder), self.below.as_ref()].into_iter().flatten() {
            let place = place_in(folder, hash);
            if tokio::fs::try_exists(&place).await? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// The bytes of a name; `None` when there are none. A name that is not a hash has none.
    pub async fn get(&self, hash: &str) -> Result<Option<Vec<u8>>, StorageError> {
        if !is_hash(hash) {
            return Ok(None);
        }
        for folder in [Some(&self.folder), self.below.as_ref()].into_iter().flatten() {
            match tokio::fs::read(place_in(folder, hash)).await {
                Ok(bytes) => return Ok(Some(bytes)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    /// Gives bytes up; the caller knows that nobody else needs them.
    pub async fn remove(&self, hash: &str) -> Result<(), StorageError> {
        if !is_hash(hash) {
            return Ok(());
        }
        match tokio::fs::remove_file(self.place(hash)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// The names of what nobody has kept for a while, here and not below.
    pub async fn list_older(&self, age: Duration) -> Result<Vec<String>, StorageError> {
        let folder = self.folder.clone();
        let read = tokio::task::spawn_blocking(move || older(&folder, age)).await.map_err(std::io::Error::other)?;
        let names = read?.into_iter().filter_map(|place| place.file_name()?.to_str().map(str::to_owned));
        Ok(names.filter(|name| is_hash(name)).collect())
    }

    /// Gives bytes up unless someone kept them meanwhile. Says whether they went.
    pub async fn remove_older(&self, hash: &str, age: Duration) -> Result<bool, StorageError> {
        if !is_hash(hash) {
            return Ok(false);
        }
        let (place, turn) = (self.place(hash), Arc::clone(&self.turn));
        let removed = tokio::task::spawn_blocking(move || {
            let _held = turn.lock().unwrap_or_else(PoisonError::into_inner);
            remove_if_older(&place, age)
        });
        Ok(removed.await.map_err(std::io::Error::other)??)
    }

    /// Gives up what a power cut left half written. Says how many files.
    pub async fn remove_torn(&self, age: Duration) -> Result<usize, StorageError> {
        let folder = self.folder.clone();
        let removed = tokio::task::spawn_blocking(move || {
            let mut torn = 0;
            for place in older(&folder, age)? {
                let name = place.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                torn += usize::from(name.starts_with(TORN) && remove_if_older(&place, age)?);
            }
            Ok::<_, std::io::Error>(torn)
        });
        Ok(removed.await.map_err(std::io::Error::other)??)
    }
}

fn is_hash(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Every file of the shelves that is of this age at least.
fn older(folder: &Path, age: Duration) -> std::io::Result<Vec<PathBuf>> {
    let mut places = Vec::new();
    for shelf in entries(folder)? {
        let name = shelf.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.len() == 2 && name.bytes().all(|b| b.is_ascii_hexdigit()) {
            places.extend(entries(&shelf)?.into_iter().filter(|place| is_older(place, age)));
        }
    }
    Ok(places)
}

fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
    }
}

fn is_older(place: &Path, age: Duration) -> bool {
    let changed = std::fs::metadata(place).and_then(|found| found.modified());
    changed.is_ok_and(|at| SystemTime::now().duration_since(at).unwrap_or_default() >= age)
}

fn remove_if_older(place: &Path, age: Duration) -> std::io::Result<bool> {
    if !is_older(place, age) {
        return Ok(false);
    }
    match std::fs::remove_file(place) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        other => other.map(|()| true),
    }
}

fn place_in(folder: &Path, hash: &str) -> PathBuf {
    let shelf = hash.get(..2).unwrap_or("00");
    folder.join(shelf).join(hash)
}

/// Whether the bytes lie here already; they are then as young as if they had just been written.
fn keep_anew(place: &Path, turn: &Mutex<()>) -> bool {
    let _held = turn.lock().unwrap_or_else(PoisonError::into_inner);
    // A file that may not be written keeps its age: it is not ours to give up either.
    let _its_old_age =
        std::fs::File::options().write(true).open(place).map(|file| file.set_modified(SystemTime::now()));
    place.exists()
}

fn write_durably(place: &Path, bytes: &[u8], turn: &Mutex<()>) -> std::io::Result<()> {
    use std::io::Write as _;
    if keep_anew(place, turn) {
        return Ok(());
    }
    let shelf = place.parent().unwrap_or(place);
    std::fs::create_dir_all(shelf)?;
    let mut file = tempfile::Builder::new().prefix(TORN).tempfile_in(shelf)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(place).map_err(|error| error.error)?;
    std::fs::File::open(shelf)?.sync_all()
}

/// The name of a file's bytes, read piece by piece.
fn hash_of(path: &Path) -> std::io::Result<String> {
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
fn take_durably(from: &Path, place: &Path, turn: &Mutex<()>) -> std::io::Result<()> {
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
        copy.as_file().sync_all()?;
        copy.persist(place).map_err(|error| error.error)?;
        std::fs::remove_file(from)?;
    }
    std::fs::File::open(shelf)?.sync_all()
}

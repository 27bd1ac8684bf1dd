//! Bytes, named by their hash, in a local folder.
//!
//! A file is written beside its place, flushed, renamed, and its folder flushed: after a power
//! cut it is there whole or not at all. The same bytes are kept once.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

#[cfg(test)]
mod tests;

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
}

impl Storage {
    /// Keeps bytes below `folder`, created when first needed.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), below: None }
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
        let place = self.place(&hash);
        let written = tokio::task::spawn_blocking(move || write_durably(&place, &bytes));
        written.await.map_err(std::io::Error::other)??;
        Ok(hash)
    }

    /// The bytes of a name; `None` when there are none. A name that is not a hash has none.
    pub async fn get(&self, hash: &str) -> Result<Option<Vec<u8>>, StorageError> {
        if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
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
        if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(());
        }
        match tokio::fs::remove_file(self.place(hash)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

fn place_in(folder: &Path, hash: &str) -> PathBuf {
    let shelf = hash.get(..2).unwrap_or("00");
    folder.join(shelf).join(hash)
}

fn write_durably(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    if place.exists() {
        return Ok(());
    }
    let shelf = place.parent().unwrap_or(place);
    std::fs::create_dir_all(shelf)?;
    let mut file = tempfile::NamedTempFile::new_in(shelf)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(place).map_err(|error| error.error)?;
    std::fs::File::open(shelf)?.sync_all()
}

//! Bytes, named by their hash, in a local folder, or in a bucket of an S3 server with the folder as its cache.
//!
//! A file is written beside its place, flushed, renamed, and its folder flushed: after a power
//! cut it is there whole or not at all. The same bytes are kept once. What lies here for long can be listed, so that
//! who knows the rows gives up what none of them names.
//!
//! Where there is a bucket, it is the truth: bytes are said to be kept once it has them too, and what the folder lost
//! comes from it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sha2::{Digest, Sha256};

mod address;
mod bucket;
mod folder;

#[cfg(test)]
mod tests;

pub use address::{AddressFault, BucketAddress};
pub use bucket::{Bucket, ProbeFault};

use folder::{
    TORN, blocking, hash_of, is_hash, keep_anew, older, place_in, remove_if_older, settle, since, take_durably,
    write_durably,
};

/// A failure of the disk, or of the bucket.
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
    bucket: Option<Bucket>,
    /// Read where there is nothing here, and never written.
    below: Option<Arc<Self>>,
    /// Held while bytes that lie here are kept anew, or given up for their age: one sees what the other did.
    turn: Arc<Mutex<()>>,
}

/// What a night did between the folder and the bucket.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KeptUp {
    /// Files that lay in the folder only, and are in the bucket now.
    pub sent: usize,
    /// Files that nobody read for long, and that lie in the bucket only now.
    pub dropped: usize,
    /// Files of the folder that are not the bytes of their name, and were not sent.
    pub damaged: usize,
}

impl Storage {
    /// Keeps bytes below `folder`, created when first needed.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), bucket: None, below: None, turn: Arc::default() }
    }

    /// Keeps bytes in a bucket; `folder` holds those that this machine wrote or read of late.
    pub fn in_bucket(folder: impl Into<PathBuf>, bucket: Bucket) -> Self {
        Self { bucket: Some(bucket), ..Self::in_folder(folder) }
    }

    /// Reads what another storage holds too, and changes nothing of it.
    #[must_use]
    pub fn over(self, below: &Self) -> Self {
        Self { below: Some(Arc::new(below.clone())), ..self }
    }

    /// The folder itself, for who makes a copy of the house.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a bucket is the truth, and the folder its cache.
    pub fn has_bucket(&self) -> bool {
        self.bucket.is_some()
    }

    fn place(&self, hash: &str) -> PathBuf {
        place_in(&self.folder, hash)
    }

    /// Keeps bytes and returns their name, the SHA-256 in hexadecimal.
    pub async fn put(&self, bytes: Vec<u8>) -> Result<String, StorageError> {
        let hash = hex::encode(Sha256::digest(&bytes));
        let (place, turn) = (self.place(&hash), Arc::clone(&self.turn));
        let _kept = self.shared(&hash).await;
        let bytes = blocking(move || write_durably(&place, &bytes, &turn).map(|()| bytes)).await?;
        // These very bytes, not the file: one that lay here already may have been damaged since.
        if let Some(bucket) = &self.bucket {
            bucket.send_bytes(&hash, bytes).await?;
        }
        Ok(hash)
    }

    /// Keeps a file as it lies on a disk, whatever its size, and returns its name. The file is taken from where it was,
    /// where it stays when the bucket refuses it: who brought it may try again.
    pub async fn put_file(&self, from: impl Into<PathBuf>) -> Result<String, StorageError> {
        let from = from.into();
        let read = from.clone();
        let hash = blocking(move || hash_of(&read)).await?;
        let (place, turn) = (self.place(&hash), Arc::clone(&self.turn));
        let _kept = self.shared(&hash).await;
        if let Some(bucket) = &self.bucket {
            bucket.send(&hash, &from).await?;
        }
        blocking(move || take_durably(&from, &place, &turn)).await?;
        Ok(hash)
    }

    /// Where the bytes of a name lie, for who reads them piece by piece; `None` when there are none.
    pub async fn find(&self, hash: &str) -> Result<Option<PathBuf>, StorageError> {
        if !is_hash(hash) {
            return Ok(None);
        }
        for storage in [Some(self), self.below.as_deref()].into_iter().flatten() {
            if let Some(place) = storage.find_own(hash).await? {
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
        for storage in [Some(self), self.below.as_deref()].into_iter().flatten() {
            let Some(place) = storage.find_own(hash).await? else { continue };
            match tokio::fs::read(place).await {
                Ok(bytes) => return Ok(Some(bytes)),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    async fn find_own(&self, hash: &str) -> std::io::Result<Option<PathBuf>> {
        let place = self.place(hash);
        match &self.bucket {
            Some(bucket) => self.cached(bucket, hash, place).await,
            None => Ok(tokio::fs::try_exists(&place).await?.then_some(place)),
        }
    }

    /// The file of the cache, fetched when it is not there. Whoever reads one makes it young: it is not dropped soon.
    async fn cached(&self, bucket: &Bucket, hash: &str, place: PathBuf) -> std::io::Result<Option<PathBuf>> {
        let (here, turn) = (place.clone(), Arc::clone(&self.turn));
        if blocking(move || Ok(keep_anew(&here, &turn))).await? {
            return Ok(Some(place));
        }
        let _kept = bucket.shelf(hash).read().await;
        let shelf = place.parent().unwrap_or(&self.folder);
        tokio::fs::create_dir_all(shelf).await?;
        let Some(whole) = bucket.fetch(hash, shelf).await? else { return Ok(None) };
        let settled = place.clone();
        blocking(move || settle(whole, &settled)).await?;
        Ok(Some(place))
    }

    /// Held while bytes of a name are kept, so that they are not given up on the way; nothing without a bucket.
    async fn shared(&self, hash: &str) -> Option<tokio::sync::RwLockReadGuard<'_, ()>> {
        match &self.bucket {
            Some(bucket) => Some(bucket.shelf(hash).read().await),
            None => None,
        }
    }

    /// Held while bytes of a name are given up.
    async fn alone(&self, hash: &str) -> Option<tokio::sync::RwLockWriteGuard<'_, ()>> {
        match &self.bucket {
            Some(bucket) => Some(bucket.shelf(hash).write().await),
            None => None,
        }
    }

    /// Gives bytes up; the caller knows that nobody else needs them.
    pub async fn remove(&self, hash: &str) -> Result<(), StorageError> {
        if !is_hash(hash) {
            return Ok(());
        }
        let _alone = self.alone(hash).await;
        // The bucket first: what it still held would come back into the folder.
        if let Some(bucket) = &self.bucket {
            bucket.remove(hash).await?;
        }
        match tokio::fs::remove_file(self.place(hash)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// The names of what nobody has kept for a while, here and not below: what the bucket says, and of the folder what
    /// it alone has.
    pub async fn list_older(&self, age: Duration) -> Result<Vec<String>, StorageError> {
        let mut names = self.names_here(age).await?;
        if let Some(bucket) = &self.bucket {
            let held = bucket.held().await?;
            names.retain(|name| !held.contains_key(name));
            names.extend(held.into_iter().filter(|(_, held)| since(held.at) >= age).map(|(name, _)| name));
        }
        Ok(names)
    }

    async fn names_here(&self, age: Duration) -> std::io::Result<Vec<String>> {
        let folder = self.folder.clone();
        let places = blocking(move || older(&folder, age)).await?;
        let names = places.into_iter().filter_map(|place| place.file_name()?.to_str().map(str::to_owned));
        Ok(names.filter(|name| is_hash(name)).collect())
    }

    /// Gives bytes up unless someone kept them meanwhile. Says whether they went.
    pub async fn remove_older(&self, hash: &str, age: Duration) -> Result<bool, StorageError> {
        if !is_hash(hash) {
            return Ok(false);
        }
        let _alone = self.alone(hash).await;
        let (mut age_here, mut is_gone) = (age, false);
        if let Some(bucket) = &self.bucket
            && let Some(at) = bucket.kept_at(hash).await?
        {
            if since(at) < age {
                return Ok(false);
            }
            bucket.remove(hash).await?;
            // The file of the cache is as young as its last reading, which keeps nothing.
            (age_here, is_gone) = (Duration::ZERO, true);
        }
        Ok(self.remove_here(hash, age_here).await? || is_gone)
    }

    async fn remove_here(&self, hash: &str, age: Duration) -> std::io::Result<bool> {
        let (place, turn) = (self.place(hash), Arc::clone(&self.turn));
        blocking(move || {
            let _held = turn.lock().unwrap_or_else(PoisonError::into_inner);
            remove_if_older(&place, age)
        })
        .await
    }

    /// Gives up what a power cut left half written. Says how many files.
    pub async fn remove_torn(&self, age: Duration) -> Result<usize, StorageError> {
        let folder = self.folder.clone();
        let removed = blocking(move || {
            let mut torn = 0;
            for place in older(&folder, age)? {
                let name = place.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                torn += usize::from(name.starts_with(TORN) && remove_if_older(&place, age)?);
            }
            Ok(torn)
        });
        Ok(removed.await?)
    }

    /// Sends to the bucket what lies in the folder only, as in a house that turns it on or was put back from a copy, and
    /// drops the files that the bucket has and that nobody kept or read for so long. Nothing without a bucket.
    pub async fn keep_up(&self, unread: Duration) -> Result<KeptUp, StorageError> {
        let mut done = KeptUp::default();
        let Some(bucket) = &self.bucket else { return Ok(done) };
        let held = bucket.held().await?;
        for hash in self.names_here(Duration::ZERO).await? {
            let bytes = tokio::fs::metadata(self.place(&hash)).await.map(|file| file.len()).ok();
            if held.get(&hash).is_some_and(|there| Some(there.bytes) == bytes) {
                done.dropped += usize::from(self.remove_here(&hash, unread).await?);
            } else {
                self.send_whole(bucket, &hash, &mut done).await?;
            }
        }
        Ok(done)
    }

    /// Sends a file of the folder, if it is still there and still the bytes of its name.
    async fn send_whole(&self, bucket: &Bucket, hash: &str, done: &mut KeptUp) -> std::io::Result<()> {
        let _kept = bucket.shelf(hash).read().await;
        let (place, read) = (self.place(hash), self.place(hash));
        match blocking(move || hash_of(&read)).await {
            Ok(own) if own == hash => {
                bucket.send(hash, &place).await?;
                done.sent += 1;
            }
            Ok(_) => done.damaged += 1,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// The names of what lies in the bucket and not in the folder, for who reads every byte of the house.
    pub async fn absent(&self) -> Result<Vec<String>, StorageError> {
        let Some(bucket) = &self.bucket else { return Ok(Vec::new()) };
        let mut held = bucket.held().await?;
        for here in self.names_here(Duration::ZERO).await? {
            held.remove(&here);
        }
        let mut names: Vec<String> = held.into_keys().collect();
        names.sort_unstable();
        Ok(names)
    }

    /// Brings one of these into another folder, and leaves the cache as it is; `None` when it went meanwhile.
    pub async fn bring(&self, hash: &str, into: &Path) -> Result<Option<PathBuf>, StorageError> {
        let Some(bucket) = self.bucket.as_ref().filter(|_| is_hash(hash)) else { return Ok(None) };
        let Some(whole) = bucket.fetch(hash, into).await? else { return Ok(None) };
        let place = into.join(hash);
        whole.persist(&place).map_err(|error| error.error)?;
        Ok(Some(place))
    }
}

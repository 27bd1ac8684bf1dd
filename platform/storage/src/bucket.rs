//! A bucket of an S3 server: the same bytes by the same names, `PREFIX/ab/abcdef…`.
//!
//! A file that is large goes and comes piece by piece, so that a film never lies in memory. What comes is hashed on its
//! way: bytes that are not those of their name are an error, never an answer.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use futures::{StreamExt as _, TryStreamExt as _};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path as Key;
use object_store::{
    ClientOptions, Error, GetOptions, MultipartUpload, ObjectStore as _, PutMultipartOptions, PutOptions, PutPayload,
    RetryConfig,
};
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::sync::RwLock;

use crate::BucketAddress;
use crate::folder::{TORN, is_hash, shelf_of};

/// What goes in one request: a server takes at most 10,000 of them for a file, which makes 80 GB.
const PIECE: u64 = 8 << 20;
/// Room for one, and for seeing that the file ends: a room that is filled would double.
const PIECE_ROOM: usize = (8 << 20) + 64;
/// A server that says nothing for so long is not there; a piece leaves in it over the slowest line of a centre.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long a request is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(30);
const SHELVES: usize = 256;

/// A bucket, with the account that opens it.
#[derive(Clone)]
pub struct Bucket {
    store: AmazonS3,
    prefix: Key,
    /// Read while bytes of a shelf are brought or kept, held alone while some of them are given up: nobody deletes what
    /// somebody is told to be kept, nor fetches into the folder what is being erased.
    shelves: Arc<[RwLock<()>; SHELVES]>,
}

/// The account is shown to nobody.
impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bucket({}/{})", self.store, self.prefix)
    }
}

/// What a bucket holds under a name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Held {
    pub at: SystemTime,
    pub bytes: u64,
}

/// Why a bucket cannot be worked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProbeFault {
    #[error("the account is refused")]
    Account,
    #[error("there is no such bucket")]
    NoBucket,
    #[error("the answer is not that of an S3 server")]
    Other,
}

/// A listing that is refused tells its status in words only: `status code: 403 Forbidden`.
fn fault_said(words: &str) -> ProbeFault {
    let status = words.split_once("status code: ").and_then(|(_, rest)| rest.get(..3));
    match status {
        Some("401" | "403") => ProbeFault::Account,
        Some("404") => ProbeFault::NoBucket,
        _ => ProbeFault::Other,
    }
}

impl Bucket {
    /// Opens nothing yet: whether the server answers is seen at the first request.
    pub fn at(address: &BucketAddress, key: &str, secret: &str) -> io::Result<Self> {
        let options = ClientOptions::new()
            .with_allow_http(address.clear_host().is_some())
            .with_timeout_disabled()
            .with_connect_timeout(Duration::from_secs(5))
            .with_read_timeout(PATIENCE);
        let retry = RetryConfig { max_retries: 3, retry_timeout: TRY_AGAIN, ..RetryConfig::default() };
        let mut builder = AmazonS3Builder::new()
            .with_client_options(options)
            .with_retry(retry)
            .with_bucket_name(&address.bucket)
            .with_region(&address.region)
            .with_access_key_id(key)
            .with_secret_access_key(secret)
            // Not every server knows how to delete many at once.
            .with_disable_bulk_delete(true);
        if let Some(endpoint) = &address.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        let shelves = Arc::new(std::array::from_fn(|_| RwLock::new(())));
        Ok(Self { store: builder.build()?, prefix: Key::from(address.prefix.as_str()), shelves })
    }

    /// Lists, writes, reads and deletes, under a name that no bytes have.
    pub async fn probe(&self) -> Result<(), ProbeFault> {
        self.round().await.map_err(|error| match error {
            Error::Unauthenticated { .. } | Error::PermissionDenied { .. } => ProbeFault::Account,
            Error::NotFound { .. } => ProbeFault::NoBucket,
            other => fault_said(&other.to_string()),
        })
    }

    async fn round(&self) -> object_store::Result<()> {
        self.store.list(self.below()).try_next().await?;
        let key = self.prefix.clone().join("essaim-doctor");
        self.store.put_opts(&key, PutPayload::from_static(b"essaim"), PutOptions::default()).await?;
        self.store.get_opts(&key, GetOptions::default()).await?.bytes().await?;
        self.delete(key).await
    }

    /// The lock of the shelf that a name stands on.
    pub(crate) fn shelf(&self, hash: &str) -> &RwLock<()> {
        let number = usize::from_str_radix(shelf_of(hash), 16).unwrap_or_default();
        &self.shelves[number % SHELVES]
    }

    fn below(&self) -> Option<&Key> {
        (!self.prefix.as_ref().is_empty()).then_some(&self.prefix)
    }

    fn key(&self, hash: &str) -> Key {
        self.prefix.clone().join(shelf_of(hash)).join(hash)
    }

    /// Everything that it holds by our names; what else lies there is not ours.
    pub(crate) async fn held(&self) -> io::Result<HashMap<String, Held>> {
        let (mut listed, mut held) = (self.store.list(self.below()), HashMap::new());
        while let Some(found) = listed.try_next().await? {
            let name = found.location.filename().unwrap_or_default().to_owned();
            if is_hash(&name) && found.location == self.key(&name) {
                held.insert(name, Held { at: found.last_modified.into(), bytes: found.size });
            }
        }
        Ok(held)
    }

    /// When the bytes of a name were last put here.
    pub(crate) async fn kept_at(&self, hash: &str) -> io::Result<Option<SystemTime>> {
        let asked = self.store.get_opts(&self.key(hash), GetOptions::new().with_head(true)).await;
        Ok(unless_missing(asked)?.map(|found| found.meta.last_modified.into()))
    }

    /// Puts bytes under their name, at once.
    pub(crate) async fn send_bytes(&self, hash: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.store.put_opts(&self.key(hash), bytes.into(), PutOptions::default()).await?;
        Ok(())
    }

    /// Puts the bytes of a file under their name; they are there whole when this returns, and as young as now.
    pub(crate) async fn send(&self, hash: &str, place: &Path) -> io::Result<()> {
        let (key, mut file) = (self.key(hash), File::open(place).await?);
        if file.metadata().await?.len() <= PIECE {
            let mut whole = Vec::new();
            file.read_to_end(&mut whole).await?;
            return self.send_bytes(hash, whole).await;
        }
        let mut upload = self.store.put_multipart_opts(&key, PutMultipartOptions::default()).await?;
        let sent = send_pieces(&mut *upload, file).await;
        if sent.is_err() {
            // Pieces that stay all the same are given up by the rule of the bucket (docs/operations.md).
            let _told = upload.abort().await;
        }
        sent
    }

    /// Brings the bytes of a name into a folder, under a name of their own until they are known to be whole.
    pub(crate) async fn fetch(&self, hash: &str, folder: &Path) -> io::Result<Option<NamedTempFile>> {
        let asked = self.store.get_opts(&self.key(hash), GetOptions::default()).await;
        let Some(found) = unless_missing(asked)? else { return Ok(None) };
        let torn = tempfile::Builder::new().prefix(TORN).tempfile_in(folder)?;
        let mut file = File::from_std(torn.reopen()?);
        let (mut hasher, mut pieces) = (Sha256::new(), found.into_stream());
        while let Some(piece) = pieces.try_next().await? {
            hasher.update(&piece);
            file.write_all(&piece).await?;
        }
        // Only a flush tells that the last piece could not be written.
        file.flush().await?;
        if hex::encode(hasher.finalize()) != hash {
            return Err(io::Error::new(io::ErrorKind::InvalidData, format!("the bucket holds other bytes as {hash}")));
        }
        Ok(Some(torn))
    }

    /// Gives bytes up; it does not mind when they are not there.
    pub(crate) async fn remove(&self, hash: &str) -> io::Result<()> {
        unless_missing(self.delete(self.key(hash)).await).map(|_gone| ())
    }

    async fn delete(&self, key: Key) -> object_store::Result<()> {
        let keys = futures::stream::once(async move { Ok(key) }).boxed();
        self.store.delete_stream(keys).try_next().await.map(|_gone| ())
    }
}

async fn send_pieces(upload: &mut dyn MultipartUpload, mut file: File) -> io::Result<()> {
    loop {
        let mut piece = Vec::with_capacity(PIECE_ROOM);
        (&mut file).take(PIECE).read_to_end(&mut piece).await?;
        if piece.is_empty() {
            break;
        }
        // One at a time: two films that arrive together take two pieces of memory, not forty.
        upload.put_part(piece.into()).await?;
    }
    upload.complete().await?;
    Ok(())
}

/// What is not there is no failure, unless the whole bucket is not there.
fn unless_missing<T>(asked: object_store::Result<T>) -> io::Result<Option<T>> {
    match asked {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound { source, .. }) if !source.to_string().contains("NoSuchBucket") => Ok(None),
        Err(error) => Err(error.into()),
    }
}

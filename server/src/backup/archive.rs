//! Entries of a copy, written and read with their hashes.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Entry, MANIFEST, Manifest, Refusal, VERSION};

/// A copy being written.
pub(super) struct Writer {
    zip: ZipWriter<BufWriter<File>>,
}

impl Writer {
    pub fn create(path: &Path) -> anyhow::Result<Self> {
        // It holds everyone's data: no other account of the machine reads it.
        let created = File::options().write(true).create_new(true).mode(0o600).open(path);
        let file = created.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => anyhow::Error::from(Refusal::Exists(path.display().to_string())),
            _ => error.into(),
        })?;
        Ok(Self { zip: ZipWriter::new(BufWriter::new(file)) })
    }

    /// Copies a file in, and says its size and hash.
    pub fn add(&mut self, name: &str, source: &Path) -> anyhow::Result<Entry> {
        self.zip.start_file(name, SimpleFileOptions::default().large_file(true))?;
        hashed(&mut BufReader::new(File::open(source)?), &mut self.zip)
    }

    /// Writes the manifest, the last entry, and leaves nothing in the machine's memory.
    pub fn finish(mut self, manifest: &Manifest) -> anyhow::Result<()> {
        self.zip.start_file(MANIFEST, SimpleFileOptions::default())?;
        serde_json::to_writer_pretty(&mut self.zip, manifest)?;
        let file = self.zip.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok(())
    }
}

/// A copy being read.
pub(super) struct Reader {
    zip: ZipArchive<BufReader<File>>,
    pub manifest: Manifest,
}

impl Reader {
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let file = File::open(path)?;
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|_| Refusal::NoManifest)?;
        let manifest: Manifest = {
            let entry = zip.by_name(MANIFEST).map_err(|_| Refusal::NoManifest)?;
            serde_json::from_reader(entry).map_err(|_| Refusal::NoManifest)?
        };
        if manifest.version > VERSION {
            return Err(Refusal::TooNew(manifest.version).into());
        }
        Ok(Self { zip, manifest })
    }

    /// Writes an entry to a file of its own, and refuses it unless it is what was copied.
    pub fn extract(&mut self, name: &str, target: &Path) -> anyhow::Result<()> {
        let mut file = BufWriter::new(File::create_new(target)?);
        self.checked(name, &mut file)?;
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(())
    }

    /// Reads an entry through, and refuses it unless it is what was copied.
    pub fn check(&mut self, name: &str) -> anyhow::Result<()> {
        self.checked(name, &mut io::sink())
    }

    fn checked(&mut self, name: &str, target: &mut impl Write) -> anyhow::Result<()> {
        let expected = self.manifest.entries.get(name).ok_or_else(|| Refusal::Missing(name.to_owned()))?;
        let mut entry = self.zip.by_name(name).map_err(|_| Refusal::Missing(name.to_owned()))?;
        // A zip keeps a checksum of its own, so a damaged entry may fail to be read at all.
        let found = hashed(&mut entry, target).map_err(|_| Refusal::Altered(name.to_owned()))?;
        if found != *expected {
            return Err(Refusal::Altered(name.to_owned()).into());
        }
        Ok(())
    }
}

fn hashed(source: &mut impl Read, target: &mut impl Write) -> anyhow::Result<Entry> {
    let (mut hasher, mut bytes) = (Sha256::new(), 0_u64);
    let mut buffer = vec![0_u8; 64 * 1024];
    loop {
        let read = source.read(&mut buffer)?;
        let Some(chunk) = buffer.get(..read).filter(|chunk| !chunk.is_empty()) else { break };
        hasher.update(chunk);
        target.write_all(chunk)?;
        bytes += u64::try_from(chunk.len())?;
    }
    Ok(Entry { bytes, sha256: hex::encode(hasher.finalize()) })
}

//! A mark that changes whenever the data does, cheap enough to be read at every request.
//!
//! SQLite: the header of the write-ahead index (the `-shm` file), which every commit of every
//! process rewrites before it returns; 48 bytes by `pread`, no lock, no statement. PostgreSQL:
//! the current snapshot, which differs as soon as another transaction has begun or ended.
//! Equal marks mean equal data; different marks mean nothing more than "look again".

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;
use std::sync::OnceLock;

use crate::engine::Inner;
use crate::{Db, Result};

/// The mark. Compare for equality only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DataVersion {
    WalIndex([u8; 48]),
    Snapshot(String),
}

/// An open handle on the write-ahead index.
#[derive(Debug)]
pub(crate) struct ShmProbe {
    path: PathBuf,
    file: OnceLock<File>,
}

impl ShmProbe {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self { path, file: OnceLock::new() }
    }

    fn read(&self) -> std::io::Result<[u8; 48]> {
        let file = match self.file.get() {
            Some(file) => file,
            // The index lives as long as this process keeps a connection open, which the pools do.
            None => {
                let opened = File::open(&self.path)?;
                self.file.get_or_init(|| opened)
            }
        };
        let mut header = [0_u8; 48];
        file.read_exact_at(&mut header, 0)?;
        Ok(header)
    }
}

impl Db {
    /// The mark of the data as a reader would see it now.
    pub async fn version(&self) -> Result<DataVersion> {
        match &self.inner {
            Inner::Lite { shm, .. } => {
                let header = shm.read().map_err(|e| crate::Error::Driver(sqlx::Error::Io(e)))?;
                Ok(DataVersion::WalIndex(header))
            }
            Inner::Pg { .. } => {
                let row = self.one("select cast(pg_current_snapshot() as text) as mark", vec![]).await?;
                let mark = row.map(|row| row.text("mark")).transpose()?.unwrap_or_default();
                Ok(DataVersion::Snapshot(mark))
            }
        }
    }
}

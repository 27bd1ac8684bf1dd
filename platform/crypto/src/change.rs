//! Changing the master key on the disk, in steps that a power cut may part.
//!
//! The new key is on the disk before anything is wrapped by it, and the former one stays until everything is: at any
//! moment one of the files opens the store. [`crate::Keys::fits`] says which.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::path::{Path, PathBuf};

use crate::master::{sync_folder, told};
use crate::{MasterKey, Result};

/// The change of the key that lies in one file.
#[derive(Debug, Clone)]
pub struct MasterChange {
    path: PathBuf,
}

impl MasterChange {
    /// Of the key that lies there.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// The key in use.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The new key, until it takes the place of the former.
    pub fn next(&self) -> PathBuf {
        self.beside(".nouvelle")
    }

    /// The former key, until nothing is wrapped by it any more.
    pub fn former(&self) -> PathBuf {
        self.beside(".ancienne")
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut path = self.path.clone();
        path.as_mut_os_string().push(ending);
        path
    }

    /// Writes the new key beside the one in use, for the same owner.
    pub fn prepare(&self, new: &MasterKey) -> Result<()> {
        let next = self.next();
        new.write(&next)?;
        let owned = || -> std::io::Result<()> {
            let (own, made) = (fs::metadata(&self.path)?, fs::metadata(&next)?);
            if (own.uid(), own.gid()) == (made.uid(), made.gid()) {
                return Ok(());
            }
            chown(&next, Some(own.uid()), Some(own.gid()))?;
            fs::File::open(&next)?.sync_all()
        };
        owned().map_err(|error| told(&next, &error))
    }

    /// Puts the new key in the place of the former, which is kept beside it. Only once the store is wrapped by the new.
    pub fn take_place(&self) -> Result<()> {
        let (next, former) = (self.next(), self.former());
        // One that a power cut left half written is written again.
        remove(&former)?;
        MasterKey::read(&self.path)?.write(&former)?;
        let placed = fs::rename(&next, &self.path).and_then(|()| sync_folder(&self.path));
        placed.map_err(|error| told(&self.path, &error))
    }

    /// Gives up a new key that wraps nothing.
    pub fn give_up(&self) -> Result<()> {
        remove(&self.next())
    }

    /// Gives up the former key, which wraps nothing any more.
    pub fn finish(&self) -> Result<()> {
        remove(&self.former())
    }
}

fn remove(path: &Path) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    fs::remove_file(path).and_then(|()| sync_folder(path)).map_err(|error| told(path, &error))
}

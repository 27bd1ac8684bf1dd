//! A pack on a key or a disk: written, brought up to date, verified.
//!
//! Each file is written beside its place, flushed, and renamed; the manifest comes last. A key that is pulled out in
//! the middle holds each file old or new, never half, and the next try goes on from there. Nothing outside the files
//! that a manifest names is ever touched.

mod update;
mod verify;

pub use update::{Source, Updated, update};
pub use verify::{Verdict, verify};

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::model::manifest::{MOST_BYTES, NAME};
use crate::model::refusal::FileRefusal;

/// How the name of a file begins until it is whole.
const TORN: &str = "essaim-en-cours-";

/// Why a folder is not what one believes, or cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("there is no pack in this folder")]
    NoPack,
    #[error("the manifest is refused: {0:?}")]
    Refused(FileRefusal),
    /// The folder holds a later version than what is brought.
    #[error("version {0} is here, which is newer")]
    Newer(i64),
    #[error("the folder holds another pack")]
    OtherPack,
    /// What is brought is not what its manifest says.
    #[error("{0} is not as the manifest says")]
    WrongBytes(String),
    /// A path of the folder leads elsewhere.
    #[error("{0} leads outside the folder")]
    Outside(String),
    #[error(transparent)]
    Disk(#[from] io::Error),
}

/// Whether something else than a file lies at a place: a folder has no bytes, a pipe or a device no end.
fn is_no_file(place: &Path) -> bool {
    fs::metadata(place).is_ok_and(|kind| !kind.is_file())
}

/// The manifest of a folder, and no more of it than one may have; `None` when there is none.
fn manifest_of(folder: &Path) -> io::Result<Option<Vec<u8>>> {
    let place = folder.join(NAME);
    if is_no_file(&place) {
        return Ok(None);
    }
    let file = match File::open(place) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// The size and hash of a file; `None` when it is not there. What is no file is never as a manifest says.
fn seen(place: &Path) -> io::Result<Option<(i64, String)>> {
    if is_no_file(place) {
        return Ok(Some((-1, String::new())));
    }
    let mut file = match File::open(place) {
        Ok(file) => file,
        // Nothing lies below what is no folder.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let (mut hash, mut size, mut buffer) = (Sha256::new(), 0_i64, vec![0_u8; 64 * 1024]);
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hash.update(buffer.get(..read).unwrap_or_default());
        size += i64::try_from(read).unwrap_or_default();
    }
    Ok(Some((size, hex::encode(hash.finalize()))))
}

/// Writes a file whole or not at all.
fn write_whole(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = place.parent().unwrap_or(Path::new("."));
    let name = place.file_name().and_then(|name| name.to_str()).unwrap_or("fichier");
    let torn = folder.join(format!("{TORN}{name}"));
    let mut file = File::create(&torn)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&torn, place)?;
    flush_folder(folder);
    Ok(())
}

/// Not every system of files of a key can flush a folder: what it refuses is no failure.
fn flush_folder(folder: &Path) {
    if let Ok(opened) = File::open(folder) {
        let _refused = opened.sync_all();
    }
}

/// The place of a path in the folder; its folders are made, and none of them leads elsewhere.
fn place_of(folder: &Path, path: &str) -> Result<PathBuf, FolderError> {
    let mut place = folder.to_path_buf();
    let mut steps = path.split('/').peekable();
    while let Some(step) = steps.next() {
        place.push(step);
        if steps.peek().is_none() {
            break;
        }
        match fs::symlink_metadata(&place) {
            Ok(kind) if kind.is_dir() => {}
            Ok(_) => return Err(FolderError::Outside(path.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir(&place)?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(place)
}

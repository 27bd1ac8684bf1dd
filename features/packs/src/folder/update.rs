//! Bringing a folder up to date: only what changed is written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{FolderError, TORN, manifest_of, place_of, seen, write_whole};
use crate::model::manifest::{self, FileLine, Manifest, NAME};
use crate::model::site::INDEX;

/// Where the bytes of a file come from.
#[derive(Debug, Clone)]
pub struct Source {
    pub path: String,
    pub place: PathBuf,
}

/// What was done to a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Updated {
    /// The version that was there; absent when there was none.
    pub from: Option<i64>,
    pub to: i64,
    pub written: usize,
    pub written_bytes: i64,
    pub kept: usize,
    pub removed: usize,
}

/// Brings a folder to a version. `text` is the signed manifest, as it will lie there.
pub fn update(folder: &Path, text: &str, sources: &[Source]) -> Result<Updated, FolderError> {
    let manifest = manifest::read(text.as_bytes()).map_err(FolderError::Refused)?.manifest;
    fs::create_dir_all(folder)?;
    let before = before(folder, &manifest)?;
    let mut done = Updated { from: before.as_ref().map(|old| old.version), to: manifest.version, ..Updated::default() };
    // The first page comes after what it names.
    let (last, first): (Vec<&FileLine>, Vec<&FileLine>) = manifest.files.iter().partition(|file| file.path == INDEX);
    for file in first.into_iter().chain(last) {
        bring(folder, file, sources, &mut done)?;
    }
    done.removed = remove(folder, before.as_ref(), &manifest)?;
    write_whole(&folder.join(NAME), text.as_bytes())?;
    Ok(done)
}

/// What the folder says it holds. One that cannot be believed is written over: nothing of it is trusted.
fn before(folder: &Path, new: &Manifest) -> Result<Option<Manifest>, FolderError> {
    let Some(bytes) = manifest_of(folder)? else { return Ok(None) };
    let Ok(opened) = manifest::read(&bytes) else { return Ok(None) };
    if opened.manifest.pack != new.pack {
        return Err(FolderError::OtherPack);
    }
    if opened.manifest.version > new.version {
        return Err(FolderError::Newer(opened.manifest.version));
    }
    Ok(Some(opened.manifest))
}

fn bring(folder: &Path, file: &FileLine, sources: &[Source], done: &mut Updated) -> Result<(), FolderError> {
    let place = place_of(folder, &file.path)?;
    let wanted = Some((file.size, file.sha256.clone()));
    if seen(&place)? == wanted {
        done.kept += 1;
        return Ok(());
    }
    let source = sources.iter().find(|source| source.path == file.path);
    let source = source.ok_or_else(|| FolderError::WrongBytes(file.path.clone()))?;
    if seen(&source.place)? != wanted {
        return Err(FolderError::WrongBytes(file.path.clone()));
    }
    write_whole(&place, &fs::read(&source.place)?)?;
    done.written += 1;
    done.written_bytes += file.size;
    Ok(())
}

/// What an earlier version had goes, and so does what a pulled-out key left half written.
fn remove(folder: &Path, before: Option<&Manifest>, new: &Manifest) -> Result<usize, FolderError> {
    let gone = manifest::removed_since(before, &new.files);
    let mut paths: Vec<&str> = gone.iter().chain(&new.removed).map(|line| line.path.as_str()).collect();
    paths.sort_unstable();
    paths.dedup();
    let mut removed = 0;
    for path in paths {
        if fs::symlink_metadata(folder.join(path)).is_ok() {
            // What is withdrawn and will not go is told: the manifest must not say that it went.
            fs::remove_file(place_of(folder, path)?)?;
            removed += 1;
        }
    }
    let mut folders: Vec<PathBuf> =
        new.files.iter().filter_map(|file| folder.join(&file.path).parent().map(Path::to_path_buf)).collect();
    folders.push(folder.to_path_buf());
    folders.sort();
    folders.dedup();
    for folder in folders {
        sweep(&folder)?;
    }
    Ok(removed)
}

fn sweep(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(TORN)) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

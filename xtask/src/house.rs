//! The work tree: where it is, which crates it has, which files are ours.
//!
//! It reads, and never writes. Whatever is made by a tool or copied from a package
//! (`target`, `node_modules`, `generated`, hidden folders) is not ours and is not seen.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Folders that hold nothing written by us.
const NOT_OURS: [&str; 3] = ["target", "node_modules", "generated"];

/// The folders under which each crate is a room or a pipe of its own.
const SHELVES: [&str; 5] = ["platform", "foundation", "services", "features", "insights"];

/// The root of the work tree.
#[derive(Debug, Clone)]
pub struct House {
    pub root: PathBuf,
}

/// One crate of the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// The name of its folder, which is the name of the crate.
    pub name: String,
    /// The shelf it stands on (`services`), or its own name for those at the root (`kernel`, `server`).
    pub shelf: String,
    pub dir: PathBuf,
}

impl House {
    /// The work tree whose cargo runs us, or else the one that this program was built from.
    pub fn here() -> Result<Self> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let own = PathBuf::from(own);
        let root = own.parent().context("xtask stands in the work tree")?;
        if !root.join("Cargo.toml").is_file() {
            bail!("{} is not the work tree: run it as `cargo xtask`", root.display());
        }
        Ok(Self { root: root.to_path_buf() })
    }

    /// A path inside the work tree.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A path as people say it: from the root of the work tree.
    pub fn short<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }

    /// Every crate, floor by floor from the stone up, by name on each floor.
    pub fn rooms(&self) -> Result<Vec<Room>> {
        let mut rooms = Vec::new();
        rooms.extend(self.room_at("kernel"));
        for shelf in SHELVES {
            for dir in folders(&self.path(shelf))? {
                if dir.join("Cargo.toml").is_file() {
                    rooms.push(Room { name: name_of(&dir), shelf: shelf.to_owned(), dir });
                }
            }
        }
        rooms.extend(["server", "xtask"].into_iter().filter_map(|name| self.room_at(name)));
        Ok(rooms)
    }

    /// Every file of ours with one of these endings, in a steady order.
    pub fn files(&self, endings: &[&str]) -> Result<Vec<PathBuf>> {
        files_under(&self.root, endings)
    }

    fn room_at(&self, name: &str) -> Option<Room> {
        let dir = self.path(name);
        let room = Room { name: name.to_owned(), shelf: name.to_owned(), dir };
        room.dir.join("Cargo.toml").is_file().then_some(room)
    }
}

impl Room {
    /// What stands in its `Cargo.toml` under `[section]`: names only.
    pub fn doors(&self, section: &str) -> Result<Vec<String>> {
        let path = self.dir.join("Cargo.toml");
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let manifest: BTreeMap<String, toml::Value> =
            toml::from_str(&text).with_context(|| path.display().to_string())?;
        let names = manifest.get(section).and_then(toml::Value::as_table);
        Ok(names.map(|table| table.keys().cloned().collect()).unwrap_or_default())
    }
}

/// Every file of ours under a folder with one of these endings, in a steady order.
pub fn files_under(dir: &Path, endings: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![dir.to_path_buf()];
    while let Some(next) = waiting.pop() {
        waiting.extend(folders(&next)?);
        found.extend(entries(&next)?.into_iter().filter(|path| {
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            path.is_file() && endings.contains(&ending)
        }));
    }
    found.sort();
    Ok(found)
}

fn folders(dir: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(dir)?.into_iter().filter(|path| path.is_dir() && is_ours(path)).collect())
}

fn is_ours(dir: &Path) -> bool {
    let name = name_of(dir);
    !name.starts_with('.') && !NOT_OURS.contains(&name.as_str())
}

fn entries(dir: &Path) -> Result<Vec<PathBuf>> {
    if !dir.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(dir).with_context(|| dir.display().to_string())? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

//! `cargo xtask assets`: files that the program embeds and that we do not keep in the work tree.
//!
//! Each list names npm packages by their lock file and says what is copied where. It never runs a script
//! of a package. Without npm it says so: the program then shows the typefaces of the machine.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::house::House;
use crate::shell;

const LISTS: [&str; 2] = ["platform/ui/assets-src/assets.toml", "platform/documents-typst/fonts/fonts.toml"];

/// A list of what to copy.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    #[serde(default)]
    pub copy: Vec<Copy>,
}

/// One file to bring.
#[derive(Debug, Deserialize)]
pub struct Copy {
    /// The folder of `package.json`.
    pub package_dir: String,
    /// The file, from that folder.
    pub from: String,
    /// Where it goes, from the root of the work tree.
    pub to: String,
}

/// Brings all files; true when none is missing.
pub fn run(house: &House) -> Result<bool> {
    let copies = wanted(house)?;
    if shell::find("npm").is_none() {
        println!("assets: npm is missing (install Node.js); the typefaces of the machine will be shown instead.");
        return Ok(false);
    }
    let packages: BTreeSet<&str> = copies.iter().map(|copy| copy.package_dir.as_str()).collect();
    for package in packages {
        install(&house.path(package))?;
    }
    for copy in &copies {
        bring(house, copy)?;
    }
    println!("assets: {} files in place", copies.len());
    Ok(true)
}

/// Whether every file is in its place already.
pub fn are_there(house: &House) -> Result<bool> {
    Ok(wanted(house)?.iter().all(|copy| house.path(&copy.to).is_file()))
}

/// Installs the packages of a folder when its lock file is newer than what is there.
pub fn install(dir: &Path) -> Result<()> {
    if is_installed(dir)? {
        return Ok(());
    }
    println!("npm ci in {}", dir.display());
    let mut npm = Command::new("npm");
    npm.current_dir(dir).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    shell::run(&mut npm)
}

fn is_installed(dir: &Path) -> Result<bool> {
    let lock = dir.join("package-lock.json");
    // npm writes this file last, so a broken installation is not taken for a whole one.
    let done = dir.join("node_modules/.package-lock.json");
    let wanted = std::fs::metadata(&lock).and_then(|found| found.modified());
    let wanted = wanted.with_context(|| lock.display().to_string())?;
    Ok(std::fs::metadata(done).and_then(|found| found.modified()).is_ok_and(|there| there >= wanted))
}

fn bring(house: &House, copy: &Copy) -> Result<()> {
    let from = house.path(&copy.package_dir).join(&copy.from);
    let to = house.path(&copy.to);
    let bytes = std::fs::read(&from).with_context(|| from.display().to_string())?;
    // An unchanged file keeps its time, so that cargo does not build again what embeds it.
    if std::fs::read(&to).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    std::fs::write(&to, bytes).with_context(|| to.display().to_string())
}

/// All that the lists name.
pub fn wanted(house: &House) -> Result<Vec<Copy>> {
    let mut copies = Vec::new();
    for list in LISTS.map(|list| house.path(list)) {
        let text = std::fs::read_to_string(&list).with_context(|| list.display().to_string())?;
        let list: List = toml::from_str(&text).with_context(|| list.display().to_string())?;
        copies.extend(list.copy);
    }
    Ok(copies)
}

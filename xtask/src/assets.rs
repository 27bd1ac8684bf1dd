//! `cargo xtask assets`: files that the program embeds and that we do not keep in the work tree.
//!
//! Each list names npm packages by their lock file, says what is copied where, and which script of ours
//! makes a file out of them. It never runs a script of a package. Without npm it says so: the program
//! then shows the typefaces of the machine.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::house::House;
use crate::shell;

const LISTS: [&str; 2] = ["platform/ui/assets-src/assets.toml", "platform/documents-typst/fonts/fonts.toml"];

/// A list of what to bring.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    #[serde(default)]
    pub copy: Vec<Copy>,
    #[serde(default)]
    pub run: Vec<Run>,
}

/// One file to bring as it is.
#[derive(Debug, Deserialize)]
pub struct Copy {
    /// The folder of `package.json`.
    pub package_dir: String,
    /// The file, from that folder.
    pub from: String,
    /// Where it goes, from the root of the work tree.
    pub to: String,
}

/// A script of ours that makes files out of what npm brought.
#[derive(Debug, Deserialize)]
pub struct Run {
    /// The folder of `package.json`, where it runs.
    pub package_dir: String,
    /// The script, from that folder.
    pub script: String,
    /// What it makes, from the root of the work tree.
    pub makes: Vec<String>,
}

impl List {
    fn packages(&self) -> BTreeSet<&str> {
        let copies = self.copy.iter().map(|copy| copy.package_dir.as_str());
        copies.chain(self.run.iter().map(|run| run.package_dir.as_str())).collect()
    }

    /// Every file that is brought or made.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let made = self.run.iter().flat_map(|run| &run.makes);
        self.copy.iter().map(|copy| &copy.to).chain(made).map(String::as_str)
    }
}

/// Brings all files; true when none is missing.
pub fn run(house: &House) -> Result<bool> {
    let list = wanted(house)?;
    if ["node", "npm"].into_iter().any(|program| shell::find(program).is_none()) {
        println!("assets: npm is missing (install Node.js); the typefaces of the machine will be shown instead.");
        return Ok(false);
    }
    for package in list.packages() {
        install(&house.path(package))?;
    }
    for copy in &list.copy {
        bring(house, copy)?;
    }
    for run in &list.run {
        make(house, run)?;
    }
    println!("assets: {} files in place", list.files().count());
    Ok(true)
}

/// Whether every file is in its place already.
pub fn are_there(house: &House) -> Result<bool> {
    Ok(wanted(house)?.files().all(|file| house.path(file).is_file()))
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

fn make(house: &House, run: &Run) -> Result<()> {
    let mut node = Command::new("node");
    node.current_dir(house.path(&run.package_dir)).arg(&run.script);
    shell::run(&mut node)?;
    match run.makes.iter().find(|file| !house.path(file).is_file()) {
        Some(missing) => bail!("{} ran without making {missing}", run.script),
        None => Ok(()),
    }
}

/// All that the lists name.
pub fn wanted(house: &House) -> Result<List> {
    let mut all = List::default();
    for list in LISTS.map(|list| house.path(list)) {
        let text = std::fs::read_to_string(&list).with_context(|| list.display().to_string())?;
        let list: List = toml::from_str(&text).with_context(|| list.display().to_string())?;
        all.copy.extend(list.copy);
        all.run.extend(list.run);
    }
    Ok(all)
}

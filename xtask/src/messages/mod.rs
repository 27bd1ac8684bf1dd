//! The texts of the house: the same keys in four languages, each used somewhere, none used in vain.
//!
//! French is the measure: what it has, English and Arabic have too, with the same variables. Simple French may
//! leave a sentence to French. It reads the files and never changes one.

mod compare;
pub mod ftl;
pub mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::house::{House, files_under};
use crate::report::Report;
use ftl::{Ftl, Message};
use uses::Uses;

/// French first: the others are compared with it.
pub const LANGUAGES: [&str; 4] = ["fr", "fr-simple", "en", "ar"];

/// All messages of one language, by key, with the file each stands in.
pub type Keys = BTreeMap<String, (PathBuf, Message)>;

/// Compares everything.
pub fn check(house: &House) -> Result<Report> {
    let mut report = Report::new("messages");
    let mut languages: BTreeMap<&str, Keys> = BTreeMap::new();
    let mut used = Uses::default();
    let mut prefixes = BTreeSet::new();
    for room in house.rooms()?.into_iter().filter(|room| room.name != "xtask") {
        for language in LANGUAGES {
            let keys = languages.entry(language).or_default();
            for path in files_under(&room.dir.join("i18n").join(language), &["ftl"])? {
                let file = Ftl::read(&read(&path)?);
                prefixes.extend(file.prefixes.iter().cloned());
                gather(house, &path, file, keys, &mut report);
            }
        }
        for path in files_under(&room.dir, &["rs", "html", "txt", "typ", "js"])? {
            used.read(&path, &read(&path)?);
        }
    }
    let french = languages.get("fr").cloned().unwrap_or_default();
    for (language, keys) in languages.iter().filter(|(language, _)| **language != "fr") {
        compare::languages(house, language, &french, keys, &mut report);
    }
    compare::with_uses(house, &french, &used, &prefixes, &mut report);
    Ok(report)
}

/// Adds one file to its language.
fn gather(house: &House, path: &Path, file: Ftl, keys: &mut Keys, report: &mut Report) {
    for line in &file.junk {
        report.fail(house, path, format!("line {line}: neither a message nor a comment"));
    }
    // ROOM/i18n/LANGUAGE/subject.ftl: a room may cut its texts by subject, the keys still begin with its name.
    let room = path.ancestors().nth(3).and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
    for message in file.messages {
        let key = message.key.clone();
        let is_of_room = key.strip_prefix(&room).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        if !is_of_room && !key.starts_with('-') {
            report.fail(house, path, format!("line {}: {key} should begin with {room}-", message.line));
        }
        if let Some((there, _)) = keys.get(&key) {
            report.fail(house, path, format!("{key} stands in {} too", house.short(there).display()));
        }
        keys.insert(key, (path.to_path_buf(), message));
    }
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

//! Which texts residents read: what their templates ask for, with all that these include, and some sources.
//!
//! A template is for residents when it wears one of their layouts, or when one that does includes it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::house::{House, files_under};
use crate::messages::uses::Uses;

/// The layouts that residents see.
const FACES: [&str; 3] = ["layout/habitant.html", "layout/journey.html", "layout/bare.html"];

/// The keys, whole. A beginning of a key, `people-word-`, counts for none.
pub fn keys(house: &House, sources: &[String]) -> Result<BTreeSet<String>> {
    let templates = templates(house)?;
    let mut waiting: Vec<&String> = templates
        .iter()
        .filter(|(_, (_, text))| FACES.iter().any(|face| text.contains(face)))
        .map(|(n, _)| n)
        .collect();
    let mut worn = BTreeSet::new();
    let mut uses = Uses::default();
    while let Some(name) = waiting.pop() {
        let Some((path, text)) = templates.get(name).filter(|_| worn.insert(name)) else { continue };
        uses.read(path, text);
        waiting.extend(templates.keys().filter(|other| text.contains(&format!("\"{other}\""))));
    }
    for source in sources {
        let path = house.path(source);
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        uses.read(&path, &text);
    }
    Ok(uses.literals)
}

/// Every template by the name that others include it by.
fn templates(house: &House) -> Result<BTreeMap<String, (PathBuf, String)>> {
    let mut found = BTreeMap::new();
    for room in house.rooms()? {
        let folder = room.dir.join("templates");
        for path in files_under(&folder, &["html"])? {
            let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let name = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().into_owned();
            found.insert(name, (path, text));
        }
    }
    Ok(found)
}

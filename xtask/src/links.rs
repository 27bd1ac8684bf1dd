//! Links between the documents: a file that is named must be there.
//!
//! It looks at paths inside the work tree only, and never at the web.

use std::path::Path;

use anyhow::{Context, Result};

use crate::house::House;
use crate::report::Report;

/// Follows every relative link of every Markdown file.
pub fn check(house: &House) -> Result<Report> {
    let mut report = Report::new("links");
    for path in house.files(&["md"])? {
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let folder = path.parent().unwrap_or(&house.root);
        for (line, target) in links(&text) {
            if !is_there(house, folder, &target) {
                report.fail(house, &path, format!("line {line}: {target} is not there"));
            }
        }
    }
    Ok(report)
}

/// The targets of `[words](target)`, with their lines; fenced code is left out.
pub fn links(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut is_code = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        }
        if is_code {
            continue;
        }
        for after in line.split("](").skip(1) {
            let target = after.split([')', ' ']).next().unwrap_or_default();
            if is_path(target) {
                found.push((number + 1, target.to_owned()));
            }
        }
    }
    found
}

/// Neither an address nor a place in the same page.
fn is_path(target: &str) -> bool {
    !target.is_empty() && !target.starts_with('#') && !target.contains(':')
}

fn is_there(house: &House, folder: &Path, target: &str) -> bool {
    let file = target.split('#').next().unwrap_or_default();
    match file.strip_prefix('/') {
        Some(from_root) => house.path(from_root).exists(),
        None => folder.join(file).exists(),
    }
}

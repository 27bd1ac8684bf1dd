//! Names with a subject, a word on each file's purpose, no promise without an issue, four languages.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;

use super::{parts, read};
use crate::house::{House, files_under};
use crate::messages::LANGUAGES;
use crate::report::Report;
use crate::source::Source;

/// What has such a name has no subject, so it has no home yet.
const WITHOUT_SUBJECT: [&str; 10] =
    ["util", "utils", "common", "helper", "helpers", "misc", "base", "manager", "data", "info"];

/// The manners of one file.
pub fn check(house: &House, path: &Path, text: &str, report: &mut Report) {
    if path.extension().is_none_or(|ending| ending != "rs") {
        return;
    }
    for part in parts(house, path) {
        let name = part.trim_end_matches(".rs");
        if has_no_subject(name) {
            report.fail(house, path, format!("`{name}` names no subject"));
        }
    }
    for name in inline_modules(text) {
        if has_no_subject(&name) {
            report.fail(house, path, format!("`mod {name}` names no subject"));
        }
    }
    if !text.trim_start().starts_with("//!") {
        report.fail(house, path, "begins without `//!`: what is it for, and what does it never do?");
    }
    for (number, line) in text.lines().enumerate() {
        let promise = line.split_once("//").is_some_and(|(_, said)| is_open_promise(said));
        if promise {
            report.fail(house, path, format!("line {}: a promise without the number of its issue", number + 1));
        }
    }
}

/// Every room that speaks has the same files in each language.
pub fn check_languages(house: &House, report: &mut Report) -> Result<()> {
    for room in house.rooms()? {
        let folder = room.dir.join("i18n");
        if !folder.is_dir() {
            continue;
        }
        let names: BTreeSet<String> = files_under(&folder, &["ftl"])?
            .iter()
            .filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()))
            .collect();
        for language in LANGUAGES {
            for name in &names {
                let path = folder.join(language).join(name);
                if !path.is_file() {
                    report.fail(house, &path, "is missing");
                } else if read(&path)?.trim().is_empty() && language != "fr-simple" {
                    report.fail(house, &path, "is empty");
                }
            }
        }
    }
    Ok(())
}

fn has_no_subject(name: &str) -> bool {
    let counted = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_counted_handler = counted != name && (counted == "handler" || counted == "handlers");
    WITHOUT_SUBJECT.contains(&name) || is_counted_handler
}

fn inline_modules(text: &str) -> Vec<String> {
    let code = Source::read(text).code;
    code.lines()
        .filter_map(|line| {
            let line = line.trim_start();
            let line = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) ")).unwrap_or(line);
            let name = line.strip_prefix("mod ")?;
            Some(name.trim_end_matches([' ', '{', ';', '}']).trim().to_owned())
        })
        .collect()
}

/// `TODO(#12)` has a home; any other will be forgotten.
fn is_open_promise(comment: &str) -> bool {
    let marks = ["TODO", "FIXME", "XXX"];
    let open = |mark: &str| {
        let mut after = comment.match_indices(mark).map(|(at, found)| comment.get(at + found.len()..).unwrap_or(""));
        after.any(|rest| !rest.starts_with("(#") && !rest.starts_with(|next: char| next.is_alphanumeric()))
    };
    marks.into_iter().any(open)
}

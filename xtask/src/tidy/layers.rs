//! SQL is spoken in stores only, HTTP at the doors only.
//!
//! Both are recognised by their look: a literal that reads as a statement, a path that begins with `axum::`.

use std::path::Path;

use super::{is_test, parts};
use crate::house::House;
use crate::report::Report;
use crate::source::{Literal, Source};

/// Where a room may know of axum: the files by which requests come in and answers go out. `face` is where a
/// lower room offers an extractor to those above it; a room with two faces may cut its handlers into `public` and `team`.
const DOORS: [&str; 8] = ["routes", "handlers", "forms", "api", "pages", "face", "public", "team"];

/// The shelves of rooms, and the roof.
const ROOMS: [&str; 5] = ["foundation", "services", "features", "insights", "server"];

/// Pipes that have no reason to know a table.
const PIPES_WITHOUT_SQL: [&str; 4] = ["ui", "i18n", "documents", "documents-typst"];

/// The layers of one file.
pub fn check(house: &House, path: &Path, text: &str, report: &mut Report) {
    let parts = parts(house, path);
    if path.extension().is_none_or(|ending| ending != "rs") || is_test(&parts) {
        return;
    }
    let shelf = parts.first().map(String::as_str).unwrap_or_default();
    let room = parts.get(1).map(String::as_str).unwrap_or_default();
    let is_room = ROOMS.contains(&shelf);
    let has_no_sql = is_room || (shelf == "platform" && PIPES_WITHOUT_SQL.contains(&room));
    let source = Source::read(text);
    if has_no_sql && !is_under(&parts, &["store"]) {
        for literal in source.literals.iter().filter(|literal| is_sql(literal)) {
            let start: String = literal.text.trim_start().chars().take(40).collect();
            report.fail(house, path, format!("line {}: SQL outside store.rs: “{start}…”", literal.line));
        }
    }
    if is_room && shelf != "server" && !is_under(&parts, &DOORS) {
        for (number, _) in source.code.lines().enumerate().filter(|(_, line)| names_axum(line)) {
            report.fail(house, path, format!("line {}: axum is for {}", number + 1, DOORS.join(", ")));
        }
    }
}

/// Whether the file or one of its folders in `src` has one of these names.
fn is_under(parts: &[String], names: &[&str]) -> bool {
    let inside = parts.iter().skip_while(|part| *part != "src").skip(1);
    inside.map(|part| part.trim_end_matches(".rs")).any(|part| names.contains(&part))
}

fn names_axum(line: &str) -> bool {
    line.match_indices("axum::").any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|last| !last.is_alphanumeric() && last != '_')
    })
}

fn is_sql(literal: &Literal) -> bool {
    let text = literal.text.trim_start().to_lowercase();
    let has = |word: &str| text.split_whitespace().any(|found| found == word);
    (text.starts_with("select ") && has("from"))
        || (text.starts_with("with ") && has("as") && has("select"))
        || text.starts_with("insert into ")
        || text.starts_with("delete from ")
        || (text.starts_with("update ") && has("set"))
}

//! How long a file may be before it should become two subjects.

use std::path::Path;

use super::parts;
use crate::house::House;
use crate::report::Report;

/// Lines from which it is said, and lines from which it fails.
struct Limit {
    ending: &'static str,
    warns: usize,
    fails: Option<usize>,
}

const LIMITS: [Limit; 3] = [
    Limit { ending: "rs", warns: 400, fails: Some(600) },
    Limit { ending: "html", warns: 120, fails: None },
    Limit { ending: "css", warns: 200, fails: None },
];

/// The length of one file.
pub fn check(house: &House, path: &Path, text: &str, report: &mut Report) {
    let ending = path.extension().unwrap_or_default();
    let Some(limit) = LIMITS.iter().find(|limit| ending == limit.ending) else { return };
    let is_page = ending != "html" || parts(house, path).iter().any(|part| part == "templates");
    let lines = text.lines().count();
    match limit.fails {
        Some(most) if lines > most => report.fail(house, path, format!("{lines} lines, {most} at most")),
        _ if lines > limit.warns && is_page => {
            report.warn(house, path, format!("{lines} lines: more than {}", limit.warns));
        }
        _ => {}
    }
}

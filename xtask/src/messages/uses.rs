//! Where code and templates ask for a sentence.
//!
//! A call with a literal key (`.t("people-title")`) is a demand that must be met. Any literal that looks like
//! a key counts as a use, so that a key kept in a table or an enum is not called unused.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::ftl::is_key;
use crate::source::Source;

/// How a sentence is asked for, and which variables come with it.
const CALLS: [(&str, Given); 6] = [
    (".t(", Given::Nothing),
    (".n(", Given::Named("n")),
    (".x(", Given::Named("x")),
    (".t1(", Given::SecondLiteral),
    (".t2(", Given::Unknown),
    (".with(", Given::Unknown),
];

#[derive(Debug, Clone, Copy)]
enum Given {
    Nothing,
    Named(&'static str),
    SecondLiteral,
    Unknown,
}

/// One call with a literal key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    pub path: PathBuf,
    pub line: usize,
    /// A whole key, or its beginning when it ends with a dash.
    pub key: String,
    /// The variables that it brings; none when that cannot be read.
    pub variables: Option<BTreeSet<String>>,
}

/// All that was found.
#[derive(Debug, Default)]
pub struct Uses {
    pub demands: Vec<Demand>,
    /// Every literal that could be a key or the beginning of one.
    pub literals: BTreeSet<String>,
}

impl Uses {
    /// Reads one file; those of tests are left out, because they invent keys.
    pub fn read(&mut self, path: &Path, text: &str) {
        let is_test = path.iter().any(|part| {
            let part = part.to_string_lossy();
            part == "tests" || part == "tests.rs" || part.ends_with("_test.rs")
        });
        if is_test {
            return;
        }
        if path.extension().is_some_and(|ending| ending == "rs") {
            self.literals.extend(Source::read(text).literals.iter().filter_map(|literal| beginning(&literal.text)));
        } else {
            self.literals.extend(text.split(['"', '\'']).filter_map(beginning));
        }
        for (call, given) in CALLS {
            self.demands.extend(text.match_indices(call).filter_map(|(at, _)| {
                let rest = text.get(at + call.len()..)?;
                let (key, after) = literal(rest)?;
                // Other types have a `with` too; their words have no dash.
                let is_ours = is_key(key) && (call != ".with(" || key.contains('-'));
                let line = text.get(..at)?.matches('\n').count() + 1;
                let variables = variables(given, after);
                is_ours.then(|| Demand { path: path.to_path_buf(), line, key: key.to_owned(), variables })
            }));
        }
    }
}

/// A key, or what stands before the first `{` of a format.
fn beginning(text: &str) -> Option<String> {
    let start = text.split('{').next().unwrap_or_default();
    let is_useful = is_key(start) && (start.len() == text.len() || start.ends_with('-'));
    is_useful.then(|| start.to_owned())
}

fn variables(given: Given, after: &str) -> Option<BTreeSet<String>> {
    match given {
        Given::Nothing => Some(BTreeSet::new()),
        Given::Named(name) => Some(BTreeSet::from([name.to_owned()])),
        Given::SecondLiteral => {
            let (name, _) = literal(after.trim_start().strip_prefix(',')?)?;
            Some(BTreeSet::from([name.to_owned()]))
        }
        Given::Unknown => None,
    }
}

/// A literal at the start, and what follows it.
fn literal(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

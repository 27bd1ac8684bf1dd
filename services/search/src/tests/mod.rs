//! Tests of search: small programmes, slips of all kinds, and the questions of a public service.

use std::path::PathBuf;

mod index_test;
mod questions_test;
mod sound_test;
mod stem_test;
mod words_test;

/// A real file of the test data, or nothing when this machine lacks it.
fn test_data(path: &str) -> Option<PathBuf> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data").to_owned();
    let file = PathBuf::from(std::env::var("ESSAIM_TEST_DATA").unwrap_or(default)).join(path);
    if file.exists() {
        return Some(file);
    }
    eprintln!("SKIPPED: test data missing ({path})");
    None
}

//! Tests of the calendar: tables of cases, and the whole public and school calendars of France.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};

mod feed_test;
mod holidays_test;
mod in_words_test;
mod recurrence_test;
mod rrule_text_test;
mod school_test;
mod wall_time_test;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hour(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

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

//! A kept program goes with its keeper, and its folder with it.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::keeper::{Keep, Keeper};
use crate::server::scratch;

fn keep(folder: &Path, script: &str) -> Keeper {
    let mut program = Command::new("sh");
    program.args(["-c", script]);
    Keeper::start(&program, &Keep { signal: "TERM", folder, user: None }).unwrap()
}

#[test]
fn a_dropped_keeper_stops_its_program_and_removes_its_folder() {
    let folder = scratch("keeper-test").unwrap();
    let keeper = keep(&folder, "exec sleep 600");
    assert!(!keeper.has_ended());
    drop(keeper);
    assert!(!folder.exists());
}

#[test]
fn a_program_that_ends_by_itself_is_known_with_its_last_words() {
    let folder = scratch("keeper-test").unwrap();
    let keeper = keep(&folder, "echo I cannot; exit 1");
    let end = Instant::now() + Duration::from_secs(10);
    while !keeper.has_ended() && Instant::now() < end {
        std::thread::yield_now();
    }
    assert!(keeper.has_ended());
    assert_eq!(keeper.last_words(), "I cannot");
    drop(keeper);
    assert!(!folder.exists());
}

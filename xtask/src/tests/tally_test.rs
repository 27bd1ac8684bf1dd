//! What runners say is counted as it is meant.

use crate::test::tally::{Tally, read};

fn counts(lines: &[&str]) -> Option<(usize, usize, usize)> {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    read(&lines).map(|tally| (tally.passed, tally.failed, tally.skipped))
}

#[test]
fn nextest_is_read_in_all_its_ways() {
    let plain = "     Summary [   0.123s] 45 tests run: 43 passed (1 slow, 1 leaky), 1 failed, 1 timed out, 2 skipped";
    assert_eq!(counts(&[plain]), Some((43, 2, 2)));
    let coloured = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s] \u{1b}[1m3\u{1b}[0m tests run: \u{1b}[1m3\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, 0 skipped";
    assert_eq!(counts(&[coloured]), Some((3, 0, 0)));
    assert_eq!(counts(&["Summary [ 1.0s] 12/45 tests run: 11 passed, 1 failed, 0 skipped"]), Some((11, 1, 0)));
}

#[test]
fn cargo_and_our_own_lines_add_up() {
    let lines = [
        "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out",
        "7 passed, 1 failed",
    ];
    assert_eq!(counts(&lines), Some((14, 4, 1)));
}

#[test]
fn what_is_not_a_count_is_not_counted() {
    assert_eq!(
        counts(&["running 3 tests", "---- clippy: 1 passed, 0 failed, 0 skipped (3 s)", "10 passed by here"]),
        None
    );
}

#[test]
fn what_was_left_out_did_not_pass() {
    let tally = Tally { passed: 5, failed: 1, skipped: 1 };
    assert_eq!(tally.with_left_out(2), Tally { passed: 3, failed: 1, skipped: 3 });
    assert_eq!(tally.with_left_out(2).strict(true), Tally { passed: 3, failed: 4, skipped: 0 });
    assert_eq!(tally.strict(false).to_string(), "5 passed, 1 failed, 1 skipped");
}

#[test]
fn reasons_are_taken_from_the_journal() {
    let lines = ["<system-out>SKIPPED: test data missing</system-out>", "nothing", "SKIPPED: no kannel"];
    assert_eq!(crate::test::reasons(lines.into_iter()), ["test data missing", "no kannel"]);
}

#[test]
fn a_run_in_which_nothing_ran_has_failed() {
    use crate::test::verdict;
    assert_eq!(verdict(true, None), Tally::of(false));
    assert_eq!(verdict(true, Some(Tally::skipped(3))), Tally::of(false));
    assert_eq!(verdict(true, Some(Tally::passed(3))), Tally::passed(3));
    assert_eq!(verdict(false, Some(Tally::passed(3))).failed, 1, "it did not even compile");
}

#[test]
fn a_room_of_whom_the_journal_is_silent_is_named() {
    let rooms = ["people", "centres", "server"].map(str::to_owned);
    let journal = "<testsuites><testsuite name=\"people\" tests=\"3\"></testsuite>\
                   <testsuite name=\"server::bin/essaim\" tests=\"2\"></testsuite></testsuites>";
    assert_eq!(crate::test::silent(&rooms, journal), ["centres"]);
}

//! The security record: a test that does not exist is told, and so is a page out of step.

use std::fmt::Write as _;

use super::Fixture;
use crate::asvs;

/// A record of so many requirements, the first as it is given.
fn record(first: &str, count: usize) -> String {
    let mut text = format!("[V1]\n\"1.1.1\" = {{ {first} }}\n");
    for number in 1..count {
        let (section, number) = (2 + number / 200, 1 + number % 200);
        let _ = writeln!(text, "\"1.{section}.{number}\" = {{ level = 2, says = \"x\", is = \"none\", why = \"y\" }}");
    }
    text
}

fn house(first: &str, count: usize) -> Fixture {
    Fixture::new(&[
        ("docs/security/asvs.toml", &record(first, count)),
        ("kernel/Cargo.toml", "[package]\nname = \"kernel\"\n"),
        ("kernel/src/tests/clock_test.rs", "//! Clocks.\n#[test]\nfn a_clock_ticks() {}\n"),
    ])
}

fn failures(first: &str, count: usize) -> Vec<String> {
    let fixture = house(first, count);
    assert!(asvs::run(&fixture.house).is_ok());
    asvs::check(&fixture.house).unwrap().failures
}

#[test]
fn a_test_that_is_there_is_taken_and_another_is_told() {
    let met = |test: &str| format!("level = 1, says = \"x\", is = \"met\", test = [\"{test}\"]");
    assert_eq!(failures(&met("kernel::clock_test::a_clock_ticks"), 253), Vec::<String>::new());
    assert_eq!(failures(&met("prove::import"), 253), Vec::<String>::new());
    for test in ["kernel::clock_test::a_clock_stops", "kernel::other_test::a_clock_ticks", "prove::nothing", "nowhere"]
    {
        let failures = failures(&met(test), 253);
        assert!(failures.len() == 1 && failures.iter().all(|said| said.contains("1.1.1: no test")), "{failures:?}");
    }
}

#[test]
fn what_is_said_without_reason_is_told_and_none_is_forgotten() {
    for first in ["level = 1, says = \"x\", is = \"met\"", "level = 1, says = \"x\", is = \"unmet\""] {
        assert_eq!(failures(first, 253).len(), 1, "{first}");
    }
    let missing = failures("level = 2, says = \"x\", is = \"none\", why = \"y\"", 252);
    assert!(missing.iter().any(|said| said.contains("252 requirements instead of 253")), "{missing:?}");
}

#[test]
fn the_page_follows_the_record() {
    let fixture = house("level = 1, says = \"x\", is = \"met\", test = [\"kernel::clock_test::a_clock_ticks\"]", 253);
    let failures = asvs::check(&fixture.house).unwrap().failures;
    assert!(failures.iter().any(|said| said.contains("not in step")), "{failures:?}");
    assert!(asvs::run(&fixture.house).unwrap());
    let page = std::fs::read_to_string(fixture.house.path("docs/security/asvs.md")).unwrap();
    assert!(
        page.contains("1 exigences s’appliquent : 1 tenues (100 %), 0 non tenues ; 1 montrées par un essai (100 %)")
    );
}

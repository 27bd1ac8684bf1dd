//! Each rule of the house, kept and broken.

use super::Fixture;
use crate::house::Room;
use crate::tidy::refusal;
use crate::{messages, new_room, tidy};

fn failures(files: &[(&str, &str)]) -> Vec<String> {
    tidy::check(&Fixture::new(files).house).unwrap().failures
}

fn room(path: &str) -> Room {
    let (shelf, name) = path.split_once('/').unwrap_or((path, path));
    Room { name: name.to_owned(), shelf: shelf.to_owned(), dir: path.into() }
}

#[test]
fn doors_open_down_and_never_sideways() {
    let cases = [
        ("features/programme", "services/enrolment", true),
        ("features/programme", "kernel", true),
        ("features/programme", "features/campaigns", false),
        ("services/enrolment", "services/delivery", true),
        ("services/delivery", "services/enrolment", false),
        ("services/delivery", "features/programme", false),
        ("foundation/people", "foundation/centres", true),
        ("foundation/accounts", "foundation/people", false),
        ("platform/web", "platform/auth", true),
        ("platform/auth", "platform/web", false),
        ("platform/db", "foundation/people", false),
        ("kernel", "platform/db", false),
        ("insights/report", "features/campaigns", true),
        ("insights/report", "insights/exports", false),
        ("server", "features/campaigns", true),
        ("server", "platform/documents-typst", true),
        ("features/programme", "platform/documents-typst", false),
        ("xtask", "kernel", false),
        ("kernel", "xtask", false),
    ];
    for (from, to, may) in cases {
        assert_eq!(refusal(&room(from), &room(to), false).is_none(), may, "{from} → {to}");
    }
}

#[test]
fn the_test_house_is_for_tests() {
    assert!(refusal(&room("foundation/people"), &room("platform/testing"), true).is_none());
    assert!(refusal(&room("foundation/people"), &room("platform/testing"), false).is_some());
    assert!(refusal(&room("foundation/people"), &room("services/delivery"), true).is_some());
    assert!(refusal(&room("foundation/test-centres"), &room("platform/testing"), false).is_none());
    assert!(refusal(&room("platform/testing"), &room("foundation/test-centres"), false).is_some());
    assert!(refusal(&room("services/delivery"), &room("foundation/test-centres"), false).is_some());
}

#[test]
fn manifests_are_read_against_the_table() {
    let found = failures(&[
        ("features/a/Cargo.toml", "[dependencies]\nb.workspace = true\nserde = \"1\"\n"),
        ("features/b/Cargo.toml", "[dependencies]\n"),
        ("services/surprise/Cargo.toml", "[dependencies]\n"),
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().any(|line| line.contains("b is a neighbour of a")), "{found:?}");
    assert!(found.iter().any(|line| line.contains("surprise has no place")), "{found:?}");
}

#[test]
fn a_file_that_outgrew_its_subject_warns_then_fails() {
    let long = |lines: usize| format!("//! Long.\n{}", "// A line.\n".repeat(lines - 1));
    let fixture = Fixture::new(&[
        ("kernel/src/fits.rs", &long(400)),
        ("kernel/src/grows.rs", &long(401)),
        ("kernel/src/bursts.rs", &long(601)),
        ("platform/ui/templates/page.html", &"<p>\n".repeat(121)),
        ("platform/ui/mockup.html", &"<p>\n".repeat(121)),
        ("platform/ui/css/cards.css", &"a{}\n".repeat(201)),
    ]);
    let report = tidy::check(&fixture.house).unwrap();
    assert_eq!(report.failures, ["kernel/src/bursts.rs: 601 lines, 600 at most"]);
    assert_eq!(report.warnings.len(), 3, "{:?}", report.warnings);
}

#[test]
fn a_name_needs_a_subject() {
    for path in ["kernel/src/utils.rs", "kernel/src/helpers/mod.rs", "server/src/handlers2.rs"] {
        assert_eq!(failures(&[(path, "//! Here.\n")]).len(), 1, "{path}");
    }
    assert_eq!(failures(&[("kernel/src/lib.rs", "//! Here.\npub mod misc {}\n")]).len(), 1);
    assert!(failures(&[("kernel/src/database.rs", "//! Here.\nmod information;\n")]).is_empty());
}

#[test]
fn a_file_says_what_it_is_for() {
    assert_eq!(failures(&[("kernel/src/lib.rs", "pub mod money;\n")]).len(), 1);
}

#[test]
fn a_promise_has_an_issue() {
    let promise = concat!("//! Here.\n// TO", "DO: later\n");
    let tracked = concat!("//! Here.\n// TO", "DO(#12): later\n");
    assert_eq!(failures(&[("kernel/src/lib.rs", promise)]).len(), 1);
    assert!(failures(&[("kernel/src/lib.rs", tracked)]).is_empty());
}

#[test]
fn sql_is_spoken_in_stores_only() {
    let sql = "//! Here.\nfn f() { g(\"select id from person\") }\n";
    for path in ["foundation/people/src/service.rs", "platform/ui/src/lib.rs", "server/src/main.rs"] {
        assert_eq!(failures(&[(path, sql)]).len(), 1, "{path}");
    }
    for path in [
        "foundation/people/src/store.rs",
        "foundation/people/src/store/person.rs",
        "foundation/people/src/tests/store_test.rs",
        "platform/db/src/lib.rs",
    ] {
        assert!(failures(&[(path, sql)]).is_empty(), "{path}");
    }
}

#[test]
fn sql_has_many_looks_and_sentences_have_none() {
    let file =
        |text: &str| failures(&[("features/a/src/service.rs", &format!("//! Here.\nconst A: &str = {text};\n"))]);
    for sql in [
        "\"\\n  Insert INTO person (id) values ($1)\"",
        "r#\"update person set name = $1\"#",
        "\"delete from person where id = $1\"",
        "\"with x as (select 1) select * from x\"",
    ] {
        assert_eq!(file(sql).len(), 1, "{sql}");
    }
    for sentence in ["\"Select a centre\"", "\"update available\"", "\"with love\"", "\"from here\""] {
        assert!(file(sentence).is_empty(), "{sentence}");
    }
}

#[test]
fn the_web_stays_at_the_doors() {
    let web = "//! Here.\nuse axum::Router;\n";
    for (path, count) in [
        ("features/a/src/service.rs", 1),
        ("features/a/src/model/loan.rs", 1),
        ("features/a/src/routes.rs", 0),
        ("features/a/src/handlers/loans.rs", 0),
        ("features/a/src/tests/http_test.rs", 0),
        ("platform/web/src/lib.rs", 0),
        ("server/src/main.rs", 0),
    ] {
        assert_eq!(failures(&[(path, web)]).len(), count, "{path}");
    }
    assert!(failures(&[("features/a/src/service.rs", "//! Not `axum::Router`.\nfn my_axum::f() {}\n")]).is_empty());
}

#[test]
fn a_table_has_one_owner() {
    let store = "//! Here.\nconst A: &str = \"select 1 from loan l join person p on p.id = l.person_id\";\n";
    let found = failures(&[
        ("migrations/sqlite/0002_people.sql", "create table person (id blob) strict;"),
        ("migrations/sqlite/0003_loans.sql", "create table if not exists x (id blob);\nCREATE TABLE loan (id blob);"),
        ("foundation/people/Cargo.toml", ""),
        ("features/loans/Cargo.toml", ""),
        ("features/loans/src/store.rs", store),
    ]);
    assert_eq!(found, ["features/loans/src/store.rs: line 2: person is a table of people"]);
}

#[test]
fn a_room_speaks_four_languages() {
    let found = failures(&[
        ("features/a/Cargo.toml", ""),
        ("features/a/i18n/fr/a.ftl", "a-title = Oui"),
        ("features/a/i18n/fr-simple/a.ftl", ""),
        ("features/a/i18n/en/a.ftl", ""),
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().any(|line| line.contains("en/a.ftl: is empty")), "{found:?}");
    assert!(found.iter().any(|line| line.contains("ar/a.ftl: is missing")), "{found:?}");
}

#[test]
fn what_tools_make_is_not_read() {
    assert!(
        failures(&[("target/debug/utils.rs", ""), ("e2e/node_modules/x/common.rs", ""), (".git/data.rs", "")])
            .is_empty()
    );
}

#[test]
fn a_new_room_is_tidy() {
    let fixture = Fixture::new(&[]);
    let arguments = new_room::Arguments { name: "shuttles".to_owned(), floor: "features".to_owned() };
    new_room::run(&fixture.house, &arguments).unwrap();
    assert!(tidy::check(&fixture.house).unwrap().failures.is_empty());
    assert!(messages::check(&fixture.house).unwrap().failures.is_empty());
    assert!(new_room::run(&fixture.house, &arguments).is_err(), "a second room of that name");
}

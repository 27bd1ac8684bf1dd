//! The role matrix, as a text that a reviewer reads aloud when it changes.

use std::fmt::Write as _;

use kernel::Role;

#[test]
fn the_role_matrix_is_the_one_that_was_agreed() {
    let mut text = String::new();
    for table in crate::modules::all().into_iter().flat_map(|module| module.policies) {
        writeln!(text, "{}", table.room).unwrap();
        for (action, roles) in &table.rows {
            let words: Vec<&str> =
                Role::ALL.iter().filter(|role| roles.contains(role)).map(|role| role.code()).collect();
            writeln!(text, "  {action:<24} {}", words.join(" ")).unwrap();
        }
        for action in &table.own {
            writeln!(text, "  {action:<24} resident").unwrap();
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/roles.txt");
    if std::env::var("ESSAIM_TEST_UPDATE").is_ok() {
        std::fs::write(path, &text).unwrap();
    }
    let agreed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(text, agreed, "who may do what has changed; ESSAIM_TEST_UPDATE=1 writes it down");
}

#[test]
fn the_federation_and_the_host_never_read_people() {
    for table in crate::modules::all().into_iter().flat_map(|module| module.policies) {
        for (action, roles) in &table.rows {
            let opens_names = ["people", "enrolment", "attendance", "delivery", "campaigns", "history"];
            if opens_names.iter().any(|room| action.starts_with(room)) {
                assert!(!roles.contains(&Role::Federation) && !roles.contains(&Role::Host), "{action}");
            }
        }
    }
}

#[test]
fn every_room_and_action_of_the_matrix_has_its_words() {
    for language in ["fr", "en", "ar"] {
        let file = format!("{}/../foundation/centres/i18n/{language}/centres.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(file).unwrap();
        for table in crate::modules::all().into_iter().flat_map(|module| module.policies) {
            assert!(text.contains(&format!("centres-room-{} = ", table.room)), "{language}: {}", table.room);
            for action in table.rows.iter().map(|(action, _)| action).chain(&table.own) {
                let key = format!("centres-scope-{} = ", action.replace(':', "-"));
                assert!(text.contains(&key), "{language}: {key}");
            }
        }
    }
}

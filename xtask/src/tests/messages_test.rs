//! Four languages that agree, and every way in which they do not.

use std::collections::BTreeSet;
use std::path::Path;

use super::Fixture;
use crate::messages;
use crate::messages::ftl::Ftl;
use crate::messages::uses::Uses;
use crate::report::Report;

/// A room whose three full languages say the same, used by one page.
fn report(fr: &str, en: &str, ar: &str, page: &str) -> Report {
    let fixture = Fixture::new(&[
        ("features/a/Cargo.toml", ""),
        ("features/a/i18n/fr/a.ftl", fr),
        ("features/a/i18n/fr-simple/a.ftl", ""),
        ("features/a/i18n/en/a.ftl", en),
        ("features/a/i18n/ar/a.ftl", ar),
        ("features/a/templates/a/index.html", page),
    ]);
    messages::check(&fixture.house).unwrap()
}

#[test]
fn agreement_is_silent() {
    let said = report("a-title = Les sorties", "a-title = Trips", "a-title = رحلات", "{{ c.t(\"a-title\") }}");
    assert!(said.failures.is_empty() && said.warnings.is_empty(), "{said:?}");
}

#[test]
fn a_key_missing_anywhere_fails() {
    let page = "{{ c.t(\"a-title\") }}";
    assert_eq!(report("a-title = Oui", "", "a-title = نعم", page).failures.len(), 1);
    // Asked for, and known to English and Arabic only.
    assert_eq!(report("", "a-title = Yes", "a-title = نعم", page).failures.len(), 3);
}

#[test]
fn variables_must_agree() {
    let page = "{{ c.n(\"a-n\", n) }}";
    let said = report("a-n = { $n } places", "a-n = { $count } seats", "a-n = { $n } مقعد", page);
    assert_eq!(said.failures.len(), 1, "{said:?}");
    assert!(said.failures[0].contains("uses $count"), "{said:?}");
    assert_eq!(report("a-n = { $n } places", "a-n = seats", "a-n = { $n }", page).failures.len(), 1);
}

#[test]
fn a_call_brings_what_the_sentence_wants() {
    let [fr, en, ar] = ["a-n = { $n } places", "a-n = { $n } seats", "a-n = { $n } مقعد"];
    for (page, failures) in [
        ("{{ c.n(\"a-n\", n) }}", 0),
        ("{{ c.t(\"a-n\") }}", 1),
        ("{{ c.x(\"a-n\", name) }}", 1),
        ("{{ t.t1(\"a-n\", \"n\", n) }}", 0),
        ("{{ t.t1(\"a-n\", \"name\", n) }}", 1),
        ("{{ t.with(\"a-n\", values) }}", 0),
        ("{{ c.t(\"a-other\") }}{{ c.n(\"a-n\", n) }}", 1),
    ] {
        let said = report(fr, en, ar, page);
        assert_eq!(said.failures.len(), failures, "{page}: {said:?}");
    }
}

#[test]
fn a_key_without_use_is_listed_unless_it_is_built_or_quoted() {
    let twice = |text: &str| report(text, text, text, "");
    assert_eq!(twice("a-title = x").warnings.len(), 1);
    assert_eq!(twice("# used by prefix: a-problem-\na-problem-date = x").warnings.len(), 0);
    // The quoting message is unused, the quoted one is not.
    assert_eq!(twice("a-name = x\na-title = { a-name } y").warnings.len(), 1);
    let built = report("a-state-on = x", "a-state-on = y", "a-state-on = z", "{{ c.t(\"a-state-\" ~ state) }}");
    assert!(built.warnings.is_empty() && built.failures.is_empty(), "{built:?}");
}

#[test]
fn a_sentence_left_in_french_is_listed() {
    let same = "a-title = Une phrase entière";
    assert_eq!(report(same, same, "a-title = جملة", "{{ c.t(\"a-title\") }}").warnings.len(), 1);
}

#[test]
fn junk_doubles_and_foreign_keys_fail() {
    let page = "{{ c.t(\"a-title\") }}";
    let good = "a-title = x";
    assert_eq!(report("a-title = x\nthis is not Fluent", good, good, page).failures.len(), 1);
    assert_eq!(report("a-title = x\na-title = y", good, good, page).failures.len(), 1);
    assert_eq!(report("a-title = x\nb-title = y", "a-title = x\nb-title = y", good, page).failures.len(), 3);
}

#[test]
fn simple_french_may_be_silent_but_not_inventive() {
    let fixture = Fixture::new(&[
        ("features/a/Cargo.toml", ""),
        ("features/a/i18n/fr/a.ftl", "a-n = { $n } places"),
        ("features/a/i18n/fr-simple/a.ftl", "a-n = Il reste des places"),
        ("features/a/i18n/en/a.ftl", "a-n = { $n } seats"),
        ("features/a/i18n/ar/a.ftl", "a-n = { $n }"),
        ("features/a/src/pages.rs", "fn f() { t.t1(\"a-n\", \"n\", 2) }"),
    ]);
    assert!(messages::check(&fixture.house).unwrap().failures.is_empty());
    fixture.write("features/a/i18n/fr-simple/a.ftl", "a-new = Nouveau");
    assert_eq!(messages::check(&fixture.house).unwrap().failures.len(), 1);
}

#[test]
fn fluent_is_read_with_selectors_attributes_and_terms() {
    let file = Ftl::read(
        "# A comment\na-places = { $n ->\n    [one] une place\n   *[other] { $n } places pour { $name }\n}\n    .title = { -brand }\n-brand = Essaim\na-date = { DATETIME($when) }\n",
    );
    assert!(file.junk.is_empty(), "{:?}", file.junk);
    let keys: Vec<&str> = file.messages.iter().map(|message| message.key.as_str()).collect();
    assert_eq!(keys, ["a-places", "-brand", "a-date"]);
    assert_eq!(file.messages[0].variables, BTreeSet::from(["n".to_owned(), "name".to_owned()]));
    assert_eq!(file.messages[0].quotes, BTreeSet::from(["-brand".to_owned()]));
    assert_eq!(file.messages[2].variables, BTreeSet::from(["when".to_owned()]));
    assert!(file.messages[2].quotes.is_empty());
}

#[test]
fn formats_are_beginnings_and_tests_are_not_read() {
    let mut uses = Uses::default();
    uses.read(Path::new("src/pages.rs"), "format!(\"people-problem-{code}\"); f(\"people-title\")");
    uses.read(Path::new("src/tests/page_test.rs"), "t.t(\"invented-key\")");
    assert!(uses.demands.is_empty());
    assert!(uses.literals.contains("people-problem-") && uses.literals.contains("people-title"));
}

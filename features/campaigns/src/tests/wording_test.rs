//! Fields, readability, the short form; hours and prices as typed and shown.

use crate::model::campaign::{CampaignRefusal, Draft, TEXT_LIMIT};
use crate::model::wording::{Readability, joined, short_text, unknown_fields};
use crate::words::{euros, price, read_time};

#[test]
fn only_unknown_words_between_braces_are_told() {
    for (text, told) in [
        ("Bonjour {prénom} {nom}", vec![]),
        ("Bonjour {prenom}", vec![]),
        ("Bonjour {civilité}", vec!["{civilité}"]),
        ("{{ n’est qu’un texte", vec![]),
        ("{{civilité}}", vec![]),
        ("une accolade { seule", vec![]),
        ("a { b { code }", vec!["{ code }"]),
        ("{ligne\n}", vec![]),
        ("{}", vec![]),
        ("{prix} et {lieu}", vec!["{prix}", "{lieu}"]),
    ] {
        assert_eq!(unknown_fields(text), told, "{text}");
    }
}

#[test]
fn a_draft_says_all_that_is_wrong_with_it() {
    let draft = Draft { title: "Bonjour {ville}".into(), text: "x".repeat(40_000), ..Draft::default() };
    let refusals = draft.refusals();
    assert!(refusals.contains(&CampaignRefusal::TextTooLong { signs: 40_000 }));
    assert!(refusals.contains(&CampaignRefusal::UnknownField { field: "titre", word: "{ville}".into() }));
    assert_eq!(Draft { text: "é".repeat(TEXT_LIMIT), ..Draft::default() }.refusals(), []);
    assert_eq!(Draft::default().refusals(), []);
}

#[test]
fn the_longest_sentence_is_found() {
    let text = "Bonjour.\nVenez avec un objet en panne, des bénévoles vous aident : c’est gratuit. À samedi !";
    let read = Readability::of(text);
    assert_eq!(read.longest_sentence_words, 12);
    assert!(read.longest_sentence.starts_with("Venez avec un objet"));
    assert!(read.is_easy());
    assert_eq!(Readability::of("").longest_sentence_words, 0);
}

#[test]
fn the_short_form_loses_its_greeting_and_keeps_how_to_answer() {
    let text = "Bonjour {prénom},\n\nLe Repair Café ouvre samedi.\n\nVenez.";
    assert_eq!(
        short_text("Jean Ferrat", text, "03 53 01 62 10"),
        "Jean Ferrat : Le Repair Café ouvre samedi. Venez. 03 53 01 62 10"
    );
    assert_eq!(short_text("JF", "Bonjour", ""), "JF : Bonjour");
}

#[test]
fn names_are_joined_as_one_says_them() {
    let names = |list: &[&str]| joined(&list.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    assert_eq!(names(&[]), "");
    assert_eq!(names(&["Anne"]), "Anne");
    assert_eq!(names(&["Anne", "Paul"]), "Anne et Paul");
    assert_eq!(names(&["Anne", "Paul", "Inès"]), "Anne, Paul et Inès");
}

#[test]
fn hours_are_read_as_people_type_them() {
    let at = |typed| read_time(typed).map(|time| time.format("%H:%M").to_string());
    assert_eq!(at("9 h 30").as_deref(), Some("09:30"));
    assert_eq!(at("14h").as_deref(), Some("14:00"));
    assert_eq!(at("8:05").as_deref(), Some("08:05"));
    assert_eq!(at("25 h"), None);
    assert_eq!(at("midi"), None);
    assert_eq!(at("1 2 3"), None);
}

#[test]
fn prices_never_promise_less_than_the_bill() {
    assert_eq!(euros(3_195), "3,20\u{a0}€");
    assert_eq!(euros(0), "0,00\u{a0}€");
    assert_eq!(price(45), "0,045\u{a0}€");
}

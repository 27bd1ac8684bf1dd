//! Texts, tried: fallback, variables, plurals, mistakes.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use kernel::Locale;

use crate::{Catalogue, RoomTexts, Texts};

const ROOM: RoomTexts = RoomTexts {
    room: "essai",
    fr: "bonjour = Bonjour { $nom } !\nplaces = { $n ->\n    [0] Complet\n    [one] Il reste { $n } place\n   *[other] Il reste { $n } places\n}\nseul = Ici",
    fr_simple: "",
    en: "bonjour = Hello { $nom }!",
    ar: "",
};

fn texts(locale: Locale) -> Texts {
    Texts::new(Arc::new(Catalogue::new(&[ROOM]).unwrap()), locale)
}

#[test]
fn a_language_leans_on_french() {
    assert_eq!(texts(Locale::En).t1("bonjour", "nom", "Inès"), "Hello Inès!");
    assert_eq!(texts(Locale::Ar).t("seul"), "Ici");
}

#[test]
fn variables_carry_no_invisible_marks_and_french_is_typeset() {
    assert_eq!(texts(Locale::Fr).t1("bonjour", "nom", "Inès"), "Bonjour Inès\u{a0}!");
}

#[test]
fn plurals_follow_the_number() {
    let texts = texts(Locale::Fr);
    assert_eq!(texts.t1("places", "n", 0), "Complet");
    assert_eq!(texts.t1("places", "n", 1), "Il reste 1 place");
    assert_eq!(texts.t1("places", "n", 4), "Il reste 4 places");
}

#[test]
fn a_missing_key_is_loud_and_a_broken_file_is_refused() {
    assert_eq!(texts(Locale::Fr).t("rien"), "⟦rien⟧");
    assert!(Catalogue::new(&[RoomTexts { fr: "oups oups = = {", ..ROOM }]).is_err());
    assert!(Catalogue::new(&[ROOM, ROOM]).is_err(), "the same key twice");
}

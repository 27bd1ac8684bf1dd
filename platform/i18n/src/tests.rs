//! Texts, tried: fallback, variables, plurals, mistakes.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use kernel::Locale;

use crate::{BadTexts, Catalogue, RoomTexts, Texts};

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

fn read(fr: &'static str) -> Result<Catalogue, BadTexts> {
    Catalogue::new(&[RoomTexts { room: "essai", fr, fr_simple: "", en: "", ar: "" }])
}

#[test]
fn a_sentence_as_it_stands_is_said_like_one_that_is_formed() {
    let source = "# Un mot.\nplain = Tout est là\n\n# Un autre.\nmore = { plain }, { $who }\n\
                  long = Une ligne,\n    puis une autre\n\
                  many = { $n ->\n    [one] { plain }\n   *[other] { other } ({ $n })\n }\nother = Rien\nlast = Fin\n";
    let texts = Texts::new(Arc::new(read(source).unwrap()), Locale::Fr);
    assert_eq!(texts.t("plain"), "Tout est là");
    assert_eq!(texts.t1("more", "who", "Léa"), "Tout est là, Léa");
    assert_eq!(texts.t("long"), "Une ligne,\npuis une autre");
    assert_eq!(texts.t1("many", "n", 1), "Tout est là");
    assert_eq!(texts.t1("many", "n", 3), "Rien (3)");
    assert_eq!((texts.t("last").as_str(), texts.has("none")), ("Fin", false));
}

#[test]
fn a_key_given_twice_is_refused_however_it_is_said() {
    for twice in ["a = Un\na = Deux\n", "a = Un { $n }\na = Deux { $n }\n", "a = Un\na = Deux { $n }\n"] {
        assert!(read(twice).is_err(), "{twice}");
    }
}

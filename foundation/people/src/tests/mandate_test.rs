//! What a mandate may hold, told once for the rooms that write mandates.

use std::sync::Arc;

use encoding_rs::WINDOWS_1252;
use i18n::{Catalogue, Texts};
use kernel::Locale;

use crate::mandate::{
    LASTS, MOST_SHEET_LINES, Reading, Terms, When, can_say, code_of, is_sheet, letters, lines, sheet, sheet_to_fill,
};

fn texts(locale: Locale) -> Texts {
    Texts::new(Arc::new(Catalogue::new(&[crate::TEXTS]).unwrap()), locale)
}

fn terms() -> Terms {
    Terms {
        formalities: vec!["Carte de bus".to_owned(), "Bail".to_owned()],
        days: 31,
        is_free: true,
        reading: Reading::Witness,
        reader: "Anne Roy".to_owned(),
    }
}

/// What was signed is compared with these words for as long as a tablet may bring it back: whoever changes one of them
/// has made another version (`VERSIONS`), and this one stays. They are compared sign by sign: a blank that does not break
/// is another sign than one that does.
#[test]
fn the_words_of_a_version_never_change() {
    let first = [
        "Mandat\u{a0}: Nadia Essai",
        "Nadia Essai demande à Jean Ferrat de faire à sa place les démarches écrites ci-dessous, et aucune autre.",
        "Mandat donné selon les articles 1984 et suivants du code civil. Le centre explique à quoi sert chaque démarche, \
         ne demande que ce qui est utile, et demande avant toute autre démarche.",
        "Les démarches",
        "Celles-ci seulement\u{a0}:",
        "1. Carte de bus",
        "2. Bail",
        "Ce mandat dure 31 jours, à compter du jour de la signature. Il finit de lui-même. La personne ou le centre peut \
         l’arrêter à tout moment, sans dire pourquoi.",
        "Je ne suis ni sous sauvegarde de justice, ni sous tutelle, ni sous curatelle. Je n’ai donné aucun mot de passe.",
        "Témoin\u{a0}: Anne Roy",
    ];
    for locale in Locale::ALL {
        let said = sheet(&texts(locale), "Jean Ferrat", "Nadia Essai", &terms());
        assert_eq!(said, first, "what binds is in French, whoever reads: {locale:?}");
    }
    let said = |terms: Terms| sheet(&texts(Locale::Fr), "Jean Ferrat", "Nadia Essai", &terms);
    for (days, words) in LASTS.into_iter().zip(["un jour", "31 jours", "182 jours (six mois)", "365 jours (un an)"]) {
        let line = format!(
            "Ce mandat dure {words}, à compter du jour de la signature. Il finit de lui-même. La personne ou le centre peut \
             l’arrêter à tout moment, sans dire pourquoi."
        );
        assert!(said(Terms { days, ..terms() }).contains(&line), "{words}");
    }
    let put_into_words = said(Terms { reading: Reading::Interpreter, ..terms() });
    assert_eq!(put_into_words.last().map(String::as_str), Some("Interprète\u{a0}: Anne Roy"));
    let alone = said(Terms { reading: Reading::Reads, ..terms() });
    assert_eq!(alone.as_slice(), &first[..first.len() - 1], "nobody else is named");
}

/// What a tablet lets sign and what is kept of it are one set, and each sign is kept as itself.
#[test]
fn a_kept_sheet_says_each_of_its_letters_as_it_is_and_no_other() {
    for sign in letters().chars() {
        let code = code_of(sign).unwrap_or_else(|| panic!("{sign} is promised"));
        assert_eq!(WINDOWS_1252.decode(&[code]).0, sign.to_string());
    }
    assert_eq!(
        (code_of('—'), code_of('–'), code_of('‘'), code_of('’')),
        (Some(0x97), Some(0x96), Some(0x91), Some(0x92))
    );
    for blank in [' ', '\t', '\n', '\u{85}', '\u{a0}', '\u{2009}', '\u{2028}', '\u{202f}', '\u{3000}'] {
        assert_eq!(code_of(blank), Some(b' '), "{blank:?}");
        assert!(!letters().contains(blank), "a page knows blanks by itself");
    }
    for other in ['Ł', 'ł', 'ğ', 'ش', '李', '\u{301}', '\u{ad}', '\u{1}', '\u{7f}', '\u{81}', '\u{feff}', '😀'] {
        assert!(code_of(other).is_none() && !letters().contains(other), "{other:?}");
    }
    let say = |line: &str| can_say(&[String::from("Mandat"), line.to_owned()]);
    assert!(say("Où ? « l’œuvre » – 10 € à Noël… “oui” — ‘non’") && !say("Acte de Łódź"));
    for locale in Locale::ALL {
        assert!(can_say(&sheet(&texts(locale), "Jean Ferrat", "Nadia Essai", &terms())), "its own words");
    }
}

#[test]
fn a_sheet_is_of_its_mandate_and_of_no_other() {
    let (texts, terms) = (texts(Locale::Fr), terms());
    let shown = sheet(&texts, "Jean Ferrat", "Nadia Essai", &terms);
    assert!(is_sheet(&shown, &texts, "Jean Ferrat", "Nadia Essai", &terms));
    assert!(!is_sheet(&[], &texts, "Jean Ferrat", "Nadia Essai", &terms), "nothing was shown");
    assert!(!is_sheet(&shown, &texts, "Jean Ferrat", "Ali Essai", &terms), "in another name");
    assert!(!is_sheet(&shown, &texts, "AJR", "Nadia Essai", &terms), "to another centre");
    let others = [
        Terms { days: 182, ..terms.clone() },
        Terms { formalities: vec!["Bail".to_owned()], ..terms.clone() },
        Terms { reading: Reading::Reads, ..terms.clone() },
        Terms { reader: "M. Autre".to_owned(), ..terms.clone() },
    ];
    assert!(others.iter().all(|other| !is_sheet(&shown, &texts, "Jean Ferrat", "Nadia Essai", other)));
    let gaps = Terms { formalities: vec!["{n} {line} {who}".to_owned()], ..terms };
    let said = sheet(&texts, "Jean Ferrat", "{line}", &gaps);
    assert!(said.contains(&"1. {n} {line} {who}".to_owned()), "what was typed is filled no further: {said:?}");
}

#[test]
fn a_tablet_fills_the_same_lines_in_the_same_order() {
    let lines = sheet_to_fill(&texts(Locale::Ar), "Jean Ferrat");
    let when: Vec<String> = lines.iter().map(|line| line.when.code()).collect();
    let order = "always always always always always formality lasts-1 lasts-31 lasts-182 lasts-365 always \
                 reading-interpreter reading-witness";
    assert_eq!(when.join(" "), order);
    assert!(lines.iter().all(|line| line.when != When::Formality || line.words == "{n}. {line}"));
    assert!(lines.len() < MOST_SHEET_LINES);
}

#[test]
fn how_one_knows_what_one_signs_is_kept_under_the_word_that_is_sent() {
    for reading in Reading::ALL {
        assert_eq!(Reading::from_code(reading.code()), Some(reading));
        assert_eq!(serde_json::to_value(reading).unwrap(), reading.code(), "what is sealed and sent is the same word");
    }
    assert_eq!(Reading::from_code("aloud"), None);
    let named: Vec<Reading> = Reading::ALL.into_iter().filter(|reading| reading.needs_reader()).collect();
    assert_eq!(named, [Reading::Interpreter, Reading::Witness]);
}

#[test]
fn a_mandate_ends_by_itself_and_has_a_formality_a_line() {
    assert!(LASTS.is_sorted() && LASTS.iter().all(|days| (1..=365).contains(days)));
    assert_eq!(lines(" Carte \n\n Bail\n ").collect::<Vec<_>>(), ["Carte", "Bail"]);
}

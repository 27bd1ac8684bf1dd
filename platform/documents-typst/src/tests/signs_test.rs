//! Every paper survives every text: emoji, rare scripts, signs of control.

use documents::{DocumentError, Documents, Paper, PosterFormat};
use serde_json::Value;

use super::{lists, samples};
use crate::TypstDocuments;

/// What people paste: drawings, joined drawings, flags, rare scripts, signs that are never seen.
const ODD: [&str; 14] = [
    "😀",
    "🎉",
    "👨‍👩‍👧",
    "🇫🇷 1️⃣ ☎️",
    "漢字",
    "አማርኛ",
    "µ ƒ ŉ ǹ ﬁ",
    "a\u{7}b",
    "a\u{200d}b",
    "a\u{2066}b\u{2069}\u{202e}c\u{200b}\u{ad}d",
    "e\u{301}\u{323}\u{489} \u{5d0}\u{5b8}",
    "\u{e000}\u{fffd}\u{fffe}\u{10ffff}",
    "2\u{2011}3 → 4 \u{2028} \u{3000} \u{feff}",
    "ｆｕｌｌ 𝐛𝐨𝐥𝐝 ①",
];

/// Adds an odd text to each word of a form; what is no word (codes, languages, keys) stays.
fn with(odd: &str, json: &mut Value, key: &str) {
    match json {
        Value::String(text) if !["lang", "dir", "kind", "format", "accent", "qr", "picture_base64"].contains(&key) => {
            text.push(' ');
            text.push_str(odd);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| with(odd, item, key)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, field)| with(odd, field, key)),
        _ => {}
    }
}

fn drawn<P: Paper>(engine: &TypstDocuments, paper: &P, odd: &str) -> Result<Vec<u8>, DocumentError> {
    let mut json = serde_json::to_value(paper).expect("a form");
    with(odd, &mut json, "");
    engine.render(P::TEMPLATE, &json)
}

#[test]
fn each_paper_survives_all_of_them() {
    let engine = TypstDocuments::new(&[]);
    let together = ODD.join(" ");
    for (name, made) in [
        ("letter", drawn(&engine, &samples::letter(vec![samples::copy(), samples::arabic_copy()]), &together)),
        ("letter-round", drawn(&engine, &lists::letter_round(), &together)),
        ("call-list", drawn(&engine, &lists::call_list(), &together)),
        ("poster", drawn(&engine, &lists::poster(PosterFormat::A4), &together)),
        ("programme", drawn(&engine, &lists::programme(), &together)),
        ("signup-sheet", drawn(&engine, &lists::signup_sheet(), &together)),
        ("attendance-sheet", drawn(&engine, &lists::attendance_sheet(), &together)),
        ("enrolment-receipt", drawn(&engine, &lists::receipt(true), &together)),
    ] {
        let bytes = made.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(bytes.starts_with(b"%PDF"), "{name}");
    }
}

#[test]
fn a_letter_survives_each_text_alone() {
    let engine = TypstDocuments::new(&[]);
    for odd in ODD {
        let made = drawn(&engine, &samples::letter(vec![samples::copy()]), odd);
        assert!(made.is_ok_and(|bytes| bytes.starts_with(b"%PDF")), "{odd:?}");
    }
}

#[test]
fn a_paper_of_drawings_alone_is_a_paper() {
    let engine = TypstDocuments::new(&[]);
    let mut letter = samples::letter(vec![samples::copy()]);
    letter.letterhead.title = "🎉".into();
    letter.letters[0].heading = "🎉".into();
    assert!(documents::print(&engine, &letter).is_ok());
}

#[test]
fn a_drawing_leaves_no_hole_and_a_letter_leaves_a_mark() {
    let engine = TypstDocuments::new(&[]);
    for (typed, drawn) in [
        ("Fête 🎉", "Fête"),
        ("🎉 Fête", "Fête"),
        ("La fête 🎉 samedi", "La fête samedi"),
        ("La fête 🎉🎈, samedi 👨‍👩‍👧.", "La fête, samedi."),
        ("Un 😀\nDeux", "Un\nDeux"),
        ("Un\n\n😀 Deux", "Un\n\nDeux"),
        ("a\u{7}b a\u{200d}b", "ab ab"),
        ("Samedi 14\u{a0}h, c’est « gratuit » : 5 €", "Samedi 14\u{a0}h, c’est « gratuit » : 5 €"),
        ("ｆｕｌｌ 𝐛𝐨𝐥𝐝", "full bold"),
        ("  deux  espaces é ", "  deux  espaces é "),
    ] {
        assert_eq!(engine.as_drawn(typed), drawn, "{typed:?}");
    }
    let mut marked = engine.as_drawn("漢字").chars().collect::<Vec<_>>();
    assert_eq!(marked.len(), 2, "{marked:?}");
    marked.dedup();
    assert!(matches!(marked[..], ['□' | '◊' | '·' | '?']), "{marked:?}");
}

//! What is refused, and how it is said.

use documents::{DocumentError, Documents, Template, Words, print};
use serde_json::json;

use super::{lists, samples};
use crate::TypstDocuments;
use crate::fonts::zero_contours;

fn refusal(result: Result<Vec<u8>, DocumentError>) -> String {
    result.expect_err("it should be refused").to_string()
}

#[test]
fn an_unknown_template_is_named() {
    let engine = TypstDocuments::new(&[]);
    assert_eq!(refusal(engine.render(Template("tract"), &json!({}))), "no template is named tract");
    assert!(matches!(engine.render(Template("paper"), &json!({})), Err(DocumentError::UnknownTemplate("paper"))));
}

#[test]
fn a_room_brings_its_own_template() {
    let source = "#import \"paper.typ\": *\n#show: sheet\n= #form.said";
    let engine = TypstDocuments::new(&[("badge", source)]);
    let form = json!({"title": "Badge", "lang": "fr", "dir": "ltr", "said": "Inès", "words": {},
        "sender": {"name": "Essai", "address": [], "phone": null, "phone_note": null, "accent": null}});
    assert!(engine.render(Template("badge"), &form).is_ok());
}

#[test]
fn a_mistake_in_a_template_names_its_line() {
    let engine = TypstDocuments::new(&[("badge", "#let x = 1\n#x.nothing()")]);
    let said = refusal(engine.render(Template("badge"), &json!({})));
    assert!(said.contains("badge.typ:2"), "{said}");
}

#[test]
fn a_word_nobody_reads_is_a_mistake() {
    let mut letter = samples::letter(vec![samples::copy()]);
    letter.letterhead.words = Words::default().with("qr_atl", "Code");
    let said = refusal(print(&TypstDocuments::new(&[]), &letter));
    assert!(said.contains("no word is named qr_atl"), "{said}");
}

#[test]
fn what_cannot_be_drawn_is_named() {
    let engine = TypstDocuments::new(&[]);
    let mut poster = lists::poster(documents::PosterFormat::A4);
    poster.picture = Some(documents::Picture { base64: "pas une image".into(), alt: "Rien".into() });
    assert!(refusal(print(&engine, &poster)).contains("picture_base64: is not base64"));
    poster.picture = None;
    poster.reply.qr = Some("x".repeat(5000));
    assert!(refusal(print(&engine, &poster)).contains("qr: is too long for a code"));
}

#[test]
fn the_same_form_prints_the_same_bytes() {
    let engine = TypstDocuments::new(&[]);
    let letter = samples::letter(vec![samples::copy()]);
    assert_eq!(print(&engine, &letter).ok(), print(&engine, &letter).ok());
}

#[test]
fn the_zero_has_no_bar() {
    let counts = zero_contours();
    if counts.is_empty() {
        eprintln!("SKIPPED: the typefaces are not fetched (cargo xtask assets)");
        return;
    }
    for (face, contours) in counts {
        assert!(contours <= 2, "{face}: {contours}");
    }
}

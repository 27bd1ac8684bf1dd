//! The light HTML of an e-mail.

use kernel::Locale;

use crate::mail::html::{LIMIT_BYTES, document};

fn fr(text: &str) -> String {
    document("Titre", text, Locale::Fr).unwrap()
}

#[test]
fn paragraphs_lines_and_signs_are_kept() {
    let page = fr("Bonjour <Inès> & \"Léo\",\n\nPremière ligne\nSeconde ligne\n\n\n\nFin");
    assert!(page.contains("<p>Bonjour &lt;Inès&gt; &amp; &quot;Léo&quot;,</p>"));
    assert!(page.contains("<p>Première ligne<br>\nSeconde ligne</p>\n<p>Fin</p>"));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\" dir=\"ltr\">"));
}

#[test]
fn addresses_and_numbers_become_links() {
    let page = fr("Voir (https://ex.fr/a?b=1&c=2). Écrire à jean.ferrat@centre.fr, appeler le 03 21 12 34 56.");
    assert!(page.contains("(<a href=\"https://ex.fr/a?b=1&amp;c=2\">https://ex.fr/a?b=1&amp;c=2</a>)."));
    assert!(page.contains("<a href=\"mailto:jean.ferrat@centre.fr\">jean.ferrat@centre.fr</a>,"));
    assert!(page.contains("<a href=\"tel:0321123456\"><bdi dir=\"ltr\">03 21 12 34 56</bdi></a>."));
    assert!(fr("+33 6 12 34 56 78").contains("tel:+33612345678"));
    assert!(fr("03\u{A0}21\u{A0}12\u{A0}34\u{A0}56").contains("tel:0321123456"));
    assert!(!fr("le 12 03 2026, 1 800 personnes").contains("tel:"));
}

#[test]
fn what_a_person_typed_never_becomes_markup() {
    let page = fr("<script>alert(1)</script> https://ex.fr/\"onmouseover=\"x javascript:alert(1) <img src=x>");
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("\"onmouseover"));
    assert!(!page.contains("href=\"javascript"));
    assert!(document("</title><b>", "x", Locale::Fr).unwrap().contains("&lt;/title&gt;"));
}

#[test]
fn nothing_is_fetched_and_arabic_runs_from_right_to_left() {
    let page = document("ورشة", "اتصل على 03 21 12 34 56", Locale::Ar).unwrap();
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page.contains("<bdi dir=\"ltr\">03 21 12 34 56</bdi>"));
    assert!(!page.contains("src=") && !page.contains("url(") && !page.contains("<link"));
}

#[test]
fn a_document_above_the_limit_is_refused_not_cut() {
    assert!(document("t", &"Un mot de plus. ".repeat(1_700), Locale::Fr).unwrap().len() <= LIMIT_BYTES);
    assert!(document("t", &"x".repeat(40_000), Locale::Fr).unwrap_err().bytes > 40_000);
}

//! What every page of every layout keeps: one title, labels, unique ids, no key in sight.

use std::collections::BTreeSet;

use kernel::Locale;

use super::gallery;
use crate::Display;

/// All values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn each_page(check: impl Fn(&str, &str)) {
    for locale in Locale::ALL {
        for (name, html) in gallery::pages(locale, &Display::default()) {
            check(&format!("{name} in {}", locale.code()), &html);
        }
    }
}

#[test]
fn one_first_title_and_the_window_begins_with_it() {
    each_page(|name, html| {
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        let title = html.split("<title>").nth(1).and_then(|t| t.split("</title>").next()).unwrap();
        let h1 = html
            .split("<h1")
            .nth(1)
            .and_then(|t| t.split_once('>'))
            .and_then(|(_, t)| t.split("</h1>").next())
            .unwrap();
        assert!(title.contains(h1), "{name}: {title:?} does not say {h1:?}");
        assert!(title.ends_with(" – Centre social Jean Ferrat"), "{name}: {title:?}");
    });
}

#[test]
fn what_a_centre_wrote_says_that_it_is_french() {
    for locale in Locale::ALL {
        let pages = gallery::pages(locale, &Display::default());
        let (_, html) = pages.iter().find(|(name, _)| *name == "habitant").unwrap();
        let says_so = html.contains("lang=\"fr\" dir=\"ltr\">Repair Café");
        assert_eq!(says_so, matches!(locale, Locale::En | Locale::Ar), "{}", locale.code());
    }
}

#[test]
fn ids_are_unique_and_everything_named_exists() {
    each_page(|name, html| {
        let ids = attributes(html, "id");
        let set: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{name} has an id twice");
        for reference in ["for", "aria-describedby", "aria-labelledby"] {
            for id in attributes(html, reference).iter().flat_map(|value| value.split_whitespace()) {
                assert!(set.contains(id), "{name}: {reference} names {id}, which is not there");
            }
        }
        for target in attributes(html, "href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(set.contains(target), "{name}: a link leads to #{target}, which is not there");
        }
    });
}

#[test]
fn every_field_has_a_label() {
    each_page(|name, html| {
        let labelled: BTreeSet<&str> = attributes(html, "for").into_iter().collect();
        for opening in ["<input ", "<select ", "<textarea "] {
            for tag in html.split(opening).skip(1).filter_map(|rest| rest.split('>').next()) {
                if tag.contains("type=\"hidden\"") {
                    continue;
                }
                let tag = format!(" {tag}");
                let id = attributes(&tag, "id");
                assert!(id.first().is_some_and(|id| labelled.contains(id)), "{name}: no label for{tag}");
            }
        }
    });
}

#[test]
fn nothing_inline_and_no_key_in_sight() {
    each_page(|name, html| {
        for forbidden in [" style=\"", "<style", " onclick=", "javascript:", "⟦", "{{", "{%"] {
            assert!(!html.contains(forbidden), "{name} contains {forbidden}");
        }
        let inline = html.split("<script").skip(1).any(|rest| !rest.starts_with(" src="));
        assert!(!inline, "{name} has an inline script");
    });
}

#[test]
fn the_language_and_the_wishes_of_the_reader_are_on_the_root() {
    let display = Display { theme: "sombre", contrast: "fort", size: "grand", keys: "non" };
    for (name, html) in gallery::pages(Locale::Ar, &display) {
        let face = if name == "equipe" { "equipe" } else { "habitant" };
        let root = format!(
            "<html lang=\"ar\" dir=\"rtl\" data-face=\"{face}\" data-accent=\"framboise\" data-theme=\"sombre\" \
             data-contraste=\"fort\" data-taille=\"grand\" data-touches=\"non\">"
        );
        assert!(html.contains(&root), "{name}");
    }
}

#[test]
fn the_phone_of_a_person_is_on_every_public_page_and_keeps_its_direction() {
    for (name, html) in gallery::pages(Locale::Ar, &Display::default()) {
        let shown =
            html.contains("<a href=\"tel:+33353016210\">") && html.contains("<bdi dir=\"ltr\">03 53 01 62 10</bdi>");
        assert_eq!(shown, name != "equipe", "{name}");
    }
}

#[test]
fn undo_is_a_plain_form() {
    let (_, html) = gallery::pages(Locale::Fr, &Display::default()).swap_remove(2);
    assert!(html.contains("<form method=\"post\" action=\"/operations/1/annulation\"><button"));
}

#[test]
fn an_error_is_said_twice_in_the_same_words_and_nothing_is_retyped() {
    let (_, html) = gallery::pages(Locale::Fr, &Display::default()).swap_remove(1);
    assert!(html.contains("<title>Erreur\u{a0}: Comment vous prévenir ?"));
    assert!(html.contains("Il reste 2 choses à corriger"));
    assert!(html.contains("<a href=\"#tel\">Le numéro a 8 chiffres. Il en faut 10.</a>"));
    assert!(html.contains("<span>Le numéro a 8 chiffres. Il en faut 10.</span>"));
    assert!(html.contains("value=\"06 39 98 12\" autocomplete=\"tel\" inputmode=\"tel\" aria-invalid=\"true\" aria-describedby=\"tel-h tel-e\""));
    assert!(html.contains("name=\"canal\" value=\"sms\" checked"));
    assert!(html.contains("value=\"31\""));
    assert!(!html.contains("1234"), "a secret never comes back on a page");
}

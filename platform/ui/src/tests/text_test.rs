//! Texts: what people write is made safe; the four languages say the same things.

use std::collections::BTreeSet;

use crate::{TEXTS, markdown};

#[test]
fn markdown_keeps_meaning_and_drops_danger() {
    let html = markdown::to_html("# Titre\n\nUn **gras**, un [lien](https://a.example).\n\n1. un\n2. deux");
    assert!(html.contains("<h2>Titre</h2>") && html.contains("<strong>gras</strong>") && html.contains("<ol>"));
    assert!(html.contains("href=\"https://a.example\"") && html.contains("rel=\"noopener noreferrer nofollow\""));
    for danger in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "<a href=\"data:text/html,x\" onclick=\"y\">z</a>",
        "<p style=\"color:red\">x</p>",
        "![pisteur](https://mouchard.example/p.gif)",
    ] {
        let clean = markdown::to_html(danger);
        for trace in ["<script", "onerror", "javascript:", "data:", "onclick", "style=", "<img"] {
            assert!(!clean.contains(trace), "{danger} left {clean}");
        }
    }
}

#[test]
fn four_languages_have_the_same_keys() {
    let keys = |source: &str| -> BTreeSet<String> {
        source
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .filter(|key| key.starts_with("ui-"))
            .collect()
    };
    let french = keys(TEXTS.fr);
    assert!(french.len() > 30);
    for other in [TEXTS.en, TEXTS.ar] {
        assert_eq!(keys(other), french);
    }
    // Where simple French says nothing of its own, French is shown.
    assert!(keys(TEXTS.fr_simple).is_subset(&french));
}

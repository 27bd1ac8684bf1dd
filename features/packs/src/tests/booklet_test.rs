//! Pages as paper tells them.

use crate::model::booklet::{inside, is_for_paper, lines, told};

fn said(html: &str) -> Vec<String> {
    lines(html).into_iter().map(|line| line.text).collect()
}

#[test]
fn tags_go_and_words_stay() {
    let html = "<h1>La souris</h1><p>On la <b>pousse</b>.</p><ul><li>Un&nbsp;clic</li><li>A &amp; B</li></ul>";
    assert_eq!(said(html), ["La souris", "On la pousse.", "Un\u{a0}clic", "A & B"]);
    assert_eq!(
        told("La souris", html).parts.first().map_or(0, |part| part.lines.len()),
        3,
        "the title is not said twice"
    );
    assert_eq!(said("<p>a</p><svg><title>x</title></svg><style>p{}</style>b"), ["a", "b"]);
    assert_eq!(said("torn <p"), ["torn"]);
    assert_eq!(inside("<body><main>\nx\n</main></body>"), "\nx\n");
}

#[test]
fn a_heading_gathers_what_follows_and_a_bare_link_goes() {
    let html = "<p>Avant</p><h2>Lundi</h2><ul><li>14 h <a href=\"x.html\">Couture</a></li></ul><h2>Vide</h2>\
        <p><a href=\"y.html\">Commencer</a></p><h2>Appeler</h2><p><a href=\"tel:+33\">03 53</a></p>";
    let parts = told("Titre", html).parts;
    let headings: Vec<&str> = parts.iter().map(|part| part.heading.as_str()).collect();
    assert_eq!(headings, ["", "Lundi", "Appeler"]);
    assert_eq!(parts.get(1).map(|part| part.lines.clone()), Some(vec!["14 h Couture".to_owned()]));
}

#[test]
fn a_screen_to_press_stays_off_paper() {
    let screen = "<main><p class=\"practice__flag\">Brouillon</p><h1>Cliquez</h1></main>";
    assert!(is_for_paper(true, screen), "the page that says what is learnt");
    assert!(!is_for_paper(false, screen));
    assert!(is_for_paper(false, "<main><p>Une le\u{e7}on</p></main>"));
}

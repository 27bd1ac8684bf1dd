//! The tree of pages: relative links only, nothing that runs, nothing outside.

use web::{PackContent, PackPage};

use crate::model::pack::{Chosen, device_label, megabytes};
use crate::model::refusal::Refusal;
use crate::model::site::{Given, INDEX, STYLE, Words, build, fault, is_safe_path};

fn page(path: &str, body: &str) -> PackPage {
    PackPage { path: path.into(), title: "La <souris>".into(), body: body.into(), is_entry: true }
}

fn given(pages: Vec<PackPage>) -> Given {
    let content = PackContent { pages, files: Vec::new(), css: ".mot { margin: 0; }" };
    Given { code: "mots".into(), label: "Mots".into(), content }
}

#[test]
fn every_page_finds_the_styles_and_the_first_page() {
    let words = Words { lang: "fr".into(), dir: "ltr".into(), title: "Valise".into(), ..Words::default() };
    let files = build(&words, &[given(vec![page("a/1.html", "<p>x</p>"), page("b.html", "<p>y</p>")])]);
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path).expect(path);
        String::from_utf8(file.bytes.clone()).expect("text")
    };
    assert!(text("mots/a/1.html").contains("href=\"../../style.css\""));
    assert!(text("mots/b.html").contains("href=\"../index.html\""));
    assert!(text("mots/b.html").contains("<title>La &lt;souris&gt;</title>"));
    let index = text(INDEX);
    assert!(index.contains("href=\"mots/a/1.html\"") && index.contains("href=\"style.css\""));
    assert!(text(STYLE).contains(".mot { margin: 0; }"));
    assert_eq!(files.last().map(|file| file.path.as_str()), Some(INDEX), "the first page names only what is there");
    assert!(files.iter().all(|file| !String::from_utf8_lossy(&file.bytes).contains("<script")));
}

#[test]
fn what_runs_or_reaches_outside_is_left_out() {
    for body in ["<script>x()</script>", "<a href=\"https://x.example\">x</a>", "<img src=\"/static/x.png\">"] {
        assert!(fault(body).is_some(), "{body}");
        let files = build(&Words::default(), &[given(vec![page("x.html", body)])]);
        assert!(!files.iter().any(|file| file.path == "mots/x.html"), "{body}");
    }
    assert!(fault("<a href=\"tel:+33353016210\">Appeler</a> <a href=\"1.html\">Suite</a>").is_none());
    let files = build(&Words::default(), &[given(vec![page("../x.html", "<p>x</p>")])]);
    assert!(!files.iter().any(|file| file.path.contains("..")));
}

#[test]
fn a_path_stays_inside_the_folder() {
    for path in ["", "/etc/passwd", "../x", "a/../b", "a//b", ".cache", "a\\b", "c:x", "a/é.html"] {
        assert!(!is_safe_path(path), "{path}");
    }
    assert!(is_safe_path("mots/souris/1.html"));
}

#[test]
fn words_of_forms_and_sizes() {
    assert_eq!(Chosen::from_word("mots:souris").map(|one| one.word()), Some("mots:souris".to_owned()));
    assert!(Chosen::from_word("mots").is_none() && Chosen::from_word("mots:../x").is_none());
    assert_eq!(device_label("  tablette   4 "), Ok("tablette 4".to_owned()));
    assert_eq!(device_label(&"x".repeat(61)), Err(Refusal::DeviceLong));
    assert_eq!(megabytes(3_350_000, kernel::Locale::Fr), "3,4 Mo");
    assert_eq!(megabytes(0, kernel::Locale::En), "0.1 MB");
}

//! Assets: every sheet is served, addresses follow the bytes, the weight stays small.

use std::collections::BTreeSet;

use super::gallery;
use crate::assets::{self, SHEETS, Sheets, WESTERN};

#[test]
fn every_sheet_is_in_the_cascade_once() {
    let written: BTreeSet<String> = Sheets::iter().map(|name| name.into_owned()).collect();
    let listed: BTreeSet<String> = SHEETS.iter().map(|(_, name)| (*name).to_owned()).collect();
    assert_eq!(written, listed);
    assert_eq!(listed.len(), SHEETS.len());
}

#[test]
fn only_tokens_hold_colours_and_directions_are_logical() {
    for (_, name) in SHEETS.iter().filter(|(layer, _)| *layer != "tokens") {
        let sheet = Sheets::get(name).unwrap();
        let source = String::from_utf8(sheet.data.into_owned()).unwrap();
        assert!(source.lines().count() <= 200, "{name} is longer than 200 lines");
        for line in source.lines() {
            let colour = line.contains(": #") || line.contains(" #");
            assert!(!colour, "{name} names a colour: {line}");
            for physical in [
                "margin-left",
                "margin-right",
                "padding-left",
                "padding-right",
                "text-align: left",
                "text-align: right",
                "float:",
            ] {
                assert!(!line.contains(physical), "{name} turns wrong in Arabic: {line}");
            }
        }
    }
}

#[test]
fn an_address_changes_with_the_bytes_and_old_ones_still_answer() {
    let address = assets::href("essaim.css");
    let path = address.strip_prefix("/static/").unwrap();
    let exact = assets::serve(path).unwrap();
    assert!(exact.immutable);
    assert_eq!(exact.mime, "text/css; charset=utf-8");
    let old = assets::serve("essaim.00000000.css").unwrap();
    assert!(!old.immutable);
    assert_eq!(old.bytes, exact.bytes);
    assert!(!assets::serve("essaim.css").unwrap().immutable);
    assert!(assets::serve("../Cargo.toml").is_none());
    assert_eq!(assets::href("absent.css"), "/static/absent.css");
}

#[test]
fn the_stylesheet_is_one_and_compact() {
    let sheet = assets::serve("essaim.css").unwrap();
    let css = String::from_utf8(sheet.bytes.into_owned()).unwrap();
    assert!(css.starts_with("@layer reset, tokens, base, components, rooms, utilities;"));
    assert!(!css.contains("/*"));
    assert_eq!(css.matches('{').count(), css.matches('}').count());
    assert!(css.contains("calc(var(--wrap) + 2 * var(--gutter))"), "blanks inside calc() matter");
}

#[test]
fn the_typeface_is_cut_to_the_letters_that_browsers_are_told() {
    let script = include_str!("../../assets-src/cut.mjs");
    assert!(script.contains(&format!("const WESTERN = \"{WESTERN}\";")), "cut.mjs and stylesheet.rs differ");
}

#[test]
fn no_typeface_is_kept_in_the_work_tree() {
    let kept = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts")).unwrap();
    for file in kept {
        let name = file.unwrap().file_name();
        assert!(name.to_string_lossy().ends_with(".txt") || name == "README.md", "{name:?} comes by lock file");
    }
}

#[test]
fn every_asset_a_page_names_exists() {
    for (name, html) in gallery::pages(kernel::Locale::Fr, &crate::Display::default()) {
        for piece in html.split("\"/static/").skip(1) {
            let path = piece.split(['"', '#']).next().unwrap();
            assert!(assets::serve(path).is_some_and(|asset| asset.immutable), "{name} asks for {path}");
        }
    }
}

#[test]
fn every_icon_a_page_names_is_drawn() {
    let sprite = String::from_utf8(assets::serve("icons.svg").unwrap().bytes.into_owned()).unwrap();
    for (name, html) in gallery::pages(kernel::Locale::Fr, &crate::Display::default()) {
        for piece in html.split("#i-").skip(1) {
            let icon = piece.split('"').next().unwrap();
            assert!(sprite.contains(&format!("id=\"i-{icon}\"")), "{name} shows the icon {icon}, which nobody drew");
        }
    }
}

//! Strings, comments and code are told apart.

use crate::source::Source;

fn literals(text: &str) -> Vec<(String, usize)> {
    Source::read(text).literals.into_iter().map(|literal| (literal.text, literal.line)).collect()
}

#[test]
fn literals_are_found_with_their_lines() {
    let text = "let a = \"one\";\n// \"not me\"\n/* \"nor /* me */ \" */\nlet b = r#\"two \"quoted\" \"#;";
    assert_eq!(literals(text), [("one".to_owned(), 1), ("two \"quoted\" ".to_owned(), 4)]);
}

#[test]
fn an_escaped_quote_does_not_end_a_literal() {
    assert_eq!(literals(r#"say("a \" b", "c\\"); more("d")"#).len(), 3);
}

#[test]
fn a_quote_character_opens_nothing_and_a_lifetime_is_code() {
    let source = Source::read("fn f<'a>(x: &'a str) { x.find('\"'); x.find('\\''); g(\"it\") }");
    assert_eq!(source.literals.len(), 1);
    assert!(source.code.contains("fn f<'a>"), "{}", source.code);
}

#[test]
fn a_name_that_ends_in_r_is_not_a_raw_string() {
    assert_eq!(literals("for\"x\""), [("x".to_owned(), 1)]);
    assert_eq!(literals("concat!(bar\"x\")"), [("x".to_owned(), 1)]);
}

#[test]
fn code_keeps_its_lines() {
    let source = Source::read("a\n\"x\ny\"\n/* 1\n2 */\nuse axum::Router;");
    assert_eq!(source.code.lines().position(|line| line.contains("axum::")), Some(5));
}

#[test]
fn an_unfinished_literal_ends_with_the_file() {
    assert_eq!(literals("let a = \"never closed"), [("never closed".to_owned(), 1)]);
    assert_eq!(literals("let é = 'é'; /* never closed").len(), 0);
}

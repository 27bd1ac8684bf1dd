//! What a field expects.

use crate::model::rule::{Typed, is_kept, read};

fn kept(expect: &str, own: &str) -> bool {
    is_kept(expect, own, &Typed::new())
}

#[test]
fn each_rule_looks_at_what_was_typed() {
    assert!(kept("equals:Hélène", "helene") && !kept("exactly:Hélène", "helene") && kept("exactly:Hélène", "Hélène"));
    assert!(kept("not-empty & length>=12", "les moutons bleus") && !kept("length>=12", "court"));
    assert!(kept("contains:@", "moi@boite.example") && !kept("contains:@", "moi"));
    assert!(kept("digits:10", "01 99 00 12 34") && !kept("digits:10", "01 99 00"));
    assert!(kept("date", "3/05/1958") && !kept("date", "31/02/1958") && kept("starts:06", "06 39"));
    assert!(kept("has:accent", "é") && !kept("has:accent", "e") && kept("has:upper & has:digit & has:sign", "A1!"));
    assert!(kept("checked", "oui") && kept("unchecked", "") && kept("option:2", "2") && !kept("option:2", "1"));
    assert!(kept("not:123456", "654321") && !kept("not:123456", "123456"));
    assert!(read("magie").is_none() && !kept("magie", "tout"));
}

#[test]
fn two_fields_may_have_to_be_the_same() {
    let typed = Typed::from([("un".to_owned(), "abc".to_owned())]);
    assert!(is_kept("same:un", "abc", &typed) && !is_kept("same:un", "abd", &typed));
}

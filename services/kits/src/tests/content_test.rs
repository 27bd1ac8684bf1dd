//! One way to write a value, and paths that name its pieces.

use serde_json::{Value, json};

use super::house::{cafe, with};
use crate::model::content::{canonical, document, from_document, in_told_order, is_walkable, keyed, pieces};

#[test]
fn there_is_one_way_to_write_a_value() {
    let (a, b): (Value, Value) = (json!({ "b": [1, 2.5], "a": "é\n" }), json!({ "a": "é\n", "b": [1, 2.5] }));
    assert_eq!(canonical(&a), canonical(&b));
    assert_eq!(canonical(&a), r#"{"a":"é\n","b":[1,2.500000000]}"#);
    assert_ne!(canonical(&json!({ "a": 1 })), canonical(&json!({ "a": "1" })));
    let read: Value = serde_json::from_str(&canonical(&a)).expect("JSON");
    assert_eq!(canonical(&read), canonical(&a), "written again, it is the same");
    assert_eq!(
        canonical(&json!([1e308, -1e15, 1e14])),
        "[1e308,-1e15,100000000000000.000000000]",
        "no longer than it came"
    );
}

#[test]
fn what_costs_more_to_walk_than_its_size_tells_is_known() {
    assert!(is_walkable(&document(&cafe())));
    let long = "n".repeat(3_000);
    let many: Vec<Value> = (0..5_001).map(|at| json!({ "key": at.to_string() })).collect();
    let mut broad = json!({});
    for at in 0..20_000 {
        broad["n".repeat(1_500)][at.to_string()] = json!(1);
    }
    for whole in [json!({ long: { "a": 1 } }), json!({ "steps": many }), broad] {
        assert!(!is_walkable(&whole), "{} bytes", whole.to_string().len());
    }
}

#[test]
fn a_content_comes_back_from_its_document() {
    assert_eq!(from_document(&document(&cafe())), cafe());
    let paths: Vec<String> = pieces(&document(&cafe())).iter().map(|(path, _)| path.to_string()).collect();
    assert_eq!(
        paths,
        [
            "content/minutes",
            "content/steps/@accueil/text",
            "content/steps/@accueil/title",
            "content/steps/@etabli/text",
            "content/steps/@etabli/title",
            "content/summary",
            "title"
        ]
    );
}

#[test]
fn items_are_known_by_keys_that_are_theirs_alone() {
    assert!(keyed(&json!([{ "key": "a" }, { "key": "b" }])).is_some());
    for other in
        [json!([{ "key": "a" }, { "key": "a" }]), json!([{ "key": "" }]), json!(["a"]), json!([{ "k": 1 }]), json!({})]
    {
        assert!(keyed(&other).is_none(), "{other}");
    }
}

#[test]
fn pieces_are_told_in_the_order_of_their_kind() {
    let whole = document(&with(&cafe(), "/steps/1/title", json!("Avant tout : l’établi")));
    let told = |fields: &[&str]| -> Vec<String> {
        in_told_order(pieces(&whole), |(path, _)| path, fields).iter().map(|(path, _)| path.to_string()).collect()
    };
    assert_eq!(
        told(&["summary", "steps", "title"]),
        [
            "title",
            "content/summary",
            "content/steps/@accueil/title",
            "content/steps/@accueil/text",
            "content/steps/@etabli/title",
            "content/steps/@etabli/text",
            "content/minutes"
        ]
    );
    assert_eq!(told(&[]).get(..2), Some(&["title".to_owned(), "content/minutes".to_owned()][..]));
}

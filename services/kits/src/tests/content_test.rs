//! One way to write a value, and paths that name its pieces.

use serde_json::{Value, json};

use super::house::cafe;
use crate::model::content::{canonical, document, from_document, keyed, pieces};

#[test]
fn there_is_one_way_to_write_a_value() {
    let (a, b): (Value, Value) = (json!({ "b": [1, 2.5], "a": "é\n" }), json!({ "a": "é\n", "b": [1, 2.5] }));
    assert_eq!(canonical(&a), canonical(&b));
    assert_eq!(canonical(&a), r#"{"a":"é\n","b":[1,2.500000000]}"#);
    assert_ne!(canonical(&json!({ "a": 1 })), canonical(&json!({ "a": "1" })));
    let read: Value = serde_json::from_str(&canonical(&a)).expect("JSON");
    assert_eq!(canonical(&read), canonical(&a), "written again, it is the same");
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

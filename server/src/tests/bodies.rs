//! The least body that each write of a program can be sent with, read from the OpenAPI document.

use std::sync::LazyLock;

use axum::http::Method;
use serde_json::{Map, Value, json};

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let rooms = crate::modules::all().into_iter().filter_map(|room| Some(room.openapi?()));
    serde_json::to_value(crate::openapi::document(rooms)).unwrap()
});

/// Words that a shape describes in a sentence only, by the names of their fields.
const WORDS: [(&str, &str); 13] = [
    ("reason", "meeting"),
    ("purpose", "email"),
    ("role", "reception"),
    ("result", "reached"),
    ("season", "2026-2027"),
    ("email", "quelquun@essai.example"),
    ("password", "quatre mots sans rapport"),
    ("scopes", "people:read"),
    ("kind", "weekly"),
    ("way", "desk"),
    ("to", "up"),
    ("birth_date", "2015-03-12"),
    ("decision", "again"),
];

/// What a program sends to an address, at the least.
pub(super) fn least(path: &str, method: &Method) -> Value {
    // Each field of it may be left out; not all at once.
    if path.ends_with("/enrolments") {
        let child = json!({"first_name": "Inès", "last_name": "Essai", "birth_date": "2015-03-12"});
        return json!({"participants": [child], "way": "desk", "contact_name": "Nadia Essai"});
    }
    let verb = method.as_str().to_lowercase();
    let schema = &DOCUMENT["paths"][path][verb]["requestBody"]["content"]["application/json"]["schema"];
    if schema.is_null() { json!({}) } else { example("", schema) }
}

fn example(name: &str, schema: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return example(name, DOCUMENT.pointer(reference.trim_start_matches('#')).unwrap());
    }
    if let Some(first) = schema["enum"].get(0).or_else(|| schema.get("const")) {
        return first.clone();
    }
    for one_of in ["oneOf", "anyOf"] {
        if let Some(choice) = schema[one_of].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null")) {
            return example(name, choice);
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let mut whole = Map::new();
        parts.iter().for_each(|part| whole.extend(example(name, part).as_object().cloned().unwrap_or_default()));
        return Value::Object(whole);
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    let word = WORDS.iter().find(|(field, _)| *field == name).map(|(_, word)| *word);
    match kind {
        "string" if schema["format"] == "uuid" => json!(uuid::Uuid::now_v7()),
        "string" if schema["format"] == "date-time" => json!("2026-11-22T09:00:00Z"),
        "string" if schema["format"] == "date" => json!("2026-11-22"),
        "string" => json!(word.unwrap_or("Essai")),
        "integer" | "number" => json!(1),
        "boolean" => json!(false),
        "array" => json!([example(name, &schema["items"])]),
        _ => {
            let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
            required.map(|field| (field.to_owned(), example(field, &schema["properties"][field]))).collect()
        }
    }
}

//! The OpenAPI document: whole, true to the router, and true to what is answered.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode};
use serde_json::Value;
use testing::sqlite_db;

use super::doors::{Kept, everyone, fill_with_unknown, methods, names, program_paths, small_house, two_centres};

const VERBS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn document() -> Value {
    let rooms = crate::modules::all().into_iter().filter_map(|room| Some(room.openapi?()));
    serde_json::to_value(crate::openapi::document(rooms)).unwrap()
}

/// Every operation: path, verb, what is said of it.
fn operations(document: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            VERBS.into_iter().filter_map(move |verb| item.get(verb).map(|told| (path.as_str(), verb, told)))
        })
        .collect()
}

/// What a reference points at, or the value itself.
fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null),
        None => value,
    }
}

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| references(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[test]
fn the_document_is_whole() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let (mut found, mut faults, mut ids) = (Vec::new(), Vec::new(), BTreeSet::new());
    references(&document, &mut found);
    let lost = found.into_iter().filter(|one| document.pointer(one.trim_start_matches('#')).is_none());
    faults.extend(lost.map(|one| format!("{one} points at nothing")));
    for (path, verb, told) in operations(&document) {
        let id = told["operationId"].as_str().unwrap_or_default();
        if id.is_empty() || !ids.insert(id) {
            faults.push(format!("{verb} {path}: {id:?} is no name of its own"));
        }
        let responses = told["responses"].as_object().unwrap();
        if !responses.keys().any(|status| status.starts_with('2') || status.starts_with('3')) {
            faults.push(format!("{verb} {path} never succeeds"));
        }
        let silent = responses.iter().filter(|(_, answer)| !resolved(&document, answer)["description"].is_string());
        faults.extend(silent.map(|(status, _)| format!("{verb} {path}: {status} says nothing")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_parameter_is_declared_once_and_every_end_is_told() {
    let document = document();
    let mut faults = Vec::new();
    for (path, verb, told) in operations(&document) {
        let mut known = BTreeSet::new();
        for one in told["parameters"].as_array().into_iter().flatten().map(|one| resolved(&document, one)) {
            let (name, place) = (one["name"].as_str().unwrap(), one["in"].as_str().unwrap());
            let is_right = known.insert((place, name)) && one["schema"].is_object();
            if !is_right || (place == "path" && one["required"] != true) {
                faults.push(format!("{verb} {path}: {name}, in {place}"));
            }
        }
        let of_path: BTreeSet<&str> =
            known.iter().filter(|(place, _)| *place == "path").map(|(_, name)| *name).collect();
        if of_path != names(path).iter().map(String::as_str).collect() {
            faults.push(format!("{verb} {path} declares {of_path:?}"));
        }
        if known.contains(&("header", "Idempotency-Key")) == (verb == "get") {
            faults.push(format!("{verb} {path}: the key of a repeated request"));
        }
        for status in ["400", "401", "403", "404", "409", "422", "429", "500"] {
            let end = resolved(&document, &told["responses"][status]);
            if !end["content"]["application/problem+json"]["schema"].is_object() {
                faults.push(format!("{verb} {path} may end as {status} and does not say how"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_two_rooms_give_one_name_to_two_shapes() {
    let (mut shapes, mut faults) = (BTreeMap::<String, (String, Value)>::new(), Vec::new());
    for room in crate::modules::all() {
        let Some(told) = room.openapi.map(|told| told()) else { continue };
        let told = serde_json::to_value(told).unwrap();
        for (name, shape) in told["components"]["schemas"].as_object().into_iter().flatten() {
            if let Some((other, _)) = shapes.get(name).filter(|(_, known)| known != shape) {
                faults.push(format!("{name} is one thing for {other} and another for {}", room.name));
            }
            shapes.insert(name.clone(), (room.name.to_owned(), shape.clone()));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_word_of_a_token_is_one_that_can_be_given() {
    let rooms = crate::modules::all();
    let words: BTreeSet<&str> = rooms
        .iter()
        .flat_map(|room| &room.policies)
        .flat_map(|table| table.rows.iter().map(|(word, _)| *word))
        .collect();
    let document = document();
    for (path, verb, told) in operations(&document) {
        let asked =
            told["security"].as_array().into_iter().flatten().filter_map(|one| one["token"].as_array()).flatten();
        for word in asked {
            assert!(words.contains(word.as_str().unwrap()), "{verb} {path} asks for {word}, which nobody can give");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_and_the_router_know_the_same_addresses() {
    let app = small_house(sqlite_db().await).await;
    let document = document();
    let told: BTreeSet<String> =
        operations(&document).into_iter().map(|(path, verb, _)| format!("{} {path}", verb.to_uppercase())).collect();
    let mut routed = BTreeSet::new();
    for path in program_paths() {
        for method in methods(&app, &format!("/api/v1{}", fill_with_unknown(&path, "jean-ferrat"))).await {
            // What an upload that resumes is asked first (tus 1.0) does nothing, and is not among the acts.
            if method != Method::OPTIONS {
                routed.insert(format!("{method} {path}"));
            }
        }
    }
    let silent: Vec<_> = routed.difference(&told).collect();
    let invented: Vec<_> = told.difference(&routed).collect();
    assert!(silent.is_empty() && invented.is_empty(), "not described: {silent:#?}\nnot there: {invented:#?}");
    assert!(routed.len() > 60, "only {} addresses", routed.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_read_has_the_shape_that_is_told() {
    let app = small_house(sqlite_db().await).await;
    let (own, other) = two_centres(&app).await;
    let people = everyone(&app, &own, &other).await;
    people.iter().find(|who| who.word == "program").unwrap().comes(&app);
    let kept = Kept::of(&app, &own).await;
    let document = document();
    let mut read = 0;
    for (path, verb, told) in operations(&document) {
        let schema = resolved(&document, &told["responses"]["200"]["content"]["application/json"]["schema"]);
        if verb != "get" || schema.is_null() {
            continue;
        }
        let page = app.send(Method::GET, &format!("/api/v1{}", kept.fill(path, &own.slug)), "", Vec::new()).await;
        if page.status != StatusCode::OK {
            continue;
        }
        read += 1;
        let body = page.json();
        let is_right = if schema["type"] == "array" { body.is_array() } else { body.is_object() };
        assert!(is_right, "{path}: {schema} is told, {body} is answered");
        for field in schema["required"].as_array().into_iter().flatten() {
            assert!(body.get(field.as_str().unwrap()).is_some(), "{path}: {field} is promised and missing in {body}");
        }
    }
    assert!(read >= 12, "only {read} addresses could be read");
}

#[tokio::test]
async fn a_problem_is_as_it_is_told() {
    let app = small_house(sqlite_db().await).await;
    let document = document();
    let told = &document["components"]["schemas"]["Problem"];
    let body = app.get("/api/v1/centres/personne").await.json();
    for field in body.as_object().unwrap().keys() {
        assert!(told["properties"].get(field).is_some(), "{field} is not told");
    }
    for field in told["required"].as_array().unwrap() {
        assert!(body.get(field.as_str().unwrap()).is_some(), "{field} is missing in {body}");
    }
}

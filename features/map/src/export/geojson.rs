//! GeoJSON (RFC 7946): a feature for each place with a point, longitude first.

use serde_json::{Map, Value, json};

use super::changed_on;
use crate::model::place::Place;

/// The feature of a place; nothing without a point. What files said besides is for the team only.
pub fn feature(place: &Place, with_extra: bool) -> Option<Value> {
    let facts = &place.facts;
    let position = facts.position()?;
    let mut properties = Map::new();
    let texts = [
        ("name", &facts.name),
        ("street", &facts.street),
        ("extra_line", &facts.extra_line),
        ("postal_code", &facts.postal_code),
        ("city", &facts.city),
        ("phone", &facts.phone),
        ("email", &facts.email),
        ("website", &facts.website),
        ("opening_hours", &facts.hours),
        ("hours_note", &facts.hours_note),
        ("wheelchair", &facts.access),
        ("summary", &facts.summary),
        ("description", &facts.description),
        ("source", &place.source),
    ];
    for (key, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        properties.insert(key.to_owned(), json!(text));
    }
    properties.insert("themes".to_owned(), json!(facts.themes.join("|")));
    properties.insert("date_maj".to_owned(), json!(changed_on(place).to_string()));
    for (key, text) in &facts.fields {
        properties.insert(format!("field_{key}"), json!(text));
    }
    if with_extra {
        for (title, cell) in &place.extra {
            properties.entry(title.clone()).or_insert_with(|| json!(cell));
        }
    }
    Some(json!({
        "type": "Feature",
        "id": place.id.to_string(),
        "geometry": { "type": "Point", "coordinates": [position.longitude(), position.latitude()] },
        "properties": properties,
    }))
}

//! JSON in its many shapes: a list of objects, one wrapped in `data` or `elements`, GeoJSON, data·inclusion.
//!
//! Objects within objects become columns ("address.city"), lists become texts joined by "|".

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::{COLUMN_LIMIT, ROW_LIMIT, Row, Sheet, count_cells};
use crate::model::refusal::FileRefusal;

/// The columns of a GeoJSON point.
pub(super) const LATITUDE: &str = "geometry.latitude";
pub(super) const LONGITUDE: &str = "geometry.longitude";
/// The longest title: names within names are joined, and a long one would be said again by each below it.
const LONGEST_TITLE: usize = 1_000;
const WRAPPERS: [&str; 6] = ["structures", "data", "elements", "items", "results", "records"];

/// Reads a JSON file.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, FileRefusal> {
    // As in a text with separators: it is no text of a person, and PostgreSQL refuses it.
    if web::api::null_at(bytes).is_some() {
        return Err(FileRefusal::Unreadable);
    }
    let value: Value = serde_json::from_slice(bytes).map_err(|_| FileRefusal::Unreadable)?;
    let items = match value {
        Value::Array(items) => items,
        Value::Object(object) if object.contains_key("features") => features(object)?,
        Value::Object(object) => wrapped(object)?,
        _ => return Err(FileRefusal::Unreadable),
    };
    if items.len() > ROW_LIMIT {
        return Err(FileRefusal::TooManyLines);
    }
    let mut columns = Columns::default();
    for (line, item) in (1..).zip(items) {
        let Value::Object(item) = item else { return Err(FileRefusal::Unreadable) };
        columns.start(line);
        columns.flatten("", item)?;
    }
    Ok(columns.into_sheet())
}

/// The list within an object; services of data·inclusion go with their structure.
fn wrapped(mut object: Map<String, Value>) -> Result<Vec<Value>, FileRefusal> {
    let name = WRAPPERS.into_iter().find(|name| object.get(*name).is_some_and(Value::is_array));
    let Some(Value::Array(mut items)) = name.and_then(|name| object.remove(name)) else {
        return Err(FileRefusal::Unreadable);
    };
    if let Some(Value::Array(services)) = object.remove("services") {
        let mut of: HashMap<String, Vec<Value>> = HashMap::new();
        for service in services {
            let owner = service.get("structure_id").and_then(Value::as_str).unwrap_or_default().to_owned();
            of.entry(owner).or_default().push(service);
        }
        for item in &mut items {
            let id = item.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            if let (Some(own), Some(item)) = (of.remove(&id), item.as_object_mut()) {
                item.insert("services".to_owned(), Value::String(Value::Array(own).to_string()));
            }
        }
        // What belongs to no structure of this file is a line without a name: refused with its reason, not dropped.
        let mut alone: Vec<(String, Vec<Value>)> = of.into_iter().collect();
        alone.sort_by(|(one, _), (other, _)| one.cmp(other));
        items.extend(alone.into_iter().map(|(id, own)| json!({ "id": id, "services": Value::Array(own).to_string() })));
    }
    Ok(items)
}

/// The features of GeoJSON as objects: their properties, their id, their point.
fn features(mut object: Map<String, Value>) -> Result<Vec<Value>, FileRefusal> {
    let projection = object.get("crs").and_then(|crs| crs.pointer("/properties/name")).and_then(Value::as_str);
    let is_known = |name: &str| ["CRS84", "4326", "2154"].iter().any(|known| name.contains(known));
    if projection.is_some_and(|name| !is_known(name)) {
        return Err(FileRefusal::OtherProjection);
    }
    let Some(Value::Array(items)) = object.remove("features") else { return Err(FileRefusal::Unreadable) };
    Ok(items.into_iter().map(feature).collect())
}

fn feature(item: Value) -> Value {
    let Value::Object(mut item) = item else { return item };
    let mut flat = match item.remove("properties") {
        Some(Value::Object(properties)) => properties,
        _ => Map::new(),
    };
    if let Some(id) = item.remove("id") {
        flat.entry("id").or_insert(id);
    }
    if let Some(Value::Object(geometry)) = item.remove("geometry") {
        let at = |place: usize| geometry.get("coordinates").and_then(|pair| pair.get(place)).cloned();
        match (geometry.get("type").and_then(Value::as_str), at(0), at(1)) {
            (Some("Point"), Some(east), Some(north)) => {
                flat.insert(LONGITUDE.to_owned(), east);
                flat.insert(LATITUDE.to_owned(), north);
            }
            _ => {
                flat.insert("geometry".to_owned(), Value::String(Value::Object(geometry).to_string()));
            }
        }
    }
    Value::Object(flat)
}

/// Rows that grow columns as they need them.
#[derive(Default)]
struct Columns {
    titles: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<Row>,
    cells: usize,
}

impl Columns {
    fn start(&mut self, line: u64) {
        self.rows.push(Row { line, cells: Vec::new() });
    }

    fn flatten(&mut self, prefix: &str, object: Map<String, Value>) -> Result<(), FileRefusal> {
        for (key, value) in object {
            let title = if prefix.is_empty() { key } else { format!("{prefix}.{key}") };
            if title.len() > LONGEST_TITLE {
                return Err(FileRefusal::Unreadable);
            }
            match value {
                Value::Null => self.put(&title, String::new())?,
                Value::Object(inner) => self.flatten(&title, inner)?,
                other => self.put(&title, text_of(other))?,
            }
        }
        Ok(())
    }

    fn put(&mut self, title: &str, text: String) -> Result<(), FileRefusal> {
        let place = match self.places.get(title) {
            Some(place) => *place,
            None if self.titles.len() == COLUMN_LIMIT => return Err(FileRefusal::Unreadable),
            None => {
                self.titles.push(title.to_owned());
                self.places.insert(title.to_owned(), self.titles.len() - 1);
                self.titles.len() - 1
            }
        };
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        if row.cells.len() <= place && !text.is_empty() {
            count_cells(&mut self.cells, place + 1 - row.cells.len())?;
            row.cells.resize(place + 1, String::new());
        }
        if let Some(cell) = row.cells.get_mut(place) {
            *cell = text;
        }
        Ok(())
    }

    fn into_sheet(self) -> Sheet {
        Sheet { titles: self.titles, rows: self.rows }
    }
}

/// A value as one cell.
fn text_of(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Array(items) if items.iter().all(|item| !item.is_object() && !item.is_array()) => {
            items.into_iter().map(text_of).collect::<Vec<_>>().join("|")
        }
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

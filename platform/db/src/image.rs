//! The types of columns, and the images of rows as each engine writes them.
//!
//! SQLite: an identifier is hexadecimal, none is an empty text, a truth is 0 or 1, and the whole is compared as a text.
//! PostgreSQL: `to_jsonb`. An image that a table of today cannot explain is left as it is.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, SubsecRound as _, Timelike as _, Utc};
use serde_json::Value;

use crate::{Engine, Result, Row, Val};

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Uuid,
    Text,
    Int,
    Bool,
    Instant,
    Date,
    Json,
    Real,
    Bytes,
}

impl Kind {
    /// The type behind PostgreSQL's word.
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "uuid" => Self::Uuid,
            "text" | "character varying" => Self::Text,
            "bigint" => Self::Int,
            "boolean" => Self::Bool,
            "timestamp with time zone" => Self::Instant,
            "date" => Self::Date,
            "jsonb" | "json" => Self::Json,
            "double precision" => Self::Real,
            "bytea" => Self::Bytes,
            _ => return None,
        })
    }

    /// The type behind SQLite's word, as it is bound there.
    pub fn of_sqlite(word: &str) -> Option<Self> {
        Some(match word {
            "BLOB" => Self::Bytes,
            "TEXT" => Self::Text,
            "INTEGER" => Self::Int,
            "REAL" => Self::Real,
            _ => return None,
        })
    }

    /// The value of a column of this type.
    pub fn read(self, row: &Row, column: &str, json_as_text: bool) -> Result<Val> {
        Ok(match self {
            Self::Uuid => Val::Uuid(row.get(column)?),
            Self::Json if !json_as_text => Val::Json(row.get(column)?),
            Self::Text | Self::Json => Val::Text(row.get(column)?),
            Self::Int => Val::Int(row.get(column)?),
            Self::Bool => Val::Bool(row.get(column)?),
            Self::Instant => Val::Instant(row.get(column)?),
            Self::Date => Val::Date(row.get(column)?),
            Self::Real => Val::Real(row.get(column)?),
            Self::Bytes => Val::Bytes(row.get(column)?),
        })
    }
}

/// The columns of a table, in SQLite's order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape(Vec<(String, Kind)>);

impl Shape {
    pub fn push(&mut self, name: &str, kind: Kind) {
        self.0.push((name.to_owned(), kind));
    }

    pub fn columns(&self) -> impl Iterator<Item = (&str, Kind)> {
        self.0.iter().map(|(name, kind)| (name.as_str(), *kind))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn names(&self) -> String {
        self.0.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// What orders the rows, where one column does.
    pub fn key(&self) -> Option<(&'static str, Kind)> {
        ["seq", "id"].into_iter().find_map(|key| self.columns().find(|(name, _)| *name == key).map(|(_, k)| (key, k)))
    }
}

/// Turns the images of a line of the history into the words of the engine that will keep them.
pub(crate) fn turn(values: &mut [Val], shape: &Shape, shapes: &BTreeMap<String, Shape>, to: Engine) {
    let table = shape.columns().zip(values.iter()).find_map(|((name, _), value)| match value {
        Val::Text(Some(table)) if name == "table_name" => Some(table.clone()),
        _ => None,
    });
    let of_table = table.and_then(|table| shapes.get(&table));
    for ((name, _), value) in shape.columns().zip(values.iter_mut()) {
        if name == "before" || name == "after" {
            *value = turned(value, of_table, to);
        }
    }
}

fn turned(image: &Val, shape: Option<&Shape>, to: Engine) -> Val {
    let json = match image {
        Val::Json(json) => json.clone(),
        Val::Text(text) => text.as_deref().and_then(|text| serde_json::from_str(text).ok()),
        _ => None,
    };
    match (json, shape, to) {
        (None, _, Engine::Sqlite) => Val::Text(None),
        (None, _, Engine::Postgres) => Val::Json(None),
        (Some(json), None, Engine::Sqlite) => Val::Text(Some(json.to_string())),
        (Some(json), None, Engine::Postgres) => Val::Json(Some(json)),
        (Some(json), Some(shape), Engine::Sqlite) => {
            let pairs: Vec<String> = shape
                .columns()
                .filter_map(|(name, kind)| json.get(name).map(|value| (name, for_sqlite(value, kind))))
                .map(|(name, value)| format!("{}:{value}", Value::from(name)))
                .collect();
            Val::Text(Some(format!("{{{}}}", pairs.join(","))))
        }
        (Some(json), Some(shape), Engine::Postgres) => {
            let pairs = shape
                .columns()
                .filter_map(|(name, kind)| json.get(name).map(|value| (name.to_owned(), for_postgres(value, kind))));
            Val::Json(Some(Value::Object(pairs.collect())))
        }
    }
}

fn for_postgres(value: &Value, kind: Kind) -> Value {
    match (kind, value) {
        (Kind::Uuid | Kind::Bytes, Value::String(hexadecimal)) if hexadecimal.is_empty() => Value::Null,
        (Kind::Uuid, Value::String(word)) => {
            uuid::Uuid::parse_str(word).map_or_else(|_| value.clone(), |id| Value::from(id.to_string()))
        }
        (Kind::Bytes, Value::String(word)) if !word.starts_with("\\x") => Value::from(format!("\\x{word}")),
        (Kind::Bool, Value::Number(number)) => Value::from(number.as_i64() != Some(0)),
        (Kind::Instant, Value::String(word)) => instant(word).map_or_else(|| value.clone(), |at| as_jsonb(at).into()),
        (Kind::Json, Value::String(text)) => serde_json::from_str(text).unwrap_or_else(|_| value.clone()),
        _ => value.clone(),
    }
}

fn for_sqlite(value: &Value, kind: Kind) -> Value {
    match (kind, value) {
        (Kind::Uuid | Kind::Bytes, Value::Null) => Value::from(""),
        (Kind::Uuid, Value::String(word)) => {
            uuid::Uuid::parse_str(word).map_or_else(|_| value.clone(), |id| Value::from(id.simple().to_string()))
        }
        (Kind::Bytes, Value::String(word)) => Value::from(word.trim_start_matches("\\x")),
        (Kind::Bool, Value::Bool(is)) => Value::from(i64::from(*is)),
        (Kind::Instant, Value::String(word)) => instant(word).map_or_else(|| value.clone(), |at| as_written(at).into()),
        (Kind::Json, Value::Array(_) | Value::Object(_)) => Value::from(value.to_string()),
        _ => value.clone(),
    }
}

fn instant(word: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(word).ok().map(|at| at.with_timezone(&Utc).trunc_subsecs(6))
}

/// As `to_jsonb` writes an instant: microseconds without their last zeros.
fn as_jsonb(at: DateTime<Utc>) -> String {
    let seconds = at.format("%Y-%m-%dT%H:%M:%S");
    match at.nanosecond() / 1_000 {
        0 => format!("{seconds}+00:00"),
        micros => format!("{seconds}.{}+00:00", format!("{micros:06}").trim_end_matches('0')),
    }
}

/// As an instant is bound to SQLite.
fn as_written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

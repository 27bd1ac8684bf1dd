//! The tables of workshops; every question asks for the centre.

pub mod items;
pub mod live;
pub mod plans;
pub mod sheets;
pub mod taking_part;
pub mod votes;
pub mod workshops;

use db::{Result, Row};
use serde::de::DeserializeOwned;

/// A column of JSON, as this room wrote it.
fn json<T: DeserializeOwned>(row: &Row, table: &'static str, column: &'static str) -> Result<T> {
    row.word(table, column, |text| serde_json::from_str(text).ok())
}

/// A value of ours as a column of JSON.
fn to_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

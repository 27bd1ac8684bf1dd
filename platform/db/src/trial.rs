//! Places of PostgreSQL for one use: an empty schema, another database of the same server.
//!
//! For keys, tests and trial restores; a house never makes its own database.

use std::str::FromStr as _;

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};

use crate::obstacle::is_plain;
use crate::{Error, Result};

/// Makes an empty schema on a PostgreSQL server.
pub async fn create_schema(url: &str, schema: &str) -> Result<()> {
    // What stands in a statement of administration cannot be bound.
    if !is_plain(schema) || schema.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Error::Name(schema.to_owned()));
    }
    let mut connection = PgConnectOptions::from_str(url)?.disable_statement_logging().connect().await?;
    sqlx::raw_sql(AssertSqlSafe(format!("create schema if not exists {schema}"))).execute(&mut connection).await?;
    Ok(connection.close().await?)
}

/// The same server and settings, another database.
pub fn with_database(url: &str, name: &str) -> String {
    let (place, settings) = url.split_once('?').unwrap_or((url, ""));
    let from = place.find("://").map_or(0, |at| at + 3);
    let end = place.get(from..).and_then(|rest| rest.find('/')).map_or(place.len(), |at| from + at);
    let joint = if settings.is_empty() { "" } else { "?" };
    format!("{}/{name}{joint}{settings}", place.get(..end).unwrap_or(place))
}

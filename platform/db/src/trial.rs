//! Places of PostgreSQL for one use: an empty schema, a database copied from a shaped one.
//!
//! For tests and trial restores; a house never makes its own database.

use std::str::FromStr as _;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};

use crate::{Error, Result};

/// What PostgreSQL says of a database that is not there (`invalid_catalog_name`).
const NO_SUCH_DATABASE: &str = "3D000";
/// What it says of a name that is taken (`duplicate_database`).
const DATABASE_IS_THERE: &str = "42P04";

/// Makes an empty schema on a PostgreSQL server.
pub async fn create_schema(url: &str, schema: &str) -> Result<()> {
    act(url, format!("create schema if not exists {}", plain(schema)?)).await
}

/// Makes a database: empty, or with all that another of the same server holds. Nobody may be connected to that one.
/// `false`: there is no such other.
pub async fn create_database(url: &str, name: &str, model: Option<&str>) -> Result<bool> {
    let model = plain(model.unwrap_or("template0"))?;
    match act(url, format!("create database {} template {model}", plain(name)?)).await {
        Err(error) if error.code().as_deref() == Some(NO_SUCH_DATABASE) => Ok(false),
        other => other.map(|()| true),
    }
}

/// Ends the connections to a database and throws it away.
pub async fn drop_database(url: &str, name: &str) -> Result<()> {
    act(url, format!("drop database if exists {} with (force)", plain(name)?)).await
}

/// Gives a database another name. `false`: somebody else has taken it.
pub async fn rename_database(url: &str, name: &str, to: &str) -> Result<bool> {
    // Two who rename at the same moment both see the name free: the index of names refuses the second.
    let is_taken = |error: &Error| error.code().as_deref() == Some(DATABASE_IS_THERE) || error.is_unique_violation();
    match act(url, format!("alter database {} rename to {}", plain(name)?, plain(to)?)).await {
        Err(error) if is_taken(&error) => Ok(false),
        other => other.map(|()| true),
    }
}

/// The databases whose names begin so.
pub async fn databases(url: &str, beginning: &str) -> Result<Vec<String>> {
    let mut connection = connect(url).await?;
    let asked = "select datname::text from pg_database where starts_with(datname::text, $1) order by 1";
    let names = sqlx::query_scalar(asked).bind(plain(beginning)?).fetch_all(&mut connection).await?;
    connection.close().await?;
    Ok(names)
}

/// The same server and settings, another database.
pub fn with_database(url: &str, name: &str) -> String {
    let (place, settings) = url.split_once('?').unwrap_or((url, ""));
    let from = place.find("://").map_or(0, |at| at + 3);
    let end = place.get(from..).and_then(|rest| rest.find('/')).map_or(place.len(), |at| from + at);
    let joint = if settings.is_empty() { "" } else { "?" };
    format!("{}/{name}{joint}{settings}", place.get(..end).unwrap_or(place))
}

async fn act(url: &str, statement: String) -> Result<()> {
    let mut connection = connect(url).await?;
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
    Ok(connection.close().await?)
}

async fn connect(url: &str) -> Result<PgConnection> {
    Ok(PgConnectOptions::from_str(url)?.disable_statement_logging().connect().await?)
}

/// A name that needs no quotes: what stands in a statement of administration cannot be bound.
fn plain(name: &str) -> Result<&str> {
    let is_plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if is_plain { Ok(name) } else { Err(Error::Migration { number: 0, reason: format!("not a plain name: {name}") }) }
}

//! Databases of the tests' PostgreSQL: made, copied, renamed, thrown away. A house does none of it to the server it lives on.

use std::str::FromStr as _;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Result};

/// What PostgreSQL says of a database that is not there (`invalid_catalog_name`).
const NO_SUCH_DATABASE: &str = "3D000";
/// What it says of a name that is taken (`duplicate_database`).
const DATABASE_IS_THERE: &str = "42P04";

/// Makes a database: empty, or with all that another of the same server holds. Nobody may be connected to that one.
/// `false`: there is no such other.
pub async fn create(server: &str, name: &str, model: Option<&str>) -> Result<bool> {
    let model = quoted(model.unwrap_or("template0"));
    match act(server, format!("create database {} template {model}", quoted(name))).await {
        Err(error) if is(&error, NO_SUCH_DATABASE) => Ok(false),
        other => other.map(|()| true),
    }
}

/// Ends the connections to a database and throws it away.
pub async fn forget(server: &str, name: &str) -> Result<()> {
    act(server, format!("drop database if exists {} with (force)", quoted(name))).await
}

/// Gives a database another name. `false`: somebody else has taken it.
pub async fn rename(server: &str, name: &str, to: &str) -> Result<bool> {
    // Two who rename at the same moment both see the name free: the index of names refuses the second.
    let is_second = |error: &sqlx::Error| error.as_database_error().is_some_and(|said| said.is_unique_violation());
    match act(server, format!("alter database {} rename to {}", quoted(name), quoted(to))).await {
        Err(error) if is(&error, DATABASE_IS_THERE) || is_second(&error) => Ok(false),
        other => other.map(|()| true),
    }
}

/// Those whose names begin so.
pub async fn named(server: &str, beginning: &str) -> Result<Vec<String>> {
    let mut connection = connect(server).await?;
    let asked = "select datname::text from pg_database where starts_with(datname::text, $1) order by 1";
    let names = sqlx::query_scalar(asked).bind(beginning).fetch_all(&mut connection).await?;
    connection.close().await?;
    Ok(names)
}

async fn act(server: &str, statement: String) -> Result<()> {
    let mut connection = connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
    connection.close().await
}

async fn connect(server: &str) -> Result<PgConnection> {
    PgConnectOptions::from_str(server)?.disable_statement_logging().connect().await
}

fn is(error: &sqlx::Error, code: &str) -> bool {
    error.as_database_error().and_then(|said| said.code()).is_some_and(|said| said == code)
}

/// What stands in a statement of administration cannot be bound.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

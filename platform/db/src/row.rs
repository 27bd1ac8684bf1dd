//! One row of either engine, read by column name.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Decode, Postgres, Row as _, Sqlite, Type};
use uuid::Uuid;

use crate::Result;

/// A row.
pub enum Row {
    Lite(SqliteRow),
    Pg(PgRow),
}

impl Row {
    /// The value of a column; `Option<T>` for one that may be NULL.
    pub fn get<T>(&self, column: &str) -> Result<T>
    where
        T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>,
    {
        match self {
            Self::Lite(row) => Ok(row.try_get(column)?),
            Self::Pg(row) => Ok(row.try_get(column)?),
        }
    }

    /// A typed id.
    pub fn id<T: From<Uuid>>(&self, column: &str) -> Result<T> {
        self.get::<Uuid>(column).map(T::from)
    }

    /// A typed id that may be NULL.
    pub fn opt_id<T: From<Uuid>>(&self, column: &str) -> Result<Option<T>> {
        Ok(self.get::<Option<Uuid>>(column)?.map(T::from))
    }

    /// A text.
    pub fn text(&self, column: &str) -> Result<String> {
        self.get(column)
    }

    /// A text that may be NULL.
    pub fn opt_text(&self, column: &str) -> Result<Option<String>> {
        self.get(column)
    }

    /// A whole number.
    pub fn int(&self, column: &str) -> Result<i64> {
        self.get(column)
    }

    /// A stored word turned into a value of ours; `Inconsistent` when no such word exists.
    pub fn word<T>(&self, table: &'static str, column: &'static str, parse: impl Fn(&str) -> Option<T>) -> Result<T> {
        let word = self.text(column)?;
        parse(&word).ok_or_else(|| {
            let id = self.get::<Uuid>("id").map(|id| id.to_string()).unwrap_or_default();
            crate::Error::Inconsistent { table, column, id }
        })
    }
}

//! Values to bind, each with its type even when absent: PostgreSQL rejects an untyped NULL.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::Arguments;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use uuid::Uuid;

/// One bound value.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(Option<bool>),
    Text(Option<String>),
    Uuid(Option<Uuid>),
    Instant(Option<DateTime<Utc>>),
    Date(Option<NaiveDate>),
    Json(Option<serde_json::Value>),
    Bytes(Option<Vec<u8>>),
}

macro_rules! val_from {
    ($($type:ty => $variant:ident),+ $(,)?) => {$(
        impl From<$type> for Val { fn from(value: $type) -> Self { Self::$variant(Some(value.into())) } }
        impl From<Option<$type>> for Val { fn from(value: Option<$type>) -> Self { Self::$variant(value.map(Into::into)) } }
    )+};
}

val_from! {
    i64 => Int, i32 => Int, u32 => Int, f64 => Real, bool => Bool, String => Text, &str => Text, Uuid => Uuid,
    DateTime<Utc> => Instant, NaiveDate => Date, serde_json::Value => Json, Vec<u8> => Bytes,
    kernel::NetworkId => Uuid, kernel::CentreId => Uuid, kernel::VenueId => Uuid, kernel::AccountId => Uuid,
    kernel::SessionId => Uuid, kernel::OperationId => Uuid, kernel::PersonId => Uuid, kernel::HouseholdId => Uuid,
    kernel::MediaId => Uuid, kernel::ActivityId => Uuid, kernel::ListId => Uuid, kernel::EnrolmentId => Uuid,
    kernel::CampaignId => Uuid, kernel::MessageId => Uuid,
}

impl From<&String> for Val {
    fn from(value: &String) -> Self {
        Self::Text(Some(value.clone()))
    }
}

impl From<kernel::Cents> for Val {
    fn from(value: kernel::Cents) -> Self {
        Self::Int(Some(value.0))
    }
}

impl From<Option<kernel::Cents>> for Val {
    fn from(value: Option<kernel::Cents>) -> Self {
        Self::Int(value.map(|cents| cents.0))
    }
}

macro_rules! bind {
    ($arguments:expr, $values:expr) => {
        for value in $values {
            match value {
                Val::Int(v) => $arguments.add(v),
                Val::Real(v) => $arguments.add(v),
                Val::Bool(v) => $arguments.add(v),
                Val::Text(v) => $arguments.add(v),
                Val::Uuid(v) => $arguments.add(v),
                Val::Instant(v) => $arguments.add(v),
                Val::Date(v) => $arguments.add(v),
                Val::Json(v) => $arguments.add(v),
                Val::Bytes(v) => $arguments.add(v),
            }
            .map_err(sqlx::Error::Encode)?;
        }
    };
}

/// The values as SQLite takes them.
pub(crate) fn sqlite(values: Vec<Val>) -> Result<SqliteArguments, sqlx::Error> {
    let mut arguments = SqliteArguments::default();
    bind!(arguments, values);
    Ok(arguments)
}

/// The values as PostgreSQL takes them.
pub(crate) fn postgres(values: Vec<Val>) -> Result<PgArguments, sqlx::Error> {
    let mut arguments = PgArguments::default();
    bind!(arguments, values);
    Ok(arguments)
}

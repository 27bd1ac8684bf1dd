//! Two engines, one text.
//!
//! Rooms write plain SQL with `$1` and bind typed values; this crate runs it on SQLite (one
//! writer that commits in groups, several readers) or on PostgreSQL. It also keeps the history:
//! every write belongs to an [`Operation`], triggers keep the rows before and after, and
//! [`undo`] applies the inverse. It knows no domain word.

mod connection;
mod copy;
mod engine;
mod error;
mod group;
mod migrate;
mod operation;
mod row;
mod sql;
mod statement;
mod undo;
mod value;
mod version;

pub use connection::Conn;
pub use copy::{arm, copy_to, count_rows, disarm, find_damage, is_armed};
pub use engine::{Db, Engine, create_schema, shape, wipe};
pub use error::Error;
pub use group::Tx;
pub use migrate::{MigrationReport, UNRECORDED_TABLES, columns, migrate, tables};
pub use operation::{
    Author, Operation, OperationRow, find_operation, forget_images, latest_operations, list_operations,
    mark_irreversible, operations_on,
};
pub use row::Row;
pub use sql::Sql;
pub use undo::{UndoRefusal, undo};
pub use value::Val;
pub use version::DataVersion;

/// The result of every question to the data.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Binds values in order: `args![id, name, now]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Val::from($value)),*] };
}

#[cfg(test)]
mod tests;

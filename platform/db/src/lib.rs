//! Two engines, one text.
//!
//! Rooms write plain SQL with `$1` and bind typed values; this crate runs it on SQLite (one
//! writer that commits in groups, several readers) or on PostgreSQL. It also keeps the history:
//! every write belongs to an [`Operation`], triggers keep the rows before and after, and
//! [`undo`] applies the inverse. On PostgreSQL it holds a second wall around the centre of the work
//! under way ([`stand_in`]). Of the domain it knows the word centre, and no other.

mod carry;
mod connection;
mod copy;
mod engine;
mod error;
mod fingerprint;
mod forget;
mod group;
mod image;
mod lanes;
mod lend;
mod links;
mod migrate;
mod naming;
mod obstacle;
mod operation;
mod policies;
mod readers;
mod row;
mod sql;
mod statement;
mod trial;
mod turn;
mod tx;
mod undo;
mod value;
mod version;
mod wall;

pub use carry::{Carried, carry, fingerprints};
pub use connection::Conn;
pub use copy::{arm, copy_to, count_rows, count_rows_in, disarm, find_damage, is_armed, may_send};
pub use engine::{Db, Engine, POSTGRES_CONNECTIONS_AT_MOST, shape, wipe};
pub use error::Error;
pub use forget::{
    forget_author, forget_names, forget_operations, forget_rows, former_rows, pattern_of, read_rows, rows_changed, says,
};
pub use lend::lend;
pub use migrate::{
    MigrationReport, Standing, UNRECORDED_TABLES, columns, migrate, migrate_as_of, raise_walls, standing, tables,
};
pub use naming::named_among;
pub use obstacle::overtaken;
pub use operation::{
    Author, Operation, OperationRow, find_operation, forget_images, has_removed, latest_operations, list_operations,
    list_operations_for, mark_irreversible, operations_on, reserve, tables_changed,
};
pub use policies::{Guard, wall_guard};
pub use row::Row;
pub use sql::Sql;
pub use trial::{create_schema, with_database};
pub use turn::take_turn;
pub use tx::Tx;
pub use undo::{UndoCheck, UndoRefusal, undo, undo_if};
pub use value::Val;
pub use version::DataVersion;
pub use wall::{as_house, behind_wall, has_kept, stand_in};

/// The result of every question to the data.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the data will answer. On the heap on purpose: a plain `async fn` is compiled again in every crate that awaits it,
/// and below this one stand two drivers, a pool and TLS.
pub type Answer<'a, T> = futures::future::BoxFuture<'a, Result<T>>;

/// Binds values in order: `args![id, name, now]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Val::from($value)),*] };
}

#[cfg(test)]
mod tests;

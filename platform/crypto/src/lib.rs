//! What people confide: sealed so that a copied database says nothing, and read by nobody unseen.
//!
//! One key per person, wrapped by the centre's key, wrapped by the master key, which lies outside
//! the data and can be changed. Erasing a person destroys their key, so that every copy of what was sealed for them
//! stays shut, in old backups too. Opening anything writes who, when and why into a journal that
//! only grows and whose lines hold each other. This crate never logs what it seals or opens.

mod change;
mod journal;
mod keys;
mod master;
mod seal;

pub use change::MasterChange;
pub use journal::{
    BrokenChain, Reading, ReadingRow, journal_head, list_readings, reasons_since, verify_journal, write_reading,
};
pub use keys::{Keyring, Keys, SCHEMA};
pub use master::MasterKey;
pub use seal::{BY_HOUSE, BY_KEY, Place, Sealed};

/// Why something was not sealed or not opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key was destroyed: the person asked to be forgotten.
    #[error("the key of this person was destroyed")]
    Erased,
    /// The bytes were altered, cut, or moved to another row.
    #[error("what was sealed cannot be opened with this key at this place")]
    Broken,
    /// Keys that are on their way to another place have no master key with them.
    #[error("these keys are carried, not used: no master key is with them")]
    Carried,
    #[error("the master key cannot be read: {0}")]
    Master(String),
    #[error("the store of keys cannot be opened: {0}")]
    Store(String),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// The result of every act of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

#[cfg(test)]
mod tests;

//! Coming in: a password, then what else the account has. Between the two there is no session.
//!
//! What was begun is kept by the server under the hash of a cookie; it opens nothing, lasts ten
//! minutes, and is ended by the session that it becomes.

pub(crate) mod handlers;
pub(crate) mod pages;
pub(crate) mod pending;
pub(crate) mod service;
mod store;

pub use store::forget_ended_entrances;

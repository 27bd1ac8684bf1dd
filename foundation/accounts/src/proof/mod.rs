//! Who one is, asked again before an act of administration when the last proof is older than a quarter of an hour.
//!
//! A page that begins such an act asks first and leads back. A form sent too late is not lost: the
//! question carries its fields, and the answer does what was asked.

pub(crate) mod handlers;
mod pages;
pub(crate) mod service;

pub use handlers::ask;
pub(crate) use handlers::question;

/// The field in which one proves who one is.
pub(crate) const FIELD: &str = "preuve";

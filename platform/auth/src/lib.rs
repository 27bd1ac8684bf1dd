//! Who acts, where, and whether they may.
//!
//! [`Actor`] is who stands behind a request, [`Scope`] the centre whose rows a store may touch,
//! [`Decision`] the answer of a room's policy. Also here: secrets (passwords, tokens) and the
//! throttle that counts tries in the database. No room's rule is written here.

mod actor;
mod policy;
mod resident;
mod secrets;
mod throttle;

pub use actor::{Actor, Authenticator, BoxFuture, Grant, PROOF_LASTS, Staff, Token};
pub use policy::{
    Decision, Denied, NetworkTotals, PolicyTable, Scope, decide_in_centre, decide_in_network, decide_own,
};
pub use resident::{Helper, Opened, Resident};
pub use secrets::{Secret, draw_digits, hash_password, stretch, verify_password};
pub use throttle::{Throttle, TooMany};

#[cfg(test)]
mod tests;

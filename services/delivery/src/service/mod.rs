//! Use cases of the ledger: what comes back from the network and from people, and what the team decides.
//!
//! Nothing here sends. What is told twice acts once; what is not understood is kept for a person to read.

pub(crate) mod addresses;
pub(crate) mod answers;
pub(crate) mod bounces;
pub(crate) mod outbox;
pub(crate) mod refusal;
pub(crate) mod reports;

pub use bounces::{BounceTaken, take_bounce};

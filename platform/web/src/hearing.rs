//! What people answer to a message, told to the rooms that asked something.
//!
//! The ledger below knows no room above it: a room registers a listener in its `module()`, which is told of each answer
//! in the transaction that keeps it. A listener that does not know the message leaves it to the others.

use auth::BoxFuture;
use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{CentreId, MessageId, PersonId};

use crate::cx::Cx;

/// One answer, for one centre.
#[derive(Debug, Clone)]
pub struct Heard {
    pub centre: CentreId,
    /// The message that it answers, when it is known.
    pub message: Option<MessageId>,
    /// Who was written to, or whose number it is.
    pub person: Option<PersonId>,
    /// The number or address that it came from, as the ledger writes it.
    pub from: String,
    /// What it asks for: `stop`, `yes`, `no`, `done`, `help` or `other`.
    pub intent: &'static str,
    /// The words themselves.
    pub text: String,
    pub at: DateTime<Utc>,
}

/// Takes an answer in, in the transaction that keeps it.
pub type Listener = for<'a> fn(&'a Cx, &'a mut Tx, &'a Heard) -> BoxFuture<'a, db::Result<()>>;

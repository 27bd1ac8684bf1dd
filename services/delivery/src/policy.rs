//! Who may read what left the house, and decide what becomes of it.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read the outbox and what people answered.
    Read,
    /// Settle what is unsure, and bring what came back.
    Write,
}

impl Action {
    pub const ALL: [Self; 2] = [Self::Read, Self::Write];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "delivery:read",
            Self::Write => "delivery:write",
        }
    }
}

/// The rule, by role. Messages name people, so the network's roles see none of them.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Facilitator | Role::Referent | Role::Director, _) | (Role::Reception, Action::Read) => true,
        (Role::Reception, Action::Write) | (Role::Volunteer | Role::Federation | Role::Host, _) => false,
    }
}

/// Decides an action on the ledger of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("delivery", &Action::ALL, Action::word, may)
}

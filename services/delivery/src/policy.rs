//! Who may read what left the house, and decide what becomes of it.

use auth::{Actor, Decision, PolicyTable, decide_in_centre, decide_in_network};
use kernel::{CentreId, Role};

/// What one may want to do with the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read the outbox and what people answered.
    Read,
    /// Settle what is unsure, and bring what came back.
    Write,
    /// Say that an address is good after all: whoever meets people knows it first.
    Correct,
    /// Read the answers of numbers that no centre knows.
    ReadUnclaimed,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::Read, Self::Write, Self::Correct, Self::ReadUnclaimed];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "delivery:read",
            Self::Write => "delivery:write",
            Self::Correct => "delivery:correct",
            Self::ReadUnclaimed => "network:answers",
        }
    }
}

/// The rule, by role. Messages name people, so the network's roles see none of them: only what someone wrote from a
/// number that no centre knows, so that it is not lost.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (_, Action::ReadUnclaimed) => role == Role::Federation,
        (Role::Facilitator | Role::Referent | Role::Director, _)
        | (Role::Reception, Action::Read | Action::Correct) => true,
        (Role::Reception, Action::Write) | (Role::Volunteer | Role::Federation | Role::Host, _) => false,
    }
}

/// Decides an action on the ledger of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// Decides whether someone may read what no centre can: a role held over the network, in no centre.
pub fn decide_over_network(actor: &Actor) -> Decision {
    decide_in_network(actor, |role| may(role, Action::ReadUnclaimed))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("delivery", &Action::ALL, Action::word, may)
}

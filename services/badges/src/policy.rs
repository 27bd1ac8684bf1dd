//! Who may give certificates, take them back, and change the key that signs them.
//!
//! Anyone checks one; whoever holds one reads it in their own file.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See who holds which.
    See,
    /// Give one by hand, print it, say how the name is shown.
    Issue,
    /// Take one back; change the key.
    Revoke,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::See, Self::Issue, Self::Revoke];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::See => "badges:read",
            Self::Issue => "badges:write",
            Self::Revoke => "badges:revoke",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent => matches!(action, Action::See | Action::Issue),
        Role::Director => true,
        Role::Reception => action == Action::See,
        Role::Volunteer | Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the certificates of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("badges", &Action::ALL, Action::word, may)
}

/// Undoing a certificate takes it out of the world: who may take one back may.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let revoke = |actor: &Actor, centre| decide(actor, Action::Revoke, centre);
    vec![web::UndoGuard { table: "badge", decide: revoke, is_administration: false, check: None, is_alone: true }]
}

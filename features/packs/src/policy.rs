//! Who may see what a centre carries, choose it, and make it.
//!
//! What a pack holds is public: whoever finds a key on a bench learns nothing of anybody.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the packs, their versions, and take any form of them.
    SeePacks,
    /// Choose what a pack holds, make a version, take it off the shelf.
    WritePacks,
}

impl Action {
    pub const ALL: [Self; 2] = [Self::SeePacks, Self::WritePacks];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeePacks => "packs:read",
            Self::WritePacks => "packs:write",
        }
    }
}

/// The rule, by role: whoever lends a tablet at the desk makes its pack.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director | Role::Reception => true,
        Role::Volunteer => action == Action::SeePacks,
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the packs of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("packs", &Action::ALL, Action::word, may)
}

/// Undoing takes the right to do.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let write = |actor: &Actor, centre| decide(actor, Action::WritePacks, centre);
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![guard("pack", write as fn(&Actor, CentreId) -> Decision), guard("pack_choice", write)]
}

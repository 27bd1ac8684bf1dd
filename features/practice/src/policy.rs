//! Who may make simulators, open sittings, and see how afraid people were before and after.
//!
//! Anyone practises, on line and without an account. Nothing is kept of who does.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with the practice space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the simulators in preparation, the guides, the sittings and the figures.
    SeePractice,
    /// Open and close sittings.
    OpenSittings,
    /// Make, change, publish and take away simulators.
    WritePractice,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeePractice, Self::OpenSittings, Self::WritePractice];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeePractice => "practice:read",
            Self::OpenSittings => "practice:sittings",
            Self::WritePractice => "practice:write",
        }
    }
}

/// The rule, by role. A volunteer who leads a workshop opens its sitting.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Reception | Role::Volunteer => matches!(action, Action::SeePractice | Action::OpenSittings),
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the practice space of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("practice", &Action::ALL, Action::word, may)
}

/// Undoing takes the right to do.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let write = |actor: &Actor, centre| decide(actor, Action::WritePractice, centre);
    let sittings = |actor: &Actor, centre| decide(actor, Action::OpenSittings, centre);
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![guard("practice_simulator", write as fn(&Actor, CentreId) -> Decision), guard("practice_sitting", sittings)]
}

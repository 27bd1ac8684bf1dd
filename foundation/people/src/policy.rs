//! Who may do what with the people of a centre.
//!
//! Volunteers never see the file; the network's roles see totals elsewhere, never names here.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    SeePeople,
    EditPeople,
    MergePeople,
    ImportPeople,
    ExportPeople,
}

impl Action {
    pub const ALL: [Self; 5] =
        [Self::SeePeople, Self::EditPeople, Self::MergePeople, Self::ImportPeople, Self::ExportPeople];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeePeople => "people:read",
            Self::EditPeople => "people:write",
            Self::MergePeople => "people:merge",
            Self::ImportPeople => "people:import",
            Self::ExportPeople => "people:export",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Reception => action != Action::ImportPeople,
        Role::Volunteer | Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the people of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("people", &Action::ALL, Action::word, may)
}

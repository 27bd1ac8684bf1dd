//! Who may write a sheet, and show it to everyone.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with action sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read drafts, and what was published before.
    SeeSheets,
    WriteSheets,
    /// Show a sheet to everyone, take it back.
    PublishSheets,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeeSheets, Self::WriteSheets, Self::PublishSheets];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeSheets => "action-sheets:read",
            Self::WriteSheets => "action-sheets:write",
            Self::PublishSheets => "action-sheets:publish",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Referent | Role::Director => true,
        Role::Facilitator => action != Action::PublishSheets,
        Role::Reception | Role::Volunteer => action == Action::SeeSheets,
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the sheets of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("action-sheets", &Action::ALL, Action::word, may)
}

/// Undoing what was published takes the right to publish.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let write = |actor: &Actor, centre| decide(actor, Action::WriteSheets, centre);
    let publish = |actor: &Actor, centre| decide(actor, Action::PublishSheets, centre);
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![guard("action_sheet", write as fn(&Actor, CentreId) -> Decision), guard("action_sheet_version", publish)]
}

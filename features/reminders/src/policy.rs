//! Who knows that someone is reminded, and of what.
//!
//! What a reminder is about may tell of health or of a status: those who accompany know it, and nobody else, not even
//! that there is one. A resident knows their own.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    SeeReminders,
    EditReminders,
    SeeLibrary,
    EditLibrary,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::SeeReminders, Self::EditReminders, Self::SeeLibrary, Self::EditLibrary];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeReminders => "reminders:read",
            Self::EditReminders => "reminders:write",
            Self::SeeLibrary => "procedures:read",
            Self::EditLibrary => "procedures:write",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Referent | Role::Director => true,
        Role::Facilitator => action != Action::EditLibrary,
        // What a procedure is, is no secret: the desk may explain it.
        Role::Reception => action == Action::SeeLibrary,
        Role::Volunteer | Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the reminders of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// Decides the door of the library for whoever has no other: those who see reminders go through theirs.
pub(crate) fn decide_library_alone(actor: &Actor, centre: CentreId) -> Decision {
    match decide(actor, Action::SeeReminders, centre) {
        Decision::Allowed => Decision::Refused,
        _ => decide(actor, Action::SeeLibrary, centre),
    }
}

/// The reminders put back by who may write them.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![
        guard("reminder", |actor: &Actor, centre| decide(actor, Action::EditReminders, centre)),
        guard("reminders_procedure", |actor: &Actor, centre| decide(actor, Action::EditLibrary, centre)),
    ]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("reminders", &Action::ALL, Action::word, may).with_own(&["reminders:own"])
}

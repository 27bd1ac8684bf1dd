//! Who may do what with the programme.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See drafts and the team's pages.
    Read,
    /// Move or call off one session.
    EditSessions,
    /// Write an activity.
    Write,
    /// Show it to the street, call it off, put it away.
    Publish,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::Read, Self::EditSessions, Self::Write, Self::Publish];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "programme:read",
            Self::EditSessions => "programme:sessions",
            Self::Write => "programme:write",
            Self::Publish => "programme:publish",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match (action, role) {
        (_, Role::Federation | Role::Host) => false,
        (Action::Read, _) | (_, Role::Facilitator | Role::Referent | Role::Director) => true,
        (Action::EditSessions, Role::Reception) => true,
        (Action::EditSessions, Role::Volunteer) => false,
        (Action::Write | Action::Publish, Role::Volunteer | Role::Reception) => false,
    }
}

/// Decides an action in a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("programme", &Action::ALL, Action::word, may)
}

//! Who may see lists, change them, and mark who was there.
//!
//! A resident acts on what they hold: the secret of their draft, or the code of their own
//! enrolment. That opens no list of names.

use auth::{Actor, Decision, Denied, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};

use crate::model::enrolment::MadeBy;

/// What one may want to do with enrolments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    SeeLists,
    EditEnrolments,
    /// Names of one list, and who was there: nothing else of them.
    MarkAttendance,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeeLists, Self::EditEnrolments, Self::MarkAttendance];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeLists => "enrolment:read",
            Self::EditEnrolments => "enrolment:write",
            Self::MarkAttendance => "attendance:write",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Reception | Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Volunteer => action == Action::MarkAttendance,
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the lists of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of an action of the team.
pub(crate) fn scope(actor: &Actor, action: Action, centre: CentreId) -> Result<Scope, Denied> {
    Scope::opened_by(decide(actor, action, centre), centre)
}

/// The scope of whoever enrols: anyone for themselves, the team for others.
pub(crate) fn scope_to_enrol(actor: &Actor, made_by: MadeBy, centre: CentreId) -> Result<Scope, Denied> {
    match made_by {
        MadeBy::Resident => Ok(own_scope(centre)),
        MadeBy::Desk | MadeBy::Sheet | MadeBy::Program => scope(actor, Action::EditEnrolments, centre),
    }
}

/// The scope of a resident who holds the secret or the code of what they ask for.
pub(crate) fn own_scope(centre: CentreId) -> Scope {
    Scope::public(centre)
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("enrolment", &Action::ALL, Action::word, may)
}

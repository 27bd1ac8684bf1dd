//! Who may read the ideas of a centre with their authors, and move them; proposing one is anyone's right.

use auth::{Actor, Decision, Denied, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};
use web::UndoGuard;

/// What one may want to do with ideas and solutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read the board, an idea with its authors, the solutions being written.
    See,
    /// Record, show, move, gather; write solutions, say which are in use.
    Edit,
}

impl Action {
    pub const ALL: [Self; 2] = [Self::See, Self::Edit];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::See => "solutions:read",
            Self::Edit => "solutions:write",
        }
    }
}

/// The rule, by role. What authors say of how to be told is the team's; volunteers record in the workshops.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Director | Role::Facilitator | Role::Referent | Role::Reception, _) => true,
        (Role::Volunteer | Role::Federation | Role::Host, Action::See | Action::Edit) => false,
    }
}

/// Decides an action on the ideas and solutions of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of an action of the team.
pub(crate) fn scope(actor: &Actor, action: Action, centre: CentreId) -> Result<Scope, Denied> {
    Scope::opened_by(decide(actor, action, centre), centre)
}

/// The scope of whoever proposes an idea: anyone, and programs with the right to.
pub(crate) fn scope_to_propose(actor: &Actor, centre: CentreId) -> Result<Scope, Denied> {
    match actor {
        Actor::Token(_) => scope(actor, Action::Edit, centre),
        Actor::Visitor | Actor::Resident(_) | Actor::Staff(_) | Actor::System(_) => Ok(Scope::public(centre)),
    }
}

/// The tables that are put back by who may write them now.
const GUARDED: [&str; 9] = [
    "idea",
    "ideas_author",
    "ideas_step",
    "ideas_notice",
    "solutions_meeting",
    "solutions_trial",
    "solution",
    "solutions_version",
    "solutions_use",
];

/// Ideas and solutions are put back by who may write them.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let guard = |table| UndoGuard {
        table,
        decide: |actor, centre| decide(actor, Action::Edit, centre),
        is_administration: false,
        check: None,
        is_alone: false,
    };
    GUARDED.into_iter().map(guard).collect()
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("solutions", &Action::ALL, Action::word, may)
}

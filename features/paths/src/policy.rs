//! Who may see who is where, note what was learnt, and write the paths themselves.
//!
//! Anyone reads an open path. One's own road opens with one's own file; nobody compares it with another's there.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the paths as the team sees them, who follows them, and where each is.
    SeePaths,
    /// Note what was learnt, place people, give certificates, answer the courses asked for.
    WritePaths,
    /// Write, open and put away paths.
    Configure,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeePaths, Self::WritePaths, Self::Configure];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeePaths => "paths:read",
            Self::WritePaths => "paths:write",
            Self::Configure => "paths:settings",
        }
    }
}

/// The rule, by role. Volunteers do not see the file, and so not who learns what.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Reception => matches!(action, Action::SeePaths | Action::WritePaths),
        Role::Volunteer | Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the paths of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("paths", &Action::ALL, Action::word, may)
}

/// The rule of an undo: of a resident whose file is open, the house undoes what they did themselves and nothing else.
fn decide_undo(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    if actor.own_file(centre).is_some() { Decision::Allowed } else { decide(actor, action, centre) }
}

/// Undoing takes the right to do, or to have done it on one's own road; it joins no wish that the team could not join.
/// Codes for another centre have no history.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let write = |actor: &Actor, centre| decide_undo(actor, Action::WritePaths, centre);
    let configure = |actor: &Actor, centre| decide_undo(actor, Action::Configure, centre);
    let countable: db::UndoCheck = crate::service::wishes::keeps_what_is_joined_countable;
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![
        guard("path", configure as fn(&Actor, CentreId) -> Decision),
        guard("path_learner", write),
        guard("path_fact", write),
        web::UndoGuard { check: Some((countable, "paths-wish-undo-unkept")), ..guard("path_wish", write) },
    ]
}

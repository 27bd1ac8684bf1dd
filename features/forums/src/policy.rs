//! Who may see the forums as they are made, type what residents say, and settle how one chooses.
//!
//! Anyone proposes and chooses on line; a choice takes a sign of which each person has one, the card or a printed code.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

use crate::store::voices::is_shown_wrong;

/// What one may want to do with forums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the forums as the team sees them, without anyone's name.
    SeeForums,
    /// Type themes and counts, keep, join and set aside, see whose a theme is.
    WriteForums,
    /// Begin a forum, settle how one chooses, open and close, print codes.
    Configure,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeeForums, Self::WriteForums, Self::Configure];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeForums => "forums:read",
            Self::WriteForums => "forums:write",
            Self::Configure => "forums:settings",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Reception => matches!(action, Action::SeeForums | Action::WriteForums),
        Role::Volunteer => action == Action::SeeForums,
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the forums of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("forums", &Action::ALL, Action::word, may)
}

/// Undoing takes the right to do; a count that was shown stays the sum of what was given.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let write = |actor: &Actor, centre| decide(actor, Action::WriteForums, centre);
    let configure = |actor: &Actor, centre| decide(actor, Action::Configure, centre);
    let guard =
        |table, decide, check| web::UndoGuard { table, decide, is_administration: false, check, is_alone: false };
    vec![
        guard("forum", configure as fn(&Actor, CentreId) -> Decision, None),
        guard("forum_slot", configure, None),
        guard("forum_theme", write, None),
        guard("forum_author", write, None),
        guard("forum_sheet", write, Some((still_counts as db::UndoCheck, "centres-undo-unkept"))),
        guard("forum_mark", write, None),
    ]
}

/// Whether each count that was shown is still true.
fn still_counts<'t>(
    tx: &'t mut db::Tx,
    operation: &'t db::Operation,
) -> std::pin::Pin<Box<dyn Future<Output = db::Result<bool>> + Send + 't>> {
    Box::pin(async move {
        let Some(centre) = operation.centre else { return Ok(true) };
        Ok(!is_shown_wrong(tx, &auth::Scope::of_house(centre)).await?)
    })
}

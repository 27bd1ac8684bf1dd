//! Who may see a hackathon as it is made, write its teams, and settle its steps.
//!
//! Anyone says that they come; a choice takes a sign of which each person has one, the card or a printed code.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

use crate::store::voices::is_shown_wrong;

/// What one may want to do with hackathons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the hackathons as the team sees them, without anyone's name.
    SeeHackathons,
    /// Place people, write what teams made, count voices, say what became of it.
    WriteHackathons,
    /// Begin a hackathon, write its programme, open and close, print codes.
    Configure,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeeHackathons, Self::WriteHackathons, Self::Configure];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeHackathons => "hackathon:read",
            Self::WriteHackathons => "hackathon:write",
            Self::Configure => "hackathon:settings",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Reception => matches!(action, Action::SeeHackathons | Action::WriteHackathons),
        Role::Volunteer => action == Action::SeeHackathons,
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the hackathons of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("hackathon", &Action::ALL, Action::word, may)
}

/// Undoing takes the right to do; a count that was shown stays the sum of what was given.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let write = |actor: &Actor, centre| decide(actor, Action::WriteHackathons, centre);
    let configure = |actor: &Actor, centre| decide(actor, Action::Configure, centre);
    let guard =
        |table, decide, check| web::UndoGuard { table, decide, is_administration: false, check, is_alone: false };
    vec![
        guard("hackathon", configure as fn(&Actor, CentreId) -> Decision, None),
        guard("hackathon_line", configure, None),
        guard("hackathon_team", write, None),
        guard("hackathon_member", write, None),
        guard("hackathon_follow_up", write, None),
        guard("hackathon_sheet", write, Some((still_counts as db::UndoCheck, "centres-undo-unkept"))),
        guard("hackathon_mark", write, None),
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

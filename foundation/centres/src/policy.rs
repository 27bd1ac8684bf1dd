//! Who may do what with a centre itself.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};
use web::UndoGuard;

/// What one may want to do with a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the team's own pages.
    SeeTeamPages,
    /// See who did what, and undo it.
    SeeHistory,
    UndoOfOthers,
    EditCentre,
    ManageTeam,
    ManageTokens,
}

impl Action {
    pub const ALL: [Self; 6] = [
        Self::SeeTeamPages,
        Self::SeeHistory,
        Self::UndoOfOthers,
        Self::EditCentre,
        Self::ManageTeam,
        Self::ManageTokens,
    ];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeTeamPages => "centre:read",
            Self::SeeHistory => "history:read",
            Self::UndoOfOthers => "history:undo",
            Self::EditCentre => "centre:write",
            Self::ManageTeam => "team:write",
            Self::ManageTokens => "tokens:write",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match (action, role) {
        (_, Role::Federation) => false,
        (Action::SeeTeamPages, _) => role.is_of_centre(),
        (Action::SeeHistory, _) => {
            matches!(role, Role::Reception | Role::Facilitator | Role::Referent | Role::Director)
        }
        (Action::UndoOfOthers, _) => matches!(role, Role::Facilitator | Role::Referent | Role::Director),
        (Action::EditCentre | Action::ManageTeam | Action::ManageTokens, _) => {
            matches!(role, Role::Director | Role::Host)
        }
    }
}

/// Decides an action on a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The tables of the team and of the centre, put back by who may change them.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let team = |actor: &Actor, centre| decide(actor, Action::ManageTeam, centre);
    let card = |actor: &Actor, centre| decide(actor, Action::EditCentre, centre);
    let check = Some((crate::service::team::keeps_a_director as db::UndoCheck, "centres-undo-unkept"));
    vec![
        UndoGuard { table: "account", decide: team, is_administration: true, check, is_alone: false },
        UndoGuard { table: "account_role", decide: team, is_administration: true, check, is_alone: false },
        UndoGuard { table: "centre", decide: card, is_administration: false, check: None, is_alone: false },
    ]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("centres", &Action::ALL, Action::word, may)
}

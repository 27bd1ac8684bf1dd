//! Who prepares rounds, who may read what they bring back, who gives tablets out.
//!
//! What people say on a round is confided: it is read by those who accompany, and by nobody else. A tablet is no
//! actor of the house: it writes, and reads the rounds of these days, and who was chosen to be expected on them.

use auth::{Actor, Decision, Denied, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};
use people::policy::Action as People;
use web::UndoGuard;

/// What one may want to do with rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The rounds, their stops and kit; never what came back.
    SeeRounds,
    PrepareRounds,
    /// What was said on the way, to read and to take up.
    ReadEntries,
    GiveTablets,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::SeeRounds, Self::PrepareRounds, Self::ReadEntries, Self::GiveTablets];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeRounds => "outreach:read",
            Self::PrepareRounds => "outreach:write",
            Self::ReadEntries => "outreach:entries",
            Self::GiveTablets => "outreach:tablets",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match action {
        Action::SeeRounds => {
            matches!(role, Role::Reception | Role::Facilitator | Role::Referent | Role::Director)
        }
        Action::PrepareRounds => matches!(role, Role::Facilitator | Role::Referent | Role::Director),
        Action::ReadEntries => people::policy::may(role, People::ReadConfided),
        Action::GiveTablets => matches!(role, Role::Referent | Role::Director),
    }
}

/// Decides an action on the rounds of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of an action of the team.
pub(crate) fn scope(actor: &Actor, action: Action, centre: CentreId) -> Result<Scope, Denied> {
    Scope::opened_by(decide(actor, action, centre), centre)
}

/// Rounds are put back by who may prepare them.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let prepare = |actor: &Actor, centre| decide(actor, Action::PrepareRounds, centre);
    let guard = |table| UndoGuard { table, decide: prepare, is_administration: false, check: None, is_alone: false };
    ["outreach_round", "outreach_stop", "outreach_item", "outreach_expected"].into_iter().map(guard).collect()
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("outreach", &Action::ALL, Action::word, may)
}

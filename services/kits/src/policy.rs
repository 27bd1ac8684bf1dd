//! Who may look at kits, who publishes and takes them, and who trusts another house.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};
use web::UndoGuard;

/// What one may want to do with kits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Look at what the network shows.
    See,
    /// Publish, take, bring together, propose, tell what came of it.
    Write,
    /// Let the files of another house in.
    Trust,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::See, Self::Write, Self::Trust];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::See => "kits:read",
            Self::Write => "kits:write",
            Self::Trust => "kits:trust",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Director, _) | (Role::Referent | Role::Facilitator, Action::See | Action::Write) => true,
        (Role::Referent | Role::Facilitator, Action::Trust) => false,
        (Role::Reception, _) => action == Action::See,
        (Role::Volunteer | Role::Federation | Role::Host, _) => false,
    }
}

/// Decides an action in a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// What is put back by who may do it: publications and adoptions by who writes, trust by the direction.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let write = |actor: &Actor, centre| decide(actor, Action::Write, centre);
    let trust = |actor: &Actor, centre| decide(actor, Action::Trust, centre);
    let guard = |table, decide| UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    let mut guards: Vec<UndoGuard> = ["kit", "kit_version", "kit_adoption", "kit_outcome", "kit_proposal"]
        .map(|table| guard(table, write as fn(&Actor, CentreId) -> Decision))
        .to_vec();
    guards.push(guard("kit_trust", trust));
    guards
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("kits", &Action::ALL, Action::word, may)
}

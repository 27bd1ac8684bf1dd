//! Who may look after the map. Seeing it, and proposing, is anyone's right.

use auth::{Actor, Decision, Denied, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};
use web::UndoGuard;

/// What one may want to do with the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read what is not shown: proposals, what is due, what files said besides.
    SeeDesk,
    /// Write, confirm, judge, merge.
    EditPlaces,
    /// Themes, and files read in.
    SetUp,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeeDesk, Self::EditPlaces, Self::SetUp];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeDesk => "map:read",
            Self::EditPlaces => "map:write",
            Self::SetUp => "map:set-up",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Director | Role::Referent, _) => true,
        (Role::Reception | Role::Facilitator, _) => action != Action::SetUp,
        (Role::Volunteer, _) => action == Action::SeeDesk,
        (Role::Federation | Role::Host, _) => false,
    }
}

/// Decides an action on the map of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of an action of the team.
pub(crate) fn scope(actor: &Actor, action: Action, centre: CentreId) -> Result<Scope, Denied> {
    Scope::opened_by(decide(actor, action, centre), centre)
}

/// The scope of whoever proposes: anyone, and programs with the right to.
pub(crate) fn scope_to_propose(actor: &Actor, centre: CentreId) -> Result<Scope, Denied> {
    match actor {
        Actor::Token(_) => scope(actor, Action::EditPlaces, centre),
        Actor::Visitor | Actor::Resident(_) | Actor::Staff(_) | Actor::System(_) => Ok(Scope::public(centre)),
    }
}

/// Places are put back by who may write them, themes by who sets up.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let guard = |table, decide| UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    let edit: fn(&Actor, CentreId) -> Decision = |actor, centre| decide(actor, Action::EditPlaces, centre);
    let set_up: fn(&Actor, CentreId) -> Decision = |actor, centre| decide(actor, Action::SetUp, centre);
    vec![guard("map_place", edit), guard("map_proposal", edit), guard("map_apart", edit), guard("map_theme", set_up)]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("map", &Action::ALL, Action::word, may)
}

//! Who may look at workshops and who leads them. Whoever is in the room takes part by the code of the screen.

use auth::{Actor, Decision, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with workshops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The list, the screen, the report: no name, no number.
    SeeWorkshops,
    /// Plans, workshops, their course, what was said and who said it.
    LeadWorkshops,
}

impl Action {
    pub const ALL: [Self; 2] = [Self::SeeWorkshops, Self::LeadWorkshops];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeWorkshops => "workshops:read",
            Self::LeadWorkshops => "workshops:write",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Volunteer | Role::Reception => action == Action::SeeWorkshops,
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the workshops of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of who takes part with a telephone: the workshop whose code they were shown, and their own points.
pub(crate) fn scope_to_take_part(centre: CentreId) -> Scope {
    Scope::public(centre)
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("workshops", &Action::ALL, Action::word, may)
}

/// Undoing an act on a workshop takes the right to lead workshops.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let lead = |actor: &Actor, centre| decide(actor, Action::LeadWorkshops, centre);
    let guard = |table| web::UndoGuard { table, decide: lead, is_administration: false, check: None, is_alone: false };
    ["workshop_plan", "workshop", "workshop_group", "workshop_item", "workshop_sheet"].map(guard).to_vec()
}

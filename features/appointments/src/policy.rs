//! Who may see the board, book, receive, and settle when one receives.
//!
//! The wall: everyone of the team sees that someone has an appointment, and with whom. Why, beyond the neutral name of
//! the motive, is for those who accompany people, and for whoever receives. A resident acts on the code of their own.

use auth::{Actor, Decision, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with appointments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The board of the day: hours, who receives, neutral names.
    SeeBoard,
    /// Say who has arrived, who was seen, who comes next.
    MarkArrivals,
    Book,
    /// Read the true name of a motive, and who comes for one that is invisible.
    SeeReasons,
    /// Motives, openings, absences, feeds.
    Configure,
    /// Take a period away as a sheet.
    Export,
}

impl Action {
    pub const ALL: [Self; 6] =
        [Self::SeeBoard, Self::MarkArrivals, Self::Book, Self::SeeReasons, Self::Configure, Self::Export];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeBoard => "appointments:read",
            Self::MarkArrivals => "appointments:mark",
            Self::Book => "appointments:write",
            Self::SeeReasons => "appointments:reasons",
            Self::Configure => "appointments:settings",
            Self::Export => "appointments:export",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Referent | Role::Director => true,
        Role::Facilitator => action != Action::Export,
        Role::Reception => matches!(action, Action::SeeBoard | Action::MarkArrivals | Action::Book),
        Role::Volunteer => matches!(action, Action::SeeBoard | Action::MarkArrivals),
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the appointments of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of a resident, who sees free times and holds the code of what is theirs.
pub(crate) fn own_scope(centre: CentreId) -> Scope {
    Scope::public(centre)
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("appointments", &Action::ALL, Action::word, may)
}

/// Undoing takes the right to book: it may give an appointment back, or take one away. Whoever only marks arrivals says
/// otherwise on the board. Undoing a setting takes the right to settle.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let book = |actor: &Actor, centre| decide(actor, Action::Book, centre);
    let configure = |actor: &Actor, centre| decide(actor, Action::Configure, centre);
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![
        guard("appointment", book as fn(&Actor, CentreId) -> Decision),
        guard("appointment_motive", configure as fn(&Actor, CentreId) -> Decision),
        guard("appointment_opening", configure),
        guard("appointment_absence", configure),
    ]
}

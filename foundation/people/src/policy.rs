//! Who may do what with the people of a centre.
//!
//! Volunteers never see the file; the network's roles see totals elsewhere, never names here.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    SeePeople,
    EditPeople,
    MergePeople,
    ImportPeople,
    ExportPeople,
    /// To open what was confided, and to see who did.
    ReadConfided,
    WriteConfided,
    /// To give a person all that is held on them.
    TellAll,
    ErasePeople,
    /// To say how long things are kept.
    SetRetention,
}

impl Action {
    pub const ALL: [Self; 10] = [
        Self::SeePeople,
        Self::EditPeople,
        Self::MergePeople,
        Self::ImportPeople,
        Self::ExportPeople,
        Self::ReadConfided,
        Self::WriteConfided,
        Self::TellAll,
        Self::ErasePeople,
        Self::SetRetention,
    ];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeePeople => "people:read",
            Self::EditPeople => "people:write",
            Self::MergePeople => "people:merge",
            Self::ImportPeople => "people:import",
            Self::ExportPeople => "people:export",
            Self::ReadConfided => "confided:read",
            Self::WriteConfided => "confided:write",
            Self::TellAll => "people:dossier",
            Self::ErasePeople => "people:erase",
            Self::SetRetention => "retention:write",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match action {
        Action::ErasePeople | Action::SetRetention => role == Role::Director,
        // What is confided is between a person and who accompanies them: nobody else knows that it exists.
        Action::ReadConfided | Action::WriteConfided | Action::TellAll => {
            matches!(role, Role::Referent | Role::Director)
        }
        Action::ImportPeople => matches!(role, Role::Facilitator | Role::Referent | Role::Director),
        Action::SeePeople | Action::EditPeople | Action::MergePeople | Action::ExportPeople => {
            matches!(role, Role::Reception | Role::Facilitator | Role::Referent | Role::Director)
        }
    }
}

/// Decides an action on the people of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// What people confided, what they asked and how long things are kept, put back by who may write it.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let confided = |actor: &Actor, centre| decide(actor, Action::WriteConfided, centre);
    let retention = |actor: &Actor, centre| decide(actor, Action::SetRetention, centre);
    let request = |actor: &Actor, centre| match actor.own_file(centre) {
        Some(_) => Decision::Allowed,
        None => decide(actor, Action::ErasePeople, centre),
    };
    let guard = |table, decide, is_administration| web::UndoGuard {
        table,
        decide,
        is_administration,
        check: None,
        is_alone: false,
    };
    vec![
        guard("confided_note", confided as fn(&Actor, CentreId) -> Decision, false),
        guard("retention_rule", retention, true),
        guard("retention_hold", retention, true),
        guard("erasure_request", request, false),
    ]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("people", &Action::ALL, Action::word, may)
}

//! Who may see what is lent and to whom, lend and take back, keep the inventory, write in the repair log.
//!
//! Who has what is known by those who lend; a volunteer of the repair café writes repairs and reads no name.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};
use web::UndoGuard;

/// What one may want to do with equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the inventory, the loans, the calls, with the names.
    SeeEquipment,
    /// Lend, take back, call, answer what residents ask for, take stock.
    Lend,
    /// Write the inventory and the rules, import.
    Manage,
    /// Write in the repair log.
    Repair,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::SeeEquipment, Self::Lend, Self::Manage, Self::Repair];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeEquipment => "equipment:read",
            Self::Lend => "equipment:write",
            Self::Manage => "equipment:settings",
            Self::Repair => "equipment:repairs",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Reception => action != Action::Manage,
        Role::Volunteer => action == Action::Repair,
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the equipment of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("equipment", &Action::ALL, Action::word, may)
}

/// Undoing takes the right to do.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let lend = |actor: &Actor, centre| decide(actor, Action::Lend, centre);
    let manage = |actor: &Actor, centre| decide(actor, Action::Manage, centre);
    let repair = |actor: &Actor, centre| decide(actor, Action::Repair, centre);
    let guard = |table, decide| UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![
        // Lending writes the thing too: what only the inventory changes is guarded by its parts and its rules.
        guard("equipment_item", lend as fn(&Actor, CentreId) -> Decision),
        guard("equipment_part", manage),
        guard("equipment_photo", lend),
        guard("equipment_rule", manage),
        guard("equipment_loan", lend),
        guard("equipment_loan_part", lend),
        guard("equipment_call", lend),
        guard("equipment_request", lend),
        guard("equipment_repair", repair),
        guard("equipment_stocktake", lend),
        guard("equipment_scan", lend),
    ]
}

//! Who may do what with the cards of a centre, and what a resident does with their own file.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See whether someone has a card, and how their PIN stands.
    See,
    /// Give, void, reprint; give a PIN, unlock.
    Give,
    /// Act in a person's name, with their consent.
    Help,
    /// Tie a card to a volunteer's account.
    Tie,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::See, Self::Give, Self::Help, Self::Tie];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::See => "cards:read",
            Self::Give => "cards:write",
            Self::Help => "cards:help",
            Self::Tie => "cards:tie",
        }
    }
}

/// What a resident does with their own file.
pub const OWN: [&str; 3] = ["own:read", "own:write", "own:undo"];

/// The rule, by role: who sees people gives cards; only the direction opens the team's space by a card.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Director => true,
        Role::Reception | Role::Facilitator | Role::Referent => action != Action::Tie,
        Role::Volunteer | Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the cards of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// A void card is opened again by who may give one; that someone was helped is a fact, which nobody undoes.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let give = |actor: &Actor, centre| decide(actor, Action::Give, centre);
    let nobody = |_: &Actor, _: CentreId| Decision::Refused;
    let guard =
        |table, decide, is_alone| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone };
    vec![guard("card", give as fn(&Actor, CentreId) -> Decision, false), guard("card_help", nobody, true)]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("cards", &Action::ALL, Action::word, may).with_own(&OWN)
}

//! Who may film, write down what people agreed to, and let a copy leave the house.
//!
//! The network's roles and volunteers see what everyone agreed to show them, as any visitor of the channel does.

use auth::{Actor, Decision, Denied, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};
use web::UndoGuard;

/// What one may want to do with films.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See every film of the centre, who is in it, what they agreed to.
    SeeFilms,
    /// Film, send a file, write down consents, withdraw.
    EditFilms,
    /// Make the file for YouTube or PeerTube.
    CopyFilms,
    /// Say how large and how long a film may be.
    SetLimits,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::SeeFilms, Self::EditFilms, Self::CopyFilms, Self::SetLimits];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeFilms => "media:read",
            Self::EditFilms => "media:write",
            Self::CopyFilms => "media:copy",
            Self::SetLimits => "media:limits",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Director, _) => true,
        (Role::Facilitator | Role::Referent, _) => action != Action::SetLimits,
        (Role::Reception, _) => matches!(action, Action::SeeFilms | Action::EditFilms),
        (Role::Volunteer | Role::Federation | Role::Host, _) => false,
    }
}

/// Decides an action on the films of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of an action.
pub(crate) fn scope(actor: &Actor, action: Action, centre: CentreId) -> Result<Scope, Denied> {
    Scope::opened_by(decide(actor, action, centre), centre)
}

/// Films and consents are put back by who may write them; a word that was taken back by nobody: it is given anew.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let edit: fn(&Actor, CentreId) -> Decision = |actor, centre| decide(actor, Action::EditFilms, centre);
    let limits: fn(&Actor, CentreId) -> Decision = |actor, centre| decide(actor, Action::SetLimits, centre);
    let keeps: db::UndoCheck = crate::film::service::consenting::keeps_what_was_taken_back;
    let guard = |table, decide| UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![
        guard("media_film", edit),
        guard("media_seen", edit),
        UndoGuard { check: Some((keeps, "media-consent-undo-unkept")), ..guard("media_consent", edit) },
        guard("media_limit", limits),
    ]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("media", &Action::ALL, Action::word, may)
}

//! Who may read what was confided, call, promise; asking is anyone's right.
//!
//! A number is read by those who answer it: reception, referents, the director. The others know how many wait,
//! and nothing else.

use auth::{Actor, Decision, Denied, PolicyTable, Scope, decide_in_centre};
use kernel::{CentreId, Role};
use web::UndoGuard;

/// What one may want to do with discreet calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read the list, and open one call: its number, its words.
    SeeCalls,
    /// Take a call, say what came of it.
    AnswerCalls,
    /// How many wait and how many are late: a count, never a number.
    CountCalls,
    SetPromise,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::SeeCalls, Self::AnswerCalls, Self::CountCalls, Self::SetPromise];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeCalls => "callbacks:read",
            Self::AnswerCalls => "callbacks:write",
            Self::CountCalls => "callbacks:count",
            Self::SetPromise => "callbacks:promise",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (Role::Director, _) => true,
        (Role::Reception | Role::Referent, _) => action != Action::SetPromise,
        (Role::Facilitator, _) => action == Action::CountCalls,
        (Role::Volunteer | Role::Federation | Role::Host, _) => false,
    }
}

/// Decides an action on the calls of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// The scope of an action of the team.
pub(crate) fn scope(actor: &Actor, action: Action, centre: CentreId) -> Result<Scope, Denied> {
    Scope::opened_by(decide(actor, action, centre), centre)
}

/// The scope of whoever asks: anyone, and programs with the right to. It opens no number to them.
pub(crate) fn scope_to_ask(actor: &Actor, centre: CentreId) -> Result<Scope, Denied> {
    match actor {
        Actor::Token(_) => scope(actor, Action::AnswerCalls, centre),
        Actor::Visitor | Actor::Resident(_) | Actor::Staff(_) | Actor::System(_) => Ok(Scope::public(centre)),
    }
}

/// Calls are put back by who may answer them, the promise by who may give it.
pub(crate) fn undo_guards() -> Vec<UndoGuard> {
    let guard = |table, decide| UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    let answer = |actor: &Actor, centre| decide(actor, Action::AnswerCalls, centre);
    let promise = |actor: &Actor, centre| decide(actor, Action::SetPromise, centre);
    vec![guard("callback", answer as fn(&Actor, CentreId) -> Decision), guard("callback_promise", promise)]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("callbacks", &Action::ALL, Action::word, may)
}

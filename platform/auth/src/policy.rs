//! Decisions, and the scope that a decision opens.

use kernel::{CentreId, PersonId, Role};
use serde::Serialize;

use crate::Actor;

/// What a policy answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Allowed,
    /// The actor may see that the thing exists, and may not do this.
    Refused,
    /// The actor may not even know: 404.
    Hidden,
    /// Perhaps, once signed in.
    SignIn,
}

/// A decision that was not "allowed".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    #[error("refused")]
    Refused,
    #[error("hidden")]
    Hidden,
    #[error("sign in first")]
    SignIn,
}

impl Decision {
    /// The decision as a result, for `?`.
    pub fn require(self) -> Result<(), Denied> {
        match self {
            Self::Allowed => Ok(()),
            Self::Refused => Err(Denied::Refused),
            Self::Hidden => Err(Denied::Hidden),
            Self::SignIn => Err(Denied::SignIn),
        }
    }

    pub fn is_allowed(self) -> bool {
        self == Self::Allowed
    }
}

/// Decides an action in a centre: by role for staff, by scope word for a token.
///
/// `may` is the room's rule, a total match; `word` is the token scope that stands for the action
/// (`people:write`). The house itself may do everything that its own code asks.
pub fn decide_in_centre(actor: &Actor, centre: CentreId, word: &str, may: impl Fn(Role) -> bool) -> Decision {
    match actor {
        Actor::System(_) => Decision::Allowed,
        Actor::Visitor => Decision::SignIn,
        Actor::Resident(_) => Decision::Hidden,
        Actor::Token(token) if token.centre != centre => Decision::Hidden,
        Actor::Token(token) if token.scopes.iter().any(|scope| scope == word) => Decision::Allowed,
        Actor::Token(_) => Decision::Refused,
        Actor::Staff(_) => {
            let roles = actor.roles_in(centre);
            if roles.iter().any(|role| may(*role)) {
                Decision::Allowed
            } else if roles.is_empty() {
                Decision::Hidden
            } else {
                Decision::Refused
            }
        }
    }
}

/// Decides an action over the whole network: only a role held over it counts, never one held in a centre.
///
/// A token belongs to one centre, and so learns nothing of the others.
pub fn decide_in_network(actor: &Actor, may: impl Fn(Role) -> bool) -> Decision {
    match actor {
        Actor::System(_) => Decision::Allowed,
        Actor::Visitor => Decision::SignIn,
        Actor::Token(_) | Actor::Resident(_) => Decision::Hidden,
        Actor::Staff(staff) => {
            let over_all = staff.grants.iter().filter(|grant| grant.centre.is_none());
            if over_all.map(|grant| grant.role).any(may) { Decision::Allowed } else { Decision::Hidden }
        }
    }
}

/// Decides what a resident does with their own file: theirs, with the PIN or with a helper, and nobody else's.
pub fn decide_own(actor: &Actor, centre: CentreId, person: PersonId) -> Decision {
    match actor {
        Actor::System(_) => Decision::Allowed,
        Actor::Visitor => Decision::SignIn,
        Actor::Resident(resident) if resident.centre != centre || resident.person != person => Decision::Hidden,
        Actor::Resident(resident) if resident.own_file().is_some() => Decision::Allowed,
        // The card was shown; the PIN is still to be typed.
        Actor::Resident(_) => Decision::SignIn,
        Actor::Token(_) | Actor::Staff(_) => Decision::Hidden,
    }
}

/// The totals of all centres. It opens counts, and never a row about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetworkTotals(());

impl NetworkTotals {
    /// What an allowed decision over the network opens.
    pub fn opened_by(decision: Decision) -> Result<Self, Denied> {
        decision.require()?;
        Ok(Self(()))
    }
}

/// The centre whose rows a store may touch. Built here only, so a store cannot be asked without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    centre: CentreId,
}

impl Scope {
    /// The scope that an allowed decision opens.
    pub fn opened_by(decision: Decision, centre: CentreId) -> Result<Self, Denied> {
        decision.require()?;
        Ok(Self { centre })
    }

    /// What everyone may see of a centre: its published pages. Never opens personal data.
    pub fn public(centre: CentreId) -> Self {
        Self { centre }
    }

    /// The scope of a job or a command on one centre.
    pub fn of_house(centre: CentreId) -> Self {
        Self { centre }
    }

    pub fn centre(&self) -> CentreId {
        self.centre
    }
}

/// One room's rules, as rows of the role matrix.
#[derive(Debug, Clone, Serialize)]
pub struct PolicyTable {
    pub room: &'static str,
    /// Each action with the roles that may do it.
    pub rows: Vec<(&'static str, Vec<Role>)>,
    /// What a resident may do, with their own file only.
    pub own: Vec<&'static str>,
}

impl PolicyTable {
    /// Builds the table from a room's actions and its rule.
    pub fn of<A: Copy>(
        room: &'static str,
        actions: &[A],
        name: impl Fn(A) -> &'static str,
        may: impl Fn(Role, A) -> bool,
    ) -> Self {
        let rows = actions
            .iter()
            .map(|action| (name(*action), Role::ALL.into_iter().filter(|role| may(*role, *action)).collect()))
            .collect();
        Self { room, rows, own: Vec::new() }
    }

    /// The same table with what a resident may do with their own file.
    #[must_use]
    pub fn with_own(mut self, actions: &[&'static str]) -> Self {
        self.own.extend_from_slice(actions);
        self
    }
}

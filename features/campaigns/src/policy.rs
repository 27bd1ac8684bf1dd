//! Who may read, write, send, and bring results back.

use auth::{Actor, Decision, PolicyTable, decide_in_centre, decide_in_network};
use kernel::{CentreId, Role};

/// What one may want to do with messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read messages, names of audiences, the board.
    SeeCampaigns,
    WriteCampaigns,
    /// Make it leave, pause it, stop it, try another way.
    SendCampaigns,
    /// See the lists of calls and letters, and type what came of them.
    RecordResults,
    /// Read the totals of all centres; never a name, never a small group.
    SeeNetworkTotals,
}

impl Action {
    pub const ALL: [Self; 5] =
        [Self::SeeCampaigns, Self::WriteCampaigns, Self::SendCampaigns, Self::RecordResults, Self::SeeNetworkTotals];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeCampaigns => "campaigns:read",
            Self::WriteCampaigns => "campaigns:write",
            Self::SendCampaigns => "campaigns:send",
            Self::RecordResults => "campaigns:results",
            Self::SeeNetworkTotals => "network:totals",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match (role, action) {
        (_, Action::SeeNetworkTotals) => role == Role::Federation,
        (Role::Referent | Role::Director, _) => true,
        (Role::Facilitator, _) => action != Action::SendCampaigns,
        (Role::Reception, _) => matches!(action, Action::SeeCampaigns | Action::RecordResults),
        (Role::Volunteer, _) => action == Action::RecordResults,
        (Role::Federation | Role::Host, _) => false,
    }
}

/// Decides an action on the messages of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

/// Decides whether someone may read the totals of the network: a role held over it, in no centre.
pub fn decide_over_network(actor: &Actor) -> Decision {
    decide_in_network(actor, |role| may(role, Action::SeeNetworkTotals))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("campaigns", &Action::ALL, Action::word, may)
}

//! The roles a person may hold in a centre.

use serde::{Deserialize, Serialize};

/// What someone is in a centre (or, for the last two, in the network).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Volunteer,
    Reception,
    Facilitator,
    Referent,
    Director,
    /// Coordinates the network: totals, never names.
    Federation,
    /// Keeps the machine: settings, never personal files.
    Host,
}

impl Role {
    pub const ALL: [Self; 7] = [
        Self::Volunteer,
        Self::Reception,
        Self::Facilitator,
        Self::Referent,
        Self::Director,
        Self::Federation,
        Self::Host,
    ];

    /// The word stored and spoken by the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Volunteer => "volunteer",
            Self::Reception => "reception",
            Self::Facilitator => "facilitator",
            Self::Referent => "referent",
            Self::Director => "director",
            Self::Federation => "federation",
            Self::Host => "host",
        }
    }

    /// The role of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }

    /// Whether the role is held in one centre, rather than over the network.
    pub fn is_of_centre(self) -> bool {
        !matches!(self, Self::Federation | Self::Host)
    }
}

//! What a resident proposes: a place, a mistake, a place that is gone. Pure.

use chrono::{DateTime, Utc};

use super::place::{Facts, PlaceId};

kernel::typed_id! {
    /// What someone proposes for the map.
    ProposalId,
}

/// What is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A place that is missing.
    Place,
    /// Something that is wrong.
    Error,
    /// The place is there no more.
    Gone,
}

impl Kind {
    pub fn code(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Error => "error",
            Self::Gone => "gone",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Place, Self::Error, Self::Gone].into_iter().find(|kind| kind.code() == code)
    }
}

/// How it reached the centre.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    #[default]
    Page,
    Desk,
    /// Written on the printed map.
    Paper,
}

impl Way {
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Desk => "desk",
            Self::Paper => "paper",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Page, Self::Desk, Self::Paper].into_iter().find(|way| way.code() == code)
    }
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Waiting,
    Accepted,
    Refused,
}

impl Standing {
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Accepted, Self::Refused].into_iter().find(|standing| standing.code() == code)
    }
}

/// A proposal as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    pub id: ProposalId,
    pub kind: Kind,
    /// The place it speaks of, or the one it has become.
    pub place: Option<PlaceId>,
    pub facts: Option<Facts>,
    pub words: String,
    pub origin: String,
    pub way: Way,
    pub standing: Standing,
    pub created_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_name: String,
    pub revision: i64,
}

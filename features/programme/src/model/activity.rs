//! An activity as kept: what a person wrote about it, and where it stands.

use chrono::{DateTime, Utc};
use kernel::{ActivityId, CentreId, ListId, MediaId};
use serde::{Deserialize, Serialize};

use super::details::{Details, EnrolmentMode};
use super::refusal::ProgrammeRefusal;

/// Where an activity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActivityState {
    /// Seen by the team only.
    Draft,
    Published,
    /// Called off: its page stays and says so.
    Cancelled,
    /// Over, and out of the lists.
    Archived,
}

impl ActivityState {
    pub const ALL: [Self; 4] = [Self::Draft, Self::Published, Self::Cancelled, Self::Archived];

    /// The word stored and spoken by the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Cancelled => "cancelled",
            Self::Archived => "archived",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether the street sees its page.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Cancelled)
    }
}

/// Something people come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    pub id: ActivityId,
    pub centre: CentreId,
    /// The word of its page, given once: posters carry it.
    pub slug: String,
    pub details: Details,
    /// Its enrolment list, once it was published with one.
    pub list: Option<ListId>,
    pub media: Option<MediaId>,
    pub state: ActivityState,
    pub published_at: Option<DateTime<Utc>>,
    /// Grows at each edit.
    pub sequence: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl Activity {
    /// The list through which one enrols today, if there is one.
    pub fn open_list(&self) -> Option<ListId> {
        self.list.filter(|_| self.details.enrolment == EnrolmentMode::List && self.state == ActivityState::Published)
    }

    /// Whether it can be edited at all.
    pub fn check_editable(&self) -> Result<(), ProgrammeRefusal> {
        match self.state {
            ActivityState::Draft | ActivityState::Published => Ok(()),
            ActivityState::Cancelled => Err(ProgrammeRefusal::AlreadyCancelled),
            ActivityState::Archived => Err(ProgrammeRefusal::Archived),
        }
    }

    /// Whether it can be published now.
    pub fn check_publishable(&self) -> Result<(), ProgrammeRefusal> {
        match self.state {
            ActivityState::Draft => Ok(()),
            ActivityState::Published => Err(ProgrammeRefusal::AlreadyPublished),
            ActivityState::Cancelled => Err(ProgrammeRefusal::AlreadyCancelled),
            ActivityState::Archived => Err(ProgrammeRefusal::Archived),
        }
    }

    /// Whether it can be called off: only what was announced can.
    pub fn check_cancellable(&self) -> Result<(), ProgrammeRefusal> {
        match self.state {
            ActivityState::Published => Ok(()),
            ActivityState::Draft => Err(ProgrammeRefusal::NeverPublished),
            ActivityState::Cancelled => Err(ProgrammeRefusal::AlreadyCancelled),
            ActivityState::Archived => Err(ProgrammeRefusal::Archived),
        }
    }
}

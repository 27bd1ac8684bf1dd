//! What a group must be told, once each: written and handed to delivery inside the transaction
//! that made it true.
//!
//! This folder decides that something is said and in which words, never by which gateway. What no
//! way carries is left for someone to say: `service::by_hand` lists it.

mod news;
mod teller;

use chrono::{DateTime, Utc};
use kernel::{ListId, MessageId};
use uuid::Uuid;

use crate::model::enrolment::GroupId;

pub(crate) use news::{Household, households};
pub use news::{SessionChange, SessionNews};
pub(crate) use teller::{Facts, Teller, moment};

/// The first word of the keys of this room's messages.
pub(crate) const KEYS: &str = "enrolment";

/// What there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    Confirmed,
    Waiting,
    /// A freed place is held until a moment.
    Offered,
    /// It was not taken in time and went to the next.
    OfferOver,
    Cancelled,
    ListCancelled,
    /// One session is held at another hour or place.
    SessionMoved,
    SessionCancelled,
    /// A session that had been called off is held after all.
    SessionRestored,
    /// They waited until the list was over.
    WaitingOver,
    /// Someone typed them again on a list where they are.
    Doubled,
}

impl NoticeKind {
    pub const ALL: [Self; 11] = [
        Self::Confirmed,
        Self::Waiting,
        Self::Offered,
        Self::OfferOver,
        Self::Cancelled,
        Self::ListCancelled,
        Self::SessionMoved,
        Self::SessionCancelled,
        Self::SessionRestored,
        Self::WaitingOver,
        Self::Doubled,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::OfferOver => "offer_over",
            Self::Cancelled => "cancelled",
            Self::ListCancelled => "list_cancelled",
            Self::SessionMoved => "session_moved",
            Self::SessionCancelled => "session_cancelled",
            Self::SessionRestored => "session_restored",
            Self::WaitingOver => "waiting_over",
            Self::Doubled => "doubled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its word in the keys of texts.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::OfferOver => "offer-over",
            Self::Cancelled => "cancelled",
            Self::ListCancelled => "list-cancelled",
            Self::SessionMoved => "session-moved",
            Self::SessionCancelled => "session-cancelled",
            Self::SessionRestored => "session-restored",
            Self::WaitingOver => "waiting-over",
            Self::Doubled => "doubled",
        }
    }

    /// Whether it is known to whoever has just enrolled, before their eyes or on the paper they take.
    fn is_seen_on_enrolling(self) -> bool {
        matches!(self, Self::Confirmed | Self::Waiting)
    }

    /// Whether nobody has to say it where no way leads; once a list is over, there is nothing to do about it.
    fn needs_no_voice(self) -> bool {
        self.is_seen_on_enrolling() || self == Self::WaitingOver
    }
}

/// Where a notice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeState {
    /// The ledger has it.
    Sent,
    /// Someone must say it.
    Desk,
    /// They were there: nothing is to be said.
    Given,
    /// Someone said it.
    Told,
}

impl NoticeState {
    const ALL: [Self; 4] = [Self::Sent, Self::Desk, Self::Given, Self::Told];

    pub fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Desk => "desk",
            Self::Given => "given",
            Self::Told => "told",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// One thing told to one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: Uuid,
    pub group: GroupId,
    pub list: ListId,
    pub kind: NoticeKind,
    /// The list, the enrolment or the session it speaks of.
    pub about: Uuid,
    /// First names of those it speaks of.
    pub people: String,
    /// What someone says who calls or meets them.
    pub words: String,
    pub until: Option<DateTime<Utc>>,
    pub state: NoticeState,
    pub message: Option<MessageId>,
    pub at: DateTime<Utc>,
    pub told_at: Option<DateTime<Utc>>,
}

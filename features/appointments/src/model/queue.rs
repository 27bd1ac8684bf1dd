//! Those who come without an appointment, in order of arrival.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::PersonId;
use serde::{Deserialize, Serialize};

use super::{MotiveId, TicketId, coded};

/// Where someone of the queue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TicketState {
    Waiting,
    Called,
    Seen,
    Left,
}

coded!(TicketState { Waiting => "waiting", Called => "called", Seen => "seen", Left => "left" });

impl TicketState {
    /// Whether nobody waits for them any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Seen | Self::Left)
    }
}

/// One place in the queue of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub id: TicketId,
    pub day: NaiveDate,
    pub number: i64,
    pub motive: Option<MotiveId>,
    pub person: Option<PersonId>,
    pub guest_name: String,
    pub state: TicketState,
    pub created_at: DateTime<Utc>,
    pub called_at: Option<DateTime<Utc>>,
}

//! The states of a message, and what they mean to a person. Pure.

use chrono::{DateTime, Utc};
use kernel::{CentreId, HouseholdId, MessageId, PersonId};
use people::Channel;
use uuid::Uuid;

/// The reference of a message that left by no gateway: it can be read in the outbox, and reached nobody.
pub const LOCAL_OUTBOX: &str = "essaim:local-outbox";

/// Where a message is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Planned,
    Leased,
    Sending,
    Sent,
    Delivered,
    Failed,
    Unsure,
    Cancelled,
    Printed,
    HandedOver,
    Returned,
    Reached,
    NoAnswer,
    WrongNumber,
}

impl State {
    pub const ALL: [Self; 14] = [
        Self::Planned,
        Self::Leased,
        Self::Sending,
        Self::Sent,
        Self::Delivered,
        Self::Failed,
        Self::Unsure,
        Self::Cancelled,
        Self::Printed,
        Self::HandedOver,
        Self::Returned,
        Self::Reached,
        Self::NoAnswer,
        Self::WrongNumber,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Leased => "leased",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Unsure => "unsure",
            Self::Cancelled => "cancelled",
            Self::Printed => "printed",
            Self::HandedOver => "handed_over",
            Self::Returned => "returned",
            Self::Reached => "reached",
            Self::NoAnswer => "no_answer",
            Self::WrongNumber => "wrong_number",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Whether the message is in the person's hands, or was said to them: "remis".
    pub fn is_handed(self) -> bool {
        matches!(self, Self::Delivered | Self::HandedOver | Self::Reached)
    }

    /// How strong the evidence is: a person stands on the board by their strongest message.
    pub fn strength(self) -> u8 {
        match self {
            Self::Delivered | Self::HandedOver | Self::Reached => 6,
            Self::Sent | Self::Printed => 5,
            Self::Sending | Self::Leased | Self::Planned => 4,
            Self::Unsure => 3,
            Self::NoAnswer => 2,
            Self::Failed | Self::Returned | Self::WrongNumber => 1,
            Self::Cancelled => 0,
        }
    }

    /// The results that a volunteer may bring back for a channel.
    pub fn results_by_hand(channel: Channel) -> &'static [Self] {
        match channel {
            Channel::Letter => &[Self::HandedOver, Self::Returned],
            Channel::Call => &[Self::Reached, Self::NoAnswer, Self::WrongNumber],
            Channel::Email | Channel::Sms => &[],
        }
    }
}

/// One row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: MessageId,
    pub centre: CentreId,
    pub batch: Option<Uuid>,
    pub content: Uuid,
    pub person: PersonId,
    pub household: Option<HouseholdId>,
    pub channel: Channel,
    pub address: String,
    pub first_name: String,
    pub full_name: String,
    pub wants_large_print: bool,
    pub street_key: String,
    pub attempt: i64,
    pub state: State,
    pub run_at: DateTime<Utc>,
    pub reference: Option<String>,
    pub reason: String,
    pub cost_millis: i64,
    pub sent_at: Option<DateTime<Utc>>,
    pub settled_at: Option<DateTime<Utc>>,
    pub evidence: String,
    pub tries: i64,
}

impl Message {
    /// The one name of its way: address or number; for a letter its household, however the envelope is written.
    pub fn way_key(&self) -> String {
        match (self.channel, self.household) {
            (Channel::Letter, Some(home)) => home.to_string(),
            _ => self.address.clone(),
        }
    }
}

/// How a person settles the doubt about a message that may have left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It has left.
    Left,
    /// It has arrived.
    Received,
    /// It is sent again, at the risk of a double.
    Again,
}

/// What is said, before names are filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    pub id: Uuid,
    pub subject: String,
    pub text: String,
    pub sms_text: String,
    pub locale: String,
    /// It carries a code that opens something, or is nobody else's to read: see [`Content::hidden`].
    pub is_secret: bool,
}

impl Content {
    /// As anyone of the team may read it: that it left, how long it is, and nothing of what it says.
    pub fn hidden(self) -> Self {
        if !self.is_secret {
            return self;
        }
        let cover = |text: &str| text.chars().map(|sign| if sign.is_alphanumeric() { '•' } else { sign }).collect();
        Self { subject: cover(&self.subject), text: cover(&self.text), sms_text: cover(&self.sms_text), ..self }
    }
}

/// A message to plan.
#[derive(Debug, Clone)]
pub struct NewMessage {
    pub content: Uuid,
    pub batch: Option<Uuid>,
    pub person: PersonId,
    pub household: Option<HouseholdId>,
    pub channel: Channel,
    pub address: String,
    pub first_name: String,
    pub full_name: String,
    pub wants_large_print: bool,
    pub street_key: String,
    pub attempt: i64,
    /// It answers whoever has just acted, or would come too late: as an SMS too, it waits for no decent hour.
    pub at_any_hour: bool,
    pub run_at: DateTime<Utc>,
    pub cost_millis: i64,
    /// `campaign:person:channel:attempt`.
    pub once_key: String,
}

/// Fills `{prénom}` and `{nom}`; everything else is text, `{{` included.
pub fn fill(template: &str, first_name: &str, full_name: &str) -> String {
    template.replace("{prénom}", first_name).replace("{prenom}", first_name).replace("{nom}", full_name)
}

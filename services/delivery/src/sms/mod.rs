//! Short messages: what a text becomes on the air, what it costs, and the gateway that takes it.
//!
//! Nothing here knows a person; a number and a text come in, an outcome goes out.

pub mod alphabet;
mod fold;
pub mod gsm7;
mod homographs;
pub mod kannel;
pub mod price;

use crate::transport::{BoxFuture, Outcome};
use gsm7::Encoding;

/// One text for one phone, already normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmsMessage {
    /// Our own key of this attempt, given back in the delivery report; letters, digits, `-` and `_` only.
    pub id: String,
    /// E.164, with its `+`.
    pub to: String,
    pub text: String,
    pub encoding: Encoding,
    /// The name or number shown to the person, when it is not the gateway's own.
    pub sender: Option<String>,
}

/// A way out for short messages.
pub trait SmsSender: Send + Sync {
    /// Makes one attempt, and only one.
    fn send<'a>(&'a self, message: &'a SmsMessage) -> BoxFuture<'a, Outcome>;
}

/// What the network says later of a message it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeliveryReport {
    /// On the phone.
    Delivered,
    /// It will never be.
    Failed,
    /// The phone is off or out of reach; another report follows.
    Queued,
    /// Taken by the operator; another report follows.
    AcceptedByOperator,
    /// Refused by the operator.
    RejectedByOperator,
}

impl DeliveryReport {
    /// Whether no other report will follow.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Delivered | Self::Failed | Self::RejectedByOperator)
    }
}

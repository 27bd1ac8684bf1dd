//! Why a message stands where it stands, when it is the house that says so and no server.
//!
//! The ledger keeps a code; words come on display, in the reader's language. What a server said is shown as it said it.

use std::fmt;

use i18n::Texts;

/// What tells a code of the house from the words of a server.
const MARK: &str = "essaim:";

/// A reason of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Nobody answered in time.
    Silence,
    /// The line was lost.
    Cut,
    /// The program stopped while it was sending.
    Interrupted,
    /// The text or the centre is no longer there.
    Vanished,
    /// A letter or a call: hands carry it.
    ByHand,
    /// The person said no.
    Refusal,
    /// The telephone network could not hand it over.
    NotDelivered,
    /// The operator did not take it.
    RejectedByOperator,
    /// A volunteer brought it back.
    Volunteer,
    /// The relay carries no accented address.
    AccentedAddress,
    /// What is written is no e-mail address.
    NotAnAddress,
}

impl Cause {
    pub const ALL: [Self; 11] = [
        Self::Silence,
        Self::Cut,
        Self::Interrupted,
        Self::Vanished,
        Self::ByHand,
        Self::Refusal,
        Self::NotDelivered,
        Self::RejectedByOperator,
        Self::Volunteer,
        Self::AccentedAddress,
        Self::NotAnAddress,
    ];

    /// As the ledger keeps it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Silence => "essaim:silence",
            Self::Cut => "essaim:cut",
            Self::Interrupted => "essaim:interrupted",
            Self::Vanished => "essaim:vanished",
            Self::ByHand => "essaim:by-hand",
            Self::Refusal => "essaim:refusal",
            Self::NotDelivered => "essaim:not-delivered",
            Self::RejectedByOperator => "essaim:rejected",
            Self::Volunteer => "essaim:volunteer",
            Self::AccentedAddress => "essaim:accented-address",
            Self::NotAnAddress => "essaim:not-an-address",
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A reason of the ledger for eyes.
pub fn reason_words(texts: &Texts, reason: &str) -> String {
    let known = Cause::ALL.into_iter().find(|cause| cause.code() == reason);
    match known.and_then(|cause| cause.code().strip_prefix(MARK)) {
        Some(word) => texts.t(&format!("delivery-reason-{word}")),
        None => reason.to_owned(),
    }
}

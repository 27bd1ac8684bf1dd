//! Typed identifiers: a UUIDv7 that knows what it names.
//!
//! UUIDv7 sorts by creation time, so a list paged by id is a list in order of arrival.
//! An id is made by `Cx` or by a builder, never by the database.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares a newtype over [`Uuid`] with the conversions that every id has.
#[macro_export]
macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// A new id, later than all that this process made before.
            pub fn new() -> Self { Self(uuid::Uuid::now_v7()) }
            /// The raw value, for binding.
            pub fn uuid(self) -> uuid::Uuid { self.0 }
        }
        impl Default for $name { fn default() -> Self { Self::new() } }
        impl From<uuid::Uuid> for $name { fn from(id: uuid::Uuid) -> Self { Self(id) } }
        impl From<$name> for uuid::Uuid { fn from(id: $name) -> Self { id.0 } }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
        }
    )+};
}

typed_id! {
    /// A network of centres: usually one per installation.
    NetworkId,
    /// A *centre social*.
    CentreId,
    /// A room, a partner's place, a stop of the shuttle.
    VenueId,
    /// A staff account.
    AccountId,
    /// A sign-in on one device.
    SessionId,
    /// One act of one author, undone as one.
    OperationId,
    /// A person known to a centre.
    PersonId,
    /// The people who live together, or share a child.
    HouseholdId,
    /// A picture or a film.
    MediaId,
    /// Something people enrol for.
    ActivityId,
    /// A list of enrolments with its capacity.
    ListId,
    /// One person on one list.
    EnrolmentId,
    /// One message to an audience.
    CampaignId,
    /// One row of the delivery ledger.
    MessageId,
}

/// Parses an id written in a path or a form; `None` when it is not one.
pub fn parse<T: From<Uuid>>(text: &str) -> Option<T> {
    Uuid::from_str(text).ok().map(T::from)
}

/// A short code that a person can read over the phone: no 0/O, 1/I/L, no vowel that makes words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SpokenCode(String);

impl SpokenCode {
    const ALPHABET: &'static [u8] = b"23456789BCDFGHJKMNPQRTVWXZ";

    /// Draws a code of `length` signs from random bytes given by the caller.
    pub fn from_random(random: &[u8], length: usize) -> Self {
        let signs = random.iter().take(length).map(|byte| {
            let at = usize::from(*byte) % Self::ALPHABET.len();
            Self::ALPHABET.get(at).copied().map_or('2', char::from)
        });
        Self(signs.collect())
    }

    /// Accepts what a person typed: any case, blanks and hyphens anywhere.
    pub fn parse(typed: &str) -> Option<Self> {
        let clean: String = typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
        let known = clean.bytes().all(|b| Self::ALPHABET.contains(&b));
        (known && (6..=12).contains(&clean.len())).then_some(Self(clean))
    }

    /// The code without its hyphens, as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SpokenCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, sign) in self.0.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

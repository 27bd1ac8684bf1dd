//! The stone of the house: values that every floor speaks.
//!
//! Typed ids, the clock, money, languages, roles and French text. Nothing here waits,
//! reads a file or knows a database; everything can be tested in a microsecond.

pub mod clock;
pub mod ids;
pub mod locale;
pub mod money;
pub mod paging;
pub mod role;
pub mod text;
pub mod words;

pub use clock::Clock;
pub use ids::{
    AccountId, ActivityId, CampaignId, CentreId, EnrolmentId, HouseholdId, ListId, MediaId, MessageId, NetworkId,
    OperationId, PersonId, SessionId, VenueId,
};
pub use locale::Locale;
pub use money::Cents;
pub use role::Role;

#[cfg(test)]
mod tests;

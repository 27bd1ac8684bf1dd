//! Persons, households, memberships, consents, import.
//!
//! Keeps who a centre knows, who lives with whom, and by which channel each agreed to be reached.
//! Reads member files of any shape (`import`). Sends nothing, enrols nobody.

mod draft;
pub mod import;
mod model;
pub mod policy;
pub mod service;
pub mod store;
pub mod text;

pub use draft::{HomeFields, PersonDraft, PersonRefusal, plain_euros, read_day};
pub use model::{
    Channel, Consent, Household, HouseholdRole, Membership, Person, Purpose, season_of,
};

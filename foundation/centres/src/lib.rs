//! The network, its centres, their venues and teams.
//!
//! Finds the centre of a request ([`InCentre`]), dresses pages for it, and keeps who may see and
//! undo what was done there. Knows no activity, no person, no message.

mod face;
mod model;
pub mod policy;
pub mod service;
pub mod store;

pub use face::{InCentre, public_chrome, team_chrome};
pub use model::{ACCENTS, Centre, CentreRefusal, NewCentre, RESERVED_SLUGS, Venue, check_slug, parse_phone};

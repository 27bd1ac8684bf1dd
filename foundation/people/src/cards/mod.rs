//! Cards of residents: given at the desk, shown at a door, opening one's own file.
//!
//! `accounts` keeps the cards, the PINs and the sessions and knows no name; here they meet people: the desk's acts,
//! the public door, the file that a resident reads about themselves, and "J'aide Mme X".

pub(crate) mod pages;
pub(crate) mod policy;
pub(crate) mod routes;
pub(crate) mod service;

use crate::model::Person;

pub use pages::by_code::{CodeAsked, JOB as CODE_JOB, draw as draw_code, way as way_of_code};
pub use policy::Action as CardAction;
pub use service::{Given, give_cards, give_pin, unlock, void_card};

/// How someone is called on a screen that others may see: "Mme Duhamel", or the first and last name.
pub(crate) fn called(person: &Person) -> String {
    if person.title.is_empty() { person.full_name() } else { format!("{} {}", person.title, person.last_name) }
}

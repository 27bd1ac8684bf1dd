//! Cards, PINs and three words: how a resident is known without e-mail, telephone or password.
//!
//! A card carries 128 random bits and no word about anyone; what is kept of it is a hash. The PIN opens one's own
//! file; five wrong ones, and the desk unlocks. This knows whose a card is by an id only: names are of the room of
//! people, which shows the pages and writes the operations.

pub mod codes;
pub mod demo;
mod giving;
pub mod help;
mod model;
pub mod pins;
pub mod sessions;
pub mod sheets;
pub mod store;
mod wordlist;
pub mod words;

pub use giving::{issue, tie, void};
pub use model::{Card, CardLine, CardState, DrawnCard, Holder, PinRefusal};

#[cfg(test)]
pub(crate) use {model::check_pin, wordlist::all as all_words};

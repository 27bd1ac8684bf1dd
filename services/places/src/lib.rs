//! French addresses as the post writes them and as a volunteer walks them.
//!
//! An address as typed becomes the six lines of a window envelope (NF Z 10-011), a key that sorts
//! letters by street, number and building, and something to compare when households are formed.
//! It never looks an address up, never guesses a missing part, and never drops one unsaid.

mod address;
mod envelope;
mod position;
mod postal_code;
mod street_key;
mod street_line;
mod vocabulary;

pub use address::{AddressMatch, PostalAddress, compare_addresses, same_address};
pub use envelope::{Envelope, LINE_LENGTH};
pub use position::{Position, distance_metres};
pub use postal_code::{PostalCode, PostalCodeRefusal};
pub use street_key::{StreetKey, WalkOrder, street_key};
pub use street_line::{Part, StreetLine};
pub use vocabulary::PartKind;

#[cfg(test)]
mod tests;

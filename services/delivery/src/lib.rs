//! One ledger for e-mail, SMS, letter and call.
//!
//! What leaves the house leaves through here. `sms` and `mail` speak to the gateways, `reply`
//! understands what people answer, `transport` says what is known of an attempt. None of them
//! decides who is written to, and none sends anything twice.

mod dispatch;
pub mod mail;
mod model;
mod notice;
pub mod reply;
pub mod sms;
pub mod store;
pub mod transport;
mod wording;

pub use dispatch::{Couriers, Dispatcher, is_decent_hour};
pub use model::{Content, LOCAL_OUTBOX, Message, NewMessage, State, fill};
pub use notice::{Notice, notify};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("delivery");

/// What this room brings to the house.
pub fn module() -> web::Module {
    web::Module::new("delivery", TEXTS)
}

#[cfg(test)]
mod tests;

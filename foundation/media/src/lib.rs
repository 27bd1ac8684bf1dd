//! Pictures: turned upright, stripped of what the camera wrote, kept in three widths.
//!
//! A room above prepares the bytes with [`prepare`] outside any transaction, then keeps the row
//! with [`store::insert`] inside its own. Pictures are public once their address is known; who may
//! add one is decided by the room above. No original is ever kept: it may carry a place or a name.

mod handlers;
mod model;
mod service;
pub mod store;
mod upright;

pub use model::{LONGEST_BYTES, LONGEST_PIXELS, Media, MediaRefusal, PictureKind, WIDTHS, Width};
pub use service::{Prepared, prepare};

#[cfg(test)]
mod tests;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("media");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("media", TEXTS);
    module.routes = handlers::router();
    module
}

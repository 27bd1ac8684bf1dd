//! Pictures: turned upright, stripped of what the camera wrote, kept in three widths. Films: see [`film`].
//!
//! A room above prepares the bytes with [`prepare`] outside any transaction, then keeps the row
//! with [`store::insert`] inside its own. Pictures are public once their address is known; who may
//! add one is decided by the room above. No original is ever kept: it may carry a place or a name.

pub mod film;
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
pub const TEXTS: i18n::RoomTexts = i18n::RoomTexts {
    room: "media",
    fr: concat!(include_str!("../i18n/fr/media.ftl"), "\n", include_str!("../i18n/fr/films.ftl")),
    fr_simple: concat!(include_str!("../i18n/fr-simple/media.ftl"), "\n", include_str!("../i18n/fr-simple/films.ftl")),
    en: concat!(include_str!("../i18n/en/media.ftl"), "\n", include_str!("../i18n/en/films.ftl")),
    ar: concat!(include_str!("../i18n/ar/media.ftl"), "\n", include_str!("../i18n/ar/films.ftl")),
};

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("media", TEXTS);
    module.routes = handlers::router();
    film::furnish(&mut module);
    module
}

//! The face of Essaim: layouts, components, styles, icons. One dot, one person.
//!
//! Rooms compose what is here and do not restyle. Nothing here asks a question of the data.

// Templates name our types by the crate's own name, from every room as from the gallery here.
#[cfg(test)]
extern crate self as ui;

pub mod assets;
mod blocks;
pub mod chart;
mod chrome;
mod forms;
pub mod markdown;
pub mod qr;

pub use blocks::{Choice, EventRow, Pager, Tag, TagKind};
pub use chrome::{Chrome, Display, Door, DoorGroup, Face, Help, Hub, LanguageLink, OwnBar, Practice, Undo};
pub use forms::FormState;

/// The texts of the layouts and components.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("ui");

/// Makes a text safe between tags and inside a quoted attribute.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests;

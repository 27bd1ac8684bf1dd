//! Cards of residents, ten to a sheet, to be cut out.
//!
//! A card says whose house it is and nothing of whose card it is: a small square, three words, a line for a hand.
//! A name is printed only where it was asked for.

use serde::Serialize;

use super::letterhead::{CallBack, Letterhead};
use crate::{Paper, Template};

/// A sheet of cards with marks to cut along.
///
/// Words: `title`, `by_words`, `show`, `name`, `lost`, `qr_alt`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CardSheet {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// The cards, in the order in which they are given out.
    pub cards: Vec<CardFace>,
    /// On each card, for who would rather be called: under a lent device.
    pub call_back: Option<CallBack>,
}

/// One card.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CardFace {
    /// The address the small square carries.
    pub qr: String,
    /// The three words typed where there is no camera.
    pub words: String,
    /// The name, where it was asked for; else a line to write on.
    pub name: Option<String>,
}

impl Paper for CardSheet {
    const TEMPLATE: Template = Template("card-sheet");
}

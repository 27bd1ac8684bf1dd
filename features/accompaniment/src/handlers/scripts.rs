//! The two small scripts of the room: black out a part of a photo, sign on the screen. The pages do without them.

use centres::InCentre;
use web::{Answer, text};

use crate::policy::{Action, decide};

const KIND: &str = "text/javascript; charset=utf-8";

/// Draws rectangles over the photos that are about to be sent.
pub(crate) async fn masks(here: InCentre) -> Answer {
    script(&here, include_str!("../../assets/masque.js"))
}

/// Draws a signature.
pub(crate) async fn signature(here: InCentre) -> Answer {
    script(&here, include_str!("../../assets/trait.js"))
}

/// To whoever may not know of this room there is no such address.
fn script(here: &InCentre, words: &str) -> Answer {
    decide(&here.cx.actor, Action::ReadFiles, here.centre.id).require()?;
    text(KIND, words.to_owned())
}

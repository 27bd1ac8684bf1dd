//! The small script of the room: black out a part of a photo. The page does without it.

use centres::InCentre;
use web::{Answer, text};

use crate::policy::{Action, decide};

const KIND: &str = "text/javascript; charset=utf-8";

/// Draws rectangles over the photos that are about to be sent.
pub(crate) async fn masks(here: InCentre) -> Answer {
    script(&here, include_str!("../../assets/masque.js"))
}

/// To whoever may not know of this room there is no such address.
fn script(here: &InCentre, words: &str) -> Answer {
    decide(&here.cx.actor, Action::ReadFiles, here.centre.id).require()?;
    text(KIND, words.to_owned())
}

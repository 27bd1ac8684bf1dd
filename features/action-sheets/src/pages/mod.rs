//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod filled;
pub(crate) mod paper;
pub(crate) mod public;
pub(crate) mod team;

use centres::InCentre;
use kernel::words;
use media::{Media, Width};
use web::Cx;

use crate::model::content::Content;

/// The paragraphs of a text.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// "du 1er février 2017 au 31 décembre 2019"; empty when no day is known.
fn when(cx: &Cx, content: &Content) -> String {
    let day = |day| words::date_with_year(day, cx.locale());
    match (content.starts_on, content.ends_on) {
        (Some(first), Some(last)) if first == last => day(first),
        (Some(first), Some(last)) => cx.texts.t2("action-sheets-from-to", ("x", day(first)), ("to", day(last))),
        (Some(first), None) => cx.texts.t1("action-sheets-from", "x", day(first)),
        (None, Some(last)) => cx.texts.t1("action-sheets-until", "x", day(last)),
        (None, None) => String::new(),
    }
}

/// A picture of the gallery: its address, what it shows, its size.
pub(crate) struct PictureLine {
    pub id: String,
    pub src: String,
    pub alt: String,
}

fn picture_lines(pictures: &[(Media, String)]) -> Vec<PictureLine> {
    let line = |(media, caption): &(Media, String)| PictureLine {
        id: media.id.to_string(),
        src: media.href(Width::Medium),
        alt: caption.clone(),
    };
    pictures.iter().map(line).collect()
}

/// Who carried the action, where, how to reach them: what is known, each with its word.
fn facts(here: &InCentre, content: &Content) -> Vec<(String, String)> {
    let cx = &here.cx;
    let facts = [
        ("action-sheets-structure", content.structure.clone()),
        ("action-sheets-place", content.place.clone()),
        ("action-sheets-dates", when(cx, content)),
        ("action-sheets-referent", content.referent.clone()),
        ("action-sheets-contact", content.contact.clone()),
    ];
    facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (cx.t(key), value)).collect()
}

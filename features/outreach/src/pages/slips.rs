//! Paper slips of a round, printed beforehand: a code each, by which a tablet opens the note under the slip's own number.

use askama::Template;
use centres::InCentre;
use ui::Chrome;
use web::Problem;

use super::{chrome, kind_words, round_href};
use crate::model::entry::{EntryId, Kind};
use crate::model::round::Round;

/// A slip to write on by hand.
pub(crate) struct Slip {
    pub title: String,
    pub qr: String,
    /// The last signs of its number, to find it again among others.
    pub number: String,
    pub lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "outreach/slips.html")]
pub(crate) struct SlipsPage {
    pub chrome: Chrome,
    pub back: String,
    pub round: String,
    pub slips: Vec<Slip>,
}

impl SlipsPage {
    /// One slip of each kind, each with a number that no other has.
    pub fn new(here: &InCentre, round: &Round) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            back: round_href(&here.centre, round.id, ""),
            round: round.title.clone(),
            slips: Kind::ALL.into_iter().map(|kind| slip(here, kind)).collect(),
        })
    }
}

fn slip(here: &InCentre, kind: Kind) -> Slip {
    let (cx, id) = (&here.cx, EntryId::new().to_string());
    let title = kind_words(cx, kind);
    let page = cx.app.url(&here.centre.path("tablette"));
    let fields: &[&str] = match kind {
        Kind::PersonMet => &["who", "phone", "place", "words"],
        Kind::Act => &["who", "about", "place", "minutes", "words"],
        Kind::ReminderWanted | Kind::AppointmentWanted => &["who", "phone", "about", "wanted", "words"],
        Kind::Question => &["who", "phone", "about", "words"],
        Kind::Mandate => &["who", "formalities", "days", "reading", "signature"],
    };
    Slip {
        qr: ui::qr::svg(&format!("{page}#fiche={id}&genre={}", kind.code()), &title),
        number: id.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect(),
        lines: fields.iter().map(|field| cx.t(&format!("outreach-field-{field}"))).collect(),
        title,
    }
}

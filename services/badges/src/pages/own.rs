//! What a holder reads of their own certificates: a list, then one, with what can be taken home.

use askama::Template;
use centres::InCentre;
use kernel::words;
use ui::Chrome;

use super::public::{Facts, facts};
use super::{OWN, check_path, state_kind, state_words};
use crate::model::certificate::Certificate;
use crate::service::issuing::check_url;

/// One of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub day: String,
    pub state: String,
    pub kind: &'static str,
}

#[derive(Template)]
#[template(path = "badges/own_index.html")]
pub(crate) struct OwnIndexPage {
    pub chrome: Chrome,
    pub lines: Vec<Line>,
}

impl OwnIndexPage {
    pub fn new(here: &InCentre, held: &[Certificate]) -> Self {
        let line = |one: &Certificate| Line {
            href: here.centre.path(&format!("{OWN}/{}", one.id)),
            title: one.title.clone(),
            day: words::date_with_year(one.earned_on, here.cx.locale()),
            state: state_words(&here.cx, one),
            kind: state_kind(one),
        };
        Self { chrome: here.public_chrome(""), lines: held.iter().map(line).collect() }
    }
}

#[derive(Template)]
#[template(path = "badges/own_show.html")]
pub(crate) struct OwnPage {
    pub chrome: Chrome,
    pub back: String,
    pub paper: String,
    pub base: String,
    pub url: String,
    pub is_valid: bool,
    pub state: String,
    pub kind: &'static str,
    pub reason: String,
    pub facts: Facts,
    pub name_shown: String,
}

impl OwnPage {
    pub fn new(here: &InCentre, one: &Certificate) -> Self {
        let index = here.centre.path(OWN);
        Self {
            chrome: here.public_chrome(""),
            paper: format!("{index}/{}/attestation.pdf", one.id),
            back: index,
            base: check_path(one),
            url: check_url(&here.cx, &one.code),
            is_valid: one.is_valid(),
            state: state_words(&here.cx, one),
            kind: state_kind(one),
            reason: one.reason.clone(),
            facts: facts(&here.cx, &here.centre.name, one),
            name_shown: here.cx.texts.t1("badges-name-shown", "x", one.shown_name()),
        }
    }
}

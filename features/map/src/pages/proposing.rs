//! The pages where one proposes a place or tells a mistake, and the one that says thank you.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};

use super::{PUBLIC_DOOR, href_of, theme_choices};
use crate::model::place::Place;
use crate::model::theme::Theme;

/// How it reached the centre, asked of the team only.
fn ways(here: &InCentre) -> Vec<Choice> {
    if !here.centre.is_team(&here.cx.actor) {
        return Vec::new();
    }
    ["desk", "paper"].into_iter().map(|way| Choice::new(way, here.cx.t(&format!("map-way-{way}")))).collect()
}

#[derive(Template)]
#[template(path = "map/propose.html")]
pub(crate) struct ProposePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub themes: Vec<Choice>,
    pub ways: Vec<Choice>,
}

impl ProposePage {
    pub fn new(here: &InCentre, form: FormState, themes: &[Theme]) -> Self {
        let base = here.centre.path(PUBLIC_DOOR);
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            action: format!("{base}/proposer"),
            base,
            once: web::once_key(),
            themes: theme_choices(themes),
            ways: ways(here),
        }
    }
}

#[derive(Template)]
#[template(path = "map/report.html")]
pub(crate) struct ReportPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub back: String,
    pub action: String,
    pub once: String,
    pub name: String,
    pub ways: Vec<Choice>,
}

impl ReportPage {
    pub fn new(here: &InCentre, form: FormState, place: &Place) -> Self {
        let back = href_of(&here.centre, place);
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            action: format!("{back}/signaler"),
            back,
            once: web::once_key(),
            name: place.facts.name.clone(),
            ways: ways(here),
        }
    }
}

#[derive(Template)]
#[template(path = "map/thanks.html")]
pub(crate) struct ThanksPage {
    pub chrome: Chrome,
    pub base: String,
}

impl ThanksPage {
    pub fn new(here: &InCentre) -> Self {
        Self { chrome: here.public_chrome(PUBLIC_DOOR), base: here.centre.path(PUBLIC_DOOR) }
    }
}

//! "Ce que devient mon idée": found by its code, and read.

use askama::Template;
use centres::InCentre;
use ideas::{Author, Notice, NoticeState, Showing};
use ui::{Chrome, FormState};

use super::road::{Stone, stones};
use super::status;
use super::street::{Came, came};
use crate::service::board::Whole;

#[derive(Template)]
#[template(path = "solutions/find.html")]
pub(crate) struct FindPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

impl FindPage {
    pub fn new(here: &InCentre, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome("idees"),
            form,
            action: here.centre.path("mon-idee"),
            back: here.centre.path("idees"),
        }
    }
}

#[derive(Template)]
#[template(path = "solutions/mine.html")]
pub(crate) struct MinePage {
    pub chrome: Chrome,
    pub is_done: bool,
    pub title: String,
    pub code: String,
    pub status_kind: &'static str,
    pub status: String,
    /// Nobody but the team reads it yet.
    pub is_waiting: bool,
    /// The title of the idea that theirs was gathered with.
    pub joined: bool,
    pub stones: Vec<Stone>,
    pub solutions: Vec<Came>,
    /// How they are told.
    pub way: String,
    /// How many times they were told something.
    pub told: String,
    pub page_href: String,
}

impl MinePage {
    pub fn new(here: &InCentre, (author, whole, notices): (&Author, &Whole, &[Notice]), is_done: bool) -> Self {
        let (cx, idea) = (&here.cx, &whole.idea);
        let (status_kind, status) = status(cx, idea);
        let reached = notices.iter().filter(|notice| notice.state != NoticeState::Desk).count();
        Self {
            chrome: here.public_chrome("idees"),
            is_done,
            title: idea.title.clone(),
            code: author.spoken_code(),
            status_kind,
            status,
            is_waiting: idea.showing == Showing::Waiting,
            joined: author.idea != idea.id,
            stones: stones(cx, whole),
            solutions: came(here, whole),
            way: cx.t(&format!("ideas-tell-{}", author.way.code().replace('_', "-"))),
            told: if reached == 0 { String::new() } else { cx.texts.t1("solutions-mine-told", "n", reached) },
            page_href: if idea.is_public() { here.centre.path(&format!("idees/{}", idea.id)) } else { String::new() },
        }
    }
}

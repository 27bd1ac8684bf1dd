//! The doors of the room: extract, one service call, respond.

pub mod counting;
pub mod public;
pub mod settling;
pub mod themes;

use ballots::SheetId;
use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::ballot::{Marks, Method};
use crate::model::forum::Forum;
use crate::model::theme::{Theme, ThemeState};
use crate::model::{ForumId, SlotId, ThemeId};
use crate::service::{Error, sentence};

/// `…/forums/{forum}`.
#[derive(Deserialize)]
pub(crate) struct ForumPath {
    pub forum: ForumId,
}

/// `…/forums/{forum}/themes/{theme}`.
#[derive(Deserialize)]
pub(crate) struct ThemePath {
    pub forum: ForumId,
    pub theme: ThemeId,
}

/// `…/forums/{forum}/journee/{slot}`.
#[derive(Deserialize)]
pub(crate) struct SlotPath {
    pub forum: ForumId,
    pub slot: SlotId,
}

/// `…/forums/{forum}/comptes/{sheet}`.
#[derive(Deserialize)]
pub(crate) struct SheetPath {
    pub forum: ForumId,
    pub sheet: SheetId,
}

/// Where a list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
}

impl Cursor {
    fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// The name of the box of a theme where marks are counted.
pub(crate) fn box_of(theme: ThemeId) -> String {
    format!("t-{theme}")
}

/// The marks of each theme as its box says; what cannot be read is less than nothing, and refused.
fn counted(form: &FormState, themes: &[Theme]) -> Marks {
    let kept = themes.iter().filter(|theme| theme.state == ThemeState::Kept);
    let read = |theme: &Theme| match form.value(&box_of(theme.id)) {
        "" => (theme.id, 0),
        typed => (theme.id, typed.parse().unwrap_or(-1)),
    };
    kept.map(read).collect()
}

/// One person's choice, as the boxes of its method say it.
fn chosen(form: &FormState, forum: &Forum, themes: &[Theme]) -> Marks {
    if let Method::Points(_) = forum.terms.method {
        return counted(form, themes);
    }
    let mut marks = Marks::new();
    for theme in form.all("choix").iter().filter_map(|value| kernel::ids::parse::<ThemeId>(value)) {
        *marks.entry(theme).or_default() += 1;
    }
    marks
}

/// Tells a form what is wrong with it; any other error stays one.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            Ok(())
        }
        error => Err(error.told(&here.cx)),
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

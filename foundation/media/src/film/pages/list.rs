//! The films of a centre, for its team.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Chrome, Pager};
use web::Problem;

use super::{CHANNEL, DOOR, chrome, day_words, lasts_words, state_words, uses_words};
use crate::film::policy::{Action, decide};
use crate::film::service::can_convert;
use crate::film::service::showing::Shown;
use crate::film::{href, new_href};

/// A film of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub when: String,
    pub lasts: String,
    pub status_kind: &'static str,
    pub status: String,
    /// Where it is shown, in words.
    pub shown: String,
    pub lacks_words: bool,
}

#[derive(Template)]
#[template(path = "media/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub new_href: String,
    pub channel_href: String,
    pub may_edit: bool,
    pub may_limit: bool,
    /// No program of this machine makes films.
    pub lacks_programs: bool,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Shown>) -> Result<Self, Problem> {
        let base = here.centre.path(DOOR);
        let may = |action| decide(&here.cx.actor, action, here.centre.id).is_allowed();
        Ok(Self {
            chrome: chrome(here)?,
            new_href: new_href(&here.centre, None),
            channel_href: here.centre.path(CHANNEL),
            may_edit: may(Action::EditFilms),
            may_limit: may(Action::SetLimits),
            lacks_programs: !can_convert(),
            pages: Pager {
                next: found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default(),
                ..Pager::default()
            },
            lines: found.items.iter().map(|shown| line(here, shown)).collect(),
            base,
        })
    }
}

fn line(here: &InCentre, shown: &Shown) -> Line {
    let (cx, film) = (&here.cx, &shown.film);
    let (status_kind, status) = state_words(cx, film);
    let nowhere = || cx.t("media-film-shown-nowhere");
    Line {
        href: href(&here.centre, film.id),
        title: film.title.clone(),
        when: day_words(cx, film.created_at),
        lasts: lasts_words(cx, film),
        status_kind,
        status,
        shown: if shown.uses.is_empty() { nowhere() } else { uses_words(cx, &shown.uses) },
        lacks_words: film.lacks_transcript(),
    }
}

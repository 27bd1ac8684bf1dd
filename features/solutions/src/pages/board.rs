//! The team's board of ideas, and the page on which an idea heard at the desk is written.

use askama::Template;
use centres::InCentre;
use ideas::{Idea, Showing};
use people::Person;
use ui::{Choice, Chrome, FormState, Pager};
use web::Problem;

use super::{
    IDEAS_DOOR, idea_path, ideas_base, may_edit, next_href, sheets_base, state_choices, state_words, status,
    team_chrome, way_choices,
};
use crate::handlers::Asked;
use crate::service::board::Board;
use crate::words::long_day;

/// An idea of the board.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub theme: String,
    pub status_kind: &'static str,
    pub status: String,
    pub who: String,
    pub origin: String,
    pub since: String,
}

#[derive(Template)]
#[template(path = "solutions/board.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub may_edit: bool,
    pub states: Vec<Choice>,
    /// How many stand where: address, label, number.
    pub counts: Vec<(String, String, i64)>,
    pub waiting: i64,
    pub to_tell: i64,
    pub lines: Vec<Line>,
    pub pages: Pager,
    pub solutions_href: String,
    pub public_href: String,
}

impl BoardPage {
    pub fn new(here: &InCentre, asked: &Asked, board: Board, left: usize) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, ideas_base(&here.centre));
        let mut states = state_choices(cx);
        for showing in [Showing::Waiting, Showing::Hidden] {
            states.push(Choice::new(showing.code(), cx.t(&format!("ideas-showing-{}", showing.code()))));
        }
        let count = |state: ideas::State| {
            let number = board.counts.iter().find(|(known, _)| *known == state).map_or(0, |(_, number)| *number);
            (format!("{base}?etat={}", state.code()), state_words(cx, state), number)
        };
        Ok(Self {
            chrome: team_chrome(here, IDEAS_DOOR)?,
            form: asked.form(),
            may_edit: may_edit(here),
            states,
            counts: ideas::State::ALL.into_iter().map(count).collect(),
            waiting: board.waiting,
            to_tell: i64::try_from(left).unwrap_or(i64::MAX),
            lines: board.ideas.items.iter().map(|idea| line(here, &board, idea)).collect(),
            pages: Pager { next: next_href(&base, asked, board.ideas.next), ..Pager::default() },
            solutions_href: sheets_base(&here.centre),
            public_href: here.centre.path("idees"),
            base,
        })
    }
}

fn line(here: &InCentre, board: &Board, idea: &Idea) -> Line {
    let cx = &here.cx;
    let (status_kind, status) = status(cx, idea);
    let authors = board.authors.get(&idea.id).map(Vec::as_slice).unwrap_or_default();
    let named = authors.iter().find(|author| !author.name.is_empty()).map(|author| author.name.clone());
    let others = authors.len().saturating_sub(1);
    let who = match (named, others) {
        (None, _) => cx.t("solutions-nobody"),
        (Some(name), 0) => name,
        (Some(name), n) => cx.texts.t2("solutions-and-others", ("x", name), ("n", n)),
    };
    Line {
        href: idea_path(&here.centre, idea.id, ""),
        title: idea.title.clone(),
        theme: idea.theme.clone(),
        status_kind,
        status,
        who,
        origin: cx.t(&format!("ideas-origin-{}", idea.origin.code())),
        since: long_day(idea.moved_at, cx.locale()),
    }
}

/// Someone of the file who may be its author.
pub(crate) struct Proposed {
    pub id: String,
    pub name: String,
    pub href: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "solutions/new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub once: String,
    pub ways: Vec<Choice>,
    pub searched: String,
    pub proposed: Vec<Proposed>,
    /// The person of the file who was chosen; empty for someone else.
    pub chosen: String,
}

impl NewPage {
    pub fn new(
        here: &InCentre,
        form: FormState,
        (proposed, chosen): (Vec<Person>, Option<Person>),
        searched: &str,
    ) -> Result<Self, Problem> {
        let base = ideas_base(&here.centre);
        Ok(Self {
            chrome: team_chrome(here, IDEAS_DOOR)?,
            form,
            action: format!("{base}/nouvelle"),
            back: base,
            once: web::once_key(),
            ways: way_choices(&here.cx),
            searched: searched.to_owned(),
            proposed: proposed.iter().map(|person| someone(here, person)).collect(),
            chosen: chosen.map(|person| person.full_name()).unwrap_or_default(),
        })
    }
}

/// Someone of the file, with the page on which they are.
pub(crate) fn someone(here: &InCentre, person: &Person) -> Proposed {
    Proposed {
        id: person.id.to_string(),
        name: person.full_name(),
        href: here.centre.path(&format!("equipe/personnes/{}", person.id)),
        once: web::once_key(),
    }
}

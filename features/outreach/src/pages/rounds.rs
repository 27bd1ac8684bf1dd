//! Rounds for the team: the list, the form, one round.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::along::{Along, AlongBox};
use super::entries::{Brought, Line, lines};
use super::{base_of, chrome, day, round_href};
use crate::model::round::{Round, State, Stop, line_of};
use crate::policy::{Action, decide};

/// A round of the list.
pub(crate) struct RoundLine {
    pub href: String,
    pub title: String,
    pub day: String,
    pub who: String,
    pub status_kind: &'static str,
    pub status: String,
    pub copy: String,
}

#[derive(Template)]
#[template(path = "outreach/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub waiting: String,
    pub may_prepare: bool,
    pub may_read: bool,
    pub may_give: bool,
    pub lines: Vec<RoundLine>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Round>, waiting: i64) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let next = found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            waiting: cx.texts.t1("outreach-waiting", "n", waiting),
            may_prepare: may(Action::PrepareRounds),
            may_read: may(Action::ReadEntries),
            may_give: may(Action::GiveTablets),
            lines: found.items.iter().map(|round| line(here, round)).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

fn line(here: &InCentre, round: &Round) -> RoundLine {
    let (status_kind, status) = status(&here.cx, round.state);
    RoundLine {
        href: round_href(&here.centre, round.id, ""),
        title: round.title.clone(),
        day: day(&here.cx, round.day),
        who: round.who.clone(),
        status_kind,
        status,
        copy: format!("{}/nouvelle?copie={}", base_of(&here.centre), round.id),
    }
}

fn status(cx: &Cx, state: State) -> (&'static str, String) {
    let kind = if state == State::Done { "done" } else { "due" };
    (kind, cx.t(&format!("outreach-state-{}", state.code().replace('_', "-"))))
}

/// A former round as the form shows it: everything but the day.
pub(crate) fn filled(round: &Round) -> FormState {
    let stops: Vec<String> = round.stops.iter().map(line_of).collect();
    let items: Vec<&str> = round.items.iter().map(|item| item.words.as_str()).collect();
    FormState::new()
        .with("titre", round.title.clone())
        .with("qui", round.who.clone())
        .with("etapes", stops.join("\n"))
        .with("materiel", items.join("\n"))
}

#[derive(Template)]
#[template(path = "outreach/new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
}

impl NewPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self { chrome: chrome(here)?, form, base: base_of(&here.centre), once: web::once_key() })
    }
}

#[derive(Template)]
#[template(path = "outreach/round.html")]
pub(crate) struct RoundPage {
    pub chrome: Chrome,
    pub base: String,
    pub action: String,
    pub title: String,
    pub day: String,
    pub who: String,
    pub status_kind: &'static str,
    pub status: String,
    pub may_prepare: bool,
    /// The next state: its word for the form and its words for eyes.
    pub next: (&'static str, String),
    pub stops: Vec<Stop>,
    pub form: FormState,
    pub items: Vec<Choice>,
    /// Absent where the reader may not see people.
    pub along: Option<AlongBox>,
    /// What was typed of someone expected, when it was refused.
    pub asked: FormState,
    pub may_read: bool,
    pub waiting: String,
    pub lines: Vec<Line>,
    pub pages: Pager,
    pub copy: String,
    pub once: String,
}

impl RoundPage {
    pub fn new(
        here: &InCentre,
        round: &Round,
        waiting: i64,
        (back, along): (Option<Brought>, Option<Along>),
    ) -> Result<Self, Problem> {
        let (cx, action) = (&here.cx, round_href(&here.centre, round.id, ""));
        let (status_kind, status) = status(cx, round.state);
        let mut form = FormState::new();
        for item in round.items.iter().filter(|item| item.is_checked) {
            form.push("materiel", item.id.to_string());
        }
        let next = back.as_ref().and_then(|back| back.found.next);
        let next = next.map(|id| format!("{action}?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            base: base_of(&here.centre),
            title: round.title.clone(),
            day: day(cx, round.day),
            who: round.who.clone(),
            status_kind,
            status,
            may_prepare: decide(&cx.actor, Action::PrepareRounds, here.centre.id).is_allowed(),
            next: next_state(cx, round.state),
            stops: round.stops.clone(),
            form,
            items: round.items.iter().map(|item| Choice::new(item.id.to_string(), item.words.clone())).collect(),
            asked: along.as_ref().map(|along| along.form.clone()).unwrap_or_default(),
            along: along.map(|along| AlongBox::new(here, along)),
            may_read: back.is_some(),
            waiting: cx.texts.t1("outreach-waiting", "n", waiting),
            lines: back.as_ref().map(|back| lines(here, back)).unwrap_or_default(),
            pages: Pager { next, ..Pager::default() },
            copy: format!("{}/nouvelle?copie={}", base_of(&here.centre), round.id),
            once: web::once_key(),
            action,
        })
    }
}

fn next_state(cx: &Cx, state: State) -> (&'static str, String) {
    let (next, key) = match state {
        State::Planned => (State::UnderWay, "outreach-begin"),
        State::UnderWay => (State::Done, "outreach-end"),
        State::Done => (State::UnderWay, "outreach-again"),
    };
    (next.code(), cx.t(key))
}

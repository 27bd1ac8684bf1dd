//! What the team reads: who holds which, the form of a new one, one with what can be done, the key.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use kernel::words;
use ui::{Chrome, FormState, Pager};
use web::Problem;

use super::{TEAM, check_path, instant_day, paragraphs, path_of, state_kind, state_words};
use crate::model::certificate::Certificate;
use crate::policy::{Action, decide};
use crate::service::issuing::check_url;

/// One of the list.
pub(crate) struct Line {
    pub href: String,
    pub holder: String,
    pub title: String,
    pub day: String,
    pub state: String,
    pub kind: &'static str,
}

#[derive(Template)]
#[template(path = "badges/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_issue: bool,
    pub may_revoke: bool,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Certificate>) -> Result<Self, Problem> {
        let may = |action| decide(&here.cx.actor, action, here.centre.id).is_allowed();
        let line = |one: &Certificate| Line {
            href: path_of(&here.centre, one.id, ""),
            holder: one.holder_name.clone(),
            title: one.title.clone(),
            day: words::date_with_year(one.earned_on, here.cx.locale()),
            state: state_words(&here.cx, one),
            kind: state_kind(one),
        };
        let base = here.centre.path(TEAM);
        let next = found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: here.team_chrome(TEAM)?,
            may_issue: may(Action::Issue),
            may_revoke: may(Action::Revoke),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

#[derive(Template)]
#[template(path = "badges/team_new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    /// The id of their card; empty for someone without one.
    pub person: String,
}

impl NewPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: here.team_chrome(TEAM)?,
            base: here.centre.path(TEAM),
            once: web::once_key(),
            person: form.value("personne").to_owned(),
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "badges/team_show.html")]
pub(crate) struct ShowPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub check: String,
    pub url: String,
    pub person_href: String,
    pub holder: String,
    pub shown: String,
    pub title: String,
    pub day: String,
    pub given: String,
    pub state: String,
    pub kind: &'static str,
    pub reason: String,
    pub description: Vec<String>,
    pub criteria: Vec<String>,
    pub skills: Vec<String>,
    pub is_valid: bool,
    pub is_named: bool,
    pub may_issue: bool,
    pub may_revoke: bool,
    pub once: String,
    pub once_name: String,
}

impl ShowPage {
    pub fn new(here: &InCentre, one: &Certificate, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let given = instant_day(cx, one.issued_at);
        Ok(Self {
            chrome: here.team_chrome(TEAM)?,
            form,
            base: here.centre.path(TEAM),
            path: path_of(&here.centre, one.id, ""),
            check: check_path(one),
            url: check_url(cx, &one.code),
            person_href: one.person.map(|id| here.centre.path(&format!("equipe/personnes/{id}"))).unwrap_or_default(),
            holder: one.holder_name.clone(),
            shown: one.shown_name(),
            title: one.title.clone(),
            day: words::date_with_year(one.earned_on, cx.locale()),
            given: cx.texts.t2("badges-given-by", ("who", one.issued_by.as_str()), ("day", given.as_str())),
            state: state_words(cx, one),
            kind: state_kind(one),
            reason: one.reason.clone(),
            description: paragraphs(&one.description),
            criteria: paragraphs(&one.criteria),
            skills: one.skills.clone(),
            is_valid: one.is_valid(),
            is_named: one.is_named,
            may_issue: may(Action::Issue),
            may_revoke: may(Action::Revoke),
            once: web::once_key(),
            once_name: web::once_key(),
        })
    }
}

#[derive(Template)]
#[template(path = "badges/team_key.html")]
pub(crate) struct KeyPage {
    pub chrome: Chrome,
    pub base: String,
    pub keys: String,
    pub once: String,
}

impl KeyPage {
    pub fn new(here: &InCentre) -> Result<Self, Problem> {
        Ok(Self {
            chrome: here.team_chrome(TEAM)?,
            base: here.centre.path(TEAM),
            keys: here.cx.app.url(&here.centre.path("attestations/cles")),
            once: web::once_key(),
        })
    }
}

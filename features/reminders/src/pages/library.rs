//! The library of a centre, and one procedure of it.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{Tab, chrome, said, tabs};
use crate::model::procedure::{Certainty, Pending, Procedure, THEMES};
use crate::model::rule::Rule;
use crate::model::rule_words::{closing_day, lines_of};
use crate::policy::{Action, decide};
use crate::service::library::Shelves;

/// One procedure of the centre, as a line.
pub(crate) struct Line {
    pub href: String,
    pub label: String,
    pub theme: String,
    pub kind: &'static str,
    pub state: String,
    pub source: String,
    pub checked: String,
}

#[derive(Template)]
#[template(path = "reminders/library.html")]
pub(crate) struct LibraryPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub base: String,
    pub form: FormState,
    pub lines: Vec<Line>,
    /// What may be adopted.
    pub others: Vec<Choice>,
    pub may_write: bool,
    pub once: String,
}

impl LibraryPage {
    pub fn new(here: &InCentre, found: &Shelves, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let other = |entry: &&'static crate::model::library::Entry| {
            let certainty = cx.t(&format!("reminders-certainty-{}", entry.certainty.code().replace('_', "-")));
            Choice::new(&entry.slug, &entry.label).noted(format!("{certainty}. {}", entry.plain))
        };
        Ok(Self {
            chrome: chrome(here)?,
            tabs: tabs(here, super::LIBRARY_BELOW),
            base: here.centre.path(super::LIBRARY),
            form,
            lines: found.own.iter().map(|one| line(here, one, found.pending.get(&one.id))).collect(),
            others: found.others.iter().map(other).collect(),
            may_write: decide(&cx.actor, Action::EditLibrary, here.centre.id).is_allowed(),
            once: web::once_key(),
        })
    }
}

fn line(here: &InCentre, one: &Procedure, pending: Option<&Pending>) -> Line {
    let cx = &here.cx;
    let (kind, key) = standing(here, one, pending);
    Line {
        href: here.centre.path(&format!("{}/demarches/{}", super::DOOR, one.id)),
        label: one.text.label.clone(),
        theme: theme(here, &one.text.theme),
        kind,
        state: cx.t(key),
        source: one.text.source.clone(),
        checked: said::day(cx, one.text.checked_on),
    }
}

fn theme(here: &InCentre, theme: &str) -> String {
    here.cx.t(&format!("reminders-theme-{}", theme.replace('_', "-")))
}

/// Whether people can be reminded of it, and what is wanting.
fn standing(here: &InCentre, one: &Procedure, pending: Option<&Pending>) -> (&'static str, &'static str) {
    let is_over = one.text.valid_until.is_some_and(|until| until < here.cx.today());
    match one {
        one if one.retired_at.is_some() => ("late", "reminders-standing-retired"),
        one if one.newer_than(pending).is_some() => ("due", "reminders-standing-newer"),
        one if one.confirmed_at.is_none() || pending.is_some() => ("due", "reminders-standing-to-confirm"),
        _ if is_over => ("late", "reminders-standing-over"),
        _ => ("done", "reminders-standing-ready"),
    }
}

#[derive(Template)]
#[template(path = "reminders/procedure.html")]
pub(crate) struct ProcedurePage {
    pub chrome: Chrome,
    pub title: String,
    pub back: String,
    pub action: String,
    pub form: FormState,
    pub themes: Vec<Choice>,
    pub certainties: Vec<Choice>,
    /// How the rule works, in words.
    pub rule: String,
    /// What is written in lines: of a campaign, of a place.
    pub lines_hint: String,
    pub has_closing_day: bool,
    pub kind: &'static str,
    pub state: String,
    pub confirmed: String,
    pub is_new: bool,
    pub is_retired: bool,
    pub is_confirmed: bool,
    /// A newer version was taken and waits to be read over; the former one goes on.
    pub is_pending: bool,
    /// What the network says now; empty when nothing is newer.
    pub newer: String,
    pub may_write: bool,
    pub once: String,
}

impl ProcedurePage {
    pub fn new(
        here: &InCentre,
        (found, pending): (&Procedure, Option<&Pending>),
        form: FormState,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let (kind, key) = standing(here, found, pending);
        let rule = pending.map_or(&found.text.rule, |pending| &pending.text.rule);
        let mut page = Self::of(here, rule, form)?;
        page.title.clone_from(&found.text.label);
        page.action = format!("{}/{}", page.back, found.id);
        page.kind = kind;
        page.state = cx.t(key);
        page.is_new = false;
        page.is_retired = found.retired_at.is_some();
        page.is_confirmed = found.confirmed_at.is_some();
        page.is_pending = pending.is_some();
        page.newer = found.newer_than(pending).map(|entry| entry.plain.clone()).unwrap_or_default();
        if let Some(at) = found.confirmed_at {
            let day = said::day(cx, kernel::clock::local_date(at));
            page.confirmed = cx.texts.t2("reminders-confirmed", ("who", found.confirmed_by.as_str()), ("day", day));
        }
        Ok(page)
    }

    /// A procedure of the centre's own, not written yet.
    pub fn blank(here: &InCentre, mut form: FormState) -> Result<Self, Problem> {
        if form.value("verifie").is_empty() {
            form.set("verifie", here.cx.today().format("%d/%m/%Y").to_string());
        }
        Self::of(here, &Rule::Local { dates: Vec::new() }, form)
    }

    fn of(here: &InCentre, rule: &Rule, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let back = here.centre.path(&format!("{}/demarches", super::DOOR));
        let word = rule.word().replace('_', "-");
        let hint = if lines_of(rule).is_some() { cx.t(&format!("reminders-lines-{word}")) } else { String::new() };
        let certainty = |one: Certainty| {
            Choice::new(one.code(), cx.t(&format!("reminders-certainty-{}", one.code().replace('_', "-"))))
        };
        Ok(Self {
            chrome: chrome(here)?,
            title: cx.t("reminders-new-procedure"),
            action: format!("{back}/nouvelle"),
            back,
            form,
            themes: THEMES.iter().map(|one| Choice::new(*one, theme(here, one))).collect(),
            certainties: [Certainty::Sure, Certainty::ToCheck].map(certainty).to_vec(),
            rule: cx.t(&format!("reminders-rule-{word}")),
            lines_hint: hint,
            has_closing_day: closing_day(rule).is_some(),
            kind: "due",
            state: String::new(),
            confirmed: String::new(),
            is_new: true,
            is_retired: false,
            is_confirmed: false,
            is_pending: false,
            newer: String::new(),
            may_write: decide(&cx.actor, Action::EditLibrary, here.centre.id).is_allowed(),
            once: web::once_key(),
        })
    }
}

//! The team's solutions: the list, one sheet, and taking one from the catalogue.

use std::collections::HashMap;

use askama::Template;
use centres::{Centre, InCentre};
use kernel::CentreId;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::Problem;

use super::catalogue::{name_of, versions};
use super::{SHEETS_DOOR, ideas_base, may_edit, sheet_path, sheets_base, team_chrome};
use crate::model::solution::{Solution, Use};
use crate::service::catalogue::Described;
use crate::words::{day, long_day};

/// A solution of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub line: String,
    pub status_kind: &'static str,
    pub status: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "solutions/team_solutions.html")]
pub(crate) struct TeamSolutionsPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_edit: bool,
    pub own: Vec<Line>,
    pub used: Vec<Line>,
    pub pages: Pager,
    pub catalogue_href: String,
    pub ideas_href: String,
}

impl TeamSolutionsPage {
    pub fn new(
        here: &InCentre,
        own: Page<Solution>,
        used: &[(Use, Solution)],
        centres: &HashMap<CentreId, Centre>,
    ) -> Result<Self, Problem> {
        let base = sheets_base(&here.centre);
        Ok(Self {
            chrome: team_chrome(here, SHEETS_DOOR)?,
            may_edit: may_edit(here),
            own: own.items.iter().map(|solution| own_line(here, solution)).collect(),
            used: used.iter().map(|(one, solution)| used_line(here, one, solution, centres)).collect(),
            pages: Pager {
                next: own.next.map(|next| format!("{base}?apres={next}")).unwrap_or_default(),
                ..Pager::default()
            },
            catalogue_href: here.centre.path("solutions"),
            ideas_href: ideas_base(&here.centre),
            base,
        })
    }
}

fn own_line(here: &InCentre, solution: &Solution) -> Line {
    let cx = &here.cx;
    let (status_kind, key) =
        if solution.is_published { ("done", "solutions-in-catalogue") } else { ("due", "solutions-being-written") };
    Line {
        href: sheet_path(&here.centre, solution.id, ""),
        title: solution.sheet.title.clone(),
        line: long_day(solution.updated_at, cx.locale()),
        status_kind,
        status: cx.t(key),
        note: kernel::text::excerpt(&solution.sheet.need, 120),
    }
}

fn used_line(here: &InCentre, one: &Use, solution: &Solution, centres: &HashMap<CentreId, Centre>) -> Line {
    let cx = &here.cx;
    let whose = centres.get(&solution.centre).map(|centre| centre.name.clone()).unwrap_or_default();
    let since = cx.texts.t1("solutions-since", "x", day(one.since, cx.locale()));
    let (status_kind, key) = if one.is_on() { ("done", "solutions-use-on") } else { ("late", "solutions-use-ended") };
    Line {
        href: sheet_path(&here.centre, solution.id, "/usage"),
        title: solution.sheet.title.clone(),
        line: format!("{whose} · {since}"),
        status_kind,
        status: cx.t(key),
        note: one.note.clone(),
    }
}

#[derive(Template)]
#[template(path = "solutions/new_sheet.html")]
pub(crate) struct NewSheetPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub once: String,
}

impl NewSheetPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        let base = sheets_base(&here.centre);
        Ok(Self {
            chrome: team_chrome(here, SHEETS_DOOR)?,
            form,
            action: format!("{base}/nouvelle"),
            back: base,
            once: web::once_key(),
        })
    }
}

#[derive(Template)]
#[template(path = "solutions/sheet.html")]
pub(crate) struct SheetPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub may_edit: bool,
    pub title: String,
    pub is_published: bool,
    pub status_kind: &'static str,
    pub status: String,
    pub versions: Vec<(String, Vec<String>)>,
    /// Centre, and what it changed.
    pub users: Vec<(String, String)>,
    pub public_href: String,
    pub paper_href: String,
    pub use_href: String,
    pub idea_href: String,
}

impl SheetPage {
    pub fn new(here: &InCentre, described: &Described, form: FormState) -> Result<Self, Problem> {
        let (cx, solution) = (&here.cx, &described.solution);
        let line = own_line(here, solution);
        let public = |path: String| if solution.is_published { path } else { String::new() };
        let user = |one: &Use| (name_of(described, one.centre), one.note.clone());
        Ok(Self {
            chrome: team_chrome(here, SHEETS_DOOR)?,
            form,
            base: sheets_base(&here.centre),
            action: sheet_path(&here.centre, solution.id, ""),
            once: web::once_key(),
            may_edit: may_edit(here),
            title: solution.sheet.title.clone(),
            is_published: solution.is_published,
            status_kind: line.status_kind,
            status: line.status,
            versions: versions(cx, described),
            users: described.uses.iter().map(user).collect(),
            public_href: public(here.centre.path(&format!("solutions/{}", solution.id))),
            paper_href: public(format!("/solutions/{}/fiche.pdf", solution.id)),
            use_href: sheet_path(&here.centre, solution.id, "/usage"),
            idea_href: solution.idea.map(|idea| super::idea_path(&here.centre, idea, "")).unwrap_or_default(),
        })
    }
}

#[derive(Template)]
#[template(path = "solutions/take.html")]
pub(crate) struct TakePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub may_edit: bool,
    pub title: String,
    pub need: String,
    /// The centre to telephone to, and its number.
    pub source: String,
    pub phone: String,
    pub phone_e164: String,
    /// The solution as it is, and the variant of each centre.
    pub from: Vec<Choice>,
    pub is_used: bool,
}

impl TakePage {
    pub fn new(
        here: &InCentre,
        described: &Described,
        known: Option<&Use>,
        form: Option<FormState>,
    ) -> Result<Self, Problem> {
        let (cx, solution) = (&here.cx, &described.solution);
        let known = known.filter(|one| one.is_on());
        let source = described.source().filter(|centre| centre.id != here.centre.id);
        let form = form.unwrap_or_else(|| form_of(known));
        Ok(Self {
            chrome: team_chrome(here, SHEETS_DOOR)?,
            form,
            base: sheets_base(&here.centre),
            action: sheet_path(&here.centre, solution.id, "/usage"),
            once: web::once_key(),
            may_edit: may_edit(here),
            title: cx.texts.t1("solutions-take-title", "x", solution.sheet.title.as_str()),
            need: solution.sheet.need.clone(),
            source: source.map(|centre| centre.name.clone()).unwrap_or_default(),
            phone: source.map(Centre::phone_display).unwrap_or_default(),
            phone_e164: source.map(|centre| centre.phone.clone()).unwrap_or_default(),
            from: from_choices(here, described),
            is_used: known.is_some(),
        })
    }
}

fn form_of(known: Option<&Use>) -> FormState {
    let Some(known) = known else { return FormState::new() };
    let form =
        FormState::new().with("variante", &known.note).with("depuis", known.since.format("%d/%m/%Y").to_string());
    match known.taken_from {
        Some(from) => form.with("reprise", from.to_string()),
        None => form,
    }
}

fn from_choices(here: &InCentre, described: &Described) -> Vec<Choice> {
    let of_variant =
        |one: &Use| Choice::new(one.centre.to_string(), name_of(described, one.centre)).noted(one.note.clone());
    let others = described.uses.iter().filter(|one| one.centre != here.centre.id && !one.note.is_empty());
    std::iter::once(Choice::new("", here.cx.t("solutions-as-it-is"))).chain(others.map(of_variant)).collect()
}

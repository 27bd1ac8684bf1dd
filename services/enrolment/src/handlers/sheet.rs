//! The paper sheet, typed back in as one act: what is refused stays on the page with its reason.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::list_of;
use super::team::team_path;
use crate::model::list::List;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::SheetLine;
use crate::pages::team::{Cell, SheetPage, SheetRow};
use crate::policy::{self, Action};
use crate::service::registration;
use crate::telling;

/// Lines of a sheet.
const LINES: usize = 10;
const FIELDS: [&str; 4] = ["nom", "prenom", "naissance", "tel"];

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Typed {
    recopies: i64,
}

fn sheet_page(here: &InCentre, list: &List, form: FormState, typed: i64) -> Result<SheetPage, Problem> {
    let rows = (1..=LINES).map(|number| row(here, &form, number)).collect();
    Ok(SheetPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        form,
        list_title: list.terms.title.clone(),
        base: team_path(here, list.id),
        rows,
        notice: if typed > 0 { here.cx.texts.t1("enrolment-sheet-done", "n", typed) } else { String::new() },
        once: web::once_key(),
    })
}

fn row(here: &InCentre, form: &FormState, number: usize) -> SheetRow {
    let labels = ["enrolment-last-name", "enrolment-first-name", "enrolment-birth-label", "enrolment-team-phone"];
    let cell = |(field, label): (&str, &str)| {
        let name = format!("{field}-{number}");
        Cell { value: form.value(&name).to_owned(), label: here.cx.t(label), name }
    };
    SheetRow {
        number,
        error: form.error(&format!("ligne-{number}")).to_owned(),
        cells: FIELDS.into_iter().zip(labels).map(cell).collect(),
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ListPath>, Query(typed): Query<Typed>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditEnrolments, here.centre.id)?;
    let (list, _) = list_of(&here, path.list()?).await?;
    page(&here.cx, &sheet_page(&here, &list, FormState::new(), typed.recopies)?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<ListPath>, Form(form): Form) -> Answer {
    policy::scope(&here.cx.actor, Action::EditEnrolments, here.centre.id)?;
    let (list, _) = list_of(&here, path.list()?).await?;
    let (cx, mut kept) = (&here.cx, FormState::new());
    let (mut read, mut places) = (Vec::new(), Vec::new());
    for (line, typed) in typed_lines(&form) {
        match SheetLine::read(typed, cx.today()) {
            Ok(typed) => {
                read.push(typed);
                places.push(line);
            }
            Err(reason) => refuse(&here, &mut kept, &form, line, &reason),
        }
    }
    let typed = registration::register_sheet(cx, here.centre.id, list.id, &read).await;
    let typed = typed.map_err(|error| telling::problem(&cx.texts, error))?;
    for (line, result) in places.into_iter().zip(&typed.lines) {
        if let Err(reason) = result {
            refuse(&here, &mut kept, &form, line, reason);
        }
    }
    let done = i64::try_from(typed.lines.iter().filter(|line| line.is_ok()).count()).unwrap_or(i64::MAX);
    if kept.is_refused() {
        return refused_page(cx, &sheet_page(&here, &list, kept, done)?);
    }
    see_other(cx, &format!("{}/feuille?recopies={done}", team_path(&here, list.id)), typed.operation)
}

/// The lines on which something is written, by their number.
fn typed_lines(form: &FormState) -> Vec<(usize, [&str; 4])> {
    let lines = (1..=LINES).map(|line| (line, FIELDS.map(|name| form.value(&format!("{name}-{line}")))));
    lines.filter(|(_, typed)| typed.iter().any(|cell| !cell.is_empty())).collect()
}

/// Keeps a line as it was typed, with why it is not taken.
fn refuse(here: &InCentre, kept: &mut FormState, form: &FormState, line: usize, reason: &EnrolmentRefusal) {
    for name in FIELDS {
        let field = format!("{name}-{line}");
        kept.set(&field, form.value(&field));
    }
    kept.refuse(&format!("ligne-{line}"), telling::refusal(&here.cx.texts, reason).1);
}

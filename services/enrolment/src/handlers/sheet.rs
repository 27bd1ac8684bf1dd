//! The paper sheet, typed back in: each line is enrolled by itself, the others stay with their reason.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::list_of;
use super::team::team_path;
use crate::model::contact::TypedContact;
use crate::model::enrolment::{Contact, ContactWay, MadeBy, NewParticipant, Participant, Registration, Who};
use crate::model::list::List;
use crate::model::question::Answers;
use crate::pages::team::{Cell, SheetPage, SheetRow};
use crate::policy::{self, Action};
use crate::service::{Error, registration};
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
    let (cx, mut kept, mut done) = (&here.cx, FormState::new(), 0);
    for line in 1..=LINES {
        let field = |name: &str| form.value(&format!("{name}-{line}")).to_owned();
        if FIELDS.iter().all(|name| field(name).is_empty()) {
            continue;
        }
        match enrol_line(&here, &list, FIELDS.map(field)).await {
            Ok(()) => done += 1,
            Err(Error::Refused(reason)) => {
                for name in FIELDS {
                    kept.set(&format!("{name}-{line}"), form.value(&format!("{name}-{line}")));
                }
                kept.refuse(&format!("ligne-{line}"), telling::refusal(&cx.texts, &reason).1);
            }
            Err(error) => return Err(telling::problem(&cx.texts, error)),
        }
    }
    if kept.is_refused() {
        return refused_page(cx, &sheet_page(&here, &list, kept, done)?);
    }
    see_other(cx, &format!("{}/feuille?recopies={done}", team_path(&here, list.id)), None)
}

async fn enrol_line(here: &InCentre, list: &List, [last, first, birth, phone]: [String; 4]) -> Result<(), Error> {
    let new = NewParticipant::read(&first, &last, &birth, here.cx.today())?;
    let way = if phone.is_empty() { ContactWay::Desk } else { ContactWay::Call };
    let (way, to) = TypedContact { way: way.code(), phone: &phone, email: "", address: "" }.read()?;
    let registration = Registration {
        list: list.id,
        participants: vec![Participant { who: Who::New(new), answers: Answers::default() }],
        contact: Contact { way, to, name: String::new(), person: None },
        household: None,
        made_by: MadeBy::Sheet,
        is_outside_period: true,
        draft: None,
    };
    registration::register(&here.cx, here.centre.id, &registration).await.map(|_| ())
}

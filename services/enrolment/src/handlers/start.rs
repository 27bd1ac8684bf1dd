//! The first screen of enrolling: a card, or the first time; and the page of a list that is closed.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::steps::{Step, list_of, start_path, steps_of};
use crate::model::day::ascii_digits;
use crate::model::draft::Known;
use crate::model::list::{List, Seats, Standing};
use crate::model::registration::read_birth;
use crate::pages::journey::{ClosedPage, StartPage};
use crate::pages::words::short_date;
use crate::service::{Error, drafts};
use crate::store::questions;
use crate::telling;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Came {
    /// A code printed on a letter, so that nobody types it.
    code: String,
    /// Sent back because the draft's time was over.
    retour: String,
}

async fn start_page(
    here: &InCentre,
    list: &List,
    seats: Seats,
    form: FormState,
    is_late: bool,
) -> Result<StartPage, Problem> {
    let cx = &here.cx;
    let asked = questions::questions(cx.db(), &here.public_scope(), list.id).await?;
    let standing = seats.standing(cx.now());
    let is_practice = cx.app.settings.is_practice;
    let trial = if is_practice { drafts::practice_birth(cx, here.centre.id).await? } else { None };
    let mut chrome = here.public_chrome("programme");
    let action = start_path(here, list.id);
    chrome.practice = cx.practice_from(&action, &cx.path);
    let notice = match standing {
        // A draft of the real house is in no exercise book: nobody was away.
        _ if is_late && !is_practice => cx.t("enrolment-came-late"),
        Standing::Waiting { .. } => cx.t("enrolment-start-waiting"),
        _ => String::new(),
    };
    Ok(StartPage {
        chrome,
        form,
        steps: steps_of(&asked),
        kicker: list.terms.full_title(cx.locale()),
        notice,
        trial: trial.map(|day| cx.texts.t1("enrolment-start-practice", "day", short_date(day))).unwrap_or_default(),
        seats: telling::standing(&cx.texts, standing),
        action,
        back: back_of(here, list),
    })
}

pub(super) fn back_of(here: &InCentre, list: &List) -> String {
    if list.terms.href.is_empty() { here.centre.path("programme") } else { list.terms.href.clone() }
}

fn closed_page(here: &InCentre, list: &List, standing: Standing) -> Answer {
    let cx = &here.cx;
    let stem = match standing {
        Standing::NotYet { .. } => "enrolment-closed-not-yet",
        Standing::Full => "enrolment-closed-full",
        Standing::Cancelled => "enrolment-closed-cancelled",
        _ => "enrolment-closed-over",
    };
    let page = ClosedPage {
        chrome: here.public_chrome("programme"),
        title: cx.t(&format!("{stem}-title")),
        text: match standing {
            Standing::NotYet { .. } => telling::standing(&cx.texts, standing),
            _ => cx.t(&format!("{stem}-text")),
        },
        kicker: list.terms.full_title(cx.locale()),
        back: back_of(here, list),
        programme: here.centre.path("programme"),
        mine: here.centre.path("mon-inscription"),
    };
    web::page(cx, &page)
}

pub(crate) async fn start(here: InCentre, Path(path): Path<ListPath>, Query(came): Query<Came>) -> Answer {
    let (list, seats) = list_of(&here, path.list()?).await?;
    let standing = seats.standing(here.cx.now());
    if !standing.is_open() {
        return closed_page(&here, &list, standing);
    }
    if let Some(person) = here.cx.actor.own_file(here.centre.id) {
        return begin_own(&here, &list, person, &came).await;
    }
    let form = FormState::new().with("code", came.code);
    page(&here.cx, &start_page(&here, &list, seats, form, !came.retour.is_empty()).await?)
}

/// Whoever has their own file open has nothing to prove: who comes is asked at once.
async fn begin_own(here: &InCentre, list: &List, person: PersonId, came: &Came) -> Answer {
    let begun = drafts::begin_own(&here.cx, here.centre.id, list.id, person).await;
    let secret = begun.map_err(|error| telling::problem(&here.cx.texts, error))?;
    let is_late = !came.retour.is_empty() && !here.cx.app.settings.is_practice;
    let late = if is_late { "?retour=1" } else { "" };
    see_other(&here.cx, &format!("{}/{secret}/{}{late}", start_path(here, list.id), Step::Who.word()), None)
}

pub(crate) async fn begin(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let (list, seats) = list_of(&here, path.list()?).await?;
    let (cx, centre) = (&here.cx, here.centre.id);
    let known = match form.value("deja") {
        "non" => Ok(None),
        _ => recognised(&here, &form).await.map(Some),
    };
    match known {
        Ok(known) => {
            let begun = drafts::begin_draft(cx, centre, list.id, known).await;
            let secret = begun.map_err(|error| telling::problem(&cx.texts, error))?;
            see_other(cx, &format!("{}/{secret}/{}", start_path(&here, list.id), Step::Who.word()), None)
        }
        Err(Error::Refused(reason)) => {
            let (field, sentence) = telling::refusal(&cx.texts, &reason);
            form.refuse(&field, sentence);
            refused_page(cx, &start_page(&here, &list, seats, form, false).await?)
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}

async fn recognised(here: &InCentre, form: &FormState) -> Result<Known, Error> {
    let birth = read_birth(&form.date("naissance"), here.cx.today())?;
    drafts::recognise(&here.cx, here.centre.id, &ascii_digits(form.value("code")), birth).await
}

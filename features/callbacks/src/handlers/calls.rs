//! The team's list, one call with its number, what came of it.

use axum::extract::{Path, Query};
use centres::InCentre;
use chrono::{DateTime, Utc};
use kernel::{OperationId, clock};
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{CallPath, Cursor, refuse, told};
use crate::model::callback::{CallRefusal, Orientation, Outcome};
use crate::pages::calls::{CallPage, IndexPage, Opened};
use crate::pages::{base_of, path_of};
use crate::service::calling::{self, give_call_back, link_person, record_outcome, take_call};
use crate::service::reading::{self, Which};
use crate::service::{Error, Result};
use crate::words::read_time;

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    list(here, Which::Open, cursor).await
}

pub(crate) async fn ended(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    list(here, Which::Ended, cursor).await
}

async fn list(here: InCentre, which: Which, cursor: Cursor) -> Answer {
    let (cx, centre) = (&here.cx, &here.centre);
    let found = reading::list_calls(cx, centre, which, cursor.page()).await.map_err(told(&here))?;
    let waiting = reading::waiting_count(cx, centre).await.map_err(told(&here))?.unwrap_or_default();
    let kept = reading::kept_count(cx, centre).await.map_err(told(&here))?;
    page(cx, &IndexPage::new(&here, which, found, waiting, kept)?)
}

/// The call, open: its number is on this page and on no other. The answer is written nowhere.
async fn opened(here: &InCentre, path: &CallPath, searched: &str, form: FormState) -> Result<CallPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let (callback, said) = reading::open_call(cx, centre, path.call).await.map_err(told(here))?;
    let linked = reading::linked_person(cx, centre, &callback).await.map_err(told(here))?;
    let proposed = match (&said, &linked) {
        (Some(said), None) => reading::propose_people(cx, centre, searched, said).await.map_err(told(here))?,
        _ => Vec::new(),
    };
    CallPage::new(here, Opened { callback, said, linked, proposed }, searched, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<CallPath>, Query(cursor): Query<Cursor>) -> Answer {
    let form = FormState::new().with("suite", Orientation::None.code());
    page(&here.cx, &opened(&here, &path, &cursor.cherche, form).await?)
}

pub(crate) async fn take(here: InCentre, Path(path): Path<CallPath>) -> Answer {
    let taken = take_call(&here.cx, &here.centre, path.call).await;
    went_on(&here, taken, &path_of(&here.centre, path.call, ""))
}

pub(crate) async fn give_back(here: InCentre, Path(path): Path<CallPath>) -> Answer {
    let given = give_call_back(&here.cx, &here.centre, path.call).await;
    went_on(&here, given, &base_of(&here.centre))
}

pub(crate) async fn link(here: InCentre, Path(path): Path<CallPath>, Form(form): Form) -> Answer {
    let linked = link_person(&here.cx, &here.centre, path.call, kernel::ids::parse(form.value("personne"))).await;
    went_on(&here, linked, &path_of(&here.centre, path.call, ""))
}

fn went_on(here: &InCentre, done: Result<OperationId>, to: &str) -> Answer {
    see_other(&here.cx, to, Some(done.map_err(told(here))?))
}

pub(crate) async fn record(here: InCentre, Path(path): Path<CallPath>, Form(mut form): Form) -> Answer {
    let (cx, centre) = (&here.cx, &here.centre);
    let again = calling::next_try(cx, centre).await.map_err(told(&here))?;
    let recorded = match outcome_from(&form, again) {
        Ok(outcome) => record_outcome(cx, centre, path.call, outcome, form.value("revision").parse().ok()).await,
        Err(refusal) => Err(Error::Call(refusal)),
    };
    match recorded {
        Ok(operation) => see_other(cx, &base_of(centre), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(cx, &opened(&here, &path, "", form).await?)?))
        }
    }
}

fn outcome_from(form: &FormState, again: DateTime<Utc>) -> Result<Outcome, CallRefusal> {
    match form.value("resultat") {
        "reached" => {
            let orientation = Orientation::from_code(form.value("suite")).ok_or(CallRefusal::OrientationUnknown)?;
            Ok(Outcome::Reached(orientation))
        }
        "no_answer" => Ok(Outcome::NoAnswer(again_from(form, again)?)),
        "wrong_number" => Ok(Outcome::WrongNumber),
        "dropped" => Ok(Outcome::Dropped),
        _ => Err(CallRefusal::OutcomeMissing),
    }
}

/// When one tries again: as typed, and what was not typed as the centre opens.
fn again_from(form: &FormState, again: DateTime<Utc>) -> Result<DateTime<Utc>, CallRefusal> {
    let (day, hour) = (form.date("jour"), form.value("heure").trim());
    let local = clock::local(again);
    let date = match day.trim() {
        "" => local.date(),
        typed => people::read_day(typed).ok_or(CallRefusal::DayUnreadable)?,
    };
    let time = match hour {
        "" => local.time(),
        typed => read_time(typed).ok_or(CallRefusal::HourUnreadable)?,
    };
    Ok(calendar::at_wall_time(date.and_time(time)).instant)
}

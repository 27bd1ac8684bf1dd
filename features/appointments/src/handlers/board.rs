//! The board of the day, the week, the paper of the day, a period as a sheet.

use axum::extract::Query;
use axum::response::Response;
use centres::InCentre;
use chrono::{Duration, NaiveDate};
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, attachment, page, see_other};

use super::{read_day, refuse, told};
use crate::model::queue::TicketState;
use crate::pages::board::{BoardPage, PrintPage, WeekPage};
use crate::service::changes::Mark;
use crate::service::{Error, board, changes, export, queue, slots};
use crate::words::monday_of;

/// Which day is looked at, and what was just done in it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Looked {
    jour: String,
    /// The number that was just called or given.
    appel: Option<i64>,
    numero: Option<i64>,
}

/// The most days of a period.
const LONGEST_PERIOD: i64 = 1100;

fn day_of(here: &InCentre, typed: &str) -> NaiveDate {
    read_day(typed).unwrap_or_else(|| here.cx.today())
}

async fn board_page(here: &InCentre, looked: &Looked, form: FormState) -> Result<BoardPage, Problem> {
    let day = day_of(here, &looked.jour);
    let found = board::board(&here.cx, &here.centre, day).await.map_err(told(here))?;
    let motives = match slots::team_motives(&here.cx, &here.centre).await {
        Ok(motives) => motives,
        Err(Error::Denied(_)) => Vec::new(),
        Err(error) => return Err(error.told(&here.cx)),
    };
    BoardPage::new(here, &found, &motives, form, (looked.appel, looked.numero))
}

pub(crate) async fn show(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    page(&here.cx, &board_page(&here, &looked, FormState::new()).await?)
}

fn back(here: &InCentre, form: &FormState) -> String {
    let day = day_of(here, form.value("jour"));
    here.centre.path(&format!("equipe/permanences?jour={day}"))
}

/// The board again, with what could not be done said on top.
async fn refused(here: &InCentre, mut form: FormState, error: Error) -> Result<Response, Problem> {
    refuse(here, &mut form, error)?;
    let looked = Looked { jour: form.value("jour").to_owned(), ..Looked::default() };
    web::refused_page(&here.cx, &board_page(here, &looked, form).await?)
}

/// `geste` is `MARK:APPOINTMENT`.
pub(crate) async fn create_mark(here: InCentre, Form(form): Form) -> Answer {
    let gesture = form.value("geste").split_once(':');
    let read = gesture.and_then(|(mark, id)| Some((Mark::from_code(mark)?, kernel::ids::parse(id)?)));
    let (mark, id) = read.ok_or(Problem::BadRequest(String::new()))?;
    match changes::mark(&here.cx, &here.centre, id, mark).await {
        Ok(operation) => see_other(&here.cx, &back(&here, &form), Some(operation)),
        Err(error) => refused(&here, form, error).await,
    }
}

pub(crate) async fn create_ticket(here: InCentre, Form(form): Form) -> Answer {
    let motive = kernel::ids::parse(form.value("motif"));
    match queue::take_ticket(&here.cx, &here.centre, form.value("nom"), motive).await {
        Ok(ticket) => {
            let to = here.centre.path(&format!("equipe/permanences?numero={}", ticket.number));
            see_other(&here.cx, &to, None)
        }
        Err(error) => refused(&here, form, error).await,
    }
}

pub(crate) async fn create_call(here: InCentre, Form(form): Form) -> Answer {
    match queue::call_next(&here.cx, &here.centre).await {
        Ok(number) => {
            let to = here.centre.path(&format!("equipe/permanences?appel={number}"));
            see_other(&here.cx, &to, None)
        }
        Err(error) => refused(&here, form, error).await,
    }
}

/// `geste` is `STATE:TICKET`.
pub(crate) async fn create_ticket_mark(here: InCentre, Form(form): Form) -> Answer {
    let gesture = form.value("geste").split_once(':');
    let read = gesture.and_then(|(state, id)| Some((TicketState::from_code(state)?, kernel::ids::parse(id)?)));
    let (state, id) = read.ok_or(Problem::BadRequest(String::new()))?;
    queue::mark_ticket(&here.cx, &here.centre, id, state).await.map_err(told(&here))?;
    see_other(&here.cx, &back(&here, &form), None)
}

/// Whoever waits is received now: the number becomes an appointment.
pub(crate) async fn create_received(here: InCentre, Form(form): Form) -> Answer {
    let ticket = kernel::ids::parse(form.value("ticket")).ok_or(Problem::BadRequest(String::new()))?;
    match queue::receive(&here.cx, &here.centre, ticket).await {
        Ok((_, operation)) => see_other(&here.cx, &here.centre.path("equipe/permanences"), Some(operation)),
        Err(error) => refused(&here, form, error).await,
    }
}

pub(crate) async fn week(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let monday = monday_of(day_of(&here, &looked.jour));
    let days = (monday, monday + Duration::days(6));
    let rows = board::between(&here.cx, &here.centre, days).await.map_err(told(&here))?;
    page(&here.cx, &WeekPage::new(&here, monday, &rows)?)
}

pub(crate) async fn print(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let day = day_of(&here, &looked.jour);
    let found = board::board(&here.cx, &here.centre, day).await.map_err(told(&here))?;
    page(&here.cx, &PrintPage::new(&here, &found)?)
}

/// From one day to another, both included.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Period {
    du: String,
    au: String,
}

impl Period {
    fn days(&self, here: &InCentre) -> (NaiveDate, NaiveDate) {
        let last = read_day(&self.au).unwrap_or_else(|| here.cx.today());
        let first = read_day(&self.du).unwrap_or(last - Duration::days(30));
        (first.max(last - Duration::days(LONGEST_PERIOD)).min(last), last)
    }

    fn name(&self, here: &InCentre, ending: &str) -> String {
        let (first, last) = self.days(here);
        format!("permanences-{first}-{last}.{ending}")
    }
}

pub(crate) async fn csv(here: InCentre, Query(period): Query<Period>) -> Answer {
    let bytes = export::as_csv(&here.cx, &here.centre, period.days(&here)).await.map_err(told(&here))?;
    attachment("text/csv; charset=utf-8", &period.name(&here, "csv"), bytes)
}

pub(crate) async fn xlsx(here: InCentre, Query(period): Query<Period>) -> Answer {
    let bytes = export::as_xlsx(&here.cx, &here.centre, period.days(&here)).await.map_err(told(&here))?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    attachment(kind, &period.name(&here, "xlsx"), bytes)
}

//! Openings as the team settles them: who receives, when, where, for which motives.

use axum::extract::Path;
use centres::InCentre;
use chrono::{NaiveDate, Weekday};
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{OpeningPath, read_day, refuse, told};
use crate::model::OpeningId;
use crate::model::opening::OpeningDraft;
use crate::model::refusal::Refusal;
use crate::pages::openings::{OpeningPage, opening_form};
use crate::service::settings::{self, Receiver};
use crate::words::read_time;

fn back(here: &InCentre) -> String {
    here.centre.path("equipe/permanences/reglages")
}

async fn opening_page(here: &InCentre, id: Option<OpeningId>, form: FormState) -> Result<OpeningPage, Problem> {
    let found = settings::settings(&here.cx, &here.centre).await.map_err(told(here))?;
    let venues = centres::store::list_venues(here.cx.db(), &here.public_scope()).await?;
    OpeningPage::new(here, &found, &venues, id, form)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    let form = FormState::new().with("semaines", "1").with("ecole", "oui");
    page(&here.cx, &opening_page(&here, None, form).await?)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<OpeningPath>) -> Answer {
    let opening = settings::find_opening(&here.cx, &here.centre, path.opening).await.map_err(told(&here))?;
    page(&here.cx, &opening_page(&here, Some(path.opening), opening_form(&opening)).await?)
}

/// Whoever receives, as chosen: an agenda, someone of the team, or a volunteer by name.
fn receiver(form: &FormState) -> Receiver {
    let chosen = form.value("agenda");
    let volunteer = || Receiver::Named(form.value("benevole").to_owned());
    match chosen.split_once('_') {
        Some(("agenda", id)) => kernel::ids::parse(id).map_or_else(volunteer, Receiver::Known),
        Some(("compte", id)) => kernel::ids::parse(id).map_or_else(volunteer, Receiver::Account),
        _ => volunteer(),
    }
}

fn draft_from(form: &FormState) -> Result<OpeningDraft, Refusal> {
    let weekday = |code: &String| code.parse::<u8>().ok().and_then(|day| Weekday::try_from(day).ok());
    let day = |name: &'static str| read_day(&form.date(name)).ok_or(Refusal::DayMissing(name));
    let venue = form.value("lieu");
    let place = if venue == "autre" || venue.is_empty() { form.value("autre_lieu") } else { venue };
    Ok(OpeningDraft {
        place: kernel::text::excerpt(place, 160),
        equipment: kernel::text::excerpt(form.value("materiel"), 80),
        motives: form.all("motifs").iter().filter_map(|id| kernel::ids::parse(id)).collect(),
        weekdays: form.all("jours").iter().filter_map(weekday).collect(),
        every_n_weeks: form.value("semaines").parse().unwrap_or(0),
        first: day("premier")?,
        last: day("dernier")?,
        start: read_time(form.value("debut")).ok_or(Refusal::HoursInvalid)?,
        end: read_time(form.value("fin")).ok_or(Refusal::HoursInvalid)?,
        is_closed_in_school_holidays: form.checked("ecole"),
        excluded: excluded(form)?,
    })
}

/// Days on which it is not held: one a line, or separated by commas.
fn excluded(form: &FormState) -> Result<Vec<NaiveDate>, Refusal> {
    let typed = form.value("sauf").split(['\n', ',', ';']).map(str::trim).filter(|day| !day.is_empty());
    typed.map(|day| read_day(day).ok_or(Refusal::DayMissing("sauf"))).collect()
}

async fn put(here: InCentre, id: Option<OpeningId>, mut form: FormState) -> Answer {
    let kept = match draft_from(&form) {
        Ok(draft) => settings::put_opening(&here.cx, &here.centre, id, receiver(&form), draft).await,
        Err(refusal) => Err(refusal.into()),
    };
    match kept {
        Ok((_, operation)) => see_other(&here.cx, &back(&here), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &opening_page(&here, id, form).await?)
        }
    }
}

pub(crate) async fn create(here: InCentre, Form(form): Form) -> Answer {
    put(here, None, form).await
}

pub(crate) async fn update(here: InCentre, Path(path): Path<OpeningPath>, Form(form): Form) -> Answer {
    put(here, Some(path.opening), form).await
}

pub(crate) async fn retire(here: InCentre, Path(path): Path<OpeningPath>) -> Answer {
    let operation = settings::retire_opening(&here.cx, &here.centre, path.opening).await.map_err(told(&here))?;
    see_other(&here.cx, &back(&here), Some(operation))
}

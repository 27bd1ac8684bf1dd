//! Motives, absences and feeds, as the team settles them.

use axum::extract::Path;
use centres::InCentre;
use chrono::NaiveTime;
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, page, refused_page, see_other, unkept};

use super::{MotivePath, read_day, refuse, told};
use crate::model::AgendaId;
use crate::model::motive::{BookableBy, Kind, MotiveDraft, Visibility};
use crate::model::refusal::Refusal;
use crate::pages::settings::{FeedPage, HookPage, MotivePage, SettingsPage, motive_form};
use crate::service::{hooks, settings};
use crate::words::{day_span, read_time};

/// `…/reglages/absences/{absence}`.
#[derive(Deserialize)]
pub(crate) struct AbsencePath {
    absence: Uuid,
}

/// `…/reglages/agendas/{agenda}`.
#[derive(Deserialize)]
pub(crate) struct AgendaPath {
    agenda: AgendaId,
}

/// `…/reglages/programmes/{hook}`.
#[derive(Deserialize)]
pub(crate) struct HookPath {
    hook: Uuid,
}

fn back(here: &InCentre) -> String {
    here.centre.path("equipe/permanences/reglages")
}

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = settings::settings(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &SettingsPage::new(&here, &found, FormState::new())?)
}

pub(crate) async fn new_motive(here: InCentre) -> Answer {
    settings::settings(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &MotivePage::new(&here, None, motive_form(&MotiveDraft::default()))?)
}

/// A motive as the boxes say it; a number that cannot be read is none, and refused.
fn draft_from(form: &FormState) -> MotiveDraft {
    let number = |name: &str| form.value(name).parse().unwrap_or(-1);
    let usual = MotiveDraft::default();
    MotiveDraft {
        name: form.value("nom").to_owned(),
        neutral_name: form.value("nom_neutre").to_owned(),
        kind: Kind::from_code(form.value("lieu")).unwrap_or(usual.kind),
        bookable_by: BookableBy::from_code(form.value("pour")).unwrap_or(usual.bookable_by),
        minutes: number("minutes"),
        places: if form.value("places").is_empty() { usual.places } else { number("places") },
        min_lead_minutes: number("delai_min"),
        max_lead_days: number("delai_max"),
        restriction: form.value("restriction").to_owned(),
        instruction: form.value("consigne").to_owned(),
        is_follow_up: form.checked("suivi"),
        is_cancellable: form.checked("annulable"),
        cancel_hours: number("annulation_heures"),
        is_editable: form.checked("deplacable"),
        edit_days: number("deplacement_jours"),
        visibility: Visibility::from_code(form.value("visibilite")).unwrap_or(usual.visibility),
    }
}

pub(crate) async fn create_motive(here: InCentre, Form(mut form): Form) -> Answer {
    match settings::add_motive(&here.cx, &here.centre, draft_from(&form)).await {
        Ok((_, operation)) => see_other(&here.cx, &back(&here), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &MotivePage::new(&here, None, form)?)
        }
    }
}

pub(crate) async fn edit_motive(here: InCentre, Path(path): Path<MotivePath>) -> Answer {
    let motive = settings::find_motive(&here.cx, &here.centre, path.motive).await.map_err(told(&here))?;
    let form = motive_form(&motive.terms);
    page(&here.cx, &MotivePage::new(&here, Some(&motive), form)?)
}

pub(crate) async fn update_motive(here: InCentre, Path(path): Path<MotivePath>, Form(mut form): Form) -> Answer {
    match settings::change_motive(&here.cx, &here.centre, path.motive, draft_from(&form)).await {
        Ok(operation) => see_other(&here.cx, &back(&here), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let motive = settings::find_motive(&here.cx, &here.centre, path.motive).await.map_err(told(&here))?;
            refused_page(&here.cx, &MotivePage::new(&here, Some(&motive), form)?)
        }
    }
}

pub(crate) async fn retire_motive(here: InCentre, Path(path): Path<MotivePath>) -> Answer {
    let operation = settings::retire_motive(&here.cx, &here.centre, path.motive).await.map_err(told(&here))?;
    see_other(&here.cx, &back(&here), Some(operation))
}

pub(crate) async fn create_absence(here: InCentre, Form(mut form): Form) -> Answer {
    let read = absence_from(&form);
    let added = match read {
        Ok((agenda, span)) => settings::add_absence(&here.cx, &here.centre, agenda, span).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(operation) => see_other(&here.cx, &back(&here), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let found = settings::settings(&here.cx, &here.centre).await.map_err(told(&here))?;
            refused_page(&here.cx, &SettingsPage::new(&here, &found, form)?)
        }
    }
}

type Span = (chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>);

/// From a day to another, both included; or between two hours of one day.
fn absence_from(form: &FormState) -> Result<(AgendaId, Span), Refusal> {
    let agenda = kernel::ids::parse(form.value("absent")).ok_or(Refusal::AgendaMissing)?;
    let first = read_day(&form.date("absence_jour")).ok_or(Refusal::DayMissing("absence_jour"))?;
    let last = match form.date("absence_fin").as_str() {
        "" => first,
        typed => read_day(typed).ok_or(Refusal::DayMissing("absence_fin"))?,
    };
    let hour = |name: &str| match form.value(name) {
        "" => Ok(None),
        typed => read_time(typed).map(Some).ok_or(Refusal::AbsenceInvalid),
    };
    let at = |day: chrono::NaiveDate, time: NaiveTime| calendar::at_wall_time(day.and_time(time)).instant;
    let starts_at = hour("absence_de")?.map_or(day_span(first).0, |time| at(first, time));
    let ends_at = hour("absence_a")?.map_or(day_span(last).1, |time| at(last, time));
    Ok((agenda, (starts_at, ends_at)))
}

pub(crate) async fn destroy_absence(here: InCentre, Path(path): Path<AbsencePath>) -> Answer {
    let operation = settings::remove_absence(&here.cx, &here.centre, path.absence).await.map_err(told(&here))?;
    see_other(&here.cx, &back(&here), Some(operation))
}

/// The address of a feed, shown this once.
pub(crate) async fn create_feed(here: InCentre, Path(path): Path<AgendaPath>) -> Answer {
    let secret = settings::draw_feed(&here.cx, &here.centre, path.agenda).await.map_err(told(&here))?;
    Ok(unkept(page(&here.cx, &FeedPage::new(&here, &secret)?)?))
}

/// A program that is told; its secret is shown this once.
pub(crate) async fn create_hook(here: InCentre, Form(mut form): Form) -> Answer {
    match hooks::add(&here.cx, &here.centre, form.value("adresse")).await {
        Ok(secret) => Ok(unkept(page(&here.cx, &HookPage::new(&here, secret)?)?)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let found = settings::settings(&here.cx, &here.centre).await.map_err(told(&here))?;
            refused_page(&here.cx, &SettingsPage::new(&here, &found, form)?)
        }
    }
}

pub(crate) async fn retire_hook(here: InCentre, Path(path): Path<HookPath>) -> Answer {
    hooks::retire(&here.cx, &here.centre, path.hook).await.map_err(told(&here))?;
    see_other(&here.cx, &back(&here), None)
}

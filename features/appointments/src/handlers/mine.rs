//! One's own appointment, by its code: read, called off, moved.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::journey::DAYS;
use super::{CodePath, Sought, read_slot, refuse, told};
use crate::model::refusal::Refusal;
use crate::pages::mine::{FindPage, MinePage, MoveMinePage};
use crate::service::slots::{self, Offer, Seeker};
use crate::service::{Error, changes, sentence};
use crate::words::day_span;

/// A code typed on the page that asks for one.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Typed {
    code: String,
    fait: String,
}

pub(crate) async fn find(here: InCentre, Query(typed): Query<Typed>) -> Answer {
    let mut form = FormState::new().with("code", &typed.code);
    if typed.code.trim().is_empty() {
        return page(&here.cx, &FindPage::new(&here, form));
    }
    match changes::own(&here.cx, &here.centre, &typed.code).await {
        Ok((kept, _)) => see_other(&here.cx, &here.centre.path(&format!("mon-rendez-vous/{}", kept.code)), None),
        Err(Error::NotFound) => {
            form.refuse("code", sentence(&here.cx, Refusal::CodeUnknown));
            refused_page(&here.cx, &FindPage::new(&here, form))
        }
        Err(error @ Error::Refused(_)) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &FindPage::new(&here, form))
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

async fn mine_page(here: &InCentre, code: &str, is_done: bool, form: FormState) -> Result<MinePage, Problem> {
    let (kept, motive) = changes::own(&here.cx, &here.centre, code).await.map_err(told(here))?;
    let agendas = slots::receivers(&here.cx, &here.centre).await.map_err(told(here))?;
    Ok(MinePage::new(here, &kept, &motive, &agendas, is_done, form))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<CodePath>, Query(typed): Query<Typed>) -> Answer {
    let is_done = !typed.fait.is_empty();
    page(&here.cx, &mine_page(&here, &path.code, is_done, FormState::new()).await?)
}

pub(crate) async fn cancel(here: InCentre, Path(path): Path<CodePath>, Form(mut form): Form) -> Answer {
    match changes::cancel_own(&here.cx, &here.centre, &path.code).await {
        Ok(_) => see_other(&here.cx, &here.centre.path(&format!("mon-rendez-vous/{}", path.code)), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &mine_page(&here, &path.code, false, form).await?)
        }
    }
}

pub(crate) async fn wait(here: InCentre, Path(path): Path<CodePath>, Form(mut form): Form) -> Answer {
    let wants = form.value("plus_tot") == "oui";
    match changes::wait_for_earlier(&here.cx, &here.centre, &path.code, wants).await {
        Ok(_) => see_other(&here.cx, &here.centre.path(&format!("mon-rendez-vous/{}", path.code)), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &mine_page(&here, &path.code, false, form).await?)
        }
    }
}

async fn move_page(here: &InCentre, code: &str, sought: &Sought, form: FormState) -> Result<MoveMinePage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let (kept, motive) = changes::own(cx, centre, code).await.map_err(told(here))?;
    let held = slots::openings_of(cx, centre, motive.id).await.map_err(told(here))?;
    let offer = Offer { motive, openings: held.0, agendas: held.1 };
    let first = sought.first(cx.today());
    let span = (day_span(first).0, day_span(first + chrono::Duration::days(DAYS - 1)).1);
    let free = slots::free_slots(cx, centre, &offer, Seeker::Resident, span).await.map_err(told(here))?;
    Ok(MoveMinePage::new(here, &kept, &offer, (first, &free), form))
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<CodePath>, Query(sought): Query<Sought>) -> Answer {
    let (kept, motive) = changes::own(&here.cx, &here.centre, &path.code).await.map_err(told(&here))?;
    if let Err(refusal) = kept.may_be_moved(&motive, here.cx.now()) {
        let mut form = FormState::new();
        form.refuse(refusal.place().0, sentence(&here.cx, refusal));
        return refused_page(&here.cx, &mine_page(&here, &path.code, false, form).await?);
    }
    page(&here.cx, &move_page(&here, &path.code, &sought, FormState::new()).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<CodePath>, Form(mut form): Form) -> Answer {
    let moved = match read_slot(form.value("creneau")) {
        Some(wanted) => changes::move_own(&here.cx, &here.centre, &path.code, wanted).await,
        None => Err(Refusal::SlotMissing.into()),
    };
    match moved {
        Ok(_) => see_other(&here.cx, &here.centre.path(&format!("mon-rendez-vous/{}", path.code)), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &move_page(&here, &path.code, &Sought::default(), form).await?)
        }
    }
}

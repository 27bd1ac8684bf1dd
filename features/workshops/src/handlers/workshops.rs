//! Workshops before and after they happen: the list, a new one, its terms.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::paging::PageRequest;
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{WorkshopPath, refuse, team_path, told};
use crate::model::PlanId;
use crate::model::refusal::Refusal;
use crate::model::workshop::WorkshopDraft;
use crate::pages::workshops::{ListPage, WorkshopPage, new_form, workshop_form};
use crate::policy::{Action, decide};
use crate::service::{Error, plans, workshops};
use crate::words::{at, read_time};

/// Where a list is read on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    apres: Option<Uuid>,
}

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let asked = PageRequest { after: cursor.apres, ..PageRequest::default() };
    let found = workshops::list(&here.cx, &here.centre, asked).await.map_err(told(&here))?;
    page(&here.cx, &ListPage::new(&here, found, cursor.apres.is_some())?)
}

async fn form_page(here: &InCentre, path: Option<&WorkshopPath>, form: FormState) -> Result<WorkshopPage, Problem> {
    let plans = plans::list(&here.cx, &here.centre).await.map_err(told(here))?;
    let known = match path {
        None => None,
        Some(path) => {
            let found = workshops::find(&here.cx, &here.centre, path.workshop, Action::LeadWorkshops).await;
            Some(found.map_err(told(here))?)
        }
    };
    WorkshopPage::new(here, known.as_ref(), &plans, form)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::LeadWorkshops, here.centre.id).require()?;
    let form = new_form(&here);
    page(&here.cx, &form_page(&here, None, form).await?)
}

/// A workshop as the boxes say it, and from which plan.
fn draft_from(form: &FormState) -> Result<(WorkshopDraft, Option<PlanId>), Error> {
    let day = people::read_day(&form.date("jour")).ok_or(Refusal::DayMissing)?;
    let hour = read_time(form.value("heure")).ok_or(Refusal::HourMissing)?;
    let plan = match form.value("plan") {
        "" => None,
        typed => Some(kernel::ids::parse(typed).ok_or(Refusal::PlanMissing)?),
    };
    let draft = WorkshopDraft {
        title: form.value("titre").to_owned(),
        starts_at: at(day, hour),
        place: form.value("lieu").to_owned(),
        team: form.value("equipe").to_owned(),
        points: form.value("points").parse().unwrap_or(0),
    };
    Ok((draft, plan))
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let added = match draft_from(&form) {
        Ok((draft, plan)) => workshops::add(&here.cx, &here.centre, draft, plan).await,
        Err(error) => Err(error),
    };
    match added {
        Ok((id, operation)) => see_other(&here.cx, &team_path(&here, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &form_page(&here, None, form).await?)
        }
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<WorkshopPath>) -> Answer {
    let found = workshops::find(&here.cx, &here.centre, path.workshop, Action::LeadWorkshops).await;
    let form = workshop_form(&found.map_err(told(&here))?.0);
    page(&here.cx, &form_page(&here, Some(&path), form).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<WorkshopPath>, Form(mut form): Form) -> Answer {
    let read = (path.workshop, form.value("revision").parse().unwrap_or_default());
    let changed = match draft_from(&form) {
        Ok((draft, plan)) => workshops::change(&here.cx, &here.centre, read, draft, plan).await,
        Err(error) => Err(error),
    };
    match changed {
        Ok(operation) => see_other(&here.cx, &team_path(&here, path.workshop, ""), Some(operation)),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            if error.is(Refusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                let found = workshops::find(&here.cx, &here.centre, path.workshop, Action::LeadWorkshops).await;
                form.set("revision", found.map_err(told(&here))?.0.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &form_page(&here, Some(&path), form).await?)
        }
    }
}

pub(crate) async fn retire(here: InCentre, Path(path): Path<WorkshopPath>, Form(mut form): Form) -> Answer {
    match workshops::retire(&here.cx, &here.centre, path.workshop).await {
        Ok(operation) => see_other(&here.cx, &here.centre.path("equipe/ateliers"), Some(operation)),
        Err(error) => {
            let found = workshops::find(&here.cx, &here.centre, path.workshop, Action::LeadWorkshops).await;
            let mut kept = workshop_form(&found.map_err(told(&here))?.0);
            refuse(&here, &mut form, error)?;
            for (field, words) in form.errors() {
                kept.refuse(field, words.as_str());
            }
            refused_page(&here.cx, &form_page(&here, Some(&path), kept).await?)
        }
    }
}

//! The team's simulators: the list, a new one, its presentation, its preview, showing it or not.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::practising::{Ways, asked_by, run_of, sent};
use super::{Here, OwnPath, ScreenPath, reading, refuse, told};
use crate::model::SimulatorId;
use crate::pages::bench::{OwnPage, PresentationPage, own_path, presentation_form};
use crate::pages::practising::{DonePage, ScreenPage};
use crate::pages::team::{IndexPage, NewPage};
use crate::pages::team_path;
use crate::policy::{Action, decide};
use crate::service::{making, simulators};

pub(crate) async fn index(here: InCentre) -> Answer {
    let own = simulators::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, &own)?)
}

/// The simulator of the house that a new one begins with.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(crate) struct Model {
    modele: String,
}

pub(crate) async fn new(here: InCentre, Query(model): Query<Model>) -> Answer {
    decide(&here.cx.actor, Action::WritePractice, here.centre.id).require()?;
    page(&here.cx, &NewPage::new(&here, FormState::new().with("modele", model.modele))?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let (title, model) = (form.value("titre").to_owned(), form.value("modele").to_owned());
    match making::begin(&here.cx, &here.centre, &title, &model).await {
        Ok((id, operation)) => see_other(&here.cx, &own_path(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &NewPage::new(&here, form)?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let own = simulators::find(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    page(&here.cx, &OwnPage::new(&here, &own, FormState::new())?)
}

pub(crate) async fn publish(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    match making::publish(&here.cx, &here.centre, path.simulateur).await {
        Ok(operation) => see_other(&here.cx, &own_path(&here.centre, path.simulateur, ""), Some(operation)),
        Err(error) => {
            let mut form = FormState::new();
            refuse(&here, &mut form, error)?;
            let own = simulators::find(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
            refused_page(&here.cx, &OwnPage::new(&here, &own, form)?)
        }
    }
}

pub(crate) async fn withdraw(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let done = making::withdraw(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    see_other(&here.cx, &own_path(&here.centre, path.simulateur, ""), Some(done))
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let done = making::remove(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    see_other(&here.cx, &team_path(&here.centre, ""), Some(done))
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let own = simulators::find_to_write(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    page(&here.cx, &PresentationPage::new(&here, &own, presentation_form(&own.draft))?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<OwnPath>, Form(mut form): Form) -> Answer {
    let own = simulators::find_to_write(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    let mut draft = own.draft.clone();
    reading::presentation(&mut draft, &form);
    match making::write(&here.cx, &here.centre, &own, &draft).await {
        Ok(operation) => see_other(&here.cx, &own_path(&here.centre, path.simulateur, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &PresentationPage::new(&here, &own, form)?)
        }
    }
}

/// The addresses of a preview: it counts nothing, and leads back to the bench.
fn preview(here: &InCentre, id: SimulatorId) -> Ways {
    let own = own_path(&here.centre, id, "");
    Ways { base: format!("{own}/essai"), leave: own.clone(), end: own }
}

pub(crate) async fn try_out(here: InCentre, Path(path): Path<ScreenPath>, Query(asked): Query<Here>) -> Answer {
    let own = simulators::find(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    let run = run_of(&here, &own.draft, &path.mission, preview(&here, own.id), &asked)?;
    if path.ecran == "fini" {
        return page(&here.cx, &DonePage::new(&here, &run));
    }
    let screen = run.mission.screen(&path.ecran).ok_or(Problem::NotFound)?;
    page(&here.cx, &ScreenPage::new(&here, &run, screen, FormState::new()))
}

pub(crate) async fn try_send(here: InCentre, Path(path): Path<ScreenPath>, Form(form): Form) -> Answer {
    let own = simulators::find(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    let run = run_of(&here, &own.draft, &path.mission, preview(&here, own.id), &asked_by(&form))?;
    sent(&here, run, &path.ecran, form)
}

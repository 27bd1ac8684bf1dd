//! The repair log.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::{Looked, RepairPath, refuse, told};
use crate::model::refusal::Refusal;
use crate::model::repair::{Outcome, RepairDraft, kilos, read_grams};
use crate::pages::base_of;
use crate::pages::following::{RepairPage, RepairsPage};
use crate::policy::{Action, decide};
use crate::service::repairing;

pub(crate) async fn index(here: InCentre, Query(looked): Query<Looked>) -> Answer {
    let found = repairing::list(&here.cx, &here.centre, looked.page()).await.map_err(told(&here))?;
    page(&here.cx, &RepairsPage::new(&here, found)?)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::Repair, here.centre.id).require()?;
    page(&here.cx, &RepairPage::new(&here, None, FormState::new().with("resultat", "open"))?)
}

fn draft_from(form: &FormState) -> RepairDraft {
    let value = |name: &str| form.value(name).trim().to_owned();
    RepairDraft {
        object: value("objet"),
        fault: value("panne"),
        outcome: Outcome::from_code(form.value("resultat")).unwrap_or(Outcome::Open),
        grams: read_grams(form.value("poids")),
        volunteer: value("benevole"),
        minutes: match form.value("minutes").trim() {
            "" => 0,
            typed => typed.parse().unwrap_or(-1),
        },
        note: value("note"),
    }
}

fn log_path(here: &InCentre) -> String {
    format!("{}/reparations", base_of(&here.centre))
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    match repairing::begin(&here.cx, &here.centre, draft_from(&form)).await {
        Ok((_, operation)) => see_other(&here.cx, &log_path(&here), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &RepairPage::new(&here, None, form)?)
        }
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<RepairPath>) -> Answer {
    let repair = repairing::show(&here.cx, &here.centre, path.repair).await.map_err(told(&here))?;
    let draft = &repair.draft;
    let weight = if draft.grams == 0 { String::new() } else { kilos(draft.grams) };
    let minutes = if draft.minutes == 0 { String::new() } else { draft.minutes.to_string() };
    let form = FormState::new()
        .with("objet", &draft.object)
        .with("panne", &draft.fault)
        .with("resultat", draft.outcome.code())
        .with("poids", weight)
        .with("benevole", &draft.volunteer)
        .with("minutes", minutes)
        .with("note", &draft.note)
        .with("revision", repair.revision.to_string());
    page(&here.cx, &RepairPage::new(&here, Some(&repair), form)?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<RepairPath>, Form(mut form): Form) -> Answer {
    let repair = repairing::show(&here.cx, &here.centre, path.repair).await.map_err(told(&here))?;
    let read = (path.repair, Some(form.value("revision").parse().unwrap_or_default()));
    match repairing::keep(&here.cx, &here.centre, read, &draft_from(&form)).await {
        Ok(operation) => see_other(&here.cx, &log_path(&here), Some(operation)),
        Err(error) => {
            if error.is(Refusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                form.set("revision", repair.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &RepairPage::new(&here, Some(&repair), form)?)
        }
    }
}

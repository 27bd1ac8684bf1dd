//! The plans of a centre.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::{PlanPath, refuse, told};
use crate::model::plan::{MOST_STEPS, PlanDraft, Step, StepKind};
use crate::model::refusal::Refusal;
use crate::pages::plans::{PlanPage, PlansPage, edit_form, plan_form};
use crate::policy::Action;
use crate::service::plans;

fn back(here: &InCentre) -> String {
    here.centre.path("equipe/ateliers/plans")
}

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = plans::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &PlansPage::new(&here, &found)?)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    crate::policy::decide(&here.cx.actor, Action::LeadWorkshops, here.centre.id).require()?;
    let usual = plans::usual(&here.cx.texts);
    page(&here.cx, &PlanPage::new(&here, None, plan_form(&usual))?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    match plans::add(&here.cx, &here.centre, draft_from(&form)).await {
        Ok((_, operation)) => see_other(&here.cx, &back(&here), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &PlanPage::new(&here, None, form)?)
        }
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<PlanPath>) -> Answer {
    let plan = plans::find(&here.cx, &here.centre, path.plan).await.map_err(told(&here))?;
    page(&here.cx, &PlanPage::new(&here, Some(path.plan), edit_form(&plan))?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<PlanPath>, Form(mut form): Form) -> Answer {
    let read = (path.plan, form.value("revision").parse().unwrap_or_default());
    match plans::change(&here.cx, &here.centre, read, draft_from(&form)).await {
        Ok(operation) => see_other(&here.cx, &back(&here), Some(operation)),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            if error.is(Refusal::ChangedMeanwhile) {
                // Sending the page again now keeps these words: the reader was told.
                let plan = plans::find(&here.cx, &here.centre, path.plan).await.map_err(told(&here))?;
                form.set("revision", plan.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &PlanPage::new(&here, Some(path.plan), form)?)
        }
    }
}

pub(crate) async fn retire(here: InCentre, Path(path): Path<PlanPath>) -> Answer {
    let operation = plans::retire(&here.cx, &here.centre, path.plan).await.map_err(told(&here))?;
    see_other(&here.cx, &back(&here), Some(operation))
}

/// A plan as its boxes say it, in the order of their numbers; a step without a title is dropped.
fn draft_from(form: &FormState) -> PlanDraft {
    let mut numbered: Vec<(i64, Step)> = Vec::new();
    // One more than is allowed, so that too many are refused rather than lost.
    for row in 0..=MOST_STEPS + 4 {
        let value = |name: &str| form.value(&format!("{name}-{row}")).to_owned();
        let rank = value("rang").parse().unwrap_or(i64::MAX);
        let step = Step {
            key: value("cle"),
            kind: StepKind::from_code(&value("nature")).unwrap_or(StepKind::Other),
            title: value("titre"),
            minutes: value("minutes").parse().unwrap_or(0),
            guide: value("guide"),
        };
        if !step.title.is_empty() {
            numbered.push((rank, step));
        }
    }
    numbered.sort_by_key(|(rank, _)| *rank);
    PlanDraft {
        title: form.value("titre").to_owned(),
        purpose: form.value("but").to_owned(),
        steps: numbered.into_iter().map(|(_, step)| step).collect(),
    }
}

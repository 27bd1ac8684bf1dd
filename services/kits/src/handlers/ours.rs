//! What the centre has taken, and what changed at the source since.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{AdoptionPath, Cursor, choosing, path_of, refuse, told};
use crate::model::merge::Choices;
use crate::pages::compare::ComparePage;
use crate::pages::ours::OursPage;
use crate::service::adopting;
use crate::service::updating::{self, Compared};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let held = adopting::held(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    page(&here.cx, &OursPage::new(&here, held)?)
}

async fn compared(here: &InCentre, path: &AdoptionPath, choices: &Choices) -> Result<Compared, Problem> {
    updating::compare(&here.cx, &here.centre, path.adoption, choices).await.map_err(told(here))
}

pub(crate) async fn compare(here: InCentre, Path(path): Path<AdoptionPath>) -> Answer {
    let found = compared(&here, &path, &Choices::new()).await?;
    page(&here.cx, &ComparePage::of_source(&here, &found, FormState::new())?)
}

pub(crate) async fn take(here: InCentre, Path(path): Path<AdoptionPath>, Form(mut form): Form) -> Answer {
    let found = compared(&here, &path, &Choices::new()).await?;
    let asked = choosing(&form, &found.merge);
    match updating::take_changes(&here.cx, &here.centre, path.adoption, &asked).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here, "/chez-nous"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ComparePage::of_source(&here, &found, form)?)
        }
    }
}

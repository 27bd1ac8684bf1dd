//! The calls of the day, and what came of each.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer as Answered, Form, Problem, page, refused_page, see_other};

use super::{CheckPath, refuse, told};
use crate::model::loan::Answer;
use crate::pages::base_of;
use crate::pages::following::CallsPage;
use crate::service::calling;

async fn calls_page(here: &InCentre, form: FormState) -> Result<CallsPage, Problem> {
    let due = calling::due(&here.cx, &here.centre).await.map_err(told(here))?;
    let made = calling::made(&here.cx, &here.centre).await.map_err(told(here))?;
    CallsPage::new(here, &due, &made, form)
}

pub(crate) async fn index(here: InCentre) -> Answered {
    page(&here.cx, &calls_page(&here, FormState::new()).await?)
}

pub(crate) async fn answer(here: InCentre, Path(path): Path<CheckPath>, Form(mut form): Form) -> Answered {
    let said = (Answer::from_code(form.value("resultat")), form.value("note"));
    match calling::answer(&here.cx, &here.centre, path.checkup, said).await {
        Ok(operation) => see_other(&here.cx, &format!("{}/appels", base_of(&here.centre)), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &calls_page(&here, form).await?)
        }
    }
}

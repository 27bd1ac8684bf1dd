//! Steps: what is in hand, noted and done.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page};

use super::{PersonPath, StepPath, back_to_file, refuse, told};
use crate::model::{Hand, StepDraft};
use crate::pages::StepPage;
use crate::service::steps;

pub(crate) async fn new(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    let form = FormState::new().with("main", Hand::Team.code());
    page(&here.cx, &StepPage::new(&here, path.person, form).await?)
}

fn draft(form: &FormState) -> StepDraft {
    let typed = form.value("avant");
    let due_on = people::read_day(typed);
    StepDraft {
        subject: form.value("objet").to_owned(),
        next: form.value("suite").to_owned(),
        hand: Hand::from_code(form.value("main")),
        due_on,
        is_due_unread: !typed.is_empty() && due_on.is_none(),
    }
}

pub(crate) async fn create(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    match steps::add(&here.cx, &here.centre, path.person, &draft(&form)).await {
        Ok((_, operation)) => back_to_file(&here, path.person, Some(operation)),
        Err(error) => {
            let form = refuse(&here, form, error)?;
            refused_page(&here.cx, &StepPage::new(&here, path.person, form).await?)
        }
    }
}

pub(crate) async fn finish(here: InCentre, Path(path): Path<StepPath>, Form(_): Form) -> Answer {
    let done = steps::finish(&here.cx, &here.centre, path.person, path.step).await.map_err(told(&here))?;
    back_to_file(&here, path.person, Some(done))
}

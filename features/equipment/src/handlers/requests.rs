//! What residents asked for, and the team's answer.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{RequestPath, refuse, told};
use crate::pages::base_of;
use crate::pages::following::{RequestPage, RequestsPage};
use crate::service::requests;

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = requests::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &RequestsPage::new(&here, &found)?)
}

async fn request_page(here: &InCentre, path: &RequestPath, form: FormState) -> Result<RequestPage, Problem> {
    let found = requests::list(&here.cx, &here.centre).await.map_err(told(here))?;
    let one = found.iter().find(|(request, _)| request.id == path.request).ok_or(Problem::NotFound)?;
    RequestPage::new(here, one, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<RequestPath>) -> Answer {
    page(&here.cx, &request_page(&here, &path, FormState::new()).await?)
}

pub(crate) async fn answer(here: InCentre, Path(path): Path<RequestPath>, Form(mut form): Form) -> Answer {
    let decision = match form.value("decision") {
        "oui" => Some(true),
        "non" => Some(false),
        _ => None,
    };
    match requests::answer(&here.cx, &here.centre, path.request, (decision, form.value("reponse"))).await {
        Ok(operation) => see_other(&here.cx, &format!("{}/demandes", base_of(&here.centre)), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &request_page(&here, &path, form).await?)
        }
    }
}

//! One's own dates: seen, said done, help asked. Behind the PIN, as the whole of one's file.

use axum::extract::Path;
use centres::InCentre;
use web::{Answer, Form, Problem, page, see_other};

use super::{DatePath, told};
use crate::model::answer::Said;
use crate::pages::own::OwnPage;
use crate::service::{Error, Refusal, own};

pub(crate) async fn show(here: InCentre) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else {
        return see_other(&here.cx, &here.centre.path("carte"), None);
    };
    let dates = own::list(&here.cx, here.centre.id, person).await.map_err(told(&here))?;
    page(&here.cx, &OwnPage::new(&here, &dates))
}

pub(crate) async fn say(here: InCentre, Path(path): Path<DatePath>, Form(form): Form) -> Answer {
    let person = here.cx.actor.own_file(here.centre.id).ok_or(Problem::SignIn)?;
    let said = Said::from_code(form.value("reponse")).ok_or(Problem::BadRequest(String::new()))?;
    let operation = match own::say(&here.cx, here.centre.id, person, path.date, said).await {
        Ok(operation) => Some(operation),
        // It was said already, by SMS or at the desk: the page shows it.
        Err(Error::Refused(refusals)) if refusals.iter().all(|one| matches!(one, Refusal::Reminder(_))) => None,
        Err(error) => return Err(error.told(&here.cx)),
    };
    see_other(&here.cx, &here.centre.path("moi/rappels"), operation)
}

//! One's own accompaniment, read and its mandates taken back, with one's card and PIN.

use axum::extract::Path;
use centres::InCentre;
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, Form, Problem, page, see_other, unkept};

use super::told;
use crate::pages::OwnPage;
use crate::service::own;

/// `/{centre}/moi/mandats/{mandate}/retrait`.
#[derive(Deserialize)]
pub(crate) struct OwnMandatePath {
    mandate: Uuid,
}

pub(crate) async fn show(here: InCentre) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else {
        let back = format!("carte?suite={}", here.centre.path("moi/accompagnement"));
        return see_other(&here.cx, &here.centre.path(&back), None);
    };
    let file = own::read(&here.cx, &here.centre, person).await.map_err(told(&here))?;
    Ok(unkept(page(&here.cx, &OwnPage::new(&here, file))?))
}

pub(crate) async fn revoke(here: InCentre, Path(path): Path<OwnMandatePath>, Form(_): Form) -> Answer {
    let person = here.cx.actor.own_file(here.centre.id).ok_or(Problem::SignIn)?;
    let done = own::revoke(&here.cx, &here.centre, person, path.mandate).await.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path("moi/accompagnement"), Some(done))
}

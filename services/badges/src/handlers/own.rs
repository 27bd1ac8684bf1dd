//! One's own certificates. Behind the PIN, as the whole of one's file.

use axum::extract::Path;
use centres::InCentre;
use web::{Answer, Problem, page, see_other};

use super::{CertificatePath, printed, told};
use crate::pages::own::{OwnIndexPage, OwnPage};
use crate::service::team;

pub(crate) async fn index(here: InCentre) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else {
        return see_other(&here.cx, &here.centre.path("carte"), None);
    };
    let held = team::own(&here.cx, &here.centre, person).await.map_err(told(&here))?;
    page(&here.cx, &OwnIndexPage::new(&here, &held))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<CertificatePath>) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else {
        return see_other(&here.cx, &here.centre.path("carte"), None);
    };
    let one = team::own_one(&here.cx, &here.centre, person, path.certificate).await.map_err(told(&here))?;
    page(&here.cx, &OwnPage::new(&here, &one))
}

pub(crate) async fn paper(here: InCentre, Path(path): Path<CertificatePath>) -> Answer {
    let person = here.cx.actor.own_file(here.centre.id).ok_or(Problem::SignIn)?;
    let one = team::own_one(&here.cx, &here.centre, person, path.certificate).await.map_err(told(&here))?;
    printed(&here, &one).await
}

//! Who is expected on a round: chosen, taken off.

use axum::extract::Path;
use centres::InCentre;
use web::{Answer, Form, refused_page, see_other, unkept};

use super::rounds::shown;
use super::{Cursor, RoundPath, refuse, told};
use crate::pages::round_href;
use crate::service::expected;

pub(crate) async fn create(here: InCentre, Path(path): Path<RoundPath>, Form(mut form): Form) -> Answer {
    let person = kernel::ids::parse(form.value("personne"));
    match expected::expect(&here.cx, &here.centre, path.round, person, form.value("heures")).await {
        Ok(operation) => see_other(&here.cx, &round_href(&here.centre, path.round, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let cursor = Cursor { cherche: form.value("cherche").to_owned(), ..Cursor::default() };
            Ok(unkept(refused_page(&here.cx, &shown(&here, &path, &cursor, Some(form)).await?)?))
        }
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<RoundPath>, Form(form): Form) -> Answer {
    let id = form.value("attendue").parse().ok();
    let done = expected::expect_no_more(&here.cx, &here.centre, path.round, id).await.map_err(told(&here))?;
    see_other(&here.cx, &round_href(&here.centre, path.round, ""), Some(done))
}

//! Acts on an activity that have no page of their own: copy, put away, picture.

use centres::InCentre;
use web::{Answer, UploadForm, see_other};

use super::{OnActivity, edit, edit_path};
use crate::{service, told};

pub(crate) async fn duplicate(on: OnActivity) -> Answer {
    let InCentre { cx, centre } = &on.here;
    match service::duplicate(cx, centre, on.activity.id).await? {
        Ok(done) => see_other(cx, &edit_path(centre, &done.activity), Some(done.operation)),
        Err(refusals) => Err(told::problem(&cx.texts, refusals)),
    }
}

pub(crate) async fn archive(on: OnActivity) -> Answer {
    let InCentre { cx, centre } = &on.here;
    match service::archive(cx, centre, on.activity.id).await? {
        Ok(done) => see_other(cx, &centre.path("equipe/activites"), Some(done.operation)),
        Err(refusals) => Err(told::problem(&cx.texts, refusals)),
    }
}

/// The picture of an activity; refused, the page comes back with its words.
pub(crate) async fn set_image(on: OnActivity, form: UploadForm) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let bytes = form.file("image").map(|file| file.bytes.clone()).unwrap_or_default();
    let words = (form.state.value("alt"), form.state.value("credit"));
    match service::set_image(cx, centre, on.activity.id, bytes, words).await? {
        Ok(operation) => see_other(cx, &edit_path(centre, &on.activity), Some(operation)),
        Err(refusal) => {
            let (field, key) = refusal.place();
            edit::refused(&on, &form.state, vec![(field.to_owned(), cx.t(key))]).await
        }
    }
}

pub(crate) async fn remove_image(on: OnActivity) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let operation = service::remove_image(cx, centre, on.activity.id).await?;
    see_other(cx, &edit_path(centre, &on.activity), Some(operation))
}

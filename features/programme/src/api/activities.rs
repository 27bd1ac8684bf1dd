//! Activities, for programs.

use axum::extract::Query;
use axum::http::StatusCode;
use centres::InCentre;
use kernel::paging::Page;
use serde::Deserialize;
use utoipa::ToSchema;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, Problem, UploadForm, json};

use super::shapes::{ActivityChange, ActivityShape, DetailsShape};
use super::written;
use crate::model::{ActivityState, Kind};
use crate::policy::Action;
use crate::service::{self, Done, Edit, opened};
use crate::store::activities::{self, TeamFilter};
use crate::team::OnActivity;
use crate::told;

/// What a list may be narrowed to.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Narrowed {
    /// Absent: all but the archived.
    #[param(inline)]
    state: Option<ActivityState>,
    #[param(inline)]
    kind: Option<Kind>,
}

/// Why something is called off.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    /// Read by everyone.
    pub note: String,
}

fn answered(
    on_status: StatusCode,
    outcome: Result<Done, Vec<crate::model::ProgrammeRefusal>>,
    texts: &i18n::Texts,
) -> Answer {
    match outcome {
        Ok(done) => json(on_status, &written(done.activity.id, done.operation)),
        Err(refusals) => Err(told::problem(texts, refusals)),
    }
}

/// The activities of a centre, latest first.
#[utoipa::path(get, path = "/centres/{centre}/activities", tag = "programme", params(Narrowed, Paged),
    responses((status = 200, body = Listing<ActivityShape>)))]
pub(crate) async fn index(here: InCentre, Paging(paging): Paging, Query(narrowed): Query<Narrowed>) -> Answer {
    let scope = opened(&here.cx, &here.centre, Action::Read)?;
    let filter = TeamFilter { state: narrowed.state, kind: narrowed.kind };
    let rows = activities::list(here.cx.db(), &scope, filter, paging).await?;
    let page = Page::from_rows(rows, paging.limit, |activity| activity.id.uuid());
    json(StatusCode::OK, &Listing::<ActivityShape>::from(page))
}

/// One activity.
#[utoipa::path(get, path = "/centres/{centre}/activities/{activity}", tag = "programme",
    responses((status = 200, body = ActivityShape)))]
pub(crate) async fn show(on: OnActivity) -> Answer {
    json(StatusCode::OK, &ActivityShape::from(on.activity))
}

/// Writes a draft with its sessions.
#[utoipa::path(post, path = "/centres/{centre}/activities", tag = "programme", request_body = DetailsShape,
    responses((status = 201, body = Written)))]
pub(crate) async fn create(here: InCentre, Body(shape): Body<DetailsShape>) -> Answer {
    let outcome = service::create(&here.cx, &here.centre, shape.into()).await?;
    answered(StatusCode::CREATED, outcome, &here.cx.texts)
}

/// Changes the fields that are named. With `sequence`, a change kept meanwhile is a conflict.
#[utoipa::path(patch, path = "/centres/{centre}/activities/{activity}", tag = "programme",
    request_body = ActivityChange, responses((status = 200, body = Written), (status = 409)))]
pub(crate) async fn update(on: OnActivity, Body(change): Body<ActivityChange>) -> Answer {
    let InCentre { cx, centre } = &on.here;
    // Without a mark of the caller's, the one just read: nothing slips between reading and writing.
    let sequence = change.sequence.unwrap_or(on.activity.sequence);
    let details = DetailsShape::from(on.activity.details).patched(change.fields)?.into();
    let outcome = service::update(cx, centre, on.activity.id, Edit { details, sequence }).await?;
    answered(StatusCode::OK, outcome, &cx.texts)
}

/// Shows an activity to the street, and opens its list.
#[utoipa::path(post, path = "/centres/{centre}/activities/{activity}/publication", tag = "programme",
    responses((status = 200, body = Written)))]
pub(crate) async fn publish(on: OnActivity) -> Answer {
    let outcome = service::publish(&on.here.cx, &on.here.centre, on.activity.id).await?;
    answered(StatusCode::OK, outcome, &on.here.cx.texts)
}

/// Calls an activity off; the people enrolled are told.
#[utoipa::path(post, path = "/centres/{centre}/activities/{activity}/cancellation", tag = "programme",
    request_body = Reason, responses((status = 200, body = Written)))]
pub(crate) async fn cancel(on: OnActivity, Body(reason): Body<Reason>) -> Answer {
    let outcome = service::cancel(&on.here.cx, &on.here.centre, on.activity.id, &reason.note).await?;
    answered(StatusCode::OK, outcome, &on.here.cx.texts)
}

/// Puts an activity away.
#[utoipa::path(post, path = "/centres/{centre}/activities/{activity}/archive", tag = "programme",
    responses((status = 200, body = Written)))]
pub(crate) async fn archive(on: OnActivity) -> Answer {
    let outcome = service::archive(&on.here.cx, &on.here.centre, on.activity.id).await?;
    answered(StatusCode::OK, outcome, &on.here.cx.texts)
}

/// Copies an activity as a draft.
#[utoipa::path(post, path = "/centres/{centre}/activities/{activity}/copies", tag = "programme",
    responses((status = 201, body = Written)))]
pub(crate) async fn duplicate(on: OnActivity) -> Answer {
    let outcome = service::duplicate(&on.here.cx, &on.here.centre, on.activity.id).await?;
    answered(StatusCode::CREATED, outcome, &on.here.cx.texts)
}

/// Gives an activity its picture: `multipart/form-data` with `image`, `alt` and `credit`.
#[utoipa::path(put, path = "/centres/{centre}/activities/{activity}/image", tag = "programme",
    responses((status = 200, body = Written)))]
pub(crate) async fn set_image(on: OnActivity, form: UploadForm) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let bytes = form.file("image").map(|file| file.bytes.clone()).unwrap_or_default();
    let words = (form.state.value("alt"), form.state.value("credit"));
    match service::set_image(cx, centre, on.activity.id, bytes, words).await? {
        Ok(operation) => json(StatusCode::OK, &written(on.activity.id, operation)),
        Err(refusal) => {
            let (field, message) = (refusal.place().0.to_owned(), cx.t(refusal.place().1));
            Err(Problem::Refused { message: message.clone(), fields: vec![web::FieldError { field, message }] })
        }
    }
}

/// Takes the picture away.
#[utoipa::path(delete, path = "/centres/{centre}/activities/{activity}/image", tag = "programme",
    responses((status = 200, body = Written)))]
pub(crate) async fn remove_image(on: OnActivity) -> Answer {
    let operation = service::remove_image(&on.here.cx, &on.here.centre, on.activity.id).await?;
    json(StatusCode::OK, &written(on.activity.id, operation))
}

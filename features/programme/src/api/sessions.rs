//! Sessions, for programs.

use axum::http::StatusCode;
use centres::InCentre;
use chrono::{DateTime, Utc};
use kernel::{OperationId, VenueId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Written};
use web::{Answer, Problem, json};

use super::activities::Reason;
use super::shapes::{SessionShape, TellingShape, ToldShape};
use super::written;
use crate::model::{ActivitySessionId, ProgrammeRefusal};
use crate::policy::Action;
use crate::service::{self, NewHours, opened};
use crate::store;
use crate::team::{OnActivity, SessionOf};
use crate::told;

/// When and where a session is held.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// Absent: where the activity is.
    #[serde(default)]
    venue: Option<Uuid>,
    /// A word for everyone.
    #[serde(default)]
    note: String,
}

impl From<Hours> for NewHours {
    fn from(hours: Hours) -> Self {
        Self {
            starts_at: hours.starts_at,
            ends_at: hours.ends_at,
            venue: hours.venue.map(VenueId::from),
            note: hours.note,
        }
    }
}

/// When and where a session is held now.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// Absent: where the activity is.
    #[serde(default)]
    venue: Option<Uuid>,
    /// A word for everyone.
    #[serde(default)]
    note: String,
    /// The revision that was read: with it, a change kept meanwhile is a conflict.
    #[serde(default)]
    revision: Option<i64>,
}

impl From<Change> for NewHours {
    fn from(Change { starts_at, ends_at, venue, note, .. }: Change) -> Self {
        Hours { starts_at, ends_at, venue, note }.into()
    }
}

fn answered(on: &OnActivity, id: Uuid, outcome: Result<OperationId, Vec<ProgrammeRefusal>>) -> Answer {
    match outcome {
        Ok(operation) => json(StatusCode::OK, &written(id, operation)),
        Err(refusals) => Err(told::problem(&on.here.cx.texts, refusals)),
    }
}

/// All sessions of an activity, in order; those called off included.
#[utoipa::path(get, path = "/centres/{centre}/activities/{activity}/sessions", tag = "programme",
    responses((status = 200, body = Listing<SessionShape>)))]
pub(crate) async fn index(on: OnActivity) -> Answer {
    let scope = opened(&on.here.cx, &on.here.centre, Action::Read)?;
    let sessions = store::sessions::list_of(on.here.cx.db(), &scope, on.activity.id).await?;
    let items = sessions.into_iter().map(SessionShape::from).collect();
    json(StatusCode::OK, &Listing::<SessionShape> { items, next: None })
}

/// Adds a session beside the rule.
#[utoipa::path(post, path = "/centres/{centre}/activities/{activity}/sessions", tag = "programme",
    request_body = Hours, responses((status = 201, body = Written), (status = 422)))]
pub(crate) async fn create(on: OnActivity, Body(hours): Body<Hours>) -> Answer {
    let InCentre { cx, centre } = &on.here;
    match service::add_session(cx, centre, on.activity.id, hours.into()).await? {
        Ok((session, operation)) => json(StatusCode::CREATED, &written(session.uuid(), operation)),
        Err(refusals) => Err(told::problem(&cx.texts, refusals)),
    }
}

/// Holds a session at another hour or place.
#[utoipa::path(patch, path = "/centres/{centre}/activities/{activity}/sessions/{session}", tag = "programme",
    request_body = Change, responses((status = 200, body = Written), (status = 409), (status = 422)))]
pub(crate) async fn update(on: OnActivity, SessionOf(id): SessionOf, Body(change): Body<Change>) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let seen = change.revision;
    let outcome = service::move_session(cx, centre, (on.activity.id, id), seen, change.into()).await?;
    answered(&on, id.uuid(), outcome)
}

/// Calls a session off.
#[utoipa::path(post, path = "/centres/{centre}/activities/{activity}/sessions/{session}/cancellation",
    tag = "programme", request_body = Reason, responses((status = 200, body = Written)))]
pub(crate) async fn cancel(on: OnActivity, SessionOf(id): SessionOf, Body(reason): Body<Reason>) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let outcome = service::cancel_session(cx, centre, (on.activity.id, id), None, &reason.note).await?;
    answered(&on, id.uuid(), outcome)
}

/// Holds a session that had been called off.
#[utoipa::path(delete, path = "/centres/{centre}/activities/{activity}/sessions/{session}/cancellation",
    tag = "programme", responses((status = 200, body = Written)))]
pub(crate) async fn restore(on: OnActivity, SessionOf(id): SessionOf) -> Answer {
    let InCentre { cx, centre } = &on.here;
    let outcome = service::restore_session(cx, centre, (on.activity.id, id), None).await?;
    answered(&on, id.uuid(), outcome)
}

/// Who would be told of a session as it is now, and what was told of it already.
#[utoipa::path(get, path = "/centres/{centre}/activities/{activity}/sessions/{session}/notices", tag = "programme",
    responses((status = 200, body = TellingShape)))]
pub(crate) async fn notices(on: OnActivity, SessionOf(id): SessionOf) -> Answer {
    json(StatusCode::OK, &telling(&on, id).await?)
}

async fn telling(on: &OnActivity, id: ActivitySessionId) -> Result<TellingShape, Problem> {
    let InCentre { cx, centre } = &on.here;
    let session = crate::team::session::found(on, id).await?;
    let telling = service::look_at_telling(cx, centre, &on.activity, &session).await?;
    Ok(TellingShape::from(telling))
}

/// Tells those who are enrolled that the session changed: each household once for each change.
#[utoipa::path(post, path = "/centres/{centre}/activities/{activity}/sessions/{session}/notices", tag = "programme",
    responses((status = 200, body = ToldShape), (status = 422)))]
pub(crate) async fn tell(on: OnActivity, SessionOf(id): SessionOf) -> Answer {
    let InCentre { cx, centre } = &on.here;
    match service::tell_session(cx, centre, on.activity.id, id).await? {
        Ok((operation, _)) => {
            json(StatusCode::OK, &ToldShape { operation: operation.uuid(), telling: telling(&on, id).await? })
        }
        Err(refusals) => Err(told::problem(&cx.texts, refusals)),
    }
}

//! Those whom someone must tell, for programs: who, what, and what someone brings back.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Written};
use web::{Answer, json};

use super::written;
use crate::policy::{self, Action};
use crate::service::by_hand::{self, Brought, ToTell};
use crate::telling;

/// Something to say to someone.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ToTellShape {
    id: Uuid,
    list: Uuid,
    group: Uuid,
    person: Option<Uuid>,
    name: String,
    /// `offered`, `session_cancelled`…
    kind: &'static str,
    words: String,
    /// `letter`, `call`, `email` or `sms`; absent when nothing reaches them.
    channel: Option<&'static str>,
    /// Where the letter, the call or what failed stands in the ledger.
    state: Option<&'static str>,
    address: String,
    at: DateTime<Utc>,
}

impl From<ToTell> for ToTellShape {
    fn from(one: ToTell) -> Self {
        Self {
            id: one.notice.id,
            list: one.list.id.uuid(),
            group: one.group.id.uuid(),
            person: one.person.as_ref().map(|person| person.id.uuid()),
            name: one.person.as_ref().map_or(one.group.contact_name, people::Person::full_name),
            kind: one.notice.kind.code(),
            words: one.notice.words,
            channel: one.message.as_ref().map(|message| message.channel.code()),
            state: one.message.as_ref().map(|message| message.state.code()),
            address: one.message.map(|message| message.address).unwrap_or_default(),
            at: one.notice.at,
        }
    }
}

/// What someone brings back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResultShape {
    result: Brought,
}

/// The id of a path.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    notice: Uuid,
}

/// Those whom someone must tell, those who have waited longest first.
#[utoipa::path(get, path = "/centres/{centre}/notices-to-tell", tag = "enrolment",
    responses((status = 200, body = Listing<ToTellShape>)))]
pub(crate) async fn index(here: InCentre) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    let items = by_hand::list(&here.cx, &scope).await?.into_iter().map(ToTellShape::from).collect();
    json(StatusCode::OK, &Listing::<ToTellShape> { items, next: None })
}

/// Writes down what someone brings back of one notice.
#[utoipa::path(post, path = "/centres/{centre}/notices-to-tell/{notice}/results", tag = "enrolment",
    request_body = ResultShape, responses((status = 200, body = Written), (status = 409)))]
pub(crate) async fn bring_back(here: InCentre, Path(path): Path<Named>, Body(shape): Body<ResultShape>) -> Answer {
    let done = by_hand::bring_back(&here.cx, here.centre.id, path.notice, shape.result).await;
    let operation = done.map_err(|error| telling::problem(&here.cx.texts, error))?;
    json(StatusCode::OK, &written(path.notice, operation))
}

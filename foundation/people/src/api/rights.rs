//! The rights of people, for programs: a copy of all that is held, erasing and who asks for it, how long things are kept.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Written};
use web::{Answer, json, unkept};

use super::written;
use crate::pages::told;
use crate::policy::Action;
use crate::service::{self, RuleView, Waiting, scope_for};

/// What the copy holds.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct CopyAsked {
    /// Whether the confided notes are opened for it, which is journalled.
    with_confided: bool,
    /// Why, in a few words.
    words: String,
}

/// Gives a copy of all that is held on a person, table by table.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/dossier", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = CopyAsked,
    responses((status = 200, body = serde_json::Value), (status = 422)), security(("token" = ["people:dossier"])))]
pub(crate) async fn dossier(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(asked): Body<CopyAsked>,
) -> Answer {
    let notes = asked.with_confided.then_some(asked.words.as_str());
    let dossier = told(&here.cx, service::all_held(&here.cx, &here.centre, id, notes).await)?;
    Ok(unkept(json(StatusCode::OK, &dossier.as_json())?))
}

/// The last word before what cannot come back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErasureAsked {
    /// First name and last name, as they are written on the entry.
    confirmation: String,
}

/// Erases a person for ever. It cannot be undone.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/erasure", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = ErasureAsked,
    responses((status = 200, body = Written), (status = 422)), security(("token" = ["people:erase"])))]
pub(crate) async fn erase(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(asked): Body<ErasureAsked>,
) -> Answer {
    let done = service::erase(&here.cx, &here.centre, id, &asked.confirmation).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}

/// Someone who asks to be forgotten, and waits for an answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RequestView {
    person: Uuid,
    /// The person, or who helped them to ask.
    author: String,
    at: DateTime<Utc>,
    /// The last day on which to answer, by the law.
    until: NaiveDate,
}

impl From<Waiting> for RequestView {
    fn from(waiting: Waiting) -> Self {
        let Waiting { person, request, until } = waiting;
        Self { person: person.id.uuid(), author: request.author_name, at: request.at, until }
    }
}

/// Those who ask to be forgotten, the oldest request first.
#[utoipa::path(get, path = "/centres/{centre}/erasure-requests", tag = "people", params(("centre" = String, Path)),
    responses((status = 200, body = [RequestView])), security(("token" = ["people:erase"])))]
pub(crate) async fn requests(here: InCentre) -> Answer {
    let waiting = told(&here.cx, service::waiting_requests(&here.cx, &here.centre).await)?;
    json(StatusCode::OK, &waiting.into_iter().map(RequestView::from).collect::<Vec<_>>())
}

/// Why it is not done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequestAnswered {
    /// What the person reads on their own page.
    reason: String,
}

/// Answers why what someone asked is not done. To do it, erase the person.
#[utoipa::path(patch, path = "/centres/{centre}/people/{person}/erasure-request", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = RequestAnswered,
    responses((status = 200, body = Written), (status = 422)), security(("token" = ["people:erase"])))]
pub(crate) async fn answer_request(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(answered): Body<RequestAnswered>,
) -> Answer {
    let done = service::answer_request(&here.cx, &here.centre, id, &answered.reason).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}

/// How long a kind of trace is kept.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeptFor {
    /// `inactive`, `history`, `messages`, `imports`, `confided`…
    subject: String,
    /// From 7 to 3,650.
    days: i64,
    is_on: bool,
}

impl From<RuleView> for KeptFor {
    fn from(rule: RuleView) -> Self {
        Self { subject: rule.subject, days: rule.days, is_on: rule.is_on }
    }
}

/// How long each kind of trace is kept.
#[utoipa::path(get, path = "/centres/{centre}/retention", tag = "people", params(("centre" = String, Path)),
    responses((status = 200, body = [KeptFor])), security(("token" = ["retention:write"])))]
pub(crate) async fn rules(here: InCentre) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::SetRetention))?;
    let rules = told(&here.cx, service::rules(&here.cx, &scope).await)?;
    json(StatusCode::OK, &rules.into_iter().map(KeptFor::from).collect::<Vec<_>>())
}

/// Says how long some kinds of traces are kept.
#[utoipa::path(patch, path = "/centres/{centre}/retention", tag = "people", params(("centre" = String, Path)),
    request_body = [KeptFor], responses((status = 200, body = [KeptFor]), (status = 422)),
    security(("token" = ["retention:write"])))]
pub(crate) async fn set_rules(here: InCentre, Body(wanted): Body<Vec<KeptFor>>) -> Answer {
    let wanted: Vec<(String, i64, bool)> =
        wanted.into_iter().map(|rule| (rule.subject, rule.days, rule.is_on)).collect();
    told(&here.cx, service::set_rules(&here.cx, &here.centre, &wanted).await)?;
    rules(here).await
}

/// What a rule would take now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WouldGo {
    subject: String,
    is_on: bool,
    rows: u64,
}

/// Counts what the rules would take if they ran now. Changes nothing.
#[utoipa::path(get, path = "/centres/{centre}/retention/trial", tag = "people", params(("centre" = String, Path)),
    responses((status = 200, body = [WouldGo])), security(("token" = ["retention:write"])))]
pub(crate) async fn trial(here: InCentre) -> Answer {
    let dry = told(&here.cx, service::try_rules(&here.cx, &here.centre).await)?;
    let view = |(rule, rows): (RuleView, u64)| WouldGo { subject: rule.subject, is_on: rule.is_on, rows };
    json(StatusCode::OK, &dry.counts.into_iter().map(view).collect::<Vec<_>>())
}

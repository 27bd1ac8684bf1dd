//! The JSON face: what a mail server's pipe brings back, doubts settled, addresses that no longer answer, and what was
//! answered from numbers that no centre knows.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use chrono::{DateTime, Utc};
use kernel::MessageId;
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, Cx, json};

use crate::model::Doubt;
use crate::policy::{Action, decide};
use crate::service::bounces::{self, BounceTaken};
use crate::service::{addresses, outbox};
use crate::store::{Fault, IncomingRow};

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(create_bounce, create_decision, list_faults, create_trust, list_unclaimed),
    components(schemas(FaultJson, UnclaimedJson)),
    tags((name = "delivery", description = "What left the house and what came back"))
)]
pub(crate) struct ApiDoc;

/// Takes a returned e-mail, as raw bytes, and settles the messages of this centre that it speaks of.
#[utoipa::path(post, path = "/centres/{centre}/bounces", tag = "delivery", params(("centre" = String, Path)),
    request_body(content = Vec<u8>, content_type = "message/rfc822"),
    responses((status = 200, body = BounceTaken)), security(("token" = ["delivery:write"])))]
pub(crate) async fn create_bounce(here: InCentre, body: Bytes) -> Answer {
    decide(&here.cx.actor, Action::Write, here.centre.id).require()?;
    let taken = bounces::take(&here.cx, Some(here.centre.id), &body).await?;
    json(StatusCode::OK, &taken)
}

#[derive(Deserialize)]
pub(crate) struct OneMessage {
    message: MessageId,
}

/// What becomes of a message that may have left.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum DoubtWord {
    Left,
    Received,
    Again,
}

/// How a doubt is settled.
#[derive(Deserialize, ToSchema)]
pub(crate) struct DoubtJson {
    decision: DoubtWord,
}

/// Settles an unsure message: it has left, it was received, or it is sent again.
#[utoipa::path(post, path = "/centres/{centre}/messages/{message}/doubt", tag = "delivery",
    params(("centre" = String, Path), ("message" = Uuid, Path)), request_body = DoubtJson,
    responses((status = 200, body = Written), (status = 409, description = "Settled already")),
    security(("token" = ["delivery:write"])))]
pub(crate) async fn create_decision(
    here: InCentre,
    Path(path): Path<OneMessage>,
    Body(typed): Body<DoubtJson>,
) -> Answer {
    let doubt = match typed.decision {
        DoubtWord::Left => Doubt::Left,
        DoubtWord::Received => Doubt::Received,
        DoubtWord::Again => Doubt::Again,
    };
    let operation = outbox::settle_doubt(&here.cx, &here.centre, path.message, doubt).await?;
    json(StatusCode::OK, &Written::new(path.message, operation))
}

/// An address that messages avoid, and whom it was to reach.
#[derive(Serialize, ToSchema)]
pub(crate) struct FaultJson {
    id: Uuid,
    channel: &'static str,
    address: String,
    /// A server's words, or a code of the house (`essaim:…`).
    reason: String,
    at: DateTime<Utc>,
    message: Uuid,
    person: Uuid,
    full_name: String,
}

impl From<Fault> for FaultJson {
    fn from(fault: Fault) -> Self {
        Self {
            id: fault.id,
            channel: fault.channel.code(),
            address: fault.address,
            reason: fault.reason,
            at: fault.at,
            message: fault.message.uuid(),
            person: fault.person.uuid(),
            full_name: fault.full_name,
        }
    }
}

/// The addresses of the centre that no longer answer.
#[utoipa::path(get, path = "/centres/{centre}/address-faults", tag = "delivery", params(("centre" = String, Path), Paged),
    responses((status = 200, body = Listing<FaultJson>)), security(("token" = ["delivery:read"])))]
pub(crate) async fn list_faults(here: InCentre, Paging(page): Paging) -> Answer {
    let found = addresses::list(&here.cx, &here.centre, page).await?;
    json(StatusCode::OK, &Listing::<FaultJson>::from(found))
}

#[derive(Deserialize)]
pub(crate) struct OneFault {
    fault: Uuid,
}

/// Says that an address is good: the next message takes it again.
#[utoipa::path(post, path = "/centres/{centre}/address-faults/{fault}/trust", tag = "delivery",
    params(("centre" = String, Path), ("fault" = Uuid, Path)), responses((status = 200, body = Written)),
    security(("token" = ["delivery:correct"])))]
pub(crate) async fn create_trust(here: InCentre, Path(path): Path<OneFault>) -> Answer {
    let operation = addresses::trust(&here.cx, &here.centre, path.fault).await?;
    json(StatusCode::OK, &Written::new(path.fault, operation))
}

/// An SMS from a number that no centre knows.
#[derive(Serialize, ToSchema)]
pub(crate) struct UnclaimedJson {
    id: Uuid,
    number: String,
    text: String,
    /// `stop`, `yes`, `no`, `done`, `help` or `other`.
    intent: String,
    at: DateTime<Utc>,
}

impl From<IncomingRow> for UnclaimedJson {
    fn from(row: IncomingRow) -> Self {
        let answer = row.answer;
        Self { id: answer.id, number: answer.address, text: answer.text, intent: answer.intent, at: answer.at }
    }
}

/// What was answered from numbers that no centre knows, for a session with a role over the network.
#[utoipa::path(get, path = "/network/answers", tag = "delivery", params(Paged),
    responses((status = 200, body = Listing<UnclaimedJson>)))]
pub(crate) async fn list_unclaimed(cx: Cx, Paging(page): Paging) -> Answer {
    let found = outbox::unclaimed(&cx, page).await?;
    json(StatusCode::OK, &Listing::<UnclaimedJson>::from(found))
}

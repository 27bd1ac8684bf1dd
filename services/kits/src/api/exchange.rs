//! Files and proposals, for programs.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, attachment, json};

use super::shapes::{ArrivedJson, ChoicesJson, NewProposalJson, ProposalJson, ReasonJson, ReceivedJson};
use crate::handlers::{AdoptionPath, KitPath, ProposalPath, told};
use crate::model::merge::Choices;
use crate::policy::Action;
use crate::service::files::Received;
use crate::service::{files, open, proposing};

#[utoipa::path(get, path = "/centres/{centre}/kits/{kit}/file", tag = "kits", operation_id = "kits_file",
    params(("centre" = String, Path), ("kit" = Uuid, Path)),
    responses((status = 200, description = "The signed file", content_type = "application/json", body = serde_json::Value)))]
pub(super) async fn export(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    let (name, text) = files::export(&here.cx, &here.centre, path.kit).await.map_err(told(&here))?;
    attachment("application/json", &name, text.into_bytes())
}

#[utoipa::path(post, path = "/centres/{centre}/kit-files", tag = "kits", operation_id = "kits_receive",
    params(("centre" = String, Path)),
    request_body(content = serde_json::Value, description = "The file as it was written"),
    responses((status = 200, body = ArrivedJson), (status = 422, description = "Modified, too big, or too new")))]
pub(super) async fn receive(here: InCentre, sent: Sent<serde_json::Value>) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    // The signature is of the canonical form: how the file is laid out does not count.
    let bytes = sent.read()?.to_string().into_bytes();
    let arrived = match files::receive(&here.cx, &here.centre, &bytes).await.map_err(told(&here))? {
        Received::Kept(kit, operation) => {
            ArrivedJson { kit: Some(kit.uuid()), operation: Some(operation.uuid()), waits_for_trust: false }
        }
        Received::Waiting(_) => ArrivedJson { kit: None, operation: None, waits_for_trust: true },
    };
    json(StatusCode::OK, &arrived)
}

#[utoipa::path(post, path = "/centres/{centre}/kit-adoptions/{adoption}/proposals", tag = "kits",
    operation_id = "kits_propose", params(("centre" = String, Path), ("adoption" = Uuid, Path)),
    request_body = NewProposalJson,
    responses((status = 201, body = Written), (status = 422, description = "Nothing changed, or it speaks of someone")))]
pub(super) async fn propose(here: InCentre, Path(path): Path<AdoptionPath>, sent: Sent<NewProposalJson>) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    let new = sent.read()?;
    let sent = proposing::propose(&here.cx, &here.centre, path.adoption, &new.words, &new.public).await;
    let (id, operation) = sent.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

#[utoipa::path(get, path = "/centres/{centre}/kit-proposals", tag = "kits", operation_id = "kits_proposals",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<ProposalJson>)))]
pub(super) async fn proposals(here: InCentre, Paging(page): Paging) -> Answer {
    let found = proposing::list(&here.cx, &here.centre, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<ProposalJson>::from(found))
}

#[utoipa::path(get, path = "/centres/{centre}/kit-proposals/{proposal}", tag = "kits", operation_id = "kits_proposal",
    params(("centre" = String, Path), ("proposal" = Uuid, Path)), responses((status = 200, body = ReceivedJson)))]
pub(super) async fn proposal(here: InCentre, Path(path): Path<ProposalPath>) -> Answer {
    let found = proposing::compare(&here.cx, &here.centre, path.proposal, &Choices::new()).await;
    json(StatusCode::OK, &ReceivedJson::from(found.map_err(told(&here))?))
}

#[utoipa::path(post, path = "/centres/{centre}/kit-proposals/{proposal}/acceptance", tag = "kits",
    operation_id = "kits_accept", params(("centre" = String, Path), ("proposal" = Uuid, Path)),
    request_body = ChoicesJson,
    responses((status = 200, body = Written), (status = 422, description = "Settled already, or choices wait")))]
pub(super) async fn accept(here: InCentre, Path(path): Path<ProposalPath>, sent: Sent<ChoicesJson>) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    let taken = proposing::take(&here.cx, &here.centre, path.proposal, &sent.read()?.into()).await;
    json(StatusCode::OK, &Written::new(path.proposal, taken.map_err(told(&here))?))
}

#[utoipa::path(post, path = "/centres/{centre}/kit-proposals/{proposal}/refusal", tag = "kits",
    operation_id = "kits_decline", params(("centre" = String, Path), ("proposal" = Uuid, Path)),
    request_body = ReasonJson,
    responses((status = 200, body = Written), (status = 422, description = "Settled already, or no reason")))]
pub(super) async fn decline(here: InCentre, Path(path): Path<ProposalPath>, sent: Sent<ReasonJson>) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    let declined = proposing::decline(&here.cx, &here.centre, path.proposal, &sent.read()?.reason).await;
    json(StatusCode::OK, &Written::new(path.proposal, declined.map_err(told(&here))?))
}

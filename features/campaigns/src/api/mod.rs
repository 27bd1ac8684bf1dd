//! Messages for programs: the same services, the same refusals, as JSON.

mod by_hand;
mod network;
mod plans;

use std::sync::Arc;

use audience::Audience;
use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use chrono::{DateTime, Utc};
use delivery::State;
use delivery::store::RecipientRow;
use kernel::paging::PageRequest;
use kernel::{CampaignId, MessageId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, App, Problem, json};

use crate::handlers::{CampaignPath, told};
use crate::model::campaign::{Draft, Phase};
use crate::model::reach::{ChannelReach, Group};
use crate::policy::Action;
use crate::service::drafts::{self, Followed};
use crate::service::network::Overview;
use crate::service::reach::Again;
use crate::service::sending::{Brake, Sending, brake_campaign, send_campaign};
use crate::service::{audiences, reach, results};

pub(crate) fn router(overview: Arc<Overview>) -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/campaigns{below}");
    Router::new()
        .route(&at(""), get(list).post(create))
        .route(&at("/{campaign}"), get(show).put(update).delete(destroy))
        .route(&at("/{campaign}/audience"), axum::routing::put(update_audience))
        .route(&at("/{campaign}/plan"), get(plans::plan))
        .route(&at("/{campaign}/sending"), post(send))
        .route(&at("/{campaign}/pause"), post(pause))
        .route(&at("/{campaign}/resumption"), post(resume))
        .route(&at("/{campaign}/cancellation"), post(cancel))
        .route(&at("/{campaign}/reach"), get(board))
        .route(&at("/{campaign}/recipients"), get(recipients))
        .route(&at("/{campaign}/attempts"), post(attempt))
        .route(&at("/{campaign}/results"), post(record))
        .route(&at("/{campaign}/told"), post(tell))
        .route(&at("/{campaign}/trials"), post(by_hand::try_out))
        .route(&at("/{campaign}/letters"), post(by_hand::print))
        .merge(network::router(overview))
}

#[derive(OpenApi)]
#[openapi(
    paths(
        list,
        create,
        show,
        update,
        destroy,
        update_audience,
        plans::plan,
        send,
        pause,
        resume,
        cancel,
        board,
        recipients,
        attempt,
        record,
        tell,
        by_hand::try_out,
        by_hand::print,
        network::network_reach,
        network::network_audience
    ),
    components(schemas(
        CampaignJson,
        NewCampaign,
        AudienceChange,
        plans::PlanJson,
        BoardJson,
        RecipientJson,
        ResultJson,
        Group,
        Again,
        network::NetworkReachJson,
        network::NetworkCountJson
    ))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// A message, its audience and how far it is.
#[derive(Serialize, ToSchema)]
pub(crate) struct CampaignJson {
    id: Uuid,
    title: String,
    text: String,
    sms_text: String,
    reply_line: String,
    has_hours_guard: bool,
    /// The unit and its conditions.
    #[schema(value_type = Object)]
    audience: Audience,
    /// `draft`, `scheduled`, `sending`, `paused`, `late`, `done` or `cancelled`.
    phase: &'static str,
    revision: i64,
    send_at: Option<DateTime<Utc>>,
    targeted: i64,
    handed: i64,
}

impl From<Followed> for CampaignJson {
    fn from(found: Followed) -> Self {
        let campaign = found.campaign;
        let count = |of: fn(&delivery::store::Progress) -> i64| found.progress.as_ref().map_or(0, of);
        Self {
            id: campaign.id.uuid(),
            title: campaign.title,
            text: campaign.text,
            sms_text: campaign.sms_text,
            reply_line: campaign.reply_line,
            has_hours_guard: campaign.has_hours_guard,
            audience: campaign.audience,
            phase: found.phase.code(),
            revision: campaign.revision,
            send_at: campaign.send_at.filter(|_| found.phase != Phase::Draft),
            targeted: count(|progress| progress.targeted),
            handed: count(|progress| progress.handed),
        }
    }
}

/// A message to write; `revision` is needed to change one.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewCampaign {
    #[serde(flatten)]
    draft: Draft,
    #[serde(default)]
    #[schema(value_type = Option<Object>)]
    audience: Option<Audience>,
    #[serde(default)]
    revision: i64,
}

fn written(id: Uuid, operation: kernel::OperationId) -> Written {
    Written { id, operation: operation.uuid() }
}

#[utoipa::path(get, path = "/centres/{centre}/campaigns", tag = "campaigns",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<CampaignJson>)))]
async fn list(here: InCentre, Paging(page): Paging) -> Answer {
    let found = drafts::list_campaigns(&here.cx, &here.centre, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<CampaignJson>::from(found))
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns", tag = "campaigns", params(("centre" = String, Path)),
    request_body = NewCampaign, responses((status = 201, body = Written)))]
async fn create(here: InCentre, Body(new): Body<NewCampaign>) -> Answer {
    let made = drafts::start_draft(&here.cx, &here.centre, new.draft, checked(new.audience)?).await;
    let (id, operation) = made.map_err(told(&here))?;
    json(StatusCode::CREATED, &written(id.uuid(), operation))
}

fn checked(audience: Option<Audience>) -> Result<Option<Audience>, Problem> {
    let Some(audience) = audience else { return Ok(None) };
    let refused = |refusal| Problem::BadRequest(format!("audience: {refusal:?}"));
    let conditions = audience.conditions.into_iter().map(|condition| condition.checked().map_err(refused));
    Ok(Some(Audience { unit: audience.unit, conditions: conditions.collect::<Result<_, _>>()? }))
}

#[utoipa::path(get, path = "/centres/{centre}/campaigns/{campaign}", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), responses((status = 200, body = CampaignJson)))]
async fn show(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::SeeCampaigns).await;
    json(StatusCode::OK, &CampaignJson::from(found.map_err(told(&here))?))
}

#[utoipa::path(put, path = "/centres/{centre}/campaigns/{campaign}", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), request_body = NewCampaign,
    responses((status = 200, body = Written)))]
async fn update(here: InCentre, Path(path): Path<CampaignPath>, Body(new): Body<NewCampaign>) -> Answer {
    let kept = drafts::keep_draft(&here.cx, &here.centre, path.campaign, &new.draft, new.revision).await;
    json(StatusCode::OK, &written(path.campaign.uuid(), kept.map_err(told(&here))?))
}

#[utoipa::path(delete, path = "/centres/{centre}/campaigns/{campaign}", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), responses((status = 200, body = Written)))]
async fn destroy(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let operation = drafts::delete_draft(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    json(StatusCode::OK, &written(path.campaign.uuid(), operation))
}

/// Whom a message is for; `revision` is the one that was read.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AudienceChange {
    /// The unit and its conditions.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    audience: Audience,
    revision: i64,
}

#[utoipa::path(put, path = "/centres/{centre}/campaigns/{campaign}/audience", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), request_body = AudienceChange,
    responses((status = 200, body = Written), (status = 422, description = "Changed since it was read, or already sent")))]
async fn update_audience(here: InCentre, Path(path): Path<CampaignPath>, Body(new): Body<AudienceChange>) -> Answer {
    let audience = checked(Some(new.audience))?.unwrap_or_default();
    let changed = audiences::change_audience(&here.cx, &here.centre, path.campaign, audience, new.revision).await;
    json(StatusCode::OK, &written(path.campaign.uuid(), changed.map_err(told(&here))?))
}

/// When it leaves, and what of it was read before.
#[derive(Deserialize, Default, ToSchema)]
pub(crate) struct SendingJson {
    /// Absent: now.
    #[serde(default)]
    at: Option<DateTime<Utc>>,
    /// Another number is refused.
    #[serde(default)]
    expected_people: Option<usize>,
    /// The `revision` that was read; another is refused, for its words or its people are others.
    #[serde(default)]
    revision: Option<i64>,
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/sending", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), request_body = SendingJson,
    responses((status = 200, body = Written), (status = 422, description = "Already sent, nobody meant, another number, another revision")))]
async fn send(here: InCentre, Path(path): Path<CampaignPath>, Body(new): Body<SendingJson>) -> Answer {
    let sending = Sending { at: new.at, expected_people: new.expected_people, expected_revision: new.revision };
    let sent = send_campaign(&here.cx, &here.centre, path.campaign, sending).await;
    json(StatusCode::OK, &written(path.campaign.uuid(), sent.map_err(told(&here))?))
}

async fn brake(here: &InCentre, campaign: CampaignId, brake: Brake) -> Answer {
    let stopped = brake_campaign(&here.cx, &here.centre, campaign, brake).await.map_err(told(here))?;
    json(StatusCode::OK, &serde_json::json!({ "stopped": stopped }))
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/pause", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), responses((status = 200)))]
async fn pause(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    brake(&here, path.campaign, Brake::Pause).await
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/resumption", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), responses((status = 200)))]
async fn resume(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    brake(&here, path.campaign, Brake::Resume).await
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/cancellation", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), responses((status = 200)))]
async fn cancel(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    brake(&here, path.campaign, Brake::Cancel).await
}

/// Who has the message in hand, and where the others stand.
#[derive(Serialize, ToSchema)]
pub(crate) struct BoardJson {
    targeted: i64,
    handed: i64,
    remaining: i64,
    channels: Vec<ChannelReach>,
    rest: Vec<GroupJson>,
}

/// How many stand in a group.
#[derive(Serialize, ToSchema)]
pub(crate) struct GroupJson {
    group: Group,
    people: i64,
}

#[utoipa::path(get, path = "/centres/{centre}/campaigns/{campaign}/reach", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), responses((status = 200, body = BoardJson)))]
async fn board(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let board = reach::board_of(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?.board;
    let rest = board.rest.iter().map(|(group, people)| GroupJson { group: *group, people: *people }).collect();
    let remaining = board.remaining();
    let (targeted, handed, channels) = (board.targeted, board.handed, board.channels);
    json(StatusCode::OK, &BoardJson { targeted, handed, remaining, channels, rest })
}

/// Someone targeted, and where they stand.
#[derive(Serialize, ToSchema)]
pub(crate) struct RecipientJson {
    person: Uuid,
    first_name: String,
    last_name: String,
    group: Group,
    standing: String,
    message: Option<Uuid>,
    channel: Option<&'static str>,
    through: String,
    attempt: i64,
    /// A server's words, or a code of the house (`essaim:…`).
    reason: String,
    at: Option<DateTime<Utc>>,
}

impl From<RecipientRow> for RecipientJson {
    fn from(row: RecipientRow) -> Self {
        Self {
            person: row.person.uuid(),
            group: Group::of(row.channel, &row.standing),
            first_name: row.first_name,
            last_name: row.last_name,
            standing: row.standing,
            message: row.message.map(MessageId::uuid),
            channel: row.channel.map(people::Channel::code),
            through: row.through,
            attempt: row.attempt,
            reason: row.reason,
            at: row.at,
        }
    }
}

/// Which group, and which page of it.
#[derive(Deserialize)]
struct GroupQuery {
    group: Group,
    after: Option<Uuid>,
    limit: Option<i64>,
}

#[utoipa::path(get, path = "/centres/{centre}/campaigns/{campaign}/recipients", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path), ("group" = Group, Query), Paged),
    responses((status = 200, body = Listing<RecipientJson>)))]
async fn recipients(here: InCentre, Path(path): Path<CampaignPath>, Query(asked): Query<GroupQuery>) -> Answer {
    let limit = asked.limit.unwrap_or(kernel::paging::PAGE_SIZE).clamp(1, kernel::paging::PAGE_SIZE_MAX);
    let page = PageRequest { after: asked.after, limit };
    let found = reach::people_of_group(&here.cx, &here.centre, path.campaign, asked.group, "", page).await;
    json(StatusCode::OK, &Listing::<RecipientJson>::from(found.map_err(told(&here))?.1))
}

/// The group for which another channel is tried.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AttemptJson {
    group: Group,
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/attempts", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), request_body = AttemptJson,
    responses((status = 200, body = Again)))]
async fn attempt(here: InCentre, Path(path): Path<CampaignPath>, Body(new): Body<AttemptJson>) -> Answer {
    let tried = reach::try_again(&here.cx, &here.centre, path.campaign, new.group).await;
    json(StatusCode::OK, &tried.map_err(told(&here))?.1)
}

/// What came of a call or a letter.
#[derive(Deserialize, ToSchema)]
pub(crate) struct ResultJson {
    message: Uuid,
    /// `reached`, `no_answer`, `wrong_number`, `handed_over` or `returned`.
    #[schema(value_type = String)]
    result: State,
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/results", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), request_body = Vec<ResultJson>,
    responses((status = 200)))]
async fn record(here: InCentre, Path(path): Path<CampaignPath>, Body(brought): Body<Vec<ResultJson>>) -> Answer {
    let typed: Vec<(MessageId, State)> = brought.iter().map(|line| (line.message.into(), line.result)).collect();
    let written = results::record_results(&here.cx, &here.centre, path.campaign, &typed).await;
    json(StatusCode::OK, &serde_json::json!({ "written": written.map_err(told(&here))? }))
}

/// People told in passing.
#[derive(Deserialize, ToSchema)]
pub(crate) struct ToldJson {
    people: Vec<Uuid>,
}

#[utoipa::path(post, path = "/centres/{centre}/campaigns/{campaign}/told", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), request_body = ToldJson,
    responses((status = 200)))]
async fn tell(here: InCentre, Path(path): Path<CampaignPath>, Body(named): Body<ToldJson>) -> Answer {
    let people: Vec<PersonId> = named.people.into_iter().map(PersonId::from).collect();
    let told_now = reach::tell_at_desk(&here.cx, &here.centre, path.campaign, &people).await.map_err(told(&here))?;
    json(StatusCode::OK, &serde_json::json!({ "told": told_now }))
}

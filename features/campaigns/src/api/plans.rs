//! The plan of a message for programs: by which channel, at what cost, before anything leaves.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Answer, json};

use crate::handlers::{CampaignPath, told};
use crate::service::planning;

/// A plan: nothing is written, nothing leaves.
#[derive(Serialize, ToSchema)]
pub(crate) struct PlanJson {
    targeted: usize,
    channels: Vec<ChannelPlanJson>,
    no_channel: usize,
    refused: usize,
    /// Thousandths of a euro.
    cost_millis: i64,
    sms_parts: usize,
}

/// How many by one channel.
#[derive(Serialize, ToSchema)]
pub(crate) struct ChannelPlanJson {
    channel: &'static str,
    people: usize,
    messages: usize,
    cost_millis: i64,
}

#[utoipa::path(get, path = "/centres/{centre}/campaigns/{campaign}/plan", tag = "campaigns",
    params(("centre" = String, Path), ("campaign" = Uuid, Path)), responses((status = 200, body = PlanJson)))]
pub(super) async fn plan(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let (_, priced) = planning::plan_campaign(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    let totals = priced.plan.totals();
    let channels = totals.channels.iter().map(|(channel, people, messages)| ChannelPlanJson {
        channel: channel.code(),
        people: *people,
        messages: *messages,
        cost_millis: priced.cost_of(*channel),
    });
    let plan = PlanJson {
        targeted: totals.targeted,
        channels: channels.collect(),
        no_channel: totals.no_channel,
        refused: totals.refused,
        cost_millis: priced.cost(),
        sms_parts: priced.sms_parts,
    };
    json(StatusCode::OK, &plan)
}

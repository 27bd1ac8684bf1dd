//! What volunteers bring back: calls, letters handed over, and doubts that a person settles.

use std::collections::{HashMap, HashSet};

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::Tx;
use delivery::store::{delete_faults, insert_fault, list_messages, set_by_hand, settle_doubts};
use delivery::{Cause, Doubt, Message, State};
use kernel::{CampaignId, MessageId};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use super::drafts::{Followed, find_campaign, words};
use super::{Result, open};
use crate::model::campaign::CampaignRefusal;
use crate::policy::Action;

/// Calls on one sheet, and on one page.
pub const CALLS_ON_A_SHEET: usize = 10;

/// The calls of a message, those to make first, or the letters, in walking order.
pub async fn list_by_hand(
    cx: &Cx,
    centre: &Centre,
    id: CampaignId,
    channel: Channel,
) -> Result<(Followed, Vec<Message>)> {
    let scope = open(cx, centre, Action::RecordResults)?;
    let followed = find_campaign(cx, centre, id, Action::RecordResults).await?;
    let messages = list_messages(cx.db(), &scope, followed.batch()?, Some(channel), &[]).await?;
    let wanted = messages.into_iter().filter(|message| message.state != State::Cancelled);
    Ok((followed, wanted.collect()))
}

/// The messages of which nobody knows whether they arrived.
pub async fn list_unsure(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<(Followed, Vec<Message>)> {
    let scope = open(cx, centre, Action::SendCampaigns)?;
    let followed = find_campaign(cx, centre, id, Action::SendCampaigns).await?;
    let messages = list_messages(cx.db(), &scope, followed.batch()?, None, &[State::Unsure]).await?;
    Ok((followed, messages))
}

/// Writes what came of calls and letters. A result that does not fit its message is left out.
pub async fn record_results(cx: &Cx, centre: &Centre, id: CampaignId, results: &[(MessageId, State)]) -> Result<usize> {
    let scope = open(cx, centre, Action::RecordResults)?;
    let followed = find_campaign(cx, centre, id, Action::RecordResults).await?;
    let messages = known(cx, &scope, followed.batch()?, &[]).await?;
    let fitting = results.iter().filter_map(|(id, state)| {
        let message = messages.get(id)?;
        (message.state != *state && State::results_by_hand(message.channel).contains(state))
            .then_some((message, *state))
    });
    write(cx, centre, &scope, &followed, fitting.collect(), "campaigns-op-results").await
}

/// Settles doubts: considered received, or to be sent again, which only a person may decide. Refused when none of them
/// is a doubt any more, or may be sent again.
pub async fn settle_unsure(cx: &Cx, centre: &Centre, id: CampaignId, choices: &[(MessageId, Doubt)]) -> Result<usize> {
    let scope = open(cx, centre, Action::SendCampaigns)?;
    let followed = find_campaign(cx, centre, id, Action::SendCampaigns).await?;
    let messages = known(cx, &scope, followed.batch()?, &[State::Unsure]).await?;
    if choices.is_empty() {
        return Ok(0);
    }
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-unsure", &followed.campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    let mut settled = 0;
    for doubt in [Doubt::Left, Doubt::Received, Doubt::Again] {
        let chosen = choices.iter().filter(|(id, choice)| *choice == doubt && messages.contains_key(id));
        let ids: Vec<MessageId> = chosen.map(|(id, _)| *id).collect();
        for chunk in ids.chunks(IDS_AT_ONCE) {
            settled += settle_doubts(&mut tx, &scope, chunk, doubt, cx.now()).await?;
        }
    }
    if settled == 0 {
        return Err(CampaignRefusal::DoubtGone.into());
    }
    db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("campaigns-op-brake-irreversible")).await?;
    tx.commit().await?;
    Ok(settled)
}

/// Notes that letters were printed.
pub(super) async fn mark_printed(cx: &Cx, centre: &Centre, followed: &Followed, printed: &[Message]) -> Result<usize> {
    let scope = open(cx, centre, Action::RecordResults)?;
    let fitting =
        printed.iter().filter(|message| message.state == State::Planned).map(|message| (message, State::Printed));
    write(cx, centre, &scope, followed, fitting.collect(), "campaigns-op-printed").await
}

async fn known(cx: &Cx, scope: &Scope, batch: Uuid, states: &[State]) -> Result<HashMap<MessageId, Message>> {
    let messages = list_messages(cx.db(), scope, batch, None, states).await?;
    Ok(messages.into_iter().map(|message| (message.id, message)).collect())
}

/// Ids in one statement.
const IDS_AT_ONCE: usize = 5_000;

/// Writes results of messages as they were read; someone may have been faster since.
pub(crate) async fn write(
    cx: &Cx,
    centre: &Centre,
    scope: &Scope,
    followed: &Followed,
    results: Vec<(&Message, State)>,
    key: &str,
) -> Result<usize> {
    if results.is_empty() {
        return Ok(0);
    }
    let mut by_state: HashMap<(State, State), Vec<MessageId>> = HashMap::new();
    for (message, state) in &results {
        by_state.entry((message.state, *state)).or_default().push(message.id);
    }
    let operation = cx.operation(Some(centre.id), words(cx, key, &followed.campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    let mut written = HashSet::new();
    for ((from, to), ids) in &by_state {
        for chunk in ids.chunks(IDS_AT_ONCE) {
            written.extend(set_by_hand(&mut tx, scope, chunk, *to, &[*from], cx.now()).await?);
        }
    }
    if written.is_empty() {
        return Ok(0);
    }
    let brought: Vec<_> = results.into_iter().filter(|(message, _)| written.contains(&message.id)).collect();
    note_addresses(&mut tx, scope, &brought, cx.now()).await?;
    let kept = cx.history_texts().t("campaigns-op-brake-irreversible");
    db::mark_irreversible(&mut tx, operation.id, &kept).await?;
    tx.commit().await?;
    Ok(written.len())
}

/// What a result says of an address: nobody is there, or whoever said so before was mistaken.
async fn note_addresses(
    tx: &mut Tx,
    scope: &Scope,
    results: &[(&Message, State)],
    now: DateTime<Utc>,
) -> db::Result<()> {
    let mut good: HashMap<Channel, Vec<String>> = HashMap::new();
    for (message, state) in results {
        match state {
            State::Returned | State::WrongNumber => insert_fault(tx, message, Cause::Volunteer.code(), now).await?,
            State::HandedOver | State::Reached | State::NoAnswer => {
                good.entry(message.channel).or_default().push(message.way_key());
            }
            _ => {}
        }
    }
    for (channel, keys) in good {
        for chunk in keys.chunks(IDS_AT_ONCE) {
            delete_faults(tx, scope, channel, chunk).await?;
        }
    }
    Ok(())
}

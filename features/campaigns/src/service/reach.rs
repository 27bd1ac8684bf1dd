//! The board, the people behind each of its numbers, and another way for those not reached.

use std::collections::HashMap;

use centres::Centre;
use chrono::{DateTime, Utc};
use delivery::store::{
    RecipientFilter, RecipientRow, board_rows, hold_attempts, list_messages, list_recipients, point_recipients,
};
use delivery::{Message, State};
use kernel::paging::{Page, PageRequest};
use kernel::{CampaignId, MessageId, OperationId, PersonId};
use people::Channel;
use web::Cx;

use super::drafts::{Followed, find_campaign, words};
use super::planning::{dead_ways, price};
use super::sending::Written;
use super::{Error, Result, open};
use crate::model::campaign::{CampaignRefusal, Phase};
use crate::model::planning::{self, Carried, Reachability};
use crate::model::reach::{Board, Group};
use crate::policy::Action;

/// A message, its board, and the time at which it was read.
pub struct Reached {
    pub followed: Followed,
    pub board: Board,
    pub at: DateTime<Utc>,
}

/// Who has a message in hand, and where the others stand.
pub async fn board_of(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<Reached> {
    let scope = open(cx, centre, Action::SeeCampaigns)?;
    let followed = find_campaign(cx, centre, id, Action::SeeCampaigns).await?;
    let rows = board_rows(cx.db(), &scope, followed.batch()?).await?;
    Ok(Reached { board: Board::of(&rows), followed, at: cx.now() })
}

/// The filter of a group of the board.
pub(super) fn filter_of(group: Group, text: &str) -> RecipientFilter {
    RecipientFilter {
        standings: group.standings().to_vec(),
        channels: group.channels().to_vec(),
        text: text.to_owned(),
    }
}

/// The people of a group, in the order of names.
pub async fn people_of_group(
    cx: &Cx,
    centre: &Centre,
    id: CampaignId,
    group: Group,
    text: &str,
    page: PageRequest,
) -> Result<(Followed, Page<RecipientRow>)> {
    let scope = open(cx, centre, Action::SeeCampaigns)?;
    let followed = find_campaign(cx, centre, id, Action::SeeCampaigns).await?;
    let batch = followed.batch()?;
    let people = list_recipients(cx.db(), &scope, batch, &filter_of(group, text), page).await?;
    Ok((followed, people))
}

/// What another try gave: so many people on another way, so many for whom there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Again {
    pub people: usize,
    pub without_way: usize,
}

/// Tries the next channel for everyone of a group.
pub async fn try_again(cx: &Cx, centre: &Centre, id: CampaignId, group: Group) -> Result<(OperationId, Again)> {
    let scope = open(cx, centre, Action::SendCampaigns)?;
    let followed = find_campaign(cx, centre, id, Action::SendCampaigns).await?;
    if !group.may_try_again() || followed.phase == Phase::Cancelled {
        return Err(CampaignRefusal::NotNow.into());
    }
    let batch = followed.batch()?;
    let stood = delivery::store::every_recipient(cx.db(), &scope, batch, &filter_of(group, "")).await?;
    let ids: Vec<PersonId> = stood.iter().map(|row| row.person).collect();
    let recipients = audience::store::recipients_by_ids(cx.db(), &scope, &ids, cx.today()).await?;
    let tried = list_messages(cx.db(), &scope, batch, None, &[]).await?;
    let attempt = 1 + tried.iter().map(|message| message.attempt).max().unwrap_or(0);
    let content = tried.first().map(|message| message.content).ok_or(CampaignRefusal::NobodyMeant)?;
    let known = with_tried(dead_ways(cx, &scope).await?, &tried);
    let priced = price(centre, &followed.campaign, planning::plan(&recipients, &known));

    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-again", &followed.campaign.title));
    let now = cx.now();
    let mut tx = cx.db().begin(&operation).await?;
    // Two who try again at once would write the same attempt: the second looks at the board first.
    if hold_attempts(&mut tx, &scope, batch).await? != Some(attempt - 1) {
        return Err(CampaignRefusal::ChangedSinceSeen.into());
    }
    let written = Written { scope: &scope, batch, content, at: now, now };
    let messages = written.messages(&mut tx, id, &priced, attempt).await?;
    let mut again = Again::default();
    for (message, people) in by_message(&priced.plan.people, &messages) {
        match message {
            Some(message) => {
                point_recipients(&mut tx, &scope, batch, &people, message).await?;
                again.people += people.len();
            }
            None => again.without_way += people.len(),
        }
    }
    let left = cx.history_texts().t("campaigns-op-brake-irreversible");
    db::mark_irreversible(&mut tx, operation.id, &left).await?;
    tx.commit().await?;
    Ok((operation.id, again))
}

/// What was tried in vain is closed; what goes well carries those who share it. What was stopped does neither.
fn with_tried(mut known: Reachability, tried: &[Message]) -> Reachability {
    for message in tried.iter().filter(|message| message.state != State::Cancelled) {
        let key = message.way_key();
        let way = (message.channel, if message.channel == Channel::Email { key.to_lowercase() } else { key });
        if Group::of(Some(message.channel), message.state.code()).may_try_again() {
            known.closed.insert(way);
        } else {
            known.carrying.insert(way, message.id);
        }
    }
    known
}

fn by_message(people: &[(PersonId, Carried)], messages: &[MessageId]) -> HashMap<Option<MessageId>, Vec<PersonId>> {
    let mut gathered: HashMap<Option<MessageId>, Vec<PersonId>> = HashMap::new();
    for (person, carried) in people {
        let message = match carried {
            Carried::By(at) => messages.get(*at).copied(),
            Carried::Already(message) => Some(*message),
            Carried::Not(_) => None,
        };
        gathered.entry(message).or_default().push(*person);
    }
    gathered
}

/// Notes that people were told in passing.
pub async fn tell_at_desk(cx: &Cx, centre: &Centre, id: CampaignId, people: &[PersonId]) -> Result<u64> {
    let scope = open(cx, centre, Action::RecordResults)?;
    let followed = find_campaign(cx, centre, id, Action::RecordResults).await?;
    let batch = followed.batch()?;
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-told", &followed.campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    let told = delivery::store::mark_told(&mut tx, &scope, batch, people, cx.now()).await?;
    if told == 0 {
        return Err(Error::NotFound);
    }
    let kept = cx.history_texts().t("campaigns-op-brake-irreversible");
    db::mark_irreversible(&mut tx, operation.id, &kept).await?;
    tx.commit().await?;
    Ok(told)
}

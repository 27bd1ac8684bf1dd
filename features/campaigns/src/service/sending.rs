//! The moment a message leaves: once, whole, in one transaction; and its brakes.

use auth::{Actor, Scope};
use centres::Centre;
use chrono::{DateTime, Utc};
use db::Tx;
use delivery::store::{Blocked, NewRecipient, insert_batch, insert_content, insert_messages_named, insert_recipients};
use delivery::{Content, NewMessage};
use kernel::{CampaignId, MessageId, OperationId, PersonId};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use super::drafts::{OWNER, find_campaign, words};
use super::planning::{Priced, long_words, priced_plan, sms_words};
use super::{Error, Result, open};
use crate::model::campaign::{Campaign, CampaignRefusal, Phase, SMS_PARTS_LIMIT};
use crate::model::planning::Carried;
use crate::policy::Action;
use crate::store;

/// When a message leaves, and what its sender saw of the plan.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sending {
    /// Absent: now.
    pub at: Option<DateTime<Utc>>,
    /// How many people the page told; another number is refused, so that nobody sends what they have not seen.
    pub expected_people: Option<usize>,
    /// The revision that the page showed: another is refused, for its words or its people are others.
    pub expected_revision: Option<i64>,
}

/// Sends a message: plans it a last time, then writes the whole ledger in one transaction.
pub async fn send_campaign(cx: &Cx, centre: &Centre, id: CampaignId, sending: Sending) -> Result<OperationId> {
    let scope = open(cx, centre, Action::SendCampaigns)?;
    let followed = find_campaign(cx, centre, id, Action::SendCampaigns).await?;
    let campaign = followed.campaign;
    if followed.phase != Phase::Draft {
        return Err(CampaignRefusal::AlreadySent.into());
    }
    if sending.expected_revision.is_some_and(|seen| seen != campaign.revision) {
        return Err(CampaignRefusal::ChangedSinceSeen.into());
    }
    campaign.ready()?;
    if sending.at.is_some_and(|at| at <= cx.now()) {
        return Err(CampaignRefusal::InThePast.into());
    }
    let priced = priced_plan(cx, centre, &scope, &campaign).await?;
    check_plan(&priced, sending)?;
    write_ledger(cx, centre, &scope, &campaign, &priced, sending.at.unwrap_or_else(|| cx.now())).await
}

fn check_plan(priced: &Priced, sending: Sending) -> Result<()> {
    let people = priced.plan.people.len();
    if people == 0 {
        return Err(CampaignRefusal::NobodyMeant.into());
    }
    if sending.expected_people.is_some_and(|expected| expected != people) {
        return Err(CampaignRefusal::AudienceMoved { people }.into());
    }
    if priced.sms_parts > SMS_PARTS_LIMIT {
        return Err(CampaignRefusal::SmsInTooManyParts { parts: priced.sms_parts }.into());
    }
    Ok(())
}

async fn write_ledger(
    cx: &Cx,
    centre: &Centre,
    scope: &Scope,
    campaign: &Campaign,
    priced: &Priced,
    at: DateTime<Utc>,
) -> Result<OperationId> {
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-send", &campaign.title));
    let now = cx.now();
    let mut tx = cx.db().begin(&operation).await?;
    if !store::mark_sent(&mut tx, scope, campaign.id, campaign.revision, at, now).await? {
        return Err(CampaignRefusal::ChangedSinceSeen.into());
    }
    let batch = match insert_batch(&mut tx, scope, OWNER, campaign.id.uuid(), campaign.has_hours_guard, now).await {
        // Its sending was undone: part of it may be in people's hands.
        Err(error) if error.is_unique_violation() => return Err(CampaignRefusal::AlreadySent.into()),
        other => other?,
    };
    let content = content_of(centre, campaign);
    insert_content(&mut tx, scope, &content, now).await?;
    let written = Written { scope, batch, content: content.id, at, now };
    written.write(&mut tx, campaign.id, priced, 1).await?;
    let people = priced.plan.people.len();
    let shown = kernel::text::thousands(i64::try_from(people).unwrap_or(i64::MAX));
    let irreversible = cx.history_texts().t2("campaigns-op-send-irreversible", ("n", people), ("x", shown));
    db::mark_irreversible(&mut tx, operation.id, &irreversible).await?;
    tx.commit().await?;
    Ok(operation.id)
}

pub(crate) fn content_of(centre: &Centre, campaign: &Campaign) -> Content {
    Content {
        is_secret: false,
        id: Uuid::now_v7(),
        subject: campaign.title.clone(),
        text: long_words(campaign),
        sms_text: sms_words(centre, campaign),
        locale: "fr".to_owned(),
    }
}

/// Where messages and recipients are written.
pub(crate) struct Written<'a> {
    pub scope: &'a Scope,
    pub batch: Uuid,
    pub content: Uuid,
    pub at: DateTime<Utc>,
    pub now: DateTime<Utc>,
}

impl Written<'_> {
    /// Writes the messages of a plan and all its people. Returns the ids of the messages.
    pub async fn write(
        &self,
        tx: &mut Tx,
        campaign: CampaignId,
        priced: &Priced,
        attempt: i64,
    ) -> Result<Vec<MessageId>> {
        let ids = self.messages(tx, campaign, priced, attempt).await?;
        let recipients: Vec<NewRecipient> =
            priced.plan.people.iter().map(|(person, carried)| recipient(*person, *carried, &ids)).collect();
        insert_recipients(tx, self.scope, self.batch, &recipients, self.now).await?;
        Ok(ids)
    }

    /// Writes the messages of a plan.
    pub async fn messages(
        &self,
        tx: &mut Tx,
        campaign: CampaignId,
        priced: &Priced,
        attempt: i64,
    ) -> Result<Vec<MessageId>> {
        let ids: Vec<MessageId> = priced.plan.carriers.iter().map(|_| MessageId::new()).collect();
        let messages: Vec<NewMessage> = priced
            .plan
            .carriers
            .iter()
            .zip(&priced.costs)
            .map(|(carrier, cost)| NewMessage {
                content: self.content,
                batch: Some(self.batch),
                person: carrier.person,
                household: carrier.household,
                channel: carrier.way.0,
                address: carrier.address.clone(),
                first_name: carrier.first_name.clone(),
                full_name: carrier.full_name.clone(),
                wants_large_print: carrier.wants_large_print,
                street_key: carrier.street_key.clone(),
                attempt,
                at_any_hour: false,
                run_at: self.at,
                cost_millis: *cost,
                once_key: format!("{campaign}:{}:{}:{attempt}", carrier.way.0.code(), carrier.way.1),
            })
            .collect();
        insert_messages_named(tx, self.scope, &ids, &messages, self.now).await?;
        Ok(ids)
    }
}

fn recipient(person: PersonId, carried: Carried, ids: &[MessageId]) -> NewRecipient {
    let carried = match carried {
        Carried::By(at) => ids.get(at).copied().ok_or(Blocked::NoChannel),
        Carried::Already(message) => Ok(message),
        Carried::Not(blocked) => Err(blocked),
    };
    NewRecipient { person, carried }
}

/// What one may do to a message on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brake {
    Pause,
    Resume,
    Cancel,
}

impl Brake {
    fn is_possible(self, phase: Phase) -> bool {
        match self {
            Self::Pause => matches!(phase, Phase::Scheduled | Phase::Sending),
            Self::Resume => matches!(phase, Phase::Paused | Phase::Late),
            Self::Cancel => {
                matches!(phase, Phase::Scheduled | Phase::Sending | Phase::Paused | Phase::Late | Phase::Done)
            }
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Pause => "campaigns-op-pause",
            Self::Resume => "campaigns-op-resume",
            Self::Cancel => "campaigns-op-cancel",
        }
    }

    /// Puts it on a batch; returns how many messages were stopped.
    async fn apply(self, tx: &mut Tx, scope: &Scope, batch: Uuid, now: DateTime<Utc>) -> Result<u64> {
        match self {
            Self::Pause => delivery::store::set_batch_state(tx, scope, batch, "paused").await?,
            Self::Resume => delivery::store::release_batch(tx, scope, batch, now).await?,
            Self::Cancel => delivery::store::set_batch_state(tx, scope, batch, "cancelled").await?,
        };
        if self == Self::Cancel {
            return Ok(delivery::store::cancel_planned(tx, scope, batch, now).await?);
        }
        Ok(0)
    }
}

/// Pauses, resumes or stops a message. What has left has left; returns how many messages were stopped.
pub async fn brake_campaign(cx: &Cx, centre: &Centre, id: CampaignId, brake: Brake) -> Result<u64> {
    let scope = open(cx, centre, Action::SendCampaigns)?;
    let followed = find_campaign(cx, centre, id, Action::SendCampaigns).await?;
    let batch = followed.batch()?;
    if !brake.is_possible(followed.phase) {
        return Err(CampaignRefusal::NotNow.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, brake.words(), &followed.campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    let stopped = brake.apply(&mut tx, &scope, batch, cx.now()).await?;
    let kept = cx.history_texts().t("campaigns-op-brake-irreversible");
    db::mark_irreversible(&mut tx, operation.id, &kept).await?;
    tx.commit().await?;
    Ok(stopped)
}

/// Sends the message to the one who writes it, outside any count.
pub async fn try_on_oneself(cx: &Cx, centre: &Centre, id: CampaignId, address: &str) -> Result<Channel> {
    let scope = open(cx, centre, Action::WriteCampaigns)?;
    let campaign = find_campaign(cx, centre, id, Action::WriteCampaigns).await?.campaign;
    campaign.ready()?;
    let (channel, address) = test_way(address).ok_or(CampaignRefusal::TestAddress)?;
    let (tester, name) = match &cx.actor {
        Actor::Staff(staff) => (staff.account.uuid(), staff.name.clone()),
        other => (other.author().id.unwrap_or_default(), other.author().name),
    };
    let now = cx.now();
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-try", &campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    let notice = delivery::Notice {
        person: PersonId::from(tester),
        household: None,
        channel,
        address,
        first_name: name.clone(),
        full_name: name,
        wants_large_print: false,
        subject: campaign.title.clone(),
        text: long_words(&campaign),
        sms_text: sms_words(centre, &campaign),
        locale: "fr".to_owned(),
        at_any_hour: true,
        is_secret: false,
        once_key: format!("essai:{}", Uuid::now_v7()),
    };
    delivery::notify(&mut tx, &scope, notice, now).await.map_err(Error::from)?;
    tx.commit().await?;
    Ok(channel)
}

fn test_way(typed: &str) -> Option<(Channel, String)> {
    let typed = typed.trim();
    if typed.contains('@') {
        let (name, domain) = typed.split_once('@')?;
        let is_whole = !name.is_empty() && domain.contains('.') && !typed.contains(char::is_whitespace);
        return is_whole.then(|| (Channel::Email, typed.to_lowercase()));
    }
    centres::parse_phone(typed)
        .filter(|e164| e164.starts_with("+336") || e164.starts_with("+337"))
        .map(|e| (Channel::Sms, e))
}

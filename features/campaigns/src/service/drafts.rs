//! Messages being written: open, keep, copy, throw away; and those that are found.

use std::collections::HashMap;

use audience::Audience;
use centres::Centre;
use delivery::store::{Progress, progress_of};
use kernel::paging::{Page, PageRequest};
use kernel::{CampaignId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, open};
use crate::model::campaign::{Campaign, CampaignRefusal, Draft, Phase};
use crate::policy::Action;
use crate::store;

/// The owner of our batches in the ledger.
pub const OWNER: &str = "campaign";

/// A message and how far it is.
#[derive(Debug, Clone)]
pub struct Followed {
    pub campaign: Campaign,
    pub progress: Option<Progress>,
    pub phase: Phase,
}

impl Followed {
    pub(super) fn new(cx: &Cx, campaign: Campaign, progress: Option<Progress>) -> Self {
        let phase = campaign.phase(progress.as_ref(), cx.now());
        Self { campaign, progress, phase }
    }

    /// Its batch in the ledger, once it is sent.
    pub fn batch(&self) -> Result<Uuid> {
        self.progress.as_ref().map(|progress| progress.batch).ok_or(Error::NotFound)
    }
}

/// The messages of a centre, latest first.
pub async fn list_campaigns(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Followed>> {
    let scope = open(cx, centre, Action::SeeCampaigns)?;
    let found = store::list(cx.db(), &scope, page).await?;
    let ids: Vec<Uuid> = found.items.iter().map(|campaign| campaign.id.uuid()).collect();
    let mut progress: HashMap<Uuid, Progress> = progress_of(cx.db(), &scope, OWNER, &ids).await?;
    let followed = found.items.into_iter().map(|campaign| {
        let own = progress.remove(&campaign.id.uuid());
        Followed::new(cx, campaign, own)
    });
    Ok(Page { items: followed.collect(), next: found.next })
}

/// A message, for who may do `action` with it.
pub async fn find_campaign(cx: &Cx, centre: &Centre, id: CampaignId, action: Action) -> Result<Followed> {
    let scope = open(cx, centre, action)?;
    let campaign = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let progress = progress_of(cx.db(), &scope, OWNER, &[id.uuid()]).await?.remove(&id.uuid());
    Ok(Followed::new(cx, campaign, progress))
}

/// Begins a message to all members.
pub async fn start_draft(
    cx: &Cx,
    centre: &Centre,
    draft: Draft,
    audience: Option<Audience>,
) -> Result<(CampaignId, OperationId)> {
    let scope = open(cx, centre, Action::WriteCampaigns)?;
    let refusals = draft.refusals();
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let audience = super::audiences::labelled(cx, &scope, audience.unwrap_or_else(Audience::members)).await?;
    let campaign = Campaign {
        id: CampaignId::new(),
        title: draft.title,
        text: draft.text,
        sms_text: draft.sms_text,
        reply_line: draft.reply_line,
        audience,
        has_hours_guard: draft.has_hours_guard,
        is_sent: false,
        send_at: None,
        revision: 1,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-start", &campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert(&mut tx, &scope, &campaign).await?;
    tx.commit().await?;
    Ok((campaign.id, operation.id))
}

/// Keeps what was written, unless someone else has changed it meanwhile.
pub async fn keep_draft(cx: &Cx, centre: &Centre, id: CampaignId, draft: &Draft, revision: i64) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteCampaigns)?;
    let refusals = draft.refusals();
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-keep", &draft.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::update(&mut tx, &scope, id, draft, revision, cx.now()).await? {
        let found = store::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
        return Err(if found.is_sent { CampaignRefusal::AlreadySent } else { CampaignRefusal::ChangedMeanwhile }.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Throws a draft away.
pub async fn delete_draft(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteCampaigns)?;
    let found = find_campaign(cx, centre, id, Action::WriteCampaigns).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-delete", &found.campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    if found.phase != Phase::Draft || store::delete(&mut tx, &scope, id).await? == 0 {
        return Err(CampaignRefusal::AlreadySent.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// The words of an operation about a message, as the whole team will read them.
pub(super) fn words(cx: &Cx, key: &str, title: &str) -> String {
    let texts = cx.history_texts();
    let untitled = texts.t("campaigns-untitled");
    texts.t1(key, "x", if title.is_empty() { untitled.as_str() } else { title })
}

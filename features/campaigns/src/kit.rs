//! A message as a kit: its words, and nothing of whom it was for.
//!
//! Whom it goes to, how one answers and when it leaves are each centre's own. One that has left is never written over.

use audience::Audience;
use auth::{BoxFuture, Scope};
use db::Tx;
use kernel::paging::PageRequest;
use kernel::{CampaignId, CentreId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::campaign::{Campaign, Draft};
use crate::store;

/// How many messages are offered for publication.
const LISTED: i64 = 200;

/// The kind, as the house registers it.
pub(crate) const CAMPAIGN: KitKind = KitKind {
    code: "campaign",
    label: "campaigns-kit",
    fields: &["text", "sms_text", "has_hours_guard"],
    format: 1,
    list,
    read,
    take,
    rewrite,
    href: |slug, id| format!("/{slug}/equipe/messages/{id}"),
};

/// What travels of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Carried {
    text: String,
    sms_text: String,
    has_hours_guard: bool,
}

fn carried(content: &KitContent) -> Result<Carried, KitRefusal> {
    serde_json::from_value(content.content.clone()).map_err(|error| KitRefusal::Unreadable(error.to_string()))
}

/// The words of a kit with a centre's own line for answers.
fn draft_of(content: &KitContent, reply_line: String) -> Result<Draft, KitRefusal> {
    let Carried { text, sms_text, has_hours_guard } = carried(content)?;
    let draft = Draft { title: content.title.clone(), text, sms_text, reply_line, has_hours_guard };
    let refusals = draft.refusals();
    if refusals.is_empty() { Ok(draft) } else { Err(KitRefusal::Unreadable(format!("{refusals:?}"))) }
}

fn list(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<KitSource>, Problem>> {
    Box::pin(async move {
        let page = PageRequest { after: None, limit: LISTED };
        let found = store::list(cx.db(), &Scope::of_house(centre), page).await?;
        let titled = found.items.into_iter().filter(|campaign| !campaign.title.trim().is_empty());
        Ok(titled.map(|campaign| KitSource { id: campaign.id.uuid(), title: campaign.title }).collect())
    })
}

fn read(cx: &Cx, centre: CentreId, id: Uuid) -> BoxFuture<'_, Result<Option<KitContent>, Problem>> {
    Box::pin(async move {
        let found = store::find(cx.db(), &Scope::of_house(centre), CampaignId::from(id)).await?;
        let Some(campaign) = found else { return Ok(None) };
        Ok(Some(content_of(&campaign).map_err(|error| Problem::failed(&error))?))
    })
}

fn content_of(campaign: &Campaign) -> serde_json::Result<KitContent> {
    let carried = Carried {
        text: campaign.text.clone(),
        sms_text: campaign.sms_text.clone(),
        has_hours_guard: campaign.has_hours_guard,
    };
    Ok(KitContent { title: campaign.title.clone(), content: serde_json::to_value(carried)? })
}

fn take<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    content: &'a KitContent,
) -> BoxFuture<'a, Result<Uuid, KitRefusal>> {
    Box::pin(async move {
        let here = centres::store::find(&mut *tx, centre).await?.ok_or(KitRefusal::Gone)?;
        let reply = match here.phone.is_empty() {
            true => String::new(),
            false => cx.history_texts().t1("campaigns-default-reply", "x", here.phone_display()),
        };
        let draft = draft_of(content, reply)?;
        let campaign = Campaign {
            id: CampaignId::new(),
            title: draft.title,
            text: draft.text,
            sms_text: draft.sms_text,
            reply_line: draft.reply_line,
            audience: Audience::members(),
            has_hours_guard: draft.has_hours_guard,
            is_sent: false,
            send_at: None,
            revision: 1,
            created_at: cx.now(),
            updated_at: cx.now(),
        };
        store::insert(tx, &Scope::of_house(centre), &campaign).await?;
        Ok(campaign.id.uuid())
    })
}

fn rewrite<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    id: Uuid,
    change: KitChange<'a>,
) -> BoxFuture<'a, Result<(), KitRefusal>> {
    Box::pin(async move {
        let (scope, id) = (Scope::of_house(centre), CampaignId::from(id));
        let before = store::find(&mut *tx, &scope, id).await?.ok_or(KitRefusal::Gone)?;
        if before.is_sent {
            return Err(KitRefusal::Unreadable("it has left".to_owned()));
        }
        change.check(&content_of(&before)?)?;
        let draft = draft_of(change.content, before.reply_line.clone())?;
        if !store::update(tx, &scope, id, &draft, before.revision, cx.now()).await? {
            return Err(KitRefusal::Changed);
        }
        Ok(())
    })
}

//! Whom a message is for: its conditions, its count, its names.

use audience::store::{Moment, Name};
use audience::{Audience, Condition, Counted, OutsideCriterion};
use auth::Scope;
use centres::Centre;
use enrolment::{find_list, list_lists};
use kernel::paging::{Page, PageRequest};
use kernel::{CampaignId, OperationId};
use web::Cx;

use super::drafts::{list_campaigns, words};
use super::{Error, Result, open};
use crate::model::campaign::{CampaignRefusal, Phase};
use crate::policy::Action;
use crate::store;

/// What audiences are seen against today.
pub fn moment<'a>(cx: &Cx, criteria: &'a [OutsideCriterion]) -> Moment<'a> {
    Moment { today: cx.today(), criteria }
}

/// How many an audience finds.
pub async fn count_audience(cx: &Cx, centre: &Centre, audience: &Audience) -> Result<Counted> {
    let scope = open(cx, centre, Action::SeeCampaigns)?;
    let criteria = store::criteria();
    Ok(audience::store::count(cx.db(), &scope, audience, &moment(cx, &criteria)).await?)
}

/// The names that an audience finds.
pub async fn list_audience(cx: &Cx, centre: &Centre, audience: &Audience, page: PageRequest) -> Result<Page<Name>> {
    let scope = open(cx, centre, Action::SeeCampaigns)?;
    let criteria = store::criteria();
    Ok(audience::store::list_names(cx.db(), &scope, audience, &moment(cx, &criteria), page).await?)
}

/// Says whom a draft is for, unless someone else has changed it since `revision`.
pub async fn change_audience(
    cx: &Cx,
    centre: &Centre,
    id: CampaignId,
    audience: Audience,
    revision: i64,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteCampaigns)?;
    let audience = labelled(cx, &scope, audience).await?;
    let campaign = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "campaigns-op-audience", &campaign.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::update_audience(&mut tx, &scope, id, &audience, revision, cx.now()).await? {
        let found = store::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
        return Err(if found.is_sent { CampaignRefusal::AlreadySent } else { CampaignRefusal::ChangedSinceSeen }.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// How many messages or lists one may choose from.
const CHOICES_AT_MOST: i64 = 100;

/// What one may choose from for a condition: value and words. Empty when nothing is to be chosen.
pub async fn choices(cx: &Cx, centre: &Centre, is: &str) -> Result<Vec<(String, String)>> {
    let scope = open(cx, centre, Action::WriteCampaigns)?;
    let db = cx.db();
    let same = |words: Vec<String>| words.into_iter().map(|word| (word.clone(), word)).collect();
    Ok(match is {
        "ville" => same(audience::store::list_cities(db, &scope).await?),
        "rue" => same(audience::store::list_streets(db, &scope).await?),
        "interet" => {
            let labels = people::store::interest_labels(db, &scope).await?;
            same(labels.into_iter().map(|(label, _)| label).collect())
        }
        "langue" => {
            let tags = audience::store::list_languages(db, &scope).await?;
            tags.into_iter().map(|tag| (tag.clone(), audience::language_words(&tag, cx.locale()))).collect()
        }
        "recu" => {
            let page = PageRequest { after: None, limit: CHOICES_AT_MOST };
            let sent = list_campaigns(cx, centre, page).await?.items.into_iter().filter(|f| f.phase != Phase::Draft);
            sent.map(|found| (found.campaign.id.to_string(), found.campaign.title)).collect()
        }
        "inscrit" => {
            let lists = list_lists(db, &scope, None, CHOICES_AT_MOST).await?;
            lists.into_iter().map(|list| (list.id.to_string(), list.terms.title)).collect()
        }
        _ => Vec::new(),
    })
}

/// The audience with the titles of what its conditions speak of; what is not of this centre is not found.
pub(super) async fn labelled(cx: &Cx, scope: &Scope, mut audience: Audience) -> Result<Audience> {
    for condition in &mut audience.conditions {
        let Condition::Outside(outside) = condition else { continue };
        outside.label = match outside.kind.as_str() {
            store::REACHED => {
                let id = CampaignId::from(outside.id);
                store::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?.title
            }
            store::ENROLLED => {
                let list = find_list(cx.db(), scope, outside.id.into()).await?;
                list.ok_or(Error::NotFound)?.terms.title
            }
            _ => return Err(Error::NotFound),
        };
    }
    Ok(audience)
}

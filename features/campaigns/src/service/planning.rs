//! The plan of a message, before it leaves: who by which channel, at what cost.

use std::collections::HashMap;

use audience::Recipient;
use auth::Scope;
use centres::Centre;
use delivery::sms::gsm7::{self, Normalised};
use kernel::{CampaignId, Locale};
use people::Channel;
use web::Cx;

use super::drafts::{Followed, find_campaign};
use super::{Result, audiences, open};
use crate::model::campaign::Campaign;
use crate::model::planning::{self, Carrier, Plan, Reachability};
use crate::model::wording::{full_text, is_personal, short_text};
use crate::policy::Action;
use crate::store;

/// A plan with its costs, in thousandths of a euro.
#[derive(Debug, Clone)]
pub struct Priced {
    pub plan: Plan,
    /// In the order of the carriers.
    pub costs: Vec<i64>,
    /// The most parts that one SMS takes.
    pub sms_parts: usize,
}

impl Priced {
    /// What one channel costs.
    pub fn cost_of(&self, channel: Channel) -> i64 {
        let priced = self.plan.carriers.iter().zip(&self.costs);
        priced.filter(|(carrier, _)| carrier.way.0 == channel).map(|(_, cost)| cost).sum()
    }

    pub fn cost(&self) -> i64 {
        self.costs.iter().sum()
    }
}

/// The plan of a message as it would leave now. Writes nothing.
pub async fn plan_campaign(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<(Followed, Priced)> {
    let followed = find_campaign(cx, centre, id, Action::SeeCampaigns).await?;
    let scope = open(cx, centre, Action::SeeCampaigns)?;
    let priced = priced_plan(cx, centre, &scope, &followed.campaign).await?;
    Ok((followed, priced))
}

pub(crate) async fn priced_plan(cx: &Cx, centre: &Centre, scope: &Scope, campaign: &Campaign) -> Result<Priced> {
    let criteria = store::criteria();
    let moment = audiences::moment(cx, &criteria);
    let recipients = audience::store::recipients(cx.db(), scope, &campaign.audience, &moment).await?;
    let known = dead_ways(cx, scope).await?;
    Ok(price(centre, campaign, planned(&recipients, &known)))
}

fn planned(recipients: &[Recipient], known: &Reachability) -> Plan {
    planning::plan(recipients, known)
}

/// The ways that no longer answer, whatever the message.
pub(super) async fn dead_ways(cx: &Cx, scope: &Scope) -> Result<Reachability> {
    let mut known = Reachability::default();
    for channel in planning::ORDER {
        let dead = delivery::store::faults(cx.db(), scope, channel).await?;
        known.closed.extend(dead.into_iter().map(|address| (channel, address.to_lowercase())));
    }
    Ok(known)
}

/// What each message of a plan costs.
pub(super) fn price(centre: &Centre, campaign: &Campaign, plan: Plan) -> Priced {
    let text = sms_words(centre, campaign);
    let is_personal = is_personal(&text);
    let mut known: HashMap<(String, String), usize> = HashMap::new();
    let mut parts_for = |carrier: &Carrier| {
        let names =
            if is_personal { (carrier.first_name.clone(), carrier.full_name.clone()) } else { Default::default() };
        *known.entry(names).or_insert_with_key(|(first, full)| normalised(&text, first, full).parts)
    };
    let mut sms_parts = 0;
    let mut cost_of = |carrier: &Carrier| match carrier.way.0 {
        Channel::Sms => {
            let parts = parts_for(carrier);
            sms_parts = sms_parts.max(parts);
            centre.sms_price_millis * i64::try_from(parts).unwrap_or(i64::MAX)
        }
        Channel::Letter => centre.letter_price_millis,
        Channel::Email | Channel::Call => 0,
    };
    let costs = plan.carriers.iter().map(&mut cost_of).collect();
    Priced { plan, costs, sms_parts }
}

/// The words of the SMS, before names are filled in.
pub fn sms_words(centre: &Centre, campaign: &Campaign) -> String {
    if campaign.sms_text.trim().is_empty() {
        short_text(&centre.name, &campaign.text, &campaign.reply_line)
    } else {
        campaign.sms_text.trim().to_owned()
    }
}

/// The words of the e-mail and of the letter, before names are filled in.
pub fn long_words(campaign: &Campaign) -> String {
    full_text(&campaign.text, &campaign.reply_line)
}

/// An SMS as it will be received.
pub fn normalised(text: &str, first_name: &str, full_name: &str) -> Normalised {
    gsm7::normalise(&delivery::fill(text, first_name, full_name), Locale::Fr)
}

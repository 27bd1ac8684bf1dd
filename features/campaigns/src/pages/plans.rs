//! The page before sending: who by which channel, at what cost, when.

use askama::Template;
use audience::Unit;
use centres::InCentre;
use chrono::{DateTime, Utc};
use people::Channel;
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::{audience_words, chrome, path_of, size, title_of, unit_key};
use crate::model::campaign::Campaign;
use crate::model::planning::Totals;
use crate::policy::{Action, decide};
use crate::service::drafts::Followed;
use crate::service::planning::Priced;
use crate::words::{euros, moment};

pub(crate) struct ChannelLine {
    pub name: String,
    pub people: String,
    pub messages: String,
    pub cost: String,
    pub when: String,
}

#[derive(Template)]
#[template(path = "campaigns/plan.html")]
pub(crate) struct PlanPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub once_trial: String,
    pub may_send: bool,
    pub message: String,
    pub audience: String,
    /// What is counted: people, or families.
    pub counted: String,
    /// That no server sends e-mails or SMS; empty when they leave, or when none is planned.
    pub no_gateway: String,
    /// When SMS that wait for a decent hour leave; empty when they leave at once.
    pub sms_wait: String,
    /// "1 800 visés : 1 102 e-mail, 455 SMS, 231 lettres, 12 sans aucun moyen".
    pub summary: String,
    pub targeted: usize,
    /// What the page shows, so that nothing else is sent.
    pub revision: i64,
    pub lines: Vec<ChannelLine>,
    pub total_cost: String,
    pub total_people: String,
    pub total_messages: String,
    pub moments: Vec<Choice>,
    /// What was just tried on oneself; empty otherwise.
    pub tried: String,
}

impl PlanPage {
    pub fn new(here: &InCentre, found: &Followed, priced: &Priced, form: FormState) -> Result<Self, Problem> {
        let (cx, campaign) = (&here.cx, &found.campaign);
        let totals = priced.plan.totals();
        let base = path_of(&here.centre, campaign);
        let lines = totals.channels.iter().filter(|(_, people, _)| *people > 0);
        let tried = match cx.path.split_once("?essai=").map(|(_, word)| word) {
            Some("sms") => cx.t("campaigns-tried-sms"),
            Some("email") => cx.t("campaigns-tried-email"),
            _ => String::new(),
        };
        Ok(Self {
            chrome: chrome(here)?,
            once: web::once_key(),
            once_trial: web::once_key(),
            may_send: decide(&cx.actor, Action::SendCampaigns, here.centre.id).is_allowed() && campaign.ready().is_ok(),
            message: title_of(cx, campaign),
            audience: audience_words(cx, &campaign.audience),
            counted: cx.t(unit_key(campaign.audience.unit, "campaigns-people", "campaigns-network-families")),
            no_gateway: no_gateway_words(cx, &totals),
            sms_wait: if totals.of(Channel::Sms) > 0 { wait_words(cx, campaign, cx.now()) } else { String::new() },
            summary: summary(here, campaign.audience.unit, &totals),
            targeted: totals.targeted,
            revision: campaign.revision,
            lines: lines.map(|(channel, people, messages)| line(here, priced, *channel, *people, *messages)).collect(),
            total_cost: euros(priced.cost()),
            total_people: size(totals.channels.iter().map(|(_, people, _)| people).sum()),
            total_messages: size(priced.plan.carriers.len()),
            moments: vec![
                Choice::new("maintenant", cx.t("campaigns-when-now")),
                Choice::new("plus-tard", cx.t("campaigns-when-later")),
            ],
            tried,
            form,
            base,
        })
    }
}

fn line(here: &InCentre, priced: &Priced, channel: Channel, people: usize, messages: usize) -> ChannelLine {
    ChannelLine {
        name: here.cx.t(&format!("campaigns-channel-{}", channel.code())),
        people: size(people),
        messages: size(messages),
        cost: euros(priced.cost_of(channel)),
        when: here.cx.t(&format!("campaigns-when-{}", channel.code())),
    }
}

/// Which of the planned messages would stay in the local outbox, for want of a server.
fn no_gateway_words(cx: &Cx, totals: &Totals) -> String {
    let settings = &cx.app.settings;
    let stays = |channel, has_gateway: bool| totals.of(channel) > 0 && !has_gateway;
    match (stays(Channel::Email, settings.has_email_gateway), stays(Channel::Sms, settings.has_sms_gateway)) {
        (true, true) => cx.t("campaigns-no-gateway"),
        (true, false) => cx.t("campaigns-no-gateway-email"),
        (false, true) => cx.t("campaigns-no-gateway-sms"),
        (false, false) => String::new(),
    }
}

/// When the SMS of a message leave that may not leave at this instant: at night, on Sundays, on holidays.
pub(super) fn wait_words(cx: &Cx, campaign: &Campaign, at: DateTime<Utc>) -> String {
    let next = delivery::next_decent_hour(at);
    if !campaign.has_hours_guard || next == at {
        return String::new();
    }
    cx.texts.t1("campaigns-sms-wait", "x", moment(next, cx.today(), cx.locale()))
}

/// "1 800 visés : 1 102 e-mail, 455 SMS…": each number once, none that is zero.
fn summary(here: &InCentre, unit: Unit, totals: &Totals) -> String {
    let texts = &here.cx.texts;
    let part = |key: &str, count: usize| texts.t2(key, ("n", count), ("x", size(count)));
    let channels =
        totals.channels.iter().map(|(channel, people, _)| (format!("campaigns-sum-{}", channel.code()), *people));
    let others = [
        ("campaigns-sum-no-channel".to_owned(), totals.no_channel),
        ("campaigns-sum-refused".to_owned(), totals.refused),
    ];
    let parts: Vec<String> =
        channels.chain(others).filter(|(_, count)| *count > 0).map(|(key, count)| part(&key, count)).collect();
    let targeted = part(unit_key(unit, "campaigns-sum-targeted", "campaigns-sum-targeted-families"), totals.targeted);
    if parts.is_empty() { targeted } else { texts.t2("campaigns-sum", ("x", targeted), ("parts", parts.join(", "))) }
}

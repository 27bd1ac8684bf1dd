//! The team's other pages: counts of a period, handing over, the charter.

use askama::Template;
use centres::InCentre;
use chrono::NaiveDate;
use kernel::text::thousands;
use ui::{Choice, Chrome, FormState};
use web::{Problem, once_key};

use super::{chrome, referent_choices};
use crate::policy::Action;
use crate::service::export::Totals;
use crate::service::scope_for;
use crate::service::team::{leavers, members};
use crate::words::{length, long_day};

/// A word and how often.
pub(crate) struct CountView {
    pub label: String,
    pub count: String,
}

#[derive(Template)]
#[template(path = "accompaniment/report.html")]
pub(crate) struct ReportPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub period: String,
    /// The period as the files of the export ask for it.
    pub query: String,
    pub acts: String,
    pub time: String,
    pub by_theme: Vec<CountView>,
    pub by_place: Vec<CountView>,
    pub by_mode: Vec<CountView>,
    pub by_length: Vec<CountView>,
}

impl ReportPage {
    pub fn new(
        here: &InCentre,
        mut form: FormState,
        days: (NaiveDate, NaiveDate),
        totals: Totals,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let typed = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
        if !form.is_refused() {
            form.set("du", typed(days.0));
            form.set("au", typed(days.1));
        }
        let view = |key: String, count: i64| CountView { label: cx.t(&key), count: thousands(count) };
        let lengths = ["under-30", "30-60", "60-120", "over-120"].into_iter().zip(totals.by_length);
        let themes = totals.by_theme.into_iter().filter(|(_, count)| *count > 0);
        Ok(Self {
            base: here.centre.path(crate::DOOR),
            period: cx.texts.t2("accompaniment-period", ("from", long_day(cx, days.0)), ("to", long_day(cx, days.1))),
            query: format!("?du={}&au={}", typed(days.0).replace('/', "-"), typed(days.1).replace('/', "-")),
            acts: thousands(totals.acts),
            time: length(cx, totals.minutes),
            by_theme: themes.map(|(theme, count)| view(theme.key(), count)).collect(),
            by_place: totals.by_place.into_iter().map(|(place, count)| view(place.key(), count)).collect(),
            by_mode: totals.by_mode.into_iter().map(|(mode, count)| view(mode.key(), count)).collect(),
            by_length: lengths.map(|(range, count)| view(format!("accompaniment-range-{range}"), count)).collect(),
            chrome: chrome(here)?,
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "accompaniment/leave.html")]
pub(crate) struct LeavePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub from: Vec<Choice>,
    pub to: Vec<Choice>,
    pub once: String,
}

impl LeavePage {
    pub async fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let scope = scope_for(cx, &here.centre, Action::WriteFiles).map_err(|error| error.told(cx))?;
        let leavers = leavers(cx, &here.centre).await.map_err(|error| error.told(cx))?;
        let from = leavers.into_iter().map(|(account, name, files)| {
            let label = cx.texts.t2("accompaniment-leave-line", ("x", name), ("n", files));
            Choice::new(account.to_string(), label)
        });
        Ok(Self {
            base: here.centre.path(crate::DOOR),
            from: from.collect(),
            to: referent_choices(cx, &scope).await?,
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}

pub(crate) struct SignerView {
    pub account: String,
    pub name: String,
    /// When it was signed; empty when it was not.
    pub signed: String,
}

#[derive(Template)]
#[template(path = "accompaniment/charter.html")]
pub(crate) struct CharterPage {
    pub chrome: Chrome,
    pub base: String,
    pub signers: Vec<SignerView>,
    pub once: String,
}

impl CharterPage {
    pub async fn new(here: &InCentre) -> Result<Self, Problem> {
        let cx = &here.cx;
        let scope = scope_for(cx, &here.centre, Action::KeepCharter).map_err(|error| error.told(cx))?;
        let team = members(cx, &scope).await.map_err(|error| error.told(cx))?;
        let signer = |member: &crate::service::team::Member| SignerView {
            account: member.account.to_string(),
            name: member.name.clone(),
            signed: member.charter.map(|day| long_day(cx, day)).unwrap_or_default(),
        };
        Ok(Self {
            base: here.centre.path(crate::DOOR),
            signers: team.iter().filter(|member| member.is_volunteer).map(signer).collect(),
            once: once_key(),
            chrome: chrome(here)?,
        })
    }
}

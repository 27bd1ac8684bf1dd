//! How long things are kept: the rules, what they would take, what they took, and the register of erasures.

use std::fmt::Write as _;

use askama::Template;
use centres::InCentre;
use chrono::{DateTime, Utc};
use kernel::clock;
use serde_json::Value;
use ui::{Chrome, FormState};
use web::{Answer, Cx, Form, Problem, once_key, page, refused_page, see_other};

use super::{chrome, path, refuse, said, told};
use crate::policy::Action;
use crate::service::{self, RuleView, scope_for};
use crate::store;

/// The most lines of a list of this page.
const SHOWN: i64 = 50;

pub(crate) struct RuleLine {
    pub subject: String,
    pub days_field: String,
    pub on_field: String,
    pub label: String,
    pub hint: String,
}

pub(crate) struct ErasureLine {
    pub day: String,
    pub who: String,
    pub state: String,
}

#[derive(Template)]
#[template(path = "people/retention.html")]
pub(crate) struct RetentionPage {
    pub chrome: Chrome,
    pub base: String,
    pub own: String,
    /// Where those who ask to be forgotten are answered.
    pub requests: String,
    pub rules: Vec<RuleLine>,
    pub runs: Vec<(String, String)>,
    pub erasures: Vec<ErasureLine>,
    pub form: FormState,
    pub once: String,
}

pub(crate) struct TriedLine {
    pub label: String,
    pub rows: u64,
    pub is_on: bool,
}

#[derive(Template)]
#[template(path = "people/retention_try.html")]
pub(crate) struct TryPage {
    pub chrome: Chrome,
    pub own: String,
    pub tried: Vec<TriedLine>,
    pub people: Vec<(String, String)>,
    /// How many more there are; empty when all are shown.
    pub more: String,
}

fn own(here: &InCentre) -> String {
    here.centre.path("equipe/conservation")
}

fn day(cx: &Cx, at: DateTime<Utc>) -> String {
    said::long_day(cx, clock::local_date(at))
}

fn line(cx: &Cx, rule: &RuleView) -> RuleLine {
    RuleLine {
        subject: rule.subject.clone(),
        days_field: format!("jours-{}", rule.subject),
        on_field: format!("actif-{}", rule.subject),
        label: cx.t(rule.label),
        hint: cx.texts.t1("people-retention-default", "n", rule.default_days),
    }
}

async fn shown(here: &InCentre, form: Option<FormState>) -> Result<RetentionPage, Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::SetRetention))?;
    let rules = told(cx, service::rules(cx, &scope).await)?;
    let mut filled = FormState::new();
    for rule in &rules {
        filled.set(&format!("jours-{}", rule.subject), rule.days.to_string());
        if rule.is_on {
            filled.set(&format!("actif-{}", rule.subject), "oui");
        }
    }
    let words = |counts: &Value| {
        let mut said = String::new();
        for (subject, count) in counts.as_object().into_iter().flatten() {
            let label = rules.iter().find(|rule| rule.subject == *subject).map(|rule| cx.t(rule.label));
            let joint = if said.is_empty() { "" } else { " ; " };
            let _never_fails = write!(said, "{joint}{} : {count}", label.unwrap_or_else(|| subject.clone()));
        }
        said
    };
    let runs = store::list_runs(cx.db(), &scope, SHOWN).await?;
    let erasures = store::list_erasures(cx.db(), &scope, SHOWN).await?;
    let erased = |erasure: store::Erasure| ErasureLine {
        day: day(cx, erasure.at),
        who: if erasure.origin == "rule" { cx.t("people-retention-by-rule") } else { erasure.author_name },
        state: cx.t(if erasure.wiped_at.is_some() { "people-retention-wiped" } else { "people-retention-not-wiped" }),
    };
    Ok(RetentionPage {
        chrome: chrome(here)?,
        base: path(here, ""),
        own: own(here),
        requests: here.centre.path("equipe/demandes"),
        rules: rules.iter().map(|rule| line(cx, rule)).collect(),
        runs: runs.iter().map(|(at, counts)| (day(cx, *at), words(counts))).collect(),
        erasures: erasures.into_iter().map(erased).collect(),
        form: form.unwrap_or(filled),
        once: once_key(),
    })
}

pub(crate) async fn show(here: InCentre) -> Answer {
    page(&here.cx, &shown(&here, None).await?)
}

pub(crate) async fn update(here: InCentre, Form(mut form): Form) -> Answer {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::SetRetention))?;
    let mut wanted = Vec::new();
    for rule in told(cx, service::rules(cx, &scope).await)? {
        let (field, on) = (format!("jours-{}", rule.subject), format!("actif-{}", rule.subject));
        match form.value(&field).trim().parse::<i64>() {
            Ok(days) if (7..=3_650).contains(&days) => wanted.push((rule.subject, days, form.checked(&on))),
            _ => form.refuse(&field, cx.t("people-retention-refusal-days")),
        }
    }
    if form.is_refused() {
        return refused_page(cx, &shown(&here, Some(form)).await?);
    }
    match service::set_rules(cx, &here.centre, &wanted).await {
        Ok(operation) => see_other(cx, &own(&here), Some(operation)),
        Err(error) => {
            let form = refuse(cx, form, error)?;
            refused_page(cx, &shown(&here, Some(form)).await?)
        }
    }
}

pub(crate) async fn attempt(here: InCentre) -> Answer {
    let cx = &here.cx;
    let dry = told(cx, service::try_rules(cx, &here.centre).await)?;
    let shown_people = usize::try_from(SHOWN).unwrap_or_default();
    let tried = TryPage {
        chrome: chrome(&here)?,
        own: own(&here),
        tried: dry
            .counts
            .iter()
            .map(|(rule, rows)| TriedLine { label: cx.t(rule.label), rows: *rows, is_on: rule.is_on })
            .collect(),
        more: match dry.people.len().saturating_sub(shown_people) {
            0 => String::new(),
            more => cx.texts.t1("people-retention-try-more", "n", more),
        },
        people: dry
            .people
            .iter()
            .take(shown_people)
            .map(|person| (path(&here, &person.id.to_string()), person.full_name()))
            .collect(),
    };
    page(cx, &tried)
}

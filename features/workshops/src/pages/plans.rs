//! The plans of a centre, and one of them, step by step.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::{base, chrome, may_lead};
use crate::model::PlanId;
use crate::model::plan::{MOST_STEPS, Plan, PlanDraft, StepKind};

/// How many empty steps wait below those of a plan.
const EMPTY_STEPS: usize = 2;

/// A plan of the list.
pub(crate) struct PlanLine {
    pub href: String,
    pub title: String,
    pub purpose: String,
    pub line: String,
}

#[derive(Template)]
#[template(path = "workshops/plans.html")]
pub(crate) struct PlansPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_lead: bool,
    pub plans: Vec<PlanLine>,
}

impl PlansPage {
    pub fn new(here: &InCentre, found: &[Plan]) -> Result<Self, Problem> {
        let line = |plan: &Plan| PlanLine {
            href: format!("{}/plans/{}", base(here), plan.id),
            title: plan.terms.title.clone(),
            purpose: plan.terms.purpose.clone(),
            line: length_words(&here.cx, &plan.terms),
        };
        Ok(Self {
            chrome: chrome(here)?,
            base: base(here),
            may_lead: may_lead(here),
            plans: found.iter().map(line).collect(),
        })
    }
}

/// "7 étapes, 135 minutes".
pub(crate) fn length_words(cx: &Cx, plan: &PlanDraft) -> String {
    cx.texts.t2("workshops-plan-length", ("n", plan.steps.len()), ("minutes", plan.minutes()))
}

/// A plan as its boxes carry it, with how far it was written when they were opened.
pub(crate) fn edit_form(plan: &Plan) -> FormState {
    plan_form(&plan.terms).with("revision", plan.revision.to_string())
}

/// A plan as its boxes carry it.
pub(crate) fn plan_form(plan: &PlanDraft) -> FormState {
    let mut form = FormState::new().with("titre", &plan.title).with("but", &plan.purpose);
    for (row, step) in plan.steps.iter().enumerate() {
        form.set(&format!("rang-{row}"), (row + 1).to_string());
        form.set(&format!("cle-{row}"), &step.key);
        form.set(&format!("nature-{row}"), step.kind.code());
        form.set(&format!("titre-{row}"), &step.title);
        form.set(&format!("minutes-{row}"), step.minutes.to_string());
        form.set(&format!("guide-{row}"), &step.guide);
    }
    form
}

/// The boxes of one step, by their names.
pub(crate) struct StepBoxes {
    pub group: String,
    pub legend: String,
    pub rank: String,
    pub key: String,
    pub kind: String,
    pub title: String,
    pub minutes: String,
    pub guide: String,
}

fn boxes(cx: &Cx, row: usize) -> StepBoxes {
    let named = |name: &str| format!("{name}-{row}");
    StepBoxes {
        group: named("etape"),
        legend: cx.texts.t1("workshops-step-number", "n", row + 1),
        rank: named("rang"),
        key: named("cle"),
        kind: named("nature"),
        title: named("titre"),
        minutes: named("minutes"),
        guide: named("guide"),
    }
}

#[derive(Template)]
#[template(path = "workshops/plan.html")]
pub(crate) struct PlanPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub back: String,
    pub action: String,
    pub once: String,
    pub title: String,
    pub is_new: bool,
    pub may_lead: bool,
    pub kinds: Vec<Choice>,
    pub rows: Vec<StepBoxes>,
}

impl PlanPage {
    pub fn new(here: &InCentre, plan: Option<PlanId>, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let back = format!("{}/plans", base(here));
        let is_filled = |row: &usize| !form.value(&format!("titre-{row}")).is_empty();
        let filled = (0..=MOST_STEPS + 4).rev().find(is_filled).map_or(0, |last| last + 1);
        let kind = |kind: &StepKind| {
            Choice::new(kind.code(), cx.t(&format!("workshops-step-{}", kind.code().replace('_', "-"))))
        };
        Ok(Self {
            chrome: chrome(here)?,
            action: plan.map_or_else(|| back.clone(), |plan| format!("{back}/{plan}")),
            back,
            once: web::once_key(),
            title: cx.t(if plan.is_some() { "workshops-plan-edit" } else { "workshops-plan-new" }),
            is_new: plan.is_none(),
            may_lead: may_lead(here),
            kinds: StepKind::ALL.iter().map(kind).collect(),
            rows: (0..filled + EMPTY_STEPS).map(|row| boxes(cx, row)).collect(),
            form,
        })
    }
}

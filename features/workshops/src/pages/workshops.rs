//! The list of workshops, and the terms of one.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::plans::length_words;
use super::{base, chrome, may_lead, phase_kind, phase_words};
use crate::model::PlanId;
use crate::model::live::{Live, Phase};
use crate::model::plan::Plan;
use crate::model::workshop::Workshop;
use crate::words::moment;

/// A workshop of the list.
pub(crate) struct ListLine {
    pub href: String,
    pub title: String,
    pub when: String,
    pub place: String,
    pub team: String,
    pub state: String,
    pub state_kind: &'static str,
}

#[derive(Template)]
#[template(path = "workshops/list.html")]
pub(crate) struct ListPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_lead: bool,
    pub lines: Vec<ListLine>,
    pub pages: Pager,
}

impl ListPage {
    pub fn new(here: &InCentre, found: Page<(Workshop, Phase)>, is_further: bool) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base(here));
        let line = |(workshop, phase): &(Workshop, Phase)| ListLine {
            href: format!("{base}/{}", workshop.id),
            title: workshop.terms.title.clone(),
            when: moment(workshop.terms.starts_at, cx.locale()),
            place: workshop.terms.place.clone(),
            team: workshop.terms.team.clone(),
            state: phase_words(cx, *phase),
            state_kind: phase_kind(*phase),
        };
        let pages = Pager {
            previous: if is_further { base.clone() } else { String::new() },
            next: found.next.map(|after| format!("{base}?apres={after}")).unwrap_or_default(),
            words: String::new(),
        };
        let lines = found.items.iter().map(line).collect();
        Ok(Self { chrome: chrome(here)?, may_lead: may_lead(here), lines, pages, base })
    }
}

/// A new workshop: today, with three points.
pub(crate) fn new_form(here: &InCentre) -> FormState {
    let day = here.cx.today().format("%d/%m/%Y").to_string();
    FormState::new().with("jour", day).with("points", "3").with("equipe", here.cx.actor.author().name)
}

/// The terms of a workshop as their boxes carry them.
pub(crate) fn workshop_form(workshop: &Workshop) -> FormState {
    let terms = &workshop.terms;
    let local = kernel::clock::local(terms.starts_at);
    FormState::new()
        .with("titre", &terms.title)
        .with("jour", local.format("%d/%m/%Y").to_string())
        .with("heure", local.format("%H:%M").to_string())
        .with("lieu", &terms.place)
        .with("equipe", &terms.team)
        .with("points", terms.points.to_string())
        .with("plan", workshop.plan.map(|plan| plan.to_string()).unwrap_or_default())
        .with("revision", workshop.revision.to_string())
}

#[derive(Template)]
#[template(path = "workshops/workshop.html")]
pub(crate) struct WorkshopPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub back: String,
    pub back_label: String,
    pub action: String,
    pub once: String,
    pub title: String,
    pub is_new: bool,
    /// Its steps are its own once it has begun; who chose others meanwhile finds what they chose, and chooses again.
    pub may_choose_plan: bool,
    pub plans: Vec<Choice>,
    pub usual: String,
}

impl WorkshopPage {
    pub fn new(
        here: &InCentre,
        known: Option<&(Workshop, Live)>,
        plans: &[Plan],
        form: FormState,
    ) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base(here));
        let usual = cx.t("workshops-plan-usual");
        let own = known.map(|(workshop, _)| format!("{base}/{}", workshop.id));
        let is_planned = known.is_none_or(|(_, live)| live.phase == Phase::Planned);
        Ok(Self {
            chrome: chrome(here)?,
            may_choose_plan: is_planned || !form.error("plan").is_empty(),
            form,
            action: own.as_ref().map_or_else(|| base.clone(), |own| format!("{own}/reglages")),
            back_label: cx.t(if own.is_some() { "workshops-back" } else { "workshops-title" }),
            is_new: own.is_none(),
            title: cx.t(if own.is_some() { "workshops-edit" } else { "workshops-new" }),
            back: own.unwrap_or(base),
            once: web::once_key(),
            plans: plan_choices(cx, known.and_then(|(workshop, _)| workshop.plan), plans),
            usual: match known {
                Some((workshop, _)) if workshop.plan.is_none() => cx.texts.t1("workshops-plan-own", "x", usual),
                _ => usual,
            },
        })
    }
}

/// The plans one chooses from, with the one that the workshop has, be it put away.
fn plan_choices(cx: &Cx, own: Option<PlanId>, plans: &[Plan]) -> Vec<Choice> {
    let marked = |id: PlanId, label: String| {
        let label = if own == Some(id) { cx.texts.t1("workshops-plan-own", "x", label) } else { label };
        Choice::new(id.to_string(), label)
    };
    let plan = |plan: &Plan| marked(plan.id, format!("{} ({})", plan.terms.title, length_words(cx, &plan.terms)));
    let away = own.filter(|own| !plans.iter().any(|plan| plan.id == *own));
    let away = away.map(|own| marked(own, cx.t("workshops-plan-was-put-away")));
    plans.iter().map(plan).chain(away).collect()
}

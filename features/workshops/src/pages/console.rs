//! The page of who leads, and one thing that was said.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::{
    Timer, base, chrome, group_choices, group_value, kind_choices, may_lead, own_base, phase_kind, phase_words, timer,
};
use crate::model::item::{Item, ItemKind};
use crate::model::live::{Phase, VoteState};
use crate::model::workshop::AttendeeRole;
use crate::service::reading::Sight;
use crate::words::{moment, spoken};

/// How many of the last words are shown to who leads.
const LAST_WORDS: usize = 8;

/// A step of the course.
pub(crate) struct StepLine {
    pub key: String,
    pub number: usize,
    pub title: String,
    pub minutes: String,
    pub guide: String,
    pub is_here: bool,
}

/// What was said last.
pub(crate) struct LastLine {
    pub href: String,
    pub kind: String,
    pub words: String,
    pub is_hidden: bool,
}

/// How the boxes of who is there begin, before the role.
pub(crate) const COUNTED: &str = "presents-";
/// The same for what stood there when it was read.
pub(crate) const COUNT_READ: &str = "lus-";

/// How many came as this: with a telephone, and the box for those without.
pub(crate) struct RoleBox {
    pub name: String,
    /// The box, not shown, of how many stood there when it was read.
    pub read_name: String,
    pub read: String,
    pub label: String,
    pub with_telephone: i64,
}

#[derive(Template)]
#[template(path = "workshops/console.html")]
pub(crate) struct ConsolePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub own: String,
    pub once: String,
    pub mark: i64,
    pub title: String,
    pub when: String,
    pub state: String,
    pub state_kind: &'static str,
    pub may_lead: bool,
    pub is_planned: bool,
    pub is_open: bool,
    pub code: String,
    pub phone_url: String,
    pub steps: Vec<StepLine>,
    pub timer: Option<Timer>,
    pub vote: &'static str,
    pub vote_words: String,
    /// Why nobody votes yet at the step of the vote; empty elsewhere.
    pub vote_waits: String,
    pub may_begin_vote: bool,
    pub counts: Vec<(String, String)>,
    pub last: Vec<LastLine>,
    pub kinds: Vec<Choice>,
    pub roles: Vec<RoleBox>,
}

impl ConsolePage {
    pub fn new(here: &InCentre, sight: &Sight, mut form: FormState) -> Result<Self, Problem> {
        let (cx, live) = (&here.cx, &sight.live);
        let terms = &sight.workshop.terms;
        let said_now = live.takes(&sight.workshop).unwrap_or(ItemKind::Need);
        if form.value("quoi").is_empty() {
            form.set("quoi", said_now.code());
        }
        for role in AttendeeRole::ALL {
            let name = format!("{COUNTED}{}", role.code());
            let counted = sight.workshop.attendance.of(*role);
            // A box that was emptied stays empty.
            if form.all(&name).is_empty() && counted > 0 {
                form.set(&name, counted.to_string());
            }
        }
        let moment = moment(terms.starts_at, cx.locale());
        Ok(Self {
            chrome: chrome(here)?,
            roles: roles(cx, sight, &form),
            form,
            base: base(here),
            own: own_base(here, sight.workshop.id),
            once: web::once_key(),
            mark: live.revision,
            title: terms.title.clone(),
            when: cx.texts.t2("workshops-when-where", ("x", moment), ("place", terms.place.as_str())),
            state: phase_words(cx, live.phase),
            state_kind: phase_kind(live.phase),
            may_lead: may_lead(here),
            is_planned: live.phase == Phase::Planned,
            is_open: live.is_open(),
            code: spoken(&live.code),
            phone_url: cx.app.url(&here.centre.path(&format!("atelier/{}", sight.workshop.id))),
            steps: steps(cx, sight),
            timer: timer(cx, live.ends_at),
            vote: live.vote.code(),
            vote_words: vote_words(cx, sight),
            vote_waits: vote_waits(cx, sight),
            may_begin_vote: has_ideas(sight),
            counts: counts(cx, sight),
            last: last(here, sight),
            kinds: kind_choices(cx),
        })
    }
}

fn steps(cx: &Cx, sight: &Sight) -> Vec<StepLine> {
    let here = sight.live.step_in(&sight.workshop).map(|step| step.key.as_str());
    let line = |(at, step): (usize, &crate::model::plan::Step)| StepLine {
        key: step.key.clone(),
        number: at + 1,
        title: step.title.clone(),
        minutes: cx.texts.t1("workshops-minutes", "n", step.minutes),
        guide: step.guide.clone(),
        is_here: here == Some(step.key.as_str()),
    };
    sight.workshop.steps.iter().enumerate().map(line).collect()
}

/// Who has voted, and never for what before the vote is closed.
fn vote_words(cx: &Cx, sight: &Sight) -> String {
    let points = sight.workshop.terms.points;
    match sight.live.vote {
        VoteState::Before => cx.texts.t1("workshops-vote-before", "n", points),
        VoteState::Open => {
            cx.texts.t2("workshops-vote-running", ("n", sight.telephones.voted), ("of", sight.telephones.joined))
        }
        VoteState::Closed => cx.t("workshops-vote-done"),
    }
}

fn has_ideas(sight: &Sight) -> bool {
    sight.shown(ItemKind::Idea).next().is_some()
}

/// That the vote is still closed, where everyone is waiting for it.
fn vote_waits(cx: &Cx, sight: &Sight) -> String {
    match (sight.live.waits_for_vote(&sight.workshop), has_ideas(sight)) {
        (true, true) => cx.t("workshops-vote-waits"),
        (true, false) => cx.t("workshops-vote-waits-ideas"),
        (false, _) => String::new(),
    }
}

fn counts(cx: &Cx, sight: &Sight) -> Vec<(String, String)> {
    let mut counts = vec![(cx.t("workshops-telephones"), sight.telephones.joined.to_string())];
    counts.extend(ItemKind::ALL.iter().map(|kind| {
        let name = cx.t(&format!("workshops-kinds-{}", kind.code()));
        (name, sight.shown(*kind).count().to_string())
    }));
    counts.push((cx.t("workshops-voted"), sight.telephones.voted.to_string()));
    counts
}

fn last(here: &InCentre, sight: &Sight) -> Vec<LastLine> {
    let line = |item: &Item| LastLine {
        href: format!("{}/paroles/{}", own_base(here, sight.workshop.id), item.id),
        kind: here.cx.t(&format!("workshops-kind-{}", item.kind.code())),
        words: item.words.clone(),
        is_hidden: item.is_hidden,
    };
    sight.items.iter().rev().take(LAST_WORDS).map(line).collect()
}

fn roles(cx: &Cx, sight: &Sight, form: &FormState) -> Vec<RoleBox> {
    let role = |role: &AttendeeRole| {
        let read_name = format!("{COUNT_READ}{}", role.code());
        RoleBox {
            name: format!("{COUNTED}{}", role.code()),
            read: match form.value(&read_name) {
                "" => sight.workshop.attendance.of(*role).to_string(),
                read => read.to_owned(),
            },
            read_name,
            label: cx.t(&format!("workshops-roles-{}", role.code())),
            with_telephone: sight.telephones.roles.of(*role),
        }
    };
    AttendeeRole::ALL.iter().map(role).collect()
}

/// Something that was said, as its boxes carry it.
pub(crate) fn item_form(item: &Item) -> FormState {
    let form = FormState::new()
        .with("parole", &item.words)
        .with("dit_par", item.said_by.to_string())
        .with("groupe", group_value(item.group));
    if item.is_hidden { form.with("cachee", "oui") } else { form }
}

#[derive(Template)]
#[template(path = "workshops/item.html")]
pub(crate) struct ItemPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub back: String,
    pub action: String,
    pub once: String,
    pub title: String,
    pub groups: Vec<Choice>,
    /// What it could be put together with.
    pub others: Vec<Choice>,
}

impl ItemPage {
    pub fn new(here: &InCentre, sight: &Sight, item: &Item, form: FormState) -> Result<Self, Problem> {
        let own = own_base(here, sight.workshop.id);
        let others = sight.shown(item.kind).filter(|other| other.id != item.id);
        Ok(Self {
            chrome: chrome(here)?,
            form,
            action: format!("{own}/paroles/{}", item.id),
            back: format!("{own}/tri"),
            once: web::once_key(),
            title: here.cx.t(&format!("workshops-mend-{}", item.kind.code())),
            groups: group_choices(&sight.groups),
            others: others.map(|other| Choice::new(other.id.to_string(), &other.words)).collect(),
        })
    }
}

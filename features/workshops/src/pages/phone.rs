//! A telephone: one thing at a time, that of the step.

use std::collections::HashMap;

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, Face, FormState};
use web::Cx;

use super::{IdeaLine, Timer, ideas, timer};
use crate::model::item::ItemKind;
use crate::model::live::{Phase, VoteState};
use crate::model::workshop::AttendeeRole;
use crate::model::{ItemId, ParticipantId};
use crate::service::reading::Sight;
use crate::service::taking_part::Part;

#[derive(Template)]
#[template(path = "workshops/code.html")]
pub(crate) struct CodePage {
    pub chrome: Chrome,
    pub form: FormState,
}

impl CodePage {
    pub fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form }
    }
}

/// What the page is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    NotYet,
    Join,
    Say,
    Vote,
    Watch,
    Over,
}

/// An idea to give points to.
pub(crate) struct VoteBox {
    pub field: String,
    pub words: String,
    /// Each number of points, and whether it is the one given.
    pub choices: Vec<(i64, bool)>,
}

#[derive(Template)]
#[template(path = "workshops/phone.html")]
pub(crate) struct PhonePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub own: String,
    pub once: String,
    pub mark: i64,
    pub turn: Turn,
    pub title: String,
    pub question: String,
    pub step: String,
    pub lead: String,
    pub timer: Option<Timer>,
    /// What is said now: its code, the label of its box, the word of its button.
    pub kind: &'static str,
    pub says_who: bool,
    pub roles: Vec<Choice>,
    pub boxes: Vec<VoteBox>,
    pub has_voted: bool,
    pub own_words: Vec<String>,
    pub ideas: Vec<IdeaLine>,
}

impl PhonePage {
    /// For a telephone that has not joined.
    pub fn outside(here: &InCentre, part: &Part, mut form: FormState) -> Self {
        let cx = &here.cx;
        let turn = match part.live.phase {
            Phase::Planned => Turn::NotYet,
            Phase::Open => Turn::Join,
            Phase::Closed => Turn::Over,
        };
        if form.value("role").is_empty() {
            form.set("role", "resident");
        }
        let mut page = Self::blank(here, part.workshop.id.to_string(), form);
        page.turn = turn;
        page.mark = part.live.stage;
        page.question.clone_from(&part.workshop.terms.title);
        page.title = turn_title(cx, turn);
        page.lead = turn_lead(cx, turn);
        page.roles = roles(cx);
        page
    }

    /// For one that has.
    pub fn inside(
        here: &InCentre,
        sight: &Sight,
        (own, points): (ParticipantId, &HashMap<ItemId, i64>),
        form: FormState,
    ) -> Self {
        let (cx, live) = (&here.cx, &sight.live);
        let takes = live.takes(&sight.workshop);
        // What is refused comes back in its box, even when the step has gone on.
        let refused = ItemKind::from_code(form.value("quoi")).filter(|_| form.is_refused());
        let turn = match (live.phase, live.vote, takes) {
            _ if refused.is_some() => Turn::Say,
            (Phase::Planned, _, _) => Turn::NotYet,
            (Phase::Closed, _, _) => Turn::Over,
            (Phase::Open, VoteState::Open, _) => Turn::Vote,
            (Phase::Open, _, Some(_)) => Turn::Say,
            (Phase::Open, _, None) => Turn::Watch,
        };
        let kind = refused.or(takes).unwrap_or(ItemKind::Need);
        let mut page = Self::blank(here, sight.workshop.id.to_string(), form);
        page.turn = turn;
        page.mark = live.stage;
        page.question.clone_from(&sight.workshop.terms.title);
        page.step = live.step_in(&sight.workshop).map(|step| step.title.clone()).unwrap_or_default();
        page.title =
            if turn == Turn::Say { cx.t(&format!("workshops-say-{}", kind.code())) } else { turn_title(cx, turn) };
        page.lead = match turn {
            Turn::Vote => cx.texts.t1("workshops-phone-vote-lead", "n", sight.workshop.terms.points),
            Turn::Watch if live.waits_for_vote(&sight.workshop) => cx.t("workshops-phone-vote-waits"),
            turn => turn_lead(cx, turn),
        };
        page.timer = timer(cx, live.ends_at).filter(|_| live.is_open());
        page.kind = kind.code();
        page.says_who = kind == ItemKind::Idea;
        page.has_voted = points.values().sum::<i64>() > 0;
        if turn == Turn::Vote {
            page.boxes = boxes(sight, points, &page.form);
        }
        let own_items = sight.items.iter().filter(|item| item.participant == Some(own));
        page.own_words = own_items.map(|item| item.words.clone()).collect();
        if live.shows_tally() && turn != Turn::Say {
            page.ideas = ideas(cx, sight);
        }
        page
    }

    fn blank(here: &InCentre, id: String, form: FormState) -> Self {
        let mut chrome = here.public_chrome("");
        // A workshop is of one room and one hour: no exercise book holds it.
        chrome.practice = ui::Practice::Absent;
        Self {
            chrome,
            form,
            own: here.centre.path(&format!("atelier/{id}")),
            once: web::once_key(),
            mark: 0,
            turn: Turn::Watch,
            title: String::new(),
            question: String::new(),
            step: String::new(),
            lead: String::new(),
            timer: None,
            kind: "",
            says_who: false,
            roles: Vec::new(),
            boxes: Vec::new(),
            has_voted: false,
            own_words: Vec::new(),
            ideas: Vec::new(),
        }
    }
}

fn turn_word(turn: Turn) -> &'static str {
    match turn {
        Turn::NotYet => "not-yet",
        Turn::Join => "join",
        Turn::Say | Turn::Watch => "watch",
        Turn::Vote => "vote",
        Turn::Over => "over",
    }
}

fn turn_title(cx: &Cx, turn: Turn) -> String {
    cx.t(&format!("workshops-phone-{}", turn_word(turn)))
}

fn turn_lead(cx: &Cx, turn: Turn) -> String {
    match turn {
        Turn::Say => String::new(),
        turn => cx.t(&format!("workshops-phone-lead-{}", turn_word(turn))),
    }
}

fn roles(cx: &Cx) -> Vec<Choice> {
    let role = |role: &AttendeeRole| Choice::new(role.code(), cx.t(&format!("workshops-role-{}", role.code())));
    AttendeeRole::ALL.iter().map(role).chain([Choice::new("aucun", cx.t("workshops-role-unsaid"))]).collect()
}

/// Each idea with the points it was given, or those that were chosen and refused.
fn boxes(sight: &Sight, points: &HashMap<ItemId, i64>, form: &FormState) -> Vec<VoteBox> {
    let most = sight.workshop.terms.points;
    let vote_box = |item: &crate::model::item::Item| {
        let field = format!("points-{}", item.id);
        let given = points.get(&item.id).copied().unwrap_or(0);
        let chosen = form.value(&field).parse().unwrap_or(given);
        VoteBox { words: item.words.clone(), choices: (0..=most).map(|n| (n, n == chosen)).collect(), field }
    };
    sight.shown(ItemKind::Idea).map(vote_box).collect()
}

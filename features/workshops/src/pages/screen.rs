//! The big screen, readable at five metres: the step, what was said, how one joins.

use askama::Template;
use centres::InCentre;
use ui::Chrome;
use web::{Cx, Problem};

use super::{Cluster, IdeaLine, Timer, chrome, clusters, ideas, own_base, timer};
use crate::model::item::ItemKind;
use crate::model::live::VoteState;
use crate::model::plan::StepKind;
use crate::service::reading::Sight;
use crate::words::spoken;

/// A step as the screen lists it.
pub(crate) struct ScreenStep {
    pub number: usize,
    pub title: String,
    pub is_here: bool,
    pub is_done: bool,
}

#[derive(Template)]
#[template(path = "workshops/screen.html")]
pub(crate) struct ScreenPage {
    pub chrome: Chrome,
    pub mark: i64,
    pub back: String,
    pub title: String,
    pub kicker: String,
    pub is_open: bool,
    pub qr: String,
    pub short_url: String,
    pub code: String,
    pub step_title: String,
    pub step_number: i64,
    pub steps: Vec<ScreenStep>,
    pub timer: Option<Timer>,
    pub practices: Vec<Cluster>,
    pub needs: Vec<Cluster>,
    pub ideas: Vec<IdeaLine>,
    /// Which of the three columns the step is about.
    pub shows_practices: bool,
    pub shows_needs: bool,
    pub shows_ideas: bool,
    pub vote_words: String,
    pub people: String,
    /// What to do without a telephone; empty once the vote is over.
    pub without: String,
}

impl ScreenPage {
    pub fn new(here: &InCentre, sight: &Sight) -> Result<Self, Problem> {
        let (cx, live) = (&here.cx, &sight.live);
        let terms = &sight.workshop.terms;
        let join = cx.app.url(&here.centre.path(&format!("atelier/{}", sight.workshop.id)));
        let step = live.step_in(&sight.workshop);
        let kind = step.map_or(StepKind::Other, |step| step.kind);
        let at = sight.workshop.steps.iter().position(|known| Some(known) == step).unwrap_or(0);
        let about_needs = matches!(kind, StepKind::Needs | StepKind::Groups | StepKind::Ideas | StepKind::Votes);
        Ok(Self {
            chrome: chrome(here)?,
            mark: live.revision,
            back: own_base(here, sight.workshop.id),
            title: terms.title.clone(),
            kicker: cx.texts.t2(
                "workshops-screen-kicker",
                ("x", here.centre.name.as_str()),
                ("place", terms.place.as_str()),
            ),
            is_open: live.is_open(),
            qr: if live.is_open() { ui::qr::svg(&join, &cx.t("workshops-qr-label")) } else { String::new() },
            short_url: cx.app.url("/r").split_once("://").map(|(_, short)| short.to_owned()).unwrap_or_default(),
            code: spoken(&live.code),
            step_title: step.map(|step| step.title.clone()).unwrap_or_default(),
            step_number: i64::try_from(at + 1).unwrap_or(1),
            steps: steps(sight, at),
            timer: timer(cx, live.ends_at),
            practices: clusters(cx, sight, ItemKind::Practice),
            needs: clusters(cx, sight, ItemKind::Need),
            ideas: ideas(cx, sight),
            shows_practices: kind == StepKind::Practices,
            shows_needs: about_needs || kind == StepKind::Restitution,
            shows_ideas: matches!(kind, StepKind::Ideas | StepKind::Votes | StepKind::Restitution),
            vote_words: vote_words(cx, sight),
            people: people(cx, sight),
            without: match live.vote {
                VoteState::Before | VoteState::Open => cx.texts.t1("workshops-without-telephone", "n", terms.points),
                VoteState::Closed => String::new(),
            },
        })
    }
}

fn steps(sight: &Sight, at: usize) -> Vec<ScreenStep> {
    let all = sight.workshop.steps.iter().enumerate();
    all.map(|(number, step)| ScreenStep {
        number: number + 1,
        title: step.title.clone(),
        is_here: number == at,
        is_done: number < at,
    })
    .collect()
}

fn people(cx: &Cx, sight: &Sight) -> String {
    cx.texts.t2("workshops-people", ("n", sight.people()), ("telephones", sight.telephones.joined))
}

fn vote_words(cx: &Cx, sight: &Sight) -> String {
    match sight.live.vote {
        VoteState::Before if sight.live.waits_for_vote(&sight.workshop) => cx.t("workshops-screen-vote-waits"),
        VoteState::Before => String::new(),
        VoteState::Open => cx.texts.t1("workshops-screen-voting", "n", sight.telephones.voted),
        VoteState::Closed => cx.t("workshops-screen-voted"),
    }
}

//! What people read who practise: the shelf, a simulator, its screens, the end.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};

use super::screen::{Around, ScreenView, Way, first_screen};
use super::{chrome, public_path, with_sitting};
use crate::model::counts::Face;
use crate::model::run::{HINT_AFTER, SHOW_AFTER, next_of};
use crate::model::simulator::{Mission, SKILLS, Screen, Simulator};

/// A simulator on the shelf.
pub(crate) struct Line {
    pub href: String,
    pub icon: String,
    pub title: String,
    pub promise: String,
    pub minutes: String,
}

/// The simulators of one skill.
pub(crate) struct Shelf {
    pub title: String,
    pub lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "practice/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub action: String,
    /// The code that was typed, and whether it opened nothing.
    pub typed: String,
    pub is_unknown: bool,
    /// The sitting one is in; empty outside.
    pub sitting: String,
    pub shelves: Vec<Shelf>,
}

impl IndexPage {
    pub fn new(here: &InCentre, simulators: &[Simulator], (typed, sitting): (&str, Option<(&str, &str)>)) -> Self {
        let cx = &here.cx;
        let (code, title) = sitting.unwrap_or_default();
        let line = |one: &Simulator| Line {
            href: with_sitting(public_path(&here.centre, &format!("/{}", one.code)), code),
            icon: one.icon.clone(),
            title: one.title.say(cx.locale()).to_owned(),
            promise: one.promise.say(cx.locale()).to_owned(),
            minutes: cx.texts.t1("practice-minutes", "n", one.minutes),
        };
        let shelf = |skill: &&str| Shelf {
            title: cx.t(&format!("practice-skill-{skill}")),
            lines: simulators.iter().filter(|one| one.skill == **skill).map(line).collect(),
        };
        Self {
            chrome: chrome(here),
            action: public_path(&here.centre, ""),
            typed: typed.to_owned(),
            is_unknown: !typed.is_empty() && sitting.is_none(),
            sitting: title.to_owned(),
            shelves: SKILLS.iter().map(shelf).filter(|shelf| !shelf.lines.is_empty()).collect(),
        }
    }
}

/// The three faces, as answers.
fn faces(here: &InCentre) -> Vec<Choice> {
    Face::SHOWN
        .iter()
        .map(|face| Choice::new(face.code(), here.cx.t(&format!("practice-face-{}", face.code()))))
        .collect()
}

#[derive(Template)]
#[template(path = "practice/intro.html")]
pub(crate) struct IntroPage {
    pub chrome: Chrome,
    pub index: String,
    pub action: String,
    pub once: String,
    pub sitting: String,
    pub title: String,
    pub promise: String,
    pub fear: String,
    pub minutes: String,
    pub missions: String,
    pub faces: Vec<Choice>,
}

impl IntroPage {
    pub fn new(here: &InCentre, simulator: &Simulator, sitting: &str) -> Self {
        let cx = &here.cx;
        Self {
            chrome: chrome(here),
            index: with_sitting(public_path(&here.centre, ""), sitting),
            action: public_path(&here.centre, &format!("/{}", simulator.code)),
            once: web::once_key(),
            sitting: sitting.to_owned(),
            title: simulator.title.say(cx.locale()).to_owned(),
            promise: simulator.promise.say(cx.locale()).to_owned(),
            fear: simulator.fear.say(cx.locale()).to_owned(),
            minutes: cx.texts.t1("practice-minutes", "n", simulator.minutes),
            missions: cx.texts.t1("practice-missions", "n", simulator.missions.len()),
            faces: faces(here),
        }
    }
}

/// Where someone is: the addresses around a screen.
pub(crate) struct Run<'a> {
    /// The address of the simulator: residents', or the team's preview.
    pub base: String,
    pub leave: String,
    /// Where one goes after the last mission.
    pub end: String,
    pub simulator: &'a Simulator,
    pub at: usize,
    pub mission: &'a Mission,
    pub misses: u8,
    pub sitting: String,
    /// What the last act said, if it said something.
    pub said: String,
    /// Whether it was a miss.
    pub is_miss: bool,
}

#[derive(Template)]
#[template(path = "practice/screen.html")]
pub(crate) struct ScreenPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub leave: String,
    pub again: String,
    pub with_someone: String,
    pub action: String,
    pub misses: String,
    pub sitting: String,
    pub step: usize,
    pub steps: usize,
    pub title: String,
    pub instruction: String,
    pub said: String,
    pub is_miss: bool,
    pub hint: String,
    /// Shown open once one has missed twice.
    pub hints_open: bool,
    pub second: String,
    pub show: String,
    pub icons: String,
    /// The word over an advertisement.
    pub ad: String,
    /// Whether fields are sent: they have names then.
    pub live: bool,
    pub screen: ScreenView,
}

impl ScreenPage {
    pub fn new(here: &InCentre, run: &Run<'_>, screen: &Screen, form: FormState) -> Self {
        let locale = here.cx.locale();
        let chrome = chrome(here);
        let base = format!("{}/{}", run.base, run.mission.key);
        let hint = |at: usize| screen.hints.get(at).map_or("", |hint| hint.say(locale)).to_owned();
        let shows = run.misses >= SHOW_AFTER;
        let way = Way::Live { base: base.clone(), misses: run.misses, sitting: run.sitting.clone() };
        let around = Around { locale, way, form: &form, marks: shows };
        let view = ScreenView::new(&around, screen);
        let callback = chrome.help.as_ref().map(|help| help.callback_href.clone()).unwrap_or_default();
        Self {
            leave: run.leave.clone(),
            again: with_sitting(format!("{base}/{}", first_screen(run.mission)), &run.sitting),
            with_someone: callback,
            action: format!("{base}/{}", screen.key),
            misses: run.misses.to_string(),
            sitting: run.sitting.clone(),
            step: run.at + 1,
            steps: run.simulator.missions.len(),
            title: run.simulator.title.say(locale).to_owned(),
            instruction: run.mission.instruction.say(locale).to_owned(),
            said: run.said.clone(),
            is_miss: run.is_miss,
            hint: hint(0),
            hints_open: run.misses >= HINT_AFTER,
            second: if shows { hint(1) } else { String::new() },
            show: if shows { screen.show.say(locale).to_owned() } else { String::new() },
            ad: here.cx.t("practice-ad"),
            live: true,
            icons: chrome.asset("icons.svg"),
            screen: view,
            form,
            chrome,
        }
    }
}

#[derive(Template)]
#[template(path = "practice/done.html")]
pub(crate) struct DonePage {
    pub chrome: Chrome,
    pub leave: String,
    pub title: String,
    pub step: usize,
    pub steps: usize,
    pub text: String,
    pub again: String,
    pub next: String,
    pub is_last: bool,
}

impl DonePage {
    pub fn new(here: &InCentre, run: &Run<'_>) -> Self {
        let locale = here.cx.locale();
        let next = next_of(&run.simulator.missions, run.at);
        let to = |mission: &Mission| format!("{}/{}/{}", run.base, mission.key, first_screen(mission));
        Self {
            chrome: chrome(here),
            leave: run.leave.clone(),
            title: run.simulator.title.say(locale).to_owned(),
            step: run.at + 1,
            steps: run.simulator.missions.len(),
            text: run.mission.done.say(locale).to_owned(),
            again: with_sitting(to(run.mission), &run.sitting),
            next: with_sitting(next.map_or_else(|| run.end.clone(), to), &run.sitting),
            is_last: next.is_none(),
        }
    }
}

#[derive(Template)]
#[template(path = "practice/end.html")]
pub(crate) struct EndPage {
    pub chrome: Chrome,
    pub action: String,
    pub once: String,
    pub sitting: String,
    pub title: String,
    /// The orders, all of them done.
    pub orders: Vec<String>,
    pub faces: Vec<Choice>,
}

impl EndPage {
    pub fn new(here: &InCentre, simulator: &Simulator, sitting: &str) -> Self {
        let locale = here.cx.locale();
        Self {
            chrome: chrome(here),
            action: public_path(&here.centre, &format!("/{}/fin", simulator.code)),
            once: web::once_key(),
            sitting: sitting.to_owned(),
            title: simulator.title.say(locale).to_owned(),
            orders: simulator.missions.iter().map(|mission| mission.instruction.say(locale).to_owned()).collect(),
            faces: faces(here),
        }
    }
}

#[derive(Template)]
#[template(path = "practice/thanks.html")]
pub(crate) struct ThanksPage {
    pub chrome: Chrome,
    pub index: String,
    pub again: String,
}

impl ThanksPage {
    pub fn new(here: &InCentre, code: &str, sitting: &str) -> Self {
        Self {
            chrome: chrome(here),
            index: with_sitting(public_path(&here.centre, ""), sitting),
            again: with_sitting(public_path(&here.centre, &format!("/{code}")), sitting),
        }
    }
}

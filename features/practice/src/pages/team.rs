//! What the team reads: the simulators, a new one, the guide, sittings, what faces said.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use kernel::words;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::bench::own_path;
use super::{public_path, team_chrome, team_path};
use crate::model::counts::{Face, Tally};
use crate::model::library;
use crate::model::simulator::Simulator;
use crate::model::sitting::Sitting;
use crate::policy::{Action, decide};
use crate::store::simulators::Own;

/// A simulator of the team's list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub state_kind: &'static str,
    pub guide: String,
    pub copy: String,
}

#[derive(Template)]
#[template(path = "practice/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_write: bool,
    pub own: Vec<Line>,
    pub house: Vec<Line>,
}

impl IndexPage {
    pub fn new(here: &InCentre, own: &[Own]) -> Result<Self, Problem> {
        let cx = &here.cx;
        let guide = |code: &str| team_path(&here.centre, &format!("/guides/{code}"));
        let own_line = |one: &Own| {
            let (state_kind, state) = state_of(cx, one);
            let href = own_path(&here.centre, one.id, "");
            Line { href, title: one.title.clone(), state, state_kind, guide: guide(&one.code), copy: String::new() }
        };
        let house_line = |one: &Simulator| Line {
            href: public_path(&here.centre, &format!("/{}", one.code)),
            title: one.title.say(cx.locale()).to_owned(),
            state: cx.texts.t1("practice-minutes", "n", one.minutes),
            state_kind: "done",
            guide: guide(&one.code),
            copy: team_path(&here.centre, &format!("/nouveau?modele={}", one.code)),
        };
        Ok(Self {
            chrome: team_chrome(here)?,
            base: team_path(&here.centre, ""),
            may_write: decide(&cx.actor, Action::WritePractice, here.centre.id).is_allowed(),
            own: own.iter().map(own_line).collect(),
            house: library::all().iter().map(house_line).collect(),
        })
    }
}

/// Whether people practise it, and whether what they practise is what is being worked on.
pub(super) fn state_of(cx: &Cx, own: &Own) -> (&'static str, String) {
    match &own.published {
        None => ("due", cx.t("practice-state-draft")),
        Some(shown) if *shown == own.draft => ("done", cx.t("practice-state-shown")),
        Some(_) => ("due", cx.t("practice-state-changed")),
    }
}

#[derive(Template)]
#[template(path = "practice/team_new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub models: Vec<Choice>,
}

impl NewPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let choice = |one: &Simulator| Choice::new(one.code.as_str(), one.title.say(cx.locale()));
        Ok(Self {
            chrome: team_chrome(here)?,
            form,
            base: team_path(&here.centre, ""),
            once: web::once_key(),
            models: library::all().iter().map(choice).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "practice/team_guide.html")]
pub(crate) struct GuidePage {
    pub chrome: Chrome,
    pub base: String,
    pub title: String,
    pub minutes: String,
    pub promise: String,
    pub fear: String,
    pub guide: Vec<String>,
    /// Each mission: its order, and what to say to who is stuck.
    pub missions: Vec<(String, String)>,
    pub address: String,
}

impl GuidePage {
    pub fn new(here: &InCentre, simulator: &Simulator) -> Result<Self, Problem> {
        let cx = &here.cx;
        let locale = cx.locale();
        let hint = |mission: &crate::model::simulator::Mission| {
            let hints = mission.screens.iter().filter_map(|screen| screen.hints.first());
            let said: Vec<&str> = hints.map(|hint| hint.say(locale)).collect();
            (mission.instruction.say(locale).to_owned(), said.join(" "))
        };
        let below = public_path(&here.centre, &format!("/{}", simulator.code));
        Ok(Self {
            chrome: team_chrome(here)?,
            base: team_path(&here.centre, ""),
            title: simulator.title.say(locale).to_owned(),
            minutes: cx.texts.t1("practice-minutes", "n", simulator.minutes),
            promise: simulator.promise.say(locale).to_owned(),
            fear: simulator.fear.say(locale).to_owned(),
            guide: simulator.guide.iter().map(|text| text.say(locale).to_owned()).collect(),
            missions: simulator.missions.iter().map(hint).collect(),
            address: format!("{}{below}", cx.app.settings.public_url.trim_end_matches('/')),
        })
    }
}

/// A sitting of the list.
pub(crate) struct SittingLine {
    pub href: String,
    pub title: String,
    pub day: String,
    pub code: String,
    pub is_open: bool,
}

#[derive(Template)]
#[template(path = "practice/team_sittings.html")]
pub(crate) struct SittingsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub may_open: bool,
    pub choices: Vec<Choice>,
    pub lines: Vec<SittingLine>,
    pub pages: Pager,
}

impl SittingsPage {
    pub fn new(here: &InCentre, found: Page<Sitting>, known: &[Simulator], form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = team_path(&here.centre, "");
        let line = |sitting: &Sitting| SittingLine {
            href: format!("{base}/seances/{}", sitting.id),
            title: sitting.title.clone(),
            day: words::date(sitting.opened_on, cx.locale()),
            code: sitting.code.clone(),
            is_open: sitting.closed_at.is_none(),
        };
        let choice = |one: &Simulator| Choice::new(one.code.as_str(), one.title.say(cx.locale()));
        let next = found.next.map(|id| format!("{base}/seances?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: team_chrome(here)?,
            form,
            once: web::once_key(),
            may_open: decide(&cx.actor, Action::OpenSittings, here.centre.id).is_allowed(),
            choices: known.iter().map(choice).collect(),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

/// What faces said of one simulator.
pub(crate) struct TallyLine {
    pub title: String,
    pub begun: i64,
    pub finished: i64,
    /// Calm, unsure, afraid.
    pub before: Vec<i64>,
    pub after: Vec<i64>,
}

fn tally_lines(cx: &Cx, tallies: &[Tally], known: &[Simulator]) -> Vec<TallyLine> {
    let title = |code: &str| {
        let found = known.iter().find(|one| one.code == code);
        found.map_or_else(|| cx.t("practice-gone"), |one| one.title.say(cx.locale()).to_owned())
    };
    let line = |tally: &Tally| TallyLine {
        title: title(&tally.simulator),
        begun: tally.begun,
        finished: tally.finished,
        before: tally.before.to_vec(),
        after: tally.after.to_vec(),
    };
    tallies.iter().map(line).collect()
}

fn face_words(cx: &Cx) -> Vec<String> {
    Face::SHOWN.iter().map(|face| cx.t(&format!("practice-face-{}", face.code()))).collect()
}

#[derive(Template)]
#[template(path = "practice/team_sitting.html")]
pub(crate) struct SittingPage {
    pub chrome: Chrome,
    pub base: String,
    pub path: String,
    pub once: String,
    pub may_close: bool,
    pub title: String,
    pub day: String,
    pub code: String,
    pub address: String,
    /// The little square, as HTML of ours.
    pub qr: String,
    pub simulators: Vec<String>,
    pub faces: Vec<String>,
    pub lines: Vec<TallyLine>,
}

impl SittingPage {
    pub fn new(here: &InCentre, sitting: &Sitting, tallies: &[Tally], known: &[Simulator]) -> Result<Self, Problem> {
        let cx = &here.cx;
        let below = public_path(&here.centre, "");
        let address = format!("{}{below}", cx.app.settings.public_url.trim_end_matches('/'));
        let is_open = sitting.closed_at.is_none();
        let may = decide(&cx.actor, Action::OpenSittings, here.centre.id).is_allowed();
        let chosen = known.iter().filter(|one| sitting.simulators.contains(&one.code));
        let square = ui::qr::svg(&format!("{address}?seance={}", sitting.code), &cx.t("practice-square"));
        Ok(Self {
            chrome: team_chrome(here)?,
            base: team_path(&here.centre, "/seances"),
            path: team_path(&here.centre, &format!("/seances/{}", sitting.id)),
            once: web::once_key(),
            may_close: is_open && may,
            title: sitting.title.clone(),
            day: words::date(sitting.opened_on, cx.locale()),
            code: if is_open { sitting.code.clone() } else { String::new() },
            qr: if is_open { square } else { String::new() },
            address,
            simulators: chosen.map(|one| one.title.say(cx.locale()).to_owned()).collect(),
            faces: face_words(cx),
            lines: tally_lines(cx, tallies, known),
        })
    }
}

#[derive(Template)]
#[template(path = "practice/team_figures.html")]
pub(crate) struct FiguresPage {
    pub chrome: Chrome,
    pub base: String,
    pub faces: Vec<String>,
    pub lines: Vec<TallyLine>,
}

impl FiguresPage {
    pub fn new(here: &InCentre, tallies: &[Tally], known: &[Simulator]) -> Result<Self, Problem> {
        Ok(Self {
            chrome: team_chrome(here)?,
            base: team_path(&here.centre, ""),
            faces: face_words(&here.cx),
            lines: tally_lines(&here.cx, tallies, known),
        })
    }
}

//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod board;
pub(crate) mod catalogue;
pub(crate) mod idea;
pub(crate) mod mine;
pub(crate) mod paper;
pub(crate) mod propose;
pub(crate) mod road;
pub(crate) mod sheets;
pub(crate) mod street;
pub(crate) mod telling;

use auth::{Decision, Scope};
use centres::{Centre, InCentre};
use ideas::{Idea, IdeaId, Showing, State, TellBy};
use ui::{Choice, Chrome, Door, Face};
use web::{Cx, Problem};

use crate::model::solution::SolutionId;
use crate::policy::{Action, decide};

/// The door of the team to ideas.
pub(crate) const IDEAS_DOOR: &str = "equipe/idees";
/// The door of the team to solutions.
pub(crate) const SHEETS_DOOR: &str = "equipe/solutions";

/// A page for everyone, of a centre or of the network.
pub(crate) struct Street {
    pub cx: Cx,
    pub centre: Option<Centre>,
}

impl Street {
    pub fn of(here: &InCentre) -> Self {
        Self { cx: here.cx.clone(), centre: Some(here.centre.clone()) }
    }

    /// The address of something below the centre, or of the network.
    pub fn path(&self, below: &str) -> String {
        self.centre.as_ref().map_or_else(|| format!("/{below}"), |centre| centre.path(below))
    }

    /// What surrounds the page; `current` is `idees` or `solutions`.
    pub fn chrome(&self, current: &str) -> Chrome {
        if let Some(centre) = &self.centre {
            return centres::public_chrome(&self.cx, centre, current);
        }
        let door = |path: &str, label: &str| Door {
            label: self.cx.t(label),
            href: format!("/{path}"),
            current: path == current,
        };
        let mut chrome = self.cx.chrome(Face::Habitant);
        chrome.doors = vec![door("idees", "solutions-door-ideas"), door("solutions", "solutions-door")];
        chrome
    }
}

/// The address of the team's board of ideas.
pub(crate) fn ideas_base(centre: &Centre) -> String {
    centre.path(IDEAS_DOOR)
}

/// The address of an idea for the team, and of what is below it.
pub(crate) fn idea_path(centre: &Centre, id: IdeaId, below: &str) -> String {
    format!("{}/{id}{below}", ideas_base(centre))
}

/// The address of the team's solutions.
pub(crate) fn sheets_base(centre: &Centre) -> String {
    centre.path(SHEETS_DOOR)
}

/// The address of a solution for the team, and of what is below it.
pub(crate) fn sheet_path(centre: &Centre, id: SolutionId, below: &str) -> String {
    format!("{}/{id}{below}", sheets_base(centre))
}

fn may_edit(here: &InCentre) -> bool {
    decide(&here.cx.actor, Action::Edit, here.centre.id) == Decision::Allowed
}

fn team_chrome(here: &InCentre, door: &str) -> Result<Chrome, Problem> {
    Scope::opened_by(decide(&here.cx.actor, Action::See, here.centre.id), here.centre.id)?;
    here.team_chrome(door)
}

fn state_words(cx: &Cx, state: State) -> String {
    cx.t(&format!("ideas-state-{}", state.word()))
}

/// Where an idea stands, in a colour and a word; one that nobody else may read says so first.
fn status(cx: &Cx, idea: &Idea) -> (&'static str, String) {
    match idea.showing {
        Showing::Shown => (state_kind(idea.state), state_words(cx, idea.state)),
        hidden => ("late", cx.t(&format!("ideas-showing-{}", hidden.code()))),
    }
}

fn state_kind(state: State) -> &'static str {
    match state {
        State::InUse | State::Spread => "done",
        State::Heard | State::Chosen | State::CoDesign | State::Tested => "due",
        State::SetAside => "late",
    }
}

fn state_choices(cx: &Cx) -> Vec<Choice> {
    State::ALL.into_iter().map(|state| Choice::new(state.code(), state_words(cx, state))).collect()
}

/// The ways to be told, as answers to choose among.
fn way_choices(cx: &Cx) -> Vec<Choice> {
    let words = |code: &str| cx.t(&format!("ideas-tell-{}", code.replace('_', "-")));
    TellBy::CODES.into_iter().map(|code| Choice::new(code, words(code))).collect()
}

fn theme_choices(themes: Vec<String>) -> Vec<Choice> {
    themes.into_iter().map(|theme| Choice::new(theme.clone(), theme)).collect()
}

/// The address of the next page of a list that was looked through.
fn next_href(base: &str, asked: &crate::handlers::Asked, next: Option<uuid::Uuid>) -> String {
    let Some(next) = next else { return String::new() };
    let encoded = |text: &str| -> String { text.bytes().map(encode).collect() };
    let pairs = [("q", &asked.q), ("mots", &asked.mots), ("etat", &asked.etat), ("theme", &asked.theme)];
    let kept: Vec<String> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}&", encoded(value)))
        .collect();
    format!("{base}?{}apres={next}", kept.concat())
}

fn encode(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
}

//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod public;
pub(crate) mod team;
pub(crate) mod workshop;

use centres::{Centre, InCentre};
use ui::Chrome;
use web::{Cx, Problem};

use crate::model::QuestionId;
use crate::model::child::Child;
use crate::model::question::State;

/// The door of the team.
const DOOR: &str = "equipe/mots";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The address of the team's board.
pub(crate) fn base_of(centre: &Centre) -> String {
    centre.path(DOOR)
}

/// The team's address of a word and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: QuestionId, below: &str) -> String {
    format!("{}/{id}{below}", base_of(centre))
}

fn state_words(cx: &Cx, state: State) -> String {
    cx.t(&format!("words-state-{}", state.code().replace('_', "-")))
}

fn state_kind(state: State) -> &'static str {
    match state {
        State::Published => "done",
        State::Withdrawn | State::SetAside => "late",
        State::Asked | State::Taken | State::Drafted | State::Read | State::Clear | State::Filmed => "due",
    }
}

/// How someone is told, as the team says it: what they chose said "dites-le-moi".
fn way_words(cx: &Cx, way: &str) -> String {
    let key = if way == "in_person" { "words-at-the-desk".to_owned() } else { format!("words-way-{way}") };
    cx.t(&key)
}

/// "Inès, 9 ans".
fn child_words(cx: &Cx, child: &Child) -> String {
    match child.age {
        Some(age) => cx.texts.t2("words-child", ("name", child.name.as_str()), ("age", age)),
        None => child.name.clone(),
    }
}

/// "Inès, 9 ans · Yanis, 10 ans".
fn children_words(cx: &Cx, children: &[Child]) -> String {
    children.iter().map(|child| child_words(cx, child)).collect::<Vec<_>>().join(" · ")
}

/// The paragraphs of a text.
fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

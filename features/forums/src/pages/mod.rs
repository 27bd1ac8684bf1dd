//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod counting;
pub(crate) mod public;
pub(crate) mod team;

use centres::{Centre, InCentre};
use kernel::words;
use ui::Chrome;
use web::{Cx, Problem};

use crate::handlers::box_of;
use crate::model::ForumId;
use crate::model::ballot::Method;
use crate::model::forum::{Forum, Slot, State};
use crate::model::theme::{Theme, ThemeState};

/// The door of the team.
const DOOR: &str = "equipe/forums";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The address of the team's list.
pub(crate) fn base_of(centre: &Centre) -> String {
    centre.path(DOOR)
}

/// The team's address of a forum and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: ForumId, below: &str) -> String {
    format!("{}/{id}{below}", base_of(centre))
}

/// The residents' address of a forum and of what is below it.
pub(crate) fn public_path(centre: &Centre, id: ForumId, below: &str) -> String {
    centre.path(&format!("forums/{id}{below}"))
}

fn state_words(cx: &Cx, state: State) -> String {
    cx.t(&format!("forums-state-{}", state.code()))
}

/// How one chooses, in a sentence.
pub(crate) fn method_words(cx: &Cx, method: Method) -> String {
    cx.texts.t1(&format!("forums-method-{}", method.code()), "n", method.marks())
}

/// "Samedi 6 février, de 14 h à 17 h, salle Ferrat"; what is not settled is not said.
fn when_and_where(cx: &Cx, forum: &Forum) -> String {
    let terms = &forum.terms;
    let day = terms.day.map(|day| crate::words::capital(&words::date_with_year(day, cx.locale()))).unwrap_or_default();
    let comma = if cx.locale() == kernel::Locale::Ar { "، " } else { ", " };
    let parts = [day.as_str(), terms.hours.as_str(), terms.place.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(comma)
}

/// The paragraphs of a text.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A theme beside the box where its marks are counted.
pub(crate) struct Counted {
    pub name: String,
    pub label: String,
}

fn boxes(themes: &[Theme]) -> Vec<Counted> {
    let kept = themes.iter().filter(|theme| theme.state == ThemeState::Kept);
    kept.map(|theme| Counted { name: box_of(theme.id), label: theme.title.clone() }).collect()
}

/// A part of the day.
pub(crate) struct SlotLine {
    pub id: String,
    pub hour: String,
    pub title: String,
    pub speakers: String,
}

fn slot_lines(slots: &[Slot]) -> Vec<SlotLine> {
    let line = |slot: &Slot| SlotLine {
        id: slot.id.to_string(),
        hour: slot.hour.clone(),
        title: slot.title.clone(),
        speakers: slot.speakers.clone(),
    };
    slots.iter().map(line).collect()
}

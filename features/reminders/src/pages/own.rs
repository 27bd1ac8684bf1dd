//! One's own dates, for eyes and for the fridge.

use askama::Template;
use centres::InCentre;
use ui::Chrome;

use super::said;
use crate::model::answer::DateState;
use crate::service::own::{OwnDate, may_take_back};

/// One of one's own dates.
pub(crate) struct OwnLine {
    pub action: String,
    pub once: String,
    pub label: String,
    pub plain: String,
    pub help: String,
    pub due: String,
    pub kind: &'static str,
    pub state: String,
    pub may_say: bool,
    pub may_ask: bool,
    pub may_take_back: bool,
}

#[derive(Template)]
#[template(path = "reminders/own.html")]
pub(crate) struct OwnPage {
    pub chrome: Chrome,
    pub back: String,
    pub lines: Vec<OwnLine>,
}

impl OwnPage {
    pub fn new(here: &InCentre, dates: &[OwnDate]) -> Self {
        Self {
            chrome: here.public_chrome("carte"),
            back: here.centre.path("moi"),
            lines: dates.iter().map(|own| line(here, own)).collect(),
        }
    }
}

fn line(here: &InCentre, own: &OwnDate) -> OwnLine {
    let (cx, state) = (&here.cx, own.date.state);
    let is_over = matches!(state, DateState::Done | DateState::Closed);
    OwnLine {
        action: here.centre.path(&format!("moi/rappels/{}", own.date.id)),
        once: web::once_key(),
        label: said::label(&own.procedure, &own.reminder),
        plain: own.procedure.text.plain.clone(),
        help: own.procedure.text.help.clone(),
        due: said::before(cx, own.date.due_on),
        kind: if is_over { "done" } else { "due" },
        state: cx.t(match state {
            DateState::Done => "reminders-own-done",
            DateState::Closed => "reminders-own-closed",
            DateState::Help => "reminders-own-help",
            _ => "reminders-own-to-do",
        }),
        may_say: !is_over,
        may_ask: !is_over && state != DateState::Help,
        may_take_back: may_take_back(&own.date),
    }
}

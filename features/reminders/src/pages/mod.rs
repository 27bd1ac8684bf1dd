//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod library;
pub(crate) mod lists;
pub(crate) mod own;
pub(crate) mod person;
pub(crate) mod said;

use centres::InCentre;
use ui::Chrome;
use web::Problem;

use crate::policy::{Action, decide};

/// The team's door.
pub(crate) const DOOR: &str = "equipe/rappels";
/// The door of those who may read what the procedures are, and nothing of anyone.
pub(crate) const LIBRARY: &str = "equipe/rappels/demarches";
/// Where that stands below the team's door.
const LIBRARY_BELOW: &str = "/demarches";

/// Whether the reader may open the lists of reminders.
fn sees_reminders(here: &InCentre) -> bool {
    decide(&here.cx.actor, Action::SeeReminders, here.centre.id).is_allowed()
}

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(if sees_reminders(here) { DOOR } else { LIBRARY })
}

/// One of the lists that stand side by side.
pub(crate) struct Tab {
    pub label: String,
    pub href: String,
    pub is_here: bool,
}

/// The lists of the room that the reader may open, with the one that is open.
fn tabs(here: &InCentre, open: &str) -> Vec<Tab> {
    let all = [
        ("reminders-tab-todo", ""),
        ("reminders-tab-no-way", "/sans-canal"),
        ("reminders-tab-calendar", "/calendrier"),
        ("reminders-tab-library", LIBRARY_BELOW),
    ];
    let tab = |(key, below): (&str, &str)| Tab {
        label: here.cx.t(key),
        href: here.centre.path(&format!("{DOOR}{below}")),
        is_here: below == open,
    };
    let is_shown = |below: &str| sees_reminders(here) || below == LIBRARY_BELOW;
    all.into_iter().filter(|(_, below)| is_shown(below)).map(tab).collect()
}

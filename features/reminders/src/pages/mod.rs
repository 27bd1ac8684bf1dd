//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod library;
pub(crate) mod lists;
pub(crate) mod own;
pub(crate) mod person;
pub(crate) mod said;

use centres::InCentre;
use ui::Chrome;
use web::Problem;

/// The team's door.
pub(crate) const DOOR: &str = "equipe/rappels";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// One of the lists that stand side by side.
pub(crate) struct Tab {
    pub label: String,
    pub href: String,
    pub is_here: bool,
}

/// The lists of the room, with the one that is open.
fn tabs(here: &InCentre, open: &str) -> Vec<Tab> {
    let all = [
        ("reminders-tab-todo", ""),
        ("reminders-tab-no-way", "/sans-canal"),
        ("reminders-tab-calendar", "/calendrier"),
        ("reminders-tab-library", "/demarches"),
    ];
    let tab = |(key, below): (&str, &str)| Tab {
        label: here.cx.t(key),
        href: here.centre.path(&format!("{DOOR}{below}")),
        is_here: below == open,
    };
    all.into_iter().map(tab).collect()
}

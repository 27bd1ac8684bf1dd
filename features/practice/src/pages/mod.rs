//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod bench;
pub(crate) mod practising;
pub(crate) mod screen;
pub(crate) mod team;

use centres::{Centre, InCentre};
use ui::{Chrome, Practice};
use web::Problem;

/// The door of residents, and that of the team.
pub(crate) const DOOR: &str = "entrainement";
const TEAM_DOOR: &str = "equipe/entrainement";

/// What surrounds a page of residents. All of it is practice already: nobody is offered to try it first.
fn chrome(here: &InCentre) -> Chrome {
    let mut chrome = here.public_chrome(DOOR);
    if matches!(chrome.practice, Practice::Offered(_)) {
        chrome.practice = Practice::Absent;
    }
    chrome
}

fn team_chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(TEAM_DOOR)
}

/// The residents' address of a simulator and of what is below it.
pub(crate) fn public_path(centre: &Centre, below: &str) -> String {
    centre.path(&format!("{DOOR}{below}"))
}

/// The team's address of what is below its door.
pub(crate) fn team_path(centre: &Centre, below: &str) -> String {
    centre.path(&format!("{TEAM_DOOR}{below}"))
}

/// `?seance=CODE` where someone is in a sitting, so that each link keeps it.
pub(crate) fn with_sitting(path: String, sitting: &str) -> String {
    if sitting.is_empty() { path } else { format!("{path}?seance={sitting}") }
}

//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod public;
pub(crate) mod team;

use centres::{Centre, InCentre};
use kernel::words;
use ui::Chrome;
use web::{Cx, Problem};

use crate::model::PackId;
use crate::model::pack::Version;

/// The door of the team.
pub(crate) const DOOR: &str = "equipe/valises";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The address of the team's list.
pub(crate) fn base_of(centre: &Centre) -> String {
    centre.path(DOOR)
}

/// The team's address of a pack and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: PackId, below: &str) -> String {
    format!("{}/{id}{below}", base_of(centre))
}

/// The residents' address of a pack and of what is below it.
pub(crate) fn public_path(centre: &Centre, id: PackId, below: &str) -> String {
    centre.path(&format!("valise/{id}{below}"))
}

/// "22 novembre 2026"
fn day_of(cx: &Cx, version: &Version) -> String {
    words::date_with_year(kernel::clock::local_date(version.made_at), cx.locale())
}

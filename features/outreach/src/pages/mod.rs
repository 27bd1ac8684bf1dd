//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod along;
pub(crate) mod entries;
mod follow;
pub(crate) mod paper;
pub(crate) mod rounds;
pub(crate) mod slips;
pub(crate) mod tablet;
pub(crate) mod tablets;

use centres::{Centre, InCentre};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Locale, clock, words};
use people::mandate::Reading;
use ui::Chrome;
use web::{Cx, Problem};

use crate::model::entry::{EntryId, Kind, Mode};
use crate::model::round::RoundId;

/// The door of the team.
const DOOR: &str = "equipe/tournees";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The address of the list.
pub(crate) fn base_of(centre: &Centre) -> String {
    centre.path(DOOR)
}

/// The address of a round and of what is below it.
pub(crate) fn round_href(centre: &Centre, id: RoundId, below: &str) -> String {
    format!("{}/{id}{below}", base_of(centre))
}

/// The address of an entry and of what is below it.
pub(crate) fn entry_href(centre: &Centre, id: EntryId, below: &str) -> String {
    format!("{}/notes/{id}{below}", base_of(centre))
}

/// "demain, 18 h".
fn moment(cx: &Cx, at: DateTime<Utc>) -> String {
    let comma = if cx.locale() == Locale::Ar { "،" } else { "," };
    let hour = words::time(clock::local(at).time(), cx.locale());
    format!("{}{comma} {hour}", day(cx, clock::local_date(at)))
}

fn day(cx: &Cx, day: NaiveDate) -> String {
    words::relative_day(day, cx.today(), cx.locale())
}

fn kind_words(cx: &Cx, kind: Kind) -> String {
    cx.t(&format!("outreach-kind-{}", kind.code().replace('_', "-")))
}

fn reading_words(cx: &Cx, reading: Reading) -> String {
    cx.t(&format!("outreach-reading-{}", reading.code()))
}

/// How long a mandate lasts.
fn days_words(cx: &Cx, days: i64) -> String {
    cx.t(&format!("outreach-lasts-{days}"))
}

fn mode_words(cx: &Cx, mode: Mode) -> String {
    cx.t(&format!("outreach-mode-{}", mode.code().replace('_', "-")))
}

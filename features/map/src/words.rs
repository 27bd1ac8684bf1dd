//! Places in words: where, how far, when open, how sure. Decides nothing.

use kernel::{Locale, clock, words};
use places::{Position, distance_metres};
use web::Cx;

use crate::model::address::Placed;
use crate::model::hours::{Hours, Run};
use crate::model::place::Place;
use crate::model::theme::Theme;
use crate::service::reading::is_open_now;

/// "12 rue de la Gare, 62510 Arques".
pub(crate) fn address(place: &Place) -> String {
    let facts = &place.facts;
    let parts = [facts.street.clone(), facts.extra_line.clone(), facts.town()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "à 800 m", "à 4,2 km"; empty when one of the two has no point.
pub(crate) fn distance(cx: &Cx, from: Option<Position>, place: &Place) -> String {
    let Some((from, to)) = from.zip(place.facts.position()) else { return String::new() };
    metres(cx, distance_metres(from, to))
}

/// "800 m" or "4,2 km", with its word.
pub(crate) fn metres(cx: &Cx, metres: f64) -> String {
    if metres < 950.0 {
        let tens = (metres / 10.0).round() * 10.0;
        return cx.texts.t1("map-metres", "n", format!("{tens:.0}"));
    }
    let comma = if cx.locale() == Locale::En { "." } else { "," };
    cx.texts.t1("map-kilometres", "n", format!("{:.1}", metres / 1_000.0).replace('.', comma))
}

/// "Ouvert maintenant", "Fermé maintenant", or nothing.
pub(crate) fn open_now(cx: &Cx, place: &Place) -> String {
    match is_open_now(cx, place) {
        Some(true) => cx.t("map-open-now"),
        Some(false) => cx.t("map-closed-now"),
        None => String::new(),
    }
}

/// The week, a line for each run of days: "lundi à vendredi" and "9 h à 12 h, 14 h à 17 h".
pub(crate) fn week(cx: &Cx, place: &Place) -> Vec<(String, String)> {
    let Some(hours) = Hours::parse(&place.facts.hours) else { return Vec::new() };
    let mut lines: Vec<(String, String)> = hours.runs().iter().map(|run| run_words(cx, run)).collect();
    if hours.is_closed_on_holidays() {
        lines.push((cx.t("map-holidays"), cx.t("map-closed")));
    }
    lines
}

fn run_words(cx: &Cx, run: &Run) -> (String, String) {
    let locale = cx.locale();
    let day = |day| words::weekday(day, locale).to_owned();
    let days = if run.first == run.last {
        day(run.first)
    } else {
        cx.texts.t2("map-from-to", ("a", day(run.first)), ("b", day(run.last)))
    };
    let comma = if locale == Locale::Ar { "، " } else { ", " };
    let spans = run.spans.iter().map(|(from, to)| words::time_range(*from, *to, locale)).collect::<Vec<_>>();
    (days, if spans.is_empty() { cx.t("map-closed") } else { spans.join(comma) })
}

/// "Confirmé le 12 novembre 2026", or that nobody has yet.
pub(crate) fn confirmed(cx: &Cx, place: &Place) -> String {
    match place.confirmed_at {
        Some(at) => cx.texts.t1("map-confirmed", "x", day(cx, clock::local_date(at))),
        None => cx.t("map-unconfirmed"),
    }
}

/// "Placé d’après l’adresse, au numéro", or nothing where somebody or a file said the point.
pub(crate) fn placed(cx: &Cx, place: &Place) -> String {
    match place.placed {
        Placed::ByHand => String::new(),
        Placed::Number => cx.t("map-placed-number"),
        Placed::Near => cx.t("map-placed-near"),
        Placed::Street => cx.t("map-placed-street"),
        Placed::Town => cx.t("map-placed-town"),
    }
}

/// "12 novembre 2026".
pub(crate) fn day(cx: &Cx, day: chrono::NaiveDate) -> String {
    words::date_with_year(day, cx.locale())
}

/// The names of the themes of a place.
pub(crate) fn themes(place: &Place, themes: &[Theme]) -> Vec<String> {
    let own = themes.iter().filter(|theme| place.facts.themes.contains(&theme.key));
    own.map(|theme| theme.name.clone()).collect()
}

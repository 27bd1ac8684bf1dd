//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod board;
pub(crate) mod desk;
pub(crate) mod handover;
pub(crate) mod journey;
pub(crate) mod mine;
pub(crate) mod openings;
pub(crate) mod settings;

use centres::InCentre;
use chrono::NaiveDate;
use kernel::{clock, words};
use ui::{Choice, Chrome};
use web::{Cx, Problem};

use crate::model::appointment::State;
use crate::model::motive::Motive;
use crate::model::slots::Slot;
use crate::service::slots::Offer;
use crate::words::{capital, hour};

/// The days of a list of times.
pub(crate) struct Day {
    /// "Mardi 24 novembre".
    pub title: String,
    /// What anchors it on the page.
    pub mark: String,
    pub times: Vec<Time>,
}

/// A time to choose.
pub(crate) struct Time {
    /// `opening_seconds`.
    pub value: String,
    pub label: String,
    /// Who receives and where, when that is not said above.
    pub note: String,
}

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome("equipe/permanences")
}

fn base(here: &InCentre) -> String {
    here.centre.path("equipe/permanences")
}

/// A time as a form carries it.
pub(crate) fn slot_value(slot: &Slot) -> String {
    format!("{}_{}", slot.opening, slot.starts_at.timestamp())
}

fn day_words(cx: &Cx, day: NaiveDate) -> String {
    capital(&words::relative_day(day, cx.today(), cx.locale()))
}

/// Free times by day, each with who receives where unless there is one counter only.
fn days(cx: &Cx, offer: &Offer, free: &[Slot]) -> Vec<Day> {
    let says_counter = offer.counters().len() > 1;
    let mut days: Vec<Day> = Vec::new();
    for slot in free {
        let day = clock::local_date(slot.starts_at);
        let counter = if says_counter { counter(offer.label_of(slot.agenda), &slot.place) } else { String::new() };
        let note = joined(&[counter, left_words(cx, offer, slot)]);
        let time = Time { value: slot_value(slot), label: hour(slot.starts_at, cx.locale()), note };
        let mark = format!("j-{day}");
        match days.last_mut().filter(|last| last.mark == mark) {
            Some(last) => last.times.push(time),
            None => days.push(Day { title: day_words(cx, day), mark, times: vec![time] }),
        }
    }
    days
}

/// "Fabrice, Maison de quartier".
fn counter(label: &str, place: &str) -> String {
    joined(&[label.to_owned(), place.to_owned()])
}

/// What there is of these, one after the other.
fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// How many may still come, where several are received together.
fn left_words(cx: &Cx, offer: &Offer, slot: &Slot) -> String {
    if offer.motive.is_together() { cx.texts.t1("appointments-places-left", "n", slot.left) } else { String::new() }
}

/// Free times as answers to choose among, for the desk.
fn choices(cx: &Cx, offer: &Offer, free: &[Slot]) -> Vec<Choice> {
    let said = |slot: &Slot| {
        let day = day_words(cx, clock::local_date(slot.starts_at));
        let moment = format!("{day}, {}", hour(slot.starts_at, cx.locale()));
        let counter = counter(offer.label_of(slot.agenda), &slot.place);
        // In a drop-down list a note is not shown: with whom and where is part of what is chosen.
        Choice::new(slot_value(slot), joined(&[moment, counter, left_words(cx, offer, slot)]))
    };
    free.iter().map(said).collect()
}

/// What the status of a row looks like.
fn state_kind(state: State) -> &'static str {
    match state {
        State::Seen => "done",
        State::Unknown => "due",
        State::Excused | State::Revoked | State::NoShow => "late",
    }
}

fn state_words(cx: &Cx, state: State) -> String {
    cx.t(&format!("appointments-state-{}", state.code()))
}

/// What one reads of a motive before one books: never empty.
fn motive_words(cx: &Cx, motive: &Motive) -> String {
    let name = motive.public_name();
    if name.is_empty() { cx.t("appointments-plain") } else { name.to_owned() }
}

fn kind_words(cx: &Cx, motive: &Motive) -> String {
    let kind = cx.t(&format!("appointments-kind-{}", motive.terms.kind.code().replace('_', "-")));
    let words = cx.texts.t2("appointments-kind-and-minutes", ("x", kind), ("n", motive.terms.minutes));
    let places = if motive.is_together() {
        cx.texts.t1("appointments-together", "n", motive.terms.places)
    } else {
        String::new()
    };
    joined(&[words, places])
}

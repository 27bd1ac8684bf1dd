//! The screens by which a resident takes an appointment.

use askama::Template;
use centres::InCentre;
use chrono::NaiveDate;
use kernel::text::{phone_display, slug};
use ui::{Chrome, FormState};

use super::{Day, day_words, days, kind_words, motive_words};
use crate::handlers::Sought;
use crate::handlers::journey::DAYS;
use crate::model::appointment::Way;
use crate::model::motive::Motive;
use crate::model::slots::Slot;
use crate::service::booking::{Booking, Who};
use crate::service::slots::Offer;
use crate::words::{capital, moment};

/// How many screens there are at most.
const STEPS: usize = 5;

/// A way on, with what it says.
pub(crate) struct Door {
    pub href: String,
    pub title: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "appointments/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub doors: Vec<Door>,
    pub mine: String,
    pub steps: usize,
}

impl IndexPage {
    pub fn new(here: &InCentre, motives: &[Motive]) -> Self {
        let door = |motive: &Motive| Door {
            href: motive_path(here, motive, ""),
            title: motive_words(&here.cx, motive),
            note: kind_words(&here.cx, motive),
        };
        Self {
            chrome: here.public_chrome("rendez-vous"),
            doors: motives.iter().map(door).collect(),
            mine: here.centre.path("mon-rendez-vous"),
            steps: STEPS,
        }
    }
}

fn motive_path(here: &InCentre, motive: &Motive, below: &str) -> String {
    here.centre.path(&format!("rendez-vous/motif/{}{below}", motive.id))
}

#[derive(Template)]
#[template(path = "appointments/counters.html")]
pub(crate) struct CountersPage {
    pub chrome: Chrome,
    pub kicker: String,
    pub restriction: String,
    pub doors: Vec<Door>,
    pub back: String,
    pub steps: usize,
}

impl CountersPage {
    pub fn new(here: &InCentre, offer: &Offer) -> Self {
        let cx = &here.cx;
        let below = motive_path(here, &offer.motive, "/jours");
        let counters = offer.counters();
        let mut doors: Vec<Door> = counters
            .iter()
            .map(|counter| Door {
                href: format!("{below}?qui={}&ou={}", counter.agenda, slug(&counter.place)),
                title: counter.place.clone(),
                note: cx.texts.t1("appointments-with-x", "x", counter.label.as_str()),
            })
            .collect();
        if doors.len() > 1 {
            doors.push(Door { href: below, title: cx.t("appointments-any"), note: cx.t("appointments-any-note") });
        }
        Self {
            chrome: here.public_chrome("rendez-vous"),
            kicker: motive_words(cx, &offer.motive),
            restriction: offer.motive.terms.restriction.clone(),
            doors,
            back: here.centre.path("rendez-vous"),
            steps: STEPS,
        }
    }
}

#[derive(Template)]
#[template(path = "appointments/days.html")]
pub(crate) struct DaysPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub kicker: String,
    pub with: String,
    pub days: Vec<Day>,
    /// What a time leads to: the value follows.
    pub next: String,
    pub back: String,
    pub earlier: String,
    pub later: String,
    /// When the next free time is, when these days have none, and where it is shown.
    pub soonest: Option<(String, String)>,
    pub steps: usize,
}

impl DaysPage {
    pub fn new(
        here: &InCentre,
        offer: &Offer,
        sought: &Sought,
        (first, free, after): (NaiveDate, &[Slot], Option<&Slot>),
        form: FormState,
    ) -> Self {
        let cx = &here.cx;
        let counter = sought.qui.map(|agenda| format!("qui={agenda}&ou={}&", sought.ou)).unwrap_or_default();
        let path = motive_path(here, &offer.motive, "/jours");
        let from = |day: NaiveDate| format!("{path}?{counter}des={day}");
        let before = first - chrono::Duration::days(DAYS);
        let counters = offer.counters();
        let with = match counters.as_slice() {
            [one] => cx.texts.t2("appointments-at-with", ("x", one.place.as_str()), ("who", one.label.as_str())),
            _ => String::new(),
        };
        let (_, latest) = offer.motive.window(cx.now());
        let next_first = first + chrono::Duration::days(DAYS);
        Self {
            chrome: here.public_chrome("rendez-vous"),
            form,
            kicker: motive_words(cx, &offer.motive),
            with,
            days: days(cx, offer, free),
            next: motive_path(here, &offer.motive, "/vous"),
            back: motive_path(here, &offer.motive, ""),
            earlier: if first > cx.today() { from(before.max(cx.today())) } else { String::new() },
            later: if next_first <= kernel::clock::local_date(latest) { from(next_first) } else { String::new() },
            soonest: after.map(|slot| {
                let day = kernel::clock::local_date(slot.starts_at);
                (day_words(cx, day), from(day))
            }),
            steps: STEPS,
        }
    }
}

#[derive(Template)]
#[template(path = "appointments/who.html")]
pub(crate) struct WhoPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub kicker: String,
    pub action: String,
    pub back: String,
    pub is_known: bool,
    pub is_notified: bool,
    pub steps: usize,
}

impl WhoPage {
    pub fn new(here: &InCentre, offer: &Offer, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome("rendez-vous"),
            kicker: slot_words(here, offer, &form),
            action: motive_path(here, &offer.motive, "/vous"),
            back: motive_path(here, &offer.motive, "/jours"),
            is_known: here.cx.actor.own_file(here.centre.id).is_some(),
            is_notified: offer.motive.is_notified(),
            steps: STEPS,
            form,
        }
    }
}

/// What was chosen so far, in one line.
fn slot_words(here: &InCentre, offer: &Offer, form: &FormState) -> String {
    let at = crate::handlers::read_slot(form.value("creneau")).map(|(_, at)| moment(at, here.cx.locale()));
    let what = motive_words(&here.cx, &offer.motive);
    at.map_or(what.clone(), |at| format!("{what} · {at}"))
}

#[derive(Template)]
#[template(path = "appointments/check.html")]
pub(crate) struct CheckPage {
    pub chrome: Chrome,
    pub facts: Vec<(String, String, String)>,
    /// What the form carries on.
    pub carried: Vec<(String, String)>,
    pub action: String,
    pub once: String,
    pub back: String,
    pub steps: usize,
}

impl CheckPage {
    pub fn new(here: &InCentre, offer: &Offer, booking: &Booking, form: FormState) -> Self {
        let cx = &here.cx;
        let opening = offer.openings.iter().find(|opening| opening.id == booking.opening);
        let place = opening.map(|opening| opening.place.clone()).unwrap_or_default();
        let with = opening.map(|opening| offer.label_of(opening.agenda).to_owned()).unwrap_or_default();
        let told = match booking.way {
            Way::Sms => cx.texts.t1("appointments-told-sms", "x", phone_display(&booking.contact)),
            Way::Email => cx.texts.t1("appointments-told-email", "x", booking.contact.as_str()),
            Way::None => cx.t("appointments-told-none"),
        };
        let name = match &booking.who {
            Who::Named { first_name, last_name } => format!("{} {}", first_name.trim(), last_name.trim()),
            Who::Known(_) => String::new(),
        };
        let below = |below: &str| motive_path(here, &offer.motive, below);
        let again = format!("{}?creneau={}", below("/vous"), form.value("creneau"));
        let fact = |key: &str, value: String, href: &str| (cx.t(key), value, href.to_owned());
        let mut facts = vec![
            fact("appointments-reason", motive_words(cx, &offer.motive), &here.centre.path("rendez-vous")),
            fact("appointments-when", capital(&moment(booking.starts_at, cx.locale())), &below("/jours")),
            fact("appointments-place", place, &below("")),
            fact("appointments-with", with, ""),
            fact("appointments-your-name", name, &again),
            fact("appointments-told-by", told, &again),
        ];
        facts.retain(|(_, value, _)| !value.is_empty());
        let carried = ["creneau", "prenom", "nom", "canal", "tel", "courriel"];
        Self {
            chrome: here.public_chrome("rendez-vous"),
            facts,
            carried: carried.into_iter().map(|name| (name.to_owned(), form.value(name).to_owned())).collect(),
            action: below("/reservation"),
            once: web::once_key(),
            back: again,
            steps: STEPS,
        }
    }
}

//! Booking at the desk, one appointment, another time for it.

use askama::Template;
use centres::InCentre;
use chrono::NaiveDate;
use kernel::text::phone_display;
use people::Person;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{base, choices, chrome, kind_words, state_kind, state_words};
use crate::model::AgendaId;
use crate::model::appointment::{State, Way};
use crate::model::motive::Motive;
use crate::model::slots::Slot;
use crate::policy::{Action, decide};
use crate::service::board::Row;
use crate::service::slots::Offer;
use crate::words::{capital, moment};

/// Those a search found.
#[derive(Default)]
pub(crate) struct Search {
    pub typed: String,
    pub found: Vec<Person>,
    pub has_more: bool,
    pub is_empty: bool,
}

/// Someone found, with where choosing them leads.
pub(crate) struct FoundPerson {
    pub name: String,
    pub line: String,
    pub href: String,
}

#[derive(Template)]
#[template(path = "appointments/desk.html")]
pub(crate) struct DeskPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub motives: Vec<Choice>,
    pub agendas: Vec<Choice>,
    pub motive: String,
    pub motive_line: String,
    pub restriction: String,
    pub agenda: String,
    pub day: String,
    pub slots: Vec<Choice>,
    pub is_ready: bool,
    pub query: String,
    pub found: Vec<FoundPerson>,
    pub has_more: bool,
    pub is_empty: bool,
    pub person: String,
    pub person_name: String,
    pub is_notified: bool,
}

impl DeskPage {
    pub fn new(
        here: &InCentre,
        (motives, offered): (&[Motive], Option<&(Offer, Vec<Slot>)>),
        (from, agenda): (NaiveDate, Option<AgendaId>),
        (search, person): (Search, Option<Person>),
        form: Option<FormState>,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let motive = offered.map(|(offer, _)| &offer.motive);
        let motive_id = motive.map(|motive| motive.id.to_string()).unwrap_or_default();
        let agenda_id = agenda.map(|agenda| agenda.to_string()).unwrap_or_default();
        let chosen = format!("motif={motive_id}&qui={agenda_id}&jour={from}");
        let line = |person: &Person| FoundPerson {
            name: person.full_name(),
            line: person.mobile.as_deref().or(person.landline.as_deref()).map(phone_display).unwrap_or_default(),
            href: format!("{}/nouveau?{chosen}&personne={}#qui", base(here), person.id),
        };
        let first = || first_form(offered, person.as_ref());
        Ok(Self {
            chrome: chrome(here)?,
            form: form.unwrap_or_else(first).with("motif", &motive_id).with("qui", &agenda_id),
            base: base(here),
            once: web::once_key(),
            motives: motives.iter().map(|motive| choice(here, motive)).collect(),
            agendas: offered.map(|(offer, _)| agendas(offer)).unwrap_or_default(),
            motive_line: motive.map(|motive| kind_words(cx, motive)).unwrap_or_default(),
            restriction: motive.map(|motive| motive.terms.restriction.clone()).unwrap_or_default(),
            is_notified: motive.is_some_and(Motive::is_notified),
            motive: motive_id,
            agenda: agenda_id,
            day: from.format("%d/%m/%Y").to_string(),
            slots: offered.map(|(offer, free)| choices(cx, offer, free)).unwrap_or_default(),
            is_ready: offered.is_some_and(|(_, free)| !free.is_empty()),
            query: search.typed,
            found: search.found.iter().map(line).collect(),
            has_more: search.has_more,
            is_empty: search.is_empty,
            person: person.as_ref().map(|person| person.id.to_string()).unwrap_or_default(),
            person_name: person.as_ref().map(Person::full_name).unwrap_or_default(),
        })
    }
}

fn choice(here: &InCentre, motive: &Motive) -> Choice {
    let says_all = decide(&here.cx.actor, Action::SeeReasons, here.centre.id).is_allowed();
    let public = motive.public_name();
    let name = match (says_all, public) {
        (true, _) => motive.terms.name.clone(),
        (false, "") => here.cx.t("appointments-plain"),
        (false, public) => public.to_owned(),
    };
    Choice::new(motive.id.to_string(), name)
}

fn agendas(offer: &Offer) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    for counter in offer.counters() {
        if all.iter().all(|known| known.value != counter.agenda.to_string()) {
            all.push(Choice::new(counter.agenda.to_string(), counter.label));
        }
    }
    all
}

/// The first time is chosen; someone known is told as they usually are.
fn first_form(offered: Option<&(Offer, Vec<Slot>)>, person: Option<&Person>) -> FormState {
    let mut form = FormState::new().with("canal", "aucun").with("origine", "desk");
    if let Some(slot) = offered.and_then(|(_, free)| free.first()) {
        form.set("creneau", super::slot_value(slot));
    }
    let is_notified = offered.is_some_and(|(offer, _)| offer.motive.is_notified());
    if let Some(person) = person {
        if let Some(number) = person.mobile.as_deref().or(person.landline.as_deref()) {
            form.set("tel", phone_display(number));
        }
        match (&person.mobile, &person.email) {
            (Some(_), _) if is_notified => form.set("canal", "sms"),
            (None, Some(email)) if is_notified => {
                form.set("canal", "email");
                form.set("courriel", email);
            }
            _ => {}
        }
    }
    form
}

#[derive(Template)]
#[template(path = "appointments/appointment.html")]
pub(crate) struct AppointmentPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub once: String,
    pub title: String,
    pub kicker: String,
    pub facts: Vec<(String, String)>,
    pub state: String,
    pub state_kind: &'static str,
    pub phone: Option<(String, String)>,
    pub person: String,
    pub instruction: String,
    pub is_expected: bool,
    pub has_arrived: bool,
    pub is_coming: bool,
    pub may_book: bool,
    /// Those who come at the same time; empty where each comes alone.
    pub together: Vec<Beside>,
    /// "3 inscriptions sur 8".
    pub together_line: String,
}

/// One of those who come together.
pub(crate) struct Beside {
    pub href: String,
    pub name: String,
    pub state: String,
    pub state_kind: &'static str,
}

impl AppointmentPage {
    pub fn new(
        here: &InCentre,
        (row, together): (&Row, &[Row]),
        motive: &Motive,
        form: FormState,
    ) -> Result<Self, Problem> {
        let (cx, kept) = (&here.cx, &row.kept);
        let says_all = decide(&cx.actor, Action::SeeReasons, here.centre.id).is_allowed();
        let name = if row.name.is_empty() { cx.t("appointments-someone") } else { row.name.clone() };
        let told = match kept.way {
            Way::Sms => cx.t("appointments-way-sms"),
            Way::Email => cx.t("appointments-way-email"),
            Way::None => cx.t("appointments-way-none"),
        };
        let reason = if row.full_reason.is_empty() { cx.t("appointments-plain") } else { row.full_reason.clone() };
        let origin = cx.t(&format!("appointments-origin-{}", kept.origin.code().replace('_', "-")));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: format!("{}?jour={}", base(here), kernel::clock::local_date(kept.starts_at)),
            path: format!("{}/rendez-vous/{}", base(here), kept.id),
            once: web::once_key(),
            title: name,
            kicker: capital(&moment(kept.starts_at, cx.locale())),
            facts: vec![
                (cx.t("appointments-reason"), reason),
                (cx.t("appointments-with"), row.agenda.clone()),
                (cx.t("appointments-place"), kept.place.clone()),
                (cx.t("appointments-told-by"), told),
                (cx.t("appointments-code"), kept.spoken_code()),
                (cx.t("appointments-taken"), origin),
            ],
            state: state_words(cx, kept.state),
            state_kind: state_kind(kept.state),
            phone: (!kept.phone.is_empty()).then(|| (kept.phone.clone(), phone_display(&kept.phone))),
            person: kept
                .person
                .map(|person| here.centre.path(&format!("equipe/personnes/{person}")))
                .unwrap_or_default(),
            instruction: if says_all { motive.terms.instruction.clone() } else { String::new() },
            is_expected: kept.state == State::Unknown,
            has_arrived: kept.arrived_at.is_some(),
            is_coming: kept.still_coming(cx.now()).is_ok(),
            may_book: decide(&cx.actor, Action::Book, here.centre.id).is_allowed(),
            together: together.iter().map(|one| beside(here, one)).collect(),
            together_line: together_line(here, together, motive),
        })
    }
}

fn beside(here: &InCentre, row: &Row) -> Beside {
    let cx = &here.cx;
    Beside {
        href: format!("{}/rendez-vous/{}", base(here), row.kept.id),
        name: if row.name.is_empty() { cx.t("appointments-someone") } else { row.name.clone() },
        state: state_words(cx, row.kept.state),
        state_kind: state_kind(row.kept.state),
    }
}

fn together_line(here: &InCentre, together: &[Row], motive: &Motive) -> String {
    let coming = together.iter().filter(|row| row.kept.state.is_held()).count();
    here.cx.texts.t2("appointments-together-count", ("n", coming), ("x", motive.terms.places))
}

#[derive(Template)]
#[template(path = "appointments/move.html")]
pub(crate) struct MovePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub once: String,
    pub kicker: String,
    pub day: String,
    pub slots: Vec<Choice>,
}

impl MovePage {
    pub fn new(
        here: &InCentre,
        row: &Row,
        (offer, free): (&Offer, &[Slot]),
        from: NaiveDate,
        form: FormState,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: format!("{}/rendez-vous/{}", base(here), row.kept.id),
            once: web::once_key(),
            kicker: capital(&moment(row.kept.starts_at, cx.locale())),
            day: from.format("%d/%m/%Y").to_string(),
            slots: choices(cx, offer, free),
        })
    }
}

//! Booking at the desk or by telephone, and what is done about one appointment.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use kernel::paging::PageRequest;
use people::Person;
use people::store::PersonFilter;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{AppointmentPath, read_contact, read_day, read_slot, refuse, told};
use crate::model::appointment::{Origin, Way};
use crate::model::refusal::Refusal;
use crate::model::{AgendaId, MotiveId};
use crate::pages::desk::{AppointmentPage, DeskPage, MovePage, Search};
use crate::policy::{Action, decide};
use crate::service::booking::{Booking, Who, book};
use crate::service::changes::{Mark, mark, move_at_desk};
use crate::service::slots::{self, Seeker};
use crate::service::{Error, board};
use crate::words::day_span;

/// How many a search shows: beyond, one types more letters.
const FOUND: i64 = 8;

/// How many times are proposed at once, and how many days are looked through for them.
const SLOTS: usize = 24;
const DAYS: i64 = 60;

/// What the desk has chosen so far.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Chosen {
    motif: String,
    qui: String,
    jour: String,
    chercher: String,
    personne: String,
}

// A choice that was left open comes as an empty text.
impl Chosen {
    fn of(form: &FormState) -> Self {
        let value = |name: &str| form.value(name).to_owned();
        Self {
            motif: value("motif"),
            qui: value("qui"),
            jour: value("jour"),
            chercher: String::new(),
            personne: value("personne"),
        }
    }

    fn motive(&self) -> Option<MotiveId> {
        kernel::ids::parse(&self.motif)
    }

    fn agenda(&self) -> Option<AgendaId> {
        kernel::ids::parse(&self.qui)
    }

    fn person(&self) -> Option<PersonId> {
        kernel::ids::parse(&self.personne)
    }
}

async fn search(here: &InCentre, typed: &str) -> Result<Search, Problem> {
    let mut search = Search { typed: typed.to_owned(), ..Search::default() };
    if typed.trim().is_empty() {
        return Ok(search);
    }
    let scope = auth::Scope::opened_by(decide(&here.cx.actor, Action::Book, here.centre.id), here.centre.id)?;
    let filter = PersonFilter { text: typed.to_owned(), ..PersonFilter::default() };
    let found = people::store::list(here.cx.db(), &scope, &filter, PageRequest { after: None, limit: FOUND }).await?;
    search.has_more = found.next.is_some();
    search.found = found.items;
    search.is_empty = search.found.is_empty();
    Ok(search)
}

async fn chosen_person(here: &InCentre, id: Option<PersonId>) -> Result<Option<Person>, Problem> {
    let Some(id) = id else { return Ok(None) };
    let scope = auth::Scope::opened_by(decide(&here.cx.actor, Action::Book, here.centre.id), here.centre.id)?;
    Ok(people::store::find(here.cx.db(), &scope, id).await?)
}

async fn desk_page(here: &InCentre, chosen: &Chosen, form: Option<FormState>) -> Result<DeskPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let motives = slots::team_motives(cx, centre).await.map_err(told(here))?;
    let from = read_day(&chosen.jour).unwrap_or_else(|| cx.today());
    let mut offered = None;
    if let Some(id) = chosen.motive() {
        let offer = slots::offer(cx, centre, id, Seeker::Team).await.map_err(told(here))?.at(chosen.agenda(), "");
        let span = (day_span(from).0, day_span(from + chrono::Duration::days(DAYS)).1);
        let mut free = slots::free_slots(cx, centre, &offer, Seeker::Team, span).await.map_err(told(here))?;
        free.truncate(SLOTS);
        offered = Some((offer, free));
    }
    let person = chosen_person(here, chosen.person()).await?;
    let found = search(here, &chosen.chercher).await?;
    DeskPage::new(here, (&motives, offered.as_ref()), (from, chosen.agenda()), (found, person), form)
}

pub(crate) async fn new(here: InCentre, Query(chosen): Query<Chosen>) -> Answer {
    page(&here.cx, &desk_page(&here, &chosen, None).await?)
}

fn booking_from(here: &InCentre, form: &FormState, chosen: &Chosen) -> Result<Booking, Error> {
    let motive = chosen.motive().ok_or(Refusal::MotiveMissing)?;
    let (opening, starts_at) = read_slot(form.value("creneau")).ok_or(Refusal::SlotMissing)?;
    let (way, contact, phone) = read_contact(form)?;
    let who = match chosen.person() {
        Some(id) => Who::Known(id),
        None => Who::Named { first_name: form.value("prenom").to_owned(), last_name: form.value("nom").to_owned() },
    };
    // Someone of whom nothing is known but the name leaves a number, unless they were told on the spot.
    if matches!(who, Who::Named { .. }) && way == Way::None && phone.is_empty() {
        return Err(Refusal::PhoneInvalid.into());
    }
    let origin = if form.value("origine") == "phone" { Origin::Phone } else { Origin::Desk };
    Ok(Booking { motive, opening, starts_at, who, phone, way, contact, origin, locale: here.cx.locale() })
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let chosen = Chosen::of(&form);
    let booked = match booking_from(&here, &form, &chosen) {
        Ok(booking) => book(&here.cx, &here.centre, &booking).await,
        Err(error) => Err(error),
    };
    match booked {
        Ok((made, operation)) => {
            let below = here.centre.path(&format!("equipe/permanences/rendez-vous/{}", made.id));
            see_other(&here.cx, &below, Some(operation))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &desk_page(&here, &chosen, Some(form)).await?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<AppointmentPath>) -> Answer {
    page(&here.cx, &appointment_page(&here, &path, FormState::new()).await?)
}

async fn appointment_page(
    here: &InCentre,
    path: &AppointmentPath,
    form: FormState,
) -> Result<AppointmentPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let (row, motive) = board::appointment(cx, centre, path.appointment).await.map_err(told(here))?;
    let together = board::together(cx, centre, (&row.kept, &motive)).await.map_err(told(here))?;
    AppointmentPage::new(here, (&row, &together), &motive, form)
}

pub(crate) async fn create_mark(here: InCentre, Path(path): Path<AppointmentPath>, Form(mut form): Form) -> Answer {
    let gesture = Mark::from_code(form.value("geste")).ok_or(Problem::BadRequest(String::new()))?;
    match mark(&here.cx, &here.centre, path.appointment, gesture).await {
        Ok(operation) => {
            let below = here.centre.path(&format!("equipe/permanences/rendez-vous/{}", path.appointment));
            see_other(&here.cx, &below, Some(operation))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &appointment_page(&here, &path, form).await?)
        }
    }
}

async fn move_page(here: &InCentre, path: &AppointmentPath, day: &str, form: FormState) -> Result<MovePage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let (row, motive) = board::appointment(cx, centre, path.appointment).await.map_err(told(here))?;
    let from = read_day(day).unwrap_or_else(|| cx.today());
    let offer = slots::offer(cx, centre, motive.id, Seeker::Team).await.map_err(told(here))?;
    let span = (day_span(from).0, day_span(from + chrono::Duration::days(DAYS)).1);
    let mut free = slots::free_slots(cx, centre, &offer, Seeker::Team, span).await.map_err(told(here))?;
    free.truncate(SLOTS);
    MovePage::new(here, &row, (&offer, &free), from, form)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<AppointmentPath>, Query(chosen): Query<Chosen>) -> Answer {
    page(&here.cx, &move_page(&here, &path, &chosen.jour, FormState::new()).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<AppointmentPath>, Form(mut form): Form) -> Answer {
    let moved = match read_slot(form.value("creneau")) {
        Some(wanted) => move_at_desk(&here.cx, &here.centre, path.appointment, wanted).await,
        None => Err(Refusal::SlotMissing.into()),
    };
    match moved {
        Ok(operation) => {
            let below = here.centre.path(&format!("equipe/permanences/rendez-vous/{}", path.appointment));
            see_other(&here.cx, &below, Some(operation))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let day = form.value("jour").to_owned();
            refused_page(&here.cx, &move_page(&here, &path, &day, form).await?)
        }
    }
}

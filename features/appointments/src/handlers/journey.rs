//! A resident takes an appointment: why, where, when, who, check. Five screens at most, no script, no account.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, public_page, refused_page, see_other};

use super::{MotivePath, Sought, read_contact, read_slot, refuse, told};
use crate::model::appointment::Origin;
use crate::model::refusal::Refusal;
use crate::pages::journey::{CheckPage, CountersPage, DaysPage, IndexPage, WhoPage};
use crate::service::booking::{Booking, Who, book};
use crate::service::slots::{self, Offer, Seeker};
use crate::service::{Error, sentence};
use crate::words::day_span;

/// How many days one page shows.
pub(crate) const DAYS: i64 = 14;

pub(crate) async fn index(here: InCentre) -> Answer {
    let motives = slots::public_motives(&here.cx, &here.centre).await.map_err(told(&here))?;
    public_page(&here.cx, &IndexPage::new(&here, &motives))
}

async fn offer_of(here: &InCentre, path: &MotivePath) -> Result<Offer, Problem> {
    slots::offer(&here.cx, &here.centre, path.motive, Seeker::Resident).await.map_err(told(here))
}

pub(crate) async fn counters(here: InCentre, Path(path): Path<MotivePath>) -> Answer {
    let offer = offer_of(&here, &path).await?;
    if offer.counters().len() <= 1 && offer.motive.terms.restriction.is_empty() {
        let to = here.centre.path(&format!("rendez-vous/motif/{}/jours", path.motive));
        return see_other(&here.cx, &to, None);
    }
    page(&here.cx, &CountersPage::new(&here, &offer))
}

async fn days_page(here: &InCentre, path: &MotivePath, sought: &Sought, form: FormState) -> Result<DaysPage, Problem> {
    let offer = offer_of(here, path).await?.at(sought.qui, &sought.ou);
    let first = sought.first(here.cx.today());
    let (from, until) = (day_span(first).0, day_span(first + chrono::Duration::days(DAYS - 1)).1);
    let (cx, centre) = (&here.cx, &here.centre);
    let free = slots::free_slots(cx, centre, &offer, Seeker::Resident, (from, until)).await.map_err(told(here))?;
    let mut later = Vec::new();
    if free.is_empty() {
        let all = (until, until + chrono::Duration::days(366));
        later = slots::free_slots(cx, centre, &offer, Seeker::Resident, all).await.map_err(told(here))?;
    }
    Ok(DaysPage::new(here, &offer, sought, (first, &free, later.first()), form))
}

pub(crate) async fn days(here: InCentre, Path(path): Path<MotivePath>, Query(sought): Query<Sought>) -> Answer {
    page(&here.cx, &days_page(&here, &path, &sought, FormState::new()).await?)
}

/// The time that was chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Picked {
    creneau: String,
}

pub(crate) async fn who(here: InCentre, Path(path): Path<MotivePath>, Query(picked): Query<Picked>) -> Answer {
    let offer = offer_of(&here, &path).await?;
    let form = FormState::new().with("creneau", picked.creneau);
    if read_slot(form.value("creneau")).is_none() {
        let to = here.centre.path(&format!("rendez-vous/motif/{}/jours", path.motive));
        return see_other(&here.cx, &to, None);
    }
    page(&here.cx, &WhoPage::new(&here, &offer, form))
}

/// What was typed, read as far as it can be without taking anything.
fn booking_from(here: &InCentre, path: &MotivePath, form: &FormState) -> Result<Booking, Error> {
    let (opening, starts_at) = read_slot(form.value("creneau")).ok_or(Refusal::SlotMissing)?;
    let own = here.cx.actor.own_file(here.centre.id);
    let mut refusals = Vec::new();
    let (first_name, last_name) = (form.value("prenom").to_owned(), form.value("nom").to_owned());
    if own.is_none() {
        let names = [(&first_name, Refusal::FirstNameMissing), (&last_name, Refusal::LastNameMissing)];
        refusals.extend(names.into_iter().filter(|(name, _)| people::read_name(name).is_err()).map(|(_, no)| no));
    }
    let (way, contact, phone) = match read_contact(form) {
        Ok(read) if refusals.is_empty() => read,
        Ok(_) => return Err(Error::Refused(refusals)),
        Err(refusal) => {
            refusals.push(refusal);
            return Err(Error::Refused(refusals));
        }
    };
    Ok(Booking {
        motive: path.motive,
        opening,
        starts_at,
        who: own.map_or(Who::Named { first_name, last_name }, Who::Known),
        phone,
        way,
        contact,
        origin: Origin::Web,
        locale: here.cx.locale(),
    })
}

pub(crate) async fn check(here: InCentre, Path(path): Path<MotivePath>, Form(mut form): Form) -> Answer {
    let offer = offer_of(&here, &path).await?;
    match booking_from(&here, &path, &form) {
        Ok(booking) => page(&here.cx, &CheckPage::new(&here, &offer, &booking, form)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &WhoPage::new(&here, &offer, form))
        }
    }
}

pub(crate) async fn create(here: InCentre, Path(path): Path<MotivePath>, Form(mut form): Form) -> Answer {
    let booked = match booking_from(&here, &path, &form) {
        Ok(booking) => book(&here.cx, &here.centre, &booking).await,
        Err(error) => Err(error),
    };
    match booked {
        Ok((made, _)) => {
            let to = here.centre.path(&format!("mon-rendez-vous/{}?fait=oui", made.code));
            see_other(&here.cx, &to, None)
        }
        Err(Error::Refused(refusals)) if refusals.contains(&Refusal::SlotTaken) => {
            // Someone was faster: other times, and what was typed is not lost for the wrong reason.
            let mut days = FormState::new();
            days.refuse("creneau", sentence(&here.cx, Refusal::SlotTaken));
            refused_page(&here.cx, &days_page(&here, &path, &Sought::default(), days).await?)
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &WhoPage::new(&here, &offer_of(&here, &path).await?, form))
        }
    }
}

//! The doors of the room: extract, one service call, respond.

pub mod board;
pub mod desk;
pub mod feed;
pub mod handover;
pub mod journey;
pub mod mine;
pub mod openings;
pub mod settings;

use centres::InCentre;
use chrono::{DateTime, NaiveDate, Utc};
use people::import::{PhoneKind, read_email, read_phone};
use serde::Deserialize;
use ui::FormState;
use web::Problem;

use crate::model::appointment::Way;
use crate::model::refusal::Refusal;
use crate::model::{AgendaId, AppointmentId, MotiveId, OpeningId};
use crate::service::{Error, sentence};

/// `…/rendez-vous/motif/{motive}`.
#[derive(Deserialize)]
pub(crate) struct MotivePath {
    pub motive: MotiveId,
}

/// `…/reglages/plages/{opening}`.
#[derive(Deserialize)]
pub(crate) struct OpeningPath {
    pub opening: OpeningId,
}

/// `…/permanences/rendez-vous/{appointment}`.
#[derive(Deserialize)]
pub(crate) struct AppointmentPath {
    pub appointment: AppointmentId,
}

/// `…/mon-rendez-vous/{code}`.
#[derive(Deserialize)]
pub(crate) struct CodePath {
    pub code: String,
}

/// Where one looks for a time: at which counter, from which day.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Sought {
    pub qui: Option<AgendaId>,
    pub ou: String,
    pub des: String,
}

impl Sought {
    /// The first day that is shown: never one that is over.
    pub(crate) fn first(&self, today: NaiveDate) -> NaiveDate {
        read_day(&self.des).filter(|day| *day > today).unwrap_or(today)
    }
}

/// A day of the calendar, as typed or as an address carries it.
pub(crate) fn read_day(typed: &str) -> Option<NaiveDate> {
    people::read_day(typed)
}

/// A time as a form carries it: `opening_seconds`.
pub(crate) fn read_slot(text: &str) -> Option<(OpeningId, DateTime<Utc>)> {
    let (opening, seconds) = text.split_once('_')?;
    Some((kernel::ids::parse(opening)?, DateTime::from_timestamp(seconds.parse().ok()?, 0)?))
}

/// How one is told and where it leads, with a telephone number where one was given.
pub(crate) fn read_contact(form: &FormState) -> Result<(Way, String, String), Refusal> {
    let typed = form.value("tel");
    let phone = match typed {
        "" => None,
        typed => Some(read_phone(typed).ok_or(Refusal::PhoneInvalid)?),
    };
    let number = phone.as_ref().map(|phone| phone.e164.clone()).unwrap_or_default();
    match form.value("canal") {
        "sms" => {
            let is_mobile = phone.is_some_and(|phone| phone.kind != PhoneKind::Landline);
            if is_mobile { Ok((Way::Sms, number.clone(), number)) } else { Err(Refusal::PhoneInvalid) }
        }
        "email" => {
            let email = read_email(form.value("courriel")).ok_or(Refusal::EmailInvalid)?;
            Ok((Way::Email, email, number))
        }
        "aucun" => Ok((Way::None, String::new(), number)),
        _ => Err(Refusal::WayMissing),
    }
}

/// Tells a form what is wrong with it; any other error stays one.
pub(crate) fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            Ok(())
        }
        error => Err(error.told(&here.cx)),
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

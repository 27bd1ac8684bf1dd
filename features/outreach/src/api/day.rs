//! The day that a tablet takes along: who is expected, and sheets to read without a network.

use axum::http::{HeaderMap, StatusCode};
use centres::InCentre;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::{Answer, FieldSheet, json, unkept};

use super::device::{GoneShape, gone, secret_of};
use crate::handlers::told;
use crate::service::day::{self, Carried};
use crate::service::tablets::{self, Contact};

/// Someone expected: how to greet and to call them, and nothing else of them.
#[derive(Serialize, ToSchema)]
pub(crate) struct CarriedPersonShape {
    person: Uuid,
    round: Uuid,
    day: NaiveDate,
    name: String,
    phone: String,
    /// When and where, as people say it.
    hours: String,
}

impl From<Carried> for CarriedPersonShape {
    fn from(carried: Carried) -> Self {
        Self {
            person: carried.person.id.uuid(),
            round: carried.expected.round.uuid(),
            day: carried.day,
            name: carried.person.full_name(),
            phone: carried.person.mobile.or(carried.person.landline).unwrap_or_default(),
            hours: carried.expected.hours,
        }
    }
}

/// A line of a sheet.
#[derive(Serialize, ToSchema)]
pub(crate) struct CarriedFactShape {
    label: String,
    words: String,
}

/// A procedure, as it is read on the way.
#[derive(Serialize, ToSchema)]
pub(crate) struct CarriedSheetShape {
    id: String,
    title: String,
    theme: String,
    facts: Vec<CarriedFactShape>,
}

impl From<FieldSheet> for CarriedSheetShape {
    fn from(sheet: FieldSheet) -> Self {
        let fact = |(label, words): (String, String)| CarriedFactShape { label, words };
        Self {
            id: sheet.id,
            title: sheet.title,
            theme: sheet.theme,
            facts: sheet.facts.into_iter().map(fact).collect(),
        }
    }
}

/// What a tablet takes along besides the rounds.
#[derive(Serialize, ToSchema)]
pub(crate) struct CarriedDayShape {
    server_time: DateTime<Utc>,
    people: Vec<CarriedPersonShape>,
    sheets: Vec<CarriedSheetShape>,
}

/// Who is expected today and tomorrow, and what to read on the way. Taking someone along is noted as a reading.
#[utoipa::path(get, path = "/centres/{centre}/tablets/day", tag = "outreach",
    responses((status = 200, body = CarriedDayShape), (status = 401), (status = 410, body = GoneShape)))]
pub(crate) async fn carry_day(here: InCentre, headers: HeaderMap) -> Answer {
    let contact = tablets::hear_tablet(&here.cx, &here.centre, secret_of(&headers)).await.map_err(told(&here))?;
    let Contact::Known(tablet, scope) = contact else { return gone() };
    let carried = day::day_to_carry(&here.cx, &here.centre, (&tablet, &scope)).await.map_err(told(&here))?;
    let shape = CarriedDayShape {
        server_time: here.cx.now(),
        people: carried.people.into_iter().map(CarriedPersonShape::from).collect(),
        sheets: carried.sheets.into_iter().map(CarriedSheetShape::from).collect(),
    };
    Ok(unkept(json(StatusCode::OK, &shape)?))
}

//! What a tablet takes along besides the rounds: who is expected today and tomorrow, and sheets to read on the way.
//!
//! A name leaves the house once it is written in the journal that this tablet took it. Nobody goes along but those
//! chosen at the desk, and nothing of them but how to greet and to call them.

use std::collections::HashSet;

use auth::Scope;
use centres::Centre;
use chrono::{Duration, NaiveDate};
use crypto::Reading;
use db::Author;
use kernel::PersonId;
use people::Person;
use web::{Cx, FieldPart, FieldSheet};

use super::expected::with_people;
use super::{Error, Result};
use crate::model::expected::Expected;
use crate::model::tablet::Tablet;
use crate::store::expected;

/// How long it is one reading when the same tablet takes the same person along again.
const ONE_TAKING: Duration = Duration::hours(12);
/// What is read: the key of its words.
const WHAT: &str = "outreach-journal-day";
/// The lines of the journal that are looked at: those of some people, the latest first.
const LATEST: i64 = 1_000;

/// Someone taken along.
pub struct Carried {
    pub expected: Expected,
    pub day: NaiveDate,
    pub person: Person,
}

/// What is taken along.
pub struct Day {
    pub people: Vec<Carried>,
    pub sheets: Vec<FieldSheet>,
}

/// The day of a tablet that is known, in its centre.
pub async fn day_to_carry(cx: &Cx, centre: &Centre, (tablet, scope): (&Tablet, &Scope)) -> Result<Day> {
    let days = (cx.today(), cx.today() + Duration::days(1));
    let found = expected::list_between(cx.db(), scope, days).await?;
    let found: Vec<_> = found.into_iter().map(|(one, day)| (one.person, (one, day))).collect();
    let found = with_people(cx, scope, found).await?;
    let people: Vec<Carried> =
        found.into_iter().map(|((expected, day), person)| Carried { expected, day, person }).collect();
    note_taking(cx, centre, tablet, &people).await?;
    let mut sheets = Vec::new();
    for part in &cx.app.field_parts {
        if let FieldPart::Sheets(read) = part {
            sheets.extend(read(cx, centre.id).await.map_err(Error::Elsewhere)?);
        }
    }
    Ok(Day { people, sheets })
}

/// Writes that this tablet takes these people along, each once in a day.
async fn note_taking(cx: &Cx, centre: &Centre, tablet: &Tablet, people: &[Carried]) -> Result<()> {
    let ids: HashSet<PersonId> = people.iter().map(|one| one.person.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let asked: Vec<PersonId> = ids.iter().copied().collect();
    // Two tablets may have one name: the line says which it was. No word follows.
    let reason = format!("round-{}:", tablet.id);
    let since = cx.now() - ONE_TAKING;
    let noted: HashSet<PersonId> = crypto::list_readings(cx.db(), centre.id, &asked, LATEST)
        .await?
        .into_iter()
        .filter(|row| row.what == WHAT && row.reason == reason && row.at > since)
        .map(|row| row.person)
        .collect();
    for person in ids.difference(&noted) {
        let reading = Reading {
            centre: centre.id,
            person: *person,
            author: Author { kind: "token", id: Some(tablet.id.uuid()), name: tablet.name.clone() },
            what: WHAT.to_owned(),
            reason: reason.clone(),
        };
        crypto::write_reading(cx.db(), &reading, cx.now()).await?;
    }
    Ok(())
}

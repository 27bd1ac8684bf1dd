//! The calendar of someone who receives, read back by a real reader of calendars.

use axum::http::StatusCode;
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component as _, DatePerhapsTime, EventLike as _};
use testing::sqlite_db;

use super::house::{House, booking, november};
use crate::service::booking::book;
use crate::service::changes::{Mark, mark};
use crate::store::openings;

#[tokio::test(flavor = "multi_thread")]
async fn an_agenda_is_followed_by_a_secret_address() {
    let house = House::open(sqlite_db().await).await;
    let settled = house.settled().await;
    let (made, _) = book(&house.cx(), &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await.unwrap();
    let (off, _) = book(&house.cx(), &house.centre, &booking(settled, november(24, 10, 0), "Martin")).await.unwrap();
    mark(&house.cx(), &house.centre, off.id, Mark::Revoked).await.unwrap();
    let agenda = openings::agendas(house.app.db(), &house.scope()).await.unwrap()[0].id;
    house.sign_in("direction").await;
    let drawn = house.app.post(&house.team(&format!("/reglages/agendas/{agenda}/adresse")), &[]).await;
    let address =
        drawn.body.split("http://essaim.test").nth(1).and_then(|rest| rest.split('<').next()).unwrap().to_owned();
    house.app.leave();
    let feed = house.app.get(&address).await;
    assert_eq!(feed.status, StatusCode::OK);
    assert!(!feed.body.contains("Dubois") && !feed.body.contains("Martin"), "no name leaves");
    let calendar: Calendar = feed.body.parse().expect("a calendar");
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(|component| if let CalendarComponent::Event(event) = component { Some(event) } else { None })
        .collect();
    assert_eq!(events.len(), 2);
    let uid = format!("{}@essaim", made.id);
    let first = events.iter().find(|event| event.get_uid() == Some(uid.as_str())).expect("the appointment");
    assert_eq!(first.get_summary(), Some("Aide aux démarches"));
    assert_eq!(first.get_location(), Some("Salle bleue"));
    let Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(start))) = first.get_start() else { panic!("a start") };
    assert_eq!(start, november(24, 9, 0));
    let uid = format!("{}@essaim", off.id);
    let second = events.iter().find(|event| event.get_uid() == Some(uid.as_str())).expect("the other");
    assert_eq!(second.get_status(), Some(icalendar::EventStatus::Cancelled));
    assert_eq!(second.get_sequence(), Some(1));
    let wrong = house.centre.path("rendez-vous/agenda/rien.ics");
    assert_eq!(house.app.get(&wrong).await.status, StatusCode::NOT_FOUND);
    let elsewhere = address.replace("/arques/", "/tourcoing/");
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND, "another centre");
    house.sign_in("direction").await;
    house.app.post(&house.team(&format!("/reglages/agendas/{agenda}/adresse")), &[]).await;
    house.app.leave();
    assert_eq!(house.app.get(&address).await.status, StatusCode::NOT_FOUND, "a new address closes the former one");
}

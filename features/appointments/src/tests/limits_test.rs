//! What the street may take and guess, whom a follow-up is for, and whoever waits received at once.

use axum::http::StatusCode;
use chrono::Duration;
use kernel::{PersonId, Role};
use testing::sqlite_db;

use super::house::{House, booking, named, november};
use crate::model::appointment::{Origin, State, Way};
use crate::model::motive::{BookableBy, MotiveDraft};
use crate::model::queue::TicketState;
use crate::model::refusal::Refusal;
use crate::service::Error;
use crate::service::booking::{Booking, Who, book};
use crate::service::changes::{CODES, Mark, mark, own};
use crate::service::queue::{receive, take_ticket};
use crate::store::{appointments, queue};

fn nameless(asked: Booking) -> Booking {
    Booking { origin: Origin::Web, phone: String::new(), contact: String::new(), way: Way::None, ..asked }
}

testing::each_engine! {
    async fn who_leaves_no_number_takes_three_times_of_an_opening_and_day(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let at = |slot: u32| november(26, 9 + slot / 2, 30 * (slot % 2));
        for (slot, name) in [(0, "Dubois"), (1, "Martin"), (2, "Petit")] {
            let asked = nameless(booking(settled, at(slot), name));
            book(&house.visitor(), &house.centre, &asked).await.expect("booked");
        }
        let fourth = nameless(booking(settled, at(3), "Martin"));
        let refused = book(&house.visitor(), &house.centre, &fourth).await;
        assert!(matches!(refused, Err(Error::Refused(refusals)) if refusals == [Refusal::NumberNeeded]));
        let phone = Booking { phone: "+33353010009".into(), ..fourth.clone() };
        book(&house.visitor(), &house.centre, &phone).await.expect("with a number");
        let other_day = nameless(booking(settled, november(26, 9, 0) + Duration::days(7), "Martin"));
        book(&house.visitor(), &house.centre, &other_day).await.expect("another day");
        let desk = Booking { origin: Origin::Desk, starts_at: at(4), ..fourth };
        book(&house.cx(), &house.centre, &desk).await.expect("the desk knows whom it sees");
    }

    async fn a_follow_up_comes_after_a_first_meeting_and_never_from_the_street(db: TestDb) {
        let house = House::open(db).await;
        let follow = MotiveDraft { is_follow_up: true, bookable_by: BookableBy::Agents, ..named("Suivi") };
        let (follow, first) = (house.motive(follow).await, house.motive(named("Premier accueil")).await);
        let opening = house.opening(&[follow, first]).await;
        let named_only = book(&house.cx(), &house.centre, &booking((follow, opening), november(24, 9, 0), "Dubois")).await;
        assert!(matches!(named_only, Err(Error::Refused(refusals)) if refusals == [Refusal::FirstVisitMissing]));
        let by_sms = Booking {
            way: Way::Sms, contact: "+33639980001".into(), phone: "+33639980001".into(),
            ..booking((first, opening), november(24, 9, 0), "Dubois")
        };
        let (met, _) = book(&house.cx(), &house.centre, &by_sms).await.expect("a first meeting");
        let person: PersonId = met.person.expect("a card");
        let again = Booking {
            who: Who::Known(person), ..booking((follow, opening), november(26, 9, 0), "")
        };
        let early = book(&house.cx(), &house.centre, &again).await;
        assert!(matches!(early, Err(Error::Refused(refusals)) if refusals == [Refusal::FirstVisitMissing]), "not met yet");
        house.app.clock().advance(november(24, 9, 10) - house.cx().now());
        mark(&house.cx(), &house.centre, met.id, Mark::Seen).await.expect("seen");
        book(&house.cx(), &house.centre, &again).await.expect("followed");
        let street = Booking { origin: Origin::Web, starts_at: november(26, 10, 0), ..again };
        let refused = book(&house.visitor(), &house.centre, &street).await;
        assert!(matches!(refused, Err(Error::Refused(refusals)) if refusals == [Refusal::MotiveClosed]));
    }

    async fn whoever_waits_is_received_at_the_next_free_time_once(db: TestDb) {
        let house = House::open(db).await;
        house.settled().await;
        let evening = take_ticket(&house.cx(), &house.centre, "Karim", None).await.expect("a number");
        let none = receive(&house.cx(), &house.centre, evening.id).await;
        assert!(matches!(none, Err(Error::Refused(refusals)) if refusals == [Refusal::NoTimeToday]), "a Sunday");
        house.app.clock().advance(november(24, 9, 5) - house.cx().now());
        let ticket = take_ticket(&house.cx(), &house.centre, "Karim", None).await.expect("a number");
        let (made, operation) = receive(&house.cx(), &house.centre, ticket.id).await.expect("received");
        let kept = appointments::find(house.app.db(), &house.scope(), made).await.unwrap().unwrap();
        assert_eq!((kept.origin, kept.state, kept.guest_name.as_str()), (Origin::WalkIn, State::Unknown, "Karim"));
        assert_eq!((kept.starts_at, kept.arrived_at), (november(24, 9, 0), Some(house.cx().now())));
        let waiting = queue::find(house.app.db(), &house.scope(), ticket.id).await.unwrap().unwrap();
        assert_eq!(waiting.state, TicketState::Seen);
        assert!(receive(&house.cx(), &house.centre, ticket.id).await.is_err(), "once");
        let undoing = house.cx().operation(Some(house.centre.id), "retour");
        db::undo(house.app.db(), operation, &undoing).await.unwrap().expect("taken back");
        let volunteer = house.cx_of(Role::Volunteer, &house.centre);
        assert!(matches!(receive(&volunteer, &house.centre, ticket.id).await, Err(Error::Denied(_))));
        assert!(matches!(receive(&house.cx(), &house.other, ticket.id).await, Err(Error::NotFound)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_click_receives_whoever_waits() {
    let house = House::open(sqlite_db().await).await;
    house.settled().await;
    house.app.clock().advance(november(24, 9, 5) - house.cx().now());
    let ticket = take_ticket(&house.cx(), &house.centre, "Karim", None).await.expect("a number");
    house.sign_in("accueil").await;
    house.app.get(&house.team("")).await.assert_contains("Recevoir maintenant");
    let id = ticket.id.to_string();
    let done = house.app.post(&house.team("/file/rendez-vous"), &[("ticket", &id)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    house.app.get(done.location()).await.assert_contains("Arrivé à").assert_contains("Karim");
    let twice = house.app.post(&house.team("/file/rendez-vous"), &[("ticket", &id)]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.sign_in("benevole").await;
    let page = house.app.get(&house.team("")).await;
    assert!(!page.body.contains("Recevoir maintenant"), "who may not book");
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_not_guessed_without_end() {
    let house = House::open(sqlite_db().await).await;
    let settled = house.settled().await;
    let (made, _) = book(&house.cx(), &house.centre, &booking(settled, november(26, 9, 0), "Dubois")).await.unwrap();
    let visitor = house.visitor();
    for _ in 0..CODES.tries {
        own(&visitor, &house.centre, &made.code).await.expect("a right code costs nothing");
        let wrong = own(&visitor, &house.centre, "BCDF-2345").await;
        assert!(matches!(wrong, Err(Error::NotFound)));
    }
    let spent = own(&visitor, &house.centre, &made.code).await;
    assert!(matches!(spent, Err(Error::Refused(refusals)) if refusals == [Refusal::TooManyTries]));
    let page = house.app.get(&house.centre.path("mon-rendez-vous?code=BCDF-2345")).await;
    page.assert_contains("Trop de codes ont été essayés");
    assert!(matches!(own(&visitor, &house.other, "BCDF-2345").await, Err(Error::NotFound)), "each centre its own");
    house.app.clock().advance(Duration::minutes(16));
    own(&house.visitor(), &house.centre, &made.code).await.expect("a quarter of an hour later");
}

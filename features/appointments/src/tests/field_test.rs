//! Who has an appointment on a day, for whoever prepares a round: nobody of another day, nobody who must not be told.

use kernel::Role;
use web::FieldPart;

use super::house::{House, booking, date, named, november};
use crate::model::motive::{BookableBy, MotiveDraft, Visibility};
use crate::service::booking::{Booking, Who, book};

testing::each_engine! {
    async fn who_comes_that_day_is_given_along_without_why(db: TestDb) {
        let house = House::open(db).await;
        let seen = house.motive(named("Aide aux démarches")).await;
        let hidden = MotiveDraft {
            visibility: Visibility::Invisible, bookable_by: BookableBy::Agents, ..named("Entretien protégé")
        };
        let hidden = house.motive(hidden).await;
        let opening = house.opening(&[seen, hidden]).await;
        let told = house.person().await;
        let asked = Booking {
            who: Who::Known(told), ..booking((seen, opening), november(26, 9, 0), "")
        };
        book(&house.cx(), &house.centre, &asked).await.expect("booked");
        let untold = booking((hidden, opening), november(26, 10, 0), "Autre");
        book(&house.cx(), &house.centre, &untold).await.expect("booked");
        let FieldPart::People(read) = crate::field::people() else { panic!("people are given along") };
        let cx = house.cx_of(Role::Facilitator, &house.centre);
        let found = read(&cx, house.centre.id, date(2026, 11, 26)).await.expect("people");
        assert_eq!(found.iter().map(|one| one.person).collect::<Vec<_>>(), [told]);
        assert!(found[0].hours.contains("Salle bleue") && !found[0].hours.contains("Aide"), "{}", found[0].hours);
        assert!(read(&cx, house.centre.id, date(2026, 11, 24)).await.expect("people").is_empty());
        assert!(read(&cx, house.other.id, date(2026, 11, 26)).await.expect("people").is_empty(), "of their own centre");
        let host = house.cx_of(Role::Host, &house.centre);
        assert!(read(&host, house.centre.id, date(2026, 11, 26)).await.expect("people").is_empty());
    }
}

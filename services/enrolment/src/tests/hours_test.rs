//! SMS keep decent hours: whoever enrols is answered at once, whoever sleeps is told in the morning.

use std::sync::Arc;

use chrono::Duration;
use delivery::State;
use people::Channel;

use super::house::{House, places, registration};
use crate::model::enrolment::{ContactWay, EnrolmentState, MadeBy};
use crate::model::registration::Contact;
use crate::service::registration::register;
use crate::service::{changes, waiting};
use crate::store::enrolments;

/// Sends what may leave now; says which SMS still wait.
async fn waiting_sms(house: &House) -> usize {
    let dispatcher = delivery::Dispatcher::new(Arc::clone(&house.app.app), delivery::Couriers::default());
    dispatcher.run_due().await.expect("sends");
    let ledger = house.ledger().await;
    ledger.iter().filter(|one| one.channel == Channel::Sms && one.state == State::Planned).count()
}

testing::each_engine! {
    async fn a_place_freed_at_night_is_told_in_the_morning_and_held_from_then(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let mut asked = registration(list, &["Bruno"]);
        asked.contact =
            Contact { way: ContactWay::Sms, to: "+33639981201".to_owned(), name: String::new(), person: None };
        let bruno = register(&house.cx(), house.ruche.id, &asked).await.expect("waits");
        assert!(!delivery::is_decent_hour(house.now()), "the clock stands on a Sunday");
        assert_eq!(waiting_sms(&house).await, 0, "whoever enrols is answered at once");
        let which = [anna.places.first().expect("a place").enrolment];
        changes::cancel(&house.cx(), house.ruche.id, anna.group, &which, MadeBy::Desk).await.expect("cancelled");
        assert_eq!(waiting_sms(&house).await, 1, "the next in line is not woken");
        house.app.clock().advance(delivery::next_decent_hour(house.now()) - house.now());
        assert_eq!(waiting_sms(&house).await, 0);
        house.app.clock().advance(Duration::hours(47));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        let there = enrolments::of_group(house.app.db(), &house.scope(), bruno.group).await.expect("rows");
        let state = there.first().expect("an enrolment").state;
        assert_eq!(state, EnrolmentState::Offered, "48 hours count from when it could be read");
    }

    async fn a_place_freed_the_night_before_the_last_session_is_told_at_once(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        house.sessions_in(list, &[Duration::hours(5)]).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let mut asked = registration(list, &["Bruno"]);
        asked.contact =
            Contact { way: ContactWay::Sms, to: "+33639981201".to_owned(), name: String::new(), person: None };
        let bruno = register(&house.cx(), house.ruche.id, &asked).await.expect("waits");
        assert!(!delivery::is_decent_hour(house.now()), "the clock stands on a Sunday");
        let which = [anna.places.first().expect("a place").enrolment];
        changes::cancel(&house.cx(), house.ruche.id, anna.group, &which, MadeBy::Desk).await.expect("cancelled");
        assert_eq!(waiting_sms(&house).await, 0, "on Monday it would be worth nothing");
        let offer = async || {
            let there = enrolments::of_group(house.app.db(), &house.scope(), bruno.group).await.expect("rows");
            let offer = there.first().expect("an enrolment");
            (offer.state, offer.offered_until)
        };
        assert_eq!(offer().await, (EnrolmentState::Offered, Some(house.now() + Duration::hours(5))));
        house.app.clock().advance(Duration::hours(5));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        assert_eq!(offer().await.0, EnrolmentState::Expired, "no chair is held after the last session");
    }
}

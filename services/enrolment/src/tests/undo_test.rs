//! An enrolment that is taken back: what it had to tell does not leave, and nothing is counted for nobody.

use delivery::State;

use super::house::{House, places, registration};
use crate::model::enrolment::{ContactWay, MadeBy};
use crate::model::registration::Contact;
use crate::notices::{NoticeKind, NoticeState};
use crate::service::registration::register;
use crate::service::{by_hand, changes};

testing::each_engine! {
    async fn a_registration_undone_confirms_nothing(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let mut asked = registration(list, &["Paul"]);
        let to = "8 rue Pasteur\n62510 Arques".to_owned();
        asked.contact = Contact { way: ContactWay::Letter, to, ..Contact::at_desk() };
        let made = register(&house.cx(), house.ruche.id, &asked).await.expect("enrolled");
        let (cx, scope) = (house.cx(), house.scope());
        let counts = async || {
            let listed = by_hand::list(&cx, &scope).await.expect("a list").len();
            (by_hand::count(&cx, &scope).await.expect("a count"), listed)
        };
        assert_eq!(counts().await, (1, 1), "a letter to print");
        let kept = db::find_operation(house.app.db(), made.operation).await.expect("a row").expect("an act");
        assert!(!kept.irreversible.is_empty(), "what has left is said to stay away");

        let undone = house.undo(made.operation).await;
        let states: Vec<State> = house.ledger().await.iter().map(|message| message.state).collect();
        assert_eq!(states, [State::Cancelled]);
        assert_eq!(counts().await, (0, 0), "no letter for nobody");

        house.undo(undone).await;
        assert_eq!(house.seats(list).await, (1, 0), "he is on the list after all");
        assert_eq!(house.told(made.group).await, [(NoticeKind::Confirmed, NoticeState::Desk)], "someone says it");
        assert_eq!(counts().await, (1, 1));
    }

    async fn a_cancellation_undone_takes_the_offer_back(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let mut asked = registration(list, &["Bruno"]);
        asked.contact = Contact { way: ContactWay::Sms, to: "+33639981201".to_owned(), ..Contact::at_desk() };
        let bruno = register(&house.cx(), house.ruche.id, &asked).await.expect("waiting");
        let which = [anna.places.first().expect("a place").enrolment];
        let by = MadeBy::Resident;
        let gone = changes::cancel(&house.cx(), house.ruche.id, anna.group, &which, by).await.expect("cancelled");
        house.undo(gone).await;
        let waiting = (NoticeKind::Waiting, NoticeState::Sent);
        assert_eq!(house.told(bruno.group).await, [waiting, (NoticeKind::Offered, NoticeState::Given)]);
        let states: Vec<State> = house.ledger().await.iter().map(|message| message.state).collect();
        assert_eq!(states, [State::Planned, State::Cancelled], "no place is offered that is not free");
    }
}

//! The team takes, calls, links; late ones are counted; all of it is undone, and read by who may.

use auth::Denied;
use chrono::Duration;
use kernel::{PersonId, Role};

use super::house::{House, staff};
use crate::model::callback::{CallRefusal, CallbackId, Orientation, Outcome, State};
use crate::model::promise::Promise;
use crate::service::Error;
use crate::service::calling::{give_call_back, link_person, next_try, record_outcome, take_call};
use crate::service::promising::{find_promise, set_promise};
use crate::service::reading::{find_call, kept_count, open_call, propose_people, waiting_count};

async fn state(house: &House, id: CallbackId) -> State {
    find_call(&house.cx(), &house.arques, id).await.expect("a call").state
}

testing::each_engine! {
    async fn a_call_is_taken_tried_reached_and_put_back(db: TestDb) {
        let house = House::on(db).await;
        let id = house.asked("06 39 98 12 01").await;
        let (cx, arques) = (house.as_role(Role::Referent), &house.arques);
        take_call(&cx, arques, id).await.expect("taken");
        let taken = find_call(&cx, arques, id).await.expect("a call");
        assert_eq!((taken.state, taken.taken_name.as_str()), (State::Taken, "Nadège"));
        give_call_back(&cx, arques, id).await.expect("given back");
        assert_eq!(state(&house, id).await, State::Waiting);
        let again = next_try(&cx, arques).await.expect("a moment");
        record_outcome(&cx, arques, id, Outcome::NoAnswer(again), None).await.expect("noted");
        let tried = find_call(&cx, arques, id).await.expect("a call");
        assert_eq!((tried.tries, tried.call_by), (1, again));
        let stale = record_outcome(&cx, arques, id, Outcome::WrongNumber, Some(1)).await.err();
        assert!(matches!(stale, Some(Error::Call(CallRefusal::ChangedMeanwhile))), "{stale:?}");
        let reached = Outcome::Reached(Orientation::Appointment);
        let operation = record_outcome(&cx, arques, id, reached, Some(tried.revision)).await.expect("noted");
        assert_eq!(state(&house, id).await, State::Reached);
        assert_eq!(kept_count(&cx, arques).await.expect("counts").kept, 1);
        let undoing = cx.operation(Some(arques.id), "annulation");
        db::undo(cx.db(), operation, &undoing).await.expect("an answer").expect("undone");
        assert_eq!(state(&house, id).await, State::Waiting);
    }

    async fn late_calls_are_counted_for_who_may_count(db: TestDb) {
        let house = House::on(db).await;
        house.asked("06 39 98 12 01").await;
        let count = |role| {
            let cx = house.as_role(role);
            let centre = house.arques.clone();
            async move { waiting_count(&cx, &centre).await.expect("an answer") }
        };
        let now = count(Role::Facilitator).await.expect("counted");
        assert_eq!((now.open, now.late), (1, 0));
        house.app.clock().advance(Duration::days(5));
        assert_eq!(count(Role::Facilitator).await.expect("counted").late, 1);
        assert_eq!(count(Role::Volunteer).await, None);
        let away = house.cx_of(staff(Role::Director, Some(house.other.id)));
        assert_eq!(waiting_count(&away, &house.arques).await.expect("an answer"), None);
    }

    async fn a_number_is_opened_by_who_answers_and_the_reading_is_noted(db: TestDb) {
        let house = House::on(db).await;
        let id = house.asked("06 39 98 12 01").await;
        let cx = house.as_role(Role::Reception);
        for _ in 0..2 {
            let (_, said) = open_call(&cx, &house.arques, id).await.expect("open");
            assert_eq!(said.expect("kept").phone, "+33639981201");
        }
        let read = crypto::list_readings(cx.db(), house.arques.id, &[PersonId::from(id.uuid())], 10).await.expect("rows");
        assert_eq!(read.len(), 1, "a page shown again is one reading");
        for role in [Role::Volunteer, Role::Facilitator, Role::Federation, Role::Host] {
            let refused = open_call(&house.as_role(role), &house.arques, id).await.err();
            assert!(matches!(refused, Some(Error::Denied(Denied::Refused))), "{role:?}");
        }
        let away = house.cx_of(staff(Role::Director, Some(house.other.id)));
        assert!(matches!(open_call(&away, &house.arques, id).await.err(), Some(Error::Denied(Denied::Hidden))));
        assert!(matches!(open_call(&away, &house.other, id).await.err(), Some(Error::NotFound)));
        assert!(matches!(take_call(&away, &house.other, id).await.err(), Some(Error::NotFound)));
        let visitor = open_call(&house.visitor(), &house.arques, id).await.err();
        assert!(matches!(visitor, Some(Error::Denied(Denied::SignIn))));
    }

    async fn a_known_number_proposes_its_person(db: TestDb) {
        let house = House::on(db).await;
        let karima = house.person("Karima", "+33639981201").await;
        let id = house.asked("06 39 98 12 01").await;
        let (cx, arques) = (house.as_role(Role::Reception), &house.arques);
        let (_, said) = open_call(&cx, arques, id).await.expect("open");
        let said = said.expect("kept");
        let found = propose_people(&cx, arques, "", &said).await.expect("people");
        assert_eq!(found.iter().map(|person| person.id).collect::<Vec<_>>(), [karima]);
        assert!(propose_people(&cx, &house.other, "", &said).await.expect("people").is_empty());
        link_person(&cx, arques, id, Some(karima)).await.expect("linked");
        assert_eq!(find_call(&cx, arques, id).await.expect("a call").person, Some(karima));
        let unknown = link_person(&cx, arques, id, Some(PersonId::new())).await.err();
        assert!(matches!(unknown, Some(Error::Call(CallRefusal::PersonUnknown))), "{unknown:?}");
        link_person(&cx, arques, id, None).await.expect("unlinked");
    }

    async fn the_director_promises_and_what_was_promised_stays(db: TestDb) {
        let house = House::on(db).await;
        let before = house.ask("06 39 98 12 01").await;
        let sooner = Promise { days: 0, ..Promise::default() };
        let refused = set_promise(&house.as_role(Role::Reception), &house.arques, sooner).await.err();
        assert!(matches!(refused, Some(Error::Denied(Denied::Refused))));
        set_promise(&house.as_role(Role::Director), &house.arques, sooner).await.expect("promised");
        let kept = find_promise(&house.cx(), &house.scope()).await.expect("a promise");
        assert_eq!((kept.days, kept.revision), (0, 1));
        assert!(house.ask("06 39 98 12 02").await.due_at < before.due_at);
        let first = find_call(&house.cx(), &house.arques, before.made.expect("a call").0).await.expect("a call");
        assert_eq!(first.due_at, before.due_at);
    }
}

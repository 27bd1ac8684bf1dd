//! Someone typed twice: whoever reads that they have a place has one in truth once the first enrolment ends,
//! and hears what becomes of the list.

use chrono::Duration;
use delivery::State;
use kernel::{ListId, OperationId};
use uuid::Uuid;

use super::house::{House, ines_typed, known, places};
use crate::Registered;
use crate::model::enrolment::{EnrolmentState, MadeBy};
use crate::notices::{NoticeKind, NoticeState, SessionChange, SessionNews};
use crate::service::registration::register;
use crate::service::{changes, lists, news, waiting};
use crate::store::enrolments;

/// Inès, enrolled with her card, then typed by someone else.
async fn twice(house: &House, list: ListId) -> (Registered, Registered) {
    let family = house.family().await;
    let own = register(&house.cx(), house.ruche.id, &known(list, family.ines)).await.expect("enrolled");
    house.app.clock().advance(Duration::minutes(1));
    let typed = register(&house.visitor(), house.ruche.id, &ines_typed(list, MadeBy::Resident)).await;
    (own, typed.expect("answered as if she were new"))
}

async fn state(house: &House, made: &Registered) -> EnrolmentState {
    let there = enrolments::of_group(house.app.db(), &house.scope(), made.group).await.expect("rows");
    there.first().expect("an enrolment").state
}

async fn leaves(house: &House, made: &Registered) -> OperationId {
    let which = [made.places.first().expect("a place").enrolment];
    changes::cancel(&house.cx(), house.ruche.id, made.group, &which, MadeBy::Desk).await.expect("cancelled")
}

testing::each_engine! {
    async fn who_was_typed_twice_keeps_the_chair_when_the_first_leaves(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(2)).await;
        let (own, typed) = twice(&house, list).await;
        house.enrol(list, "Anna").await.expect("seated");
        let bruno = house.enrol(list, "Bruno").await.expect("waiting");
        assert_eq!(state(&house, &typed).await, EnrolmentState::Doubled);
        let gone = leaves(&house, &own).await;
        assert_eq!(state(&house, &typed).await, EnrolmentState::Confirmed, "it reads so, and now it is so");
        assert_eq!(state(&house, &bruno).await, EnrolmentState::Waiting, "no chair was freed");
        assert_eq!(house.seats(list).await, (2, 1));
        assert_eq!(house.told(typed.group).await, [(NoticeKind::Confirmed, NoticeState::Sent)], "as they knew");

        house.undo(gone).await;
        assert_eq!(state(&house, &own).await, EnrolmentState::Confirmed);
        assert_eq!(state(&house, &typed).await, EnrolmentState::Doubled);
        assert_eq!(house.seats(list).await, (2, 1));
    }

    async fn who_reads_that_they_wait_is_told_of_the_chair_that_becomes_theirs(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let (own, typed) = twice(&house, list).await;
        let bruno = house.enrol(list, "Bruno").await.expect("waiting");
        assert_eq!(state(&house, &typed).await, EnrolmentState::DoubledWaiting);
        let gone = leaves(&house, &own).await;
        assert_eq!(state(&house, &typed).await, EnrolmentState::Confirmed, "her chair is hers");
        assert_eq!(state(&house, &bruno).await, EnrolmentState::Waiting);
        assert_eq!(house.told(typed.group).await.last(), Some(&(NoticeKind::Confirmed, NoticeState::Sent)));

        house.undo(gone).await;
        assert_eq!(state(&house, &typed).await, EnrolmentState::DoubledWaiting);
        assert_eq!(house.told(typed.group).await.last(), Some(&(NoticeKind::Confirmed, NoticeState::Given)));
        let states: Vec<State> = house.ledger().await.iter().map(|message| message.state).collect();
        assert_eq!(states, [State::Planned, State::Cancelled], "nobody is told of a chair that is not theirs");
    }

    async fn who_waits_twice_keeps_waiting_when_the_first_leaves_or_lets_an_offer_pass(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let (own, typed) = twice(&house, list).await;
        let gone = leaves(&house, &own).await;
        assert_eq!(state(&house, &typed).await, EnrolmentState::Waiting);
        assert_eq!(house.seats(list).await, (1, 1));
        house.undo(gone).await;
        assert_eq!(state(&house, &typed).await, EnrolmentState::DoubledWaiting);

        leaves(&house, &anna).await;
        assert_eq!(state(&house, &own).await, EnrolmentState::Offered);
        house.app.clock().advance(Duration::days(6));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        assert_eq!(state(&house, &own).await, EnrolmentState::Expired);
        assert_eq!(state(&house, &typed).await, EnrolmentState::Offered, "the other parent may say yes");
    }

    async fn who_was_typed_twice_hears_of_the_sessions_and_of_the_end_of_the_list(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let (_, typed) = twice(&house, list).await;
        let starts_at = house.now() + Duration::days(14);
        let moved = SessionNews {
            session: Uuid::from_u128(7),
            revision: 1,
            change: SessionChange::Moved,
            planned_on: kernel::clock::local_date(starts_at),
            starts_at,
            ends_at: starts_at + Duration::hours(2),
            place: String::new(),
            note: String::new(),
        };
        let cx = house.cx();
        let operation = cx.operation(Some(house.ruche.id), "Inscrits prévenus");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let reach = news::tell_session(&cx, &mut tx, &house.scope(), list, &moved).await.expect("told");
        tx.commit().await.expect("a commit");
        assert_eq!(reach.households, 2, "both parents would have come");
        assert_eq!(house.told(typed.group).await.last(), Some(&(NoticeKind::SessionMoved, NoticeState::Sent)));

        let operation = cx.operation(Some(house.ruche.id), "Activité annulée");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        lists::cancel_list(&cx, &mut tx, &house.scope(), list).await.expect("cancelled");
        tx.commit().await.expect("a commit");
        assert_eq!(state(&house, &typed).await, EnrolmentState::Cancelled);
        assert_eq!(house.told(typed.group).await.last(), Some(&(NoticeKind::ListCancelled, NoticeState::Sent)));
    }
}

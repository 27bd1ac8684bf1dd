//! The waiting list, by a clock that the test moves.

use chrono::Duration;
use kernel::ListId;

use super::house::{House, places, registration};
use crate::model::enrolment::{ContactWay, EnrolmentState, GroupId, MadeBy};
use crate::model::list::ListRefusal;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::Contact;
use crate::notices::NoticeKind;
use crate::service::registration::register;
use crate::service::{Error, changes, desk, waiting};
use crate::store::{enrolments, lists, notices};

async fn state(house: &House, group: GroupId) -> EnrolmentState {
    let there = enrolments::of_group(house.app.db(), &house.scope(), group).await.expect("rows");
    there.first().expect("an enrolment").state
}

async fn kinds(house: &House, group: GroupId) -> Vec<NoticeKind> {
    let told = notices::notices_of(house.app.db(), &house.scope(), group).await.expect("rows");
    told.into_iter().map(|notice| notice.kind).collect()
}

async fn by(house: &House, list: ListId, name: &str, way: ContactWay, to: &str) -> crate::Registered {
    let mut asked = registration(list, &[name]);
    asked.contact = Contact { way, to: to.to_owned(), name: String::new(), person: None };
    register(&house.cx(), house.ruche.id, &asked).await.expect("an enrolment")
}

async fn leaves(house: &House, made: &crate::Registered) {
    let which = [made.places.first().expect("a place").enrolment];
    changes::cancel(&house.cx(), house.ruche.id, made.group, &which, MadeBy::Desk).await.expect("cancelled");
}

testing::each_engine! {
    async fn a_freed_place_goes_from_one_to_the_next(db: TestDb) {
        let house = House::on(db).await;
        // A Monday morning: an SMS leaves at once.
        house.app.clock().advance(Duration::days(1));
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let by_sms = by(&house, list, "Bruno", ContactWay::Sms, "+33639981201").await;
        house.app.clock().advance(Duration::minutes(1));
        let by_letter = by(&house, list, "Chloé", ContactWay::Letter, "8 rue Pasteur\n62510 Arques").await;
        assert_eq!(kinds(&house, by_sms.group).await, [NoticeKind::Waiting]);
        leaves(&house, &anna).await;
        assert_eq!(state(&house, by_sms.group).await, EnrolmentState::Offered);
        assert_eq!(state(&house, by_letter.group).await, EnrolmentState::Waiting);

        house.app.clock().advance(Duration::hours(47));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        assert_eq!(state(&house, by_sms.group).await, EnrolmentState::Offered, "48 hours are not over");
        house.app.clock().advance(Duration::hours(2));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        assert_eq!(state(&house, by_sms.group).await, EnrolmentState::Expired);
        assert_eq!(state(&house, by_letter.group).await, EnrolmentState::Offered);
        assert_eq!(kinds(&house, by_sms.group).await, [NoticeKind::Waiting, NoticeKind::Offered, NoticeKind::OfferOver]);

        house.app.clock().advance(Duration::days(4));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        assert_eq!(state(&house, by_letter.group).await, EnrolmentState::Offered, "a letter has five days");
        let which = [by_letter.places.first().expect("a place").enrolment];
        let (visitor, by) = (house.visitor(), MadeBy::Resident);
        changes::answer_offer(&visitor, house.ruche.id, by_letter.group, &which, true, by).await.expect("accepted");
        assert_eq!(state(&house, by_letter.group).await, EnrolmentState::Confirmed);
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 0, "nothing is left to do");
    }

    async fn nobody_passes_those_who_wait(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let bruno = house.enrol(list, "Bruno").await.expect("waiting");
        house.app.clock().advance(Duration::minutes(1));
        let chloe = house.enrol(list, "Chloé").await.expect("waiting");
        let id = chloe.places.first().expect("a place").enrolment;
        let reason = desk::prioritise(&house.cx(), house.ruche.id, id, true, " ").await;
        assert!(matches!(reason, Err(Error::Refused(EnrolmentRefusal::PriorityReasonMissing))));
        desk::prioritise(&house.cx(), house.ruche.id, id, true, "Sa sœur a déjà sa place").await.expect("first");
        leaves(&house, &anna).await;
        assert_eq!(state(&house, chloe.group).await, EnrolmentState::Offered, "the team gave priority");
        assert_eq!(state(&house, bruno.group).await, EnrolmentState::Waiting);
        let david = house.enrol(list, "David").await.expect("waiting");
        assert_eq!(state(&house, david.group).await, EnrolmentState::Waiting);
    }

    async fn more_places_go_to_those_who_wait(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        house.enrol(list, "Anna").await.expect("seated");
        let bruno = house.enrol(list, "Bruno").await.expect("waiting");
        house.update(list, places(3)).await.expect("more places");
        assert_eq!(state(&house, bruno.group).await, EnrolmentState::Offered);
        let lowered = house.update(list, places(1)).await;
        assert!(matches!(lowered, Err(Error::List(ListRefusal::CapacityBelowTaken { taken: 2 }))), "{lowered:?}");
        house.update(list, places(2)).await.expect("as low as what is taken");
        let seats = lists::seats(house.app.db(), &house.scope(), &[list]).await.expect("seats");
        let seats = seats.get(&list).expect("seats");
        assert_eq!((seats.capacity, seats.taken, seats.waiting), (Some(2), 2, 0));
    }
}

#[tokio::test]
async fn a_late_yes_is_told_that_it_is_late() {
    let house = House::new().await;
    house.app.clock().advance(Duration::days(1));
    let list = house.list(places(1)).await;
    let anna = house.enrol(list, "Anna").await.expect("seated");
    let bruno = by(&house, list, "Bruno", ContactWay::Sms, "+33639981201").await;
    let which = [bruno.places.first().expect("a place").enrolment];
    let yes = async || {
        changes::answer_offer(&house.visitor(), house.ruche.id, bruno.group, &which, true, MadeBy::Resident).await
    };
    assert!(matches!(yes().await, Err(Error::Refused(EnrolmentRefusal::NothingOffered))));
    leaves(&house, &anna).await;
    house.app.clock().advance(Duration::hours(49));
    assert!(matches!(yes().await, Err(Error::Refused(EnrolmentRefusal::OfferOver))));
}

#[tokio::test]
async fn nothing_is_offered_once_the_last_session_has_begun() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    house.sessions(list, &[1]).await;
    let anna = house.enrol(list, "Anna").await.expect("seated");
    let bruno = house.enrol(list, "Bruno").await.expect("waiting");
    house.app.clock().advance(Duration::days(2));
    leaves(&house, &anna).await;
    assert_eq!(state(&house, bruno.group).await, EnrolmentState::Waiting);
}

#[tokio::test]
async fn a_cancelled_list_tells_everyone_and_keeps_nobody() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    let anna = by(&house, list, "Anna", ContactWay::Email, "anna@exemple.fr").await;
    let bruno = by(&house, list, "Bruno", ContactWay::Sms, "+33639981201").await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.ruche.id), "Activité annulée");
    let mut tx = cx.db().begin(&operation).await.expect("a transaction");
    crate::service::lists::cancel_list(&cx, &mut tx, &house.scope(), list).await.expect("cancelled");
    tx.commit().await.expect("a commit");
    for group in [anna.group, bruno.group] {
        assert_eq!(state(&house, group).await, EnrolmentState::Cancelled);
        assert_eq!(kinds(&house, group).await.last(), Some(&NoticeKind::ListCancelled));
    }
    let seats = lists::seats(house.app.db(), &house.scope(), &[list]).await.expect("seats");
    assert_eq!(seats.get(&list).map(|seats| (seats.taken, seats.waiting)), Some((0, 0)));
}

testing::each_engine! {
    async fn who_waited_until_the_end_is_told_and_the_list_turns_no_more(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        house.sessions(list, &[2]).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let bruno = by(&house, list, "Bruno", ContactWay::Sms, "+33639981201").await;
        let chloe = house.enrol(list, "Chloé").await.expect("waiting");
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 0);
        house.app.clock().advance(Duration::days(3));
        leaves(&house, &anna).await;
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 0, "a day is left for another session");
        house.app.clock().advance(Duration::hours(3));
        let freed = lists::lists_with_freed_seats_unscoped(house.app.db(), house.now()).await.expect("rows");
        assert!(freed.is_empty(), "a chair of yesterday is no chair");
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 2);
        assert_eq!(state(&house, bruno.group).await, EnrolmentState::Unplaced);
        assert_eq!(kinds(&house, bruno.group).await, [NoticeKind::Waiting, NoticeKind::WaitingOver]);
        let at_desk = (NoticeKind::WaitingOver, crate::notices::NoticeState::Given);
        assert_eq!(house.told(chloe.group).await.last(), Some(&at_desk), "nobody has to go and say it");
        assert_eq!(house.seats(list).await, (0, 0));
        let at = house.now() - Duration::days(1);
        let over = lists::lists_over_with_waiting_unscoped(house.app.db(), at).await.expect("rows");
        assert!(over.is_empty());
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 0, "nothing is left to do");
        let mine = house.app.get(&format!("/la-ruche/mon-inscription/{}", bruno.code)).await;
        mine.assert_contains("Il n’y a pas eu de place");
    }

    async fn who_waits_still_waits_while_a_session_called_off_may_be_replaced(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        house.sessions(list, &[2, 9]).await;
        house.enrol(list, "Anna").await.expect("seated");
        let bruno = by(&house, list, "Bruno", ContactWay::Sms, "+33639981201").await;
        house.app.clock().advance(Duration::days(4));
        house.sessions(list, &[-2]).await;
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 0, "the last one was called off");
        house.sessions(list, &[-2, 12]).await;
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 0);
        assert_eq!(state(&house, bruno.group).await, EnrolmentState::Waiting, "its replacement counts");
        house.sessions(list, &[-2]).await;
        house.app.clock().advance(Duration::days(14));
        assert_eq!(waiting::pass_on_places(&house.cx()).await.expect("the job"), 1, "no other came in its place");
        assert_eq!(state(&house, bruno.group).await, EnrolmentState::Unplaced);
    }
}

//! Every store function on both engines; a foreign centre's rows stay unseen.

use auth::Scope;
use chrono::Duration;
use kernel::paging::PageRequest;
use kernel::{Cents, PersonId};
use uuid::Uuid;

use super::house::{House, places};
use crate::model::enrolment::{EnrolmentState, GroupId, Mark, Means, Payment};
use crate::model::list::ListState;
use crate::model::question::QuestionKind;
use crate::store::drafts::DraftRow;
use crate::store::{attendance, drafts, enrolments, lists, payments, questions};

testing::each_engine! {
    async fn a_list_is_read_as_it_was_written(db: TestDb) {
        let house = House::on(db).await;
        let mut terms = places(12);
        terms.opens_at = Some(house.now());
        terms.closes_at = Some(house.now() + Duration::days(9));
        terms.pieces = vec!["Une gourde".to_owned(), "Des baskets".to_owned()];
        terms.fees = crate::FeeTable::single(Cents(900));
        (terms.ages.min, terms.ages.max) = (Some(8), Some(11));
        let id = house.list(terms.clone()).await;
        let (scope, db) = (house.scope(), house.app.db());
        let list = lists::find_list(db, &scope, id).await.expect("a row").expect("a list");
        assert_eq!((list.terms, list.state), (terms, ListState::Open));
        assert_eq!(lists::list_lists(db, &scope, None, 10).await.expect("rows").len(), 1);
        assert!(lists::list_lists(db, &scope, Some(id.uuid()), 10).await.expect("rows").is_empty());
        assert_eq!(lists::lists_by_ids(db, &scope, &[id]).await.expect("rows").len(), 1);
        let seats = lists::seats(db, &scope, &[id]).await.expect("rows");
        assert_eq!(seats.get(&id).expect("seats").left(), Some(12));
        let foreign = Scope::of_house(house.moulin.id);
        assert!(lists::find_list(db, &foreign, id).await.expect("an answer").is_none());
        assert!(lists::seats(db, &foreign, &[id]).await.expect("an answer").is_empty());
        assert!(lists::lists_by_ids(db, &foreign, &[id]).await.expect("an answer").is_empty());
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(lists::update_list(&mut tx, &foreign, id, &places(1)).await.expect("an answer"), 0);
        assert_eq!(lists::update_list_state(&mut tx, &foreign, id, ListState::Closed).await.expect("an answer"), 0);
        assert!(lists::hold_seats(&mut tx, &foreign, id).await.expect("an answer").is_none());
        assert_eq!(lists::update_list_state(&mut tx, &scope, id, ListState::Closed).await.expect("an answer"), 1);
        tx.commit().await.expect("a commit");
        assert!(lists::list_lists(db, &scope, None, 10).await.expect("rows").is_empty());
        let closed = lists::list_in_states(db, &scope, &[ListState::Closed], None, 10).await.expect("rows");
        assert_eq!(closed.len(), 1, "closed, it is still found");
        assert!(lists::lists_with_freed_seats_unscoped(db, house.now()).await.expect("rows").is_empty());
    }

    async fn sessions_become_what_their_owner_says(db: TestDb) {
        let house = House::on(db).await;
        let id = house.list(places(5)).await;
        let first = house.sessions(id, &[7, 1]).await;
        let (scope, db) = (house.scope(), house.app.db());
        let kept = lists::sessions(db, &scope, id).await.expect("rows");
        assert_eq!(kept.iter().map(|s| s.label.as_str()).collect::<Vec<_>>(), ["dans 1 jours", "dans 7 jours"]);
        assert_eq!(lists::last_start(db, &scope, id).await.expect("a row"), Some(house.now() + Duration::days(7)));
        let tomorrow = (house.now(), house.now() + Duration::days(2));
        assert_eq!(lists::sessions_between(db, &scope, tomorrow).await.expect("rows").len(), 1);
        let mut moved = kept.clone();
        moved.truncate(1);
        moved.first_mut().expect("a session").label = "déplacée".to_owned();
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        lists::replace_sessions(&mut tx, &scope, id, &moved).await.expect("written");
        tx.commit().await.expect("a commit");
        assert_eq!(lists::sessions(db, &scope, id).await.expect("rows"), moved);
        let foreign = Scope::of_house(house.moulin.id);
        assert!(lists::sessions(db, &foreign, id).await.expect("an answer").is_empty());
        let session = *first.get(1).expect("a session");
        assert!(lists::find_session(db, &scope, id, session).await.expect("an answer").is_some());
        assert!(lists::find_session(db, &foreign, id, session).await.expect("an answer").is_none());
        assert!(lists::sessions_between(db, &foreign, tomorrow).await.expect("rows").is_empty());
    }

    async fn questions_keep_their_order_and_their_answers(db: TestDb) {
        let house = House::on(db).await;
        let id = house.list(places(5)).await;
        let first = house.question(id, "Une allergie ?", QuestionKind::Text).await;
        let second = house.question(id, "Peut-il rentrer seul ?", QuestionKind::YesNo).await;
        let (scope, db) = (house.scope(), house.app.db());
        let foreign = Scope::of_house(house.moulin.id);
        crate::move_question(&house.cx(), house.ruche.id, id, second, -1).await.expect("moved");
        let order: Vec<Uuid> = questions::questions(db, &scope, id).await.expect("rows").iter().map(|q| q.id).collect();
        assert_eq!(order, [second, first]);
        assert!(questions::questions(db, &foreign, id).await.expect("an answer").is_empty());
        assert!(!questions::is_answered(db, &scope, id, first).await.expect("an answer"));
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(questions::retire_question(&mut tx, &foreign, first, house.now()).await.expect("an answer"), 0);
        assert_eq!(questions::delete_question(&mut tx, &foreign, first).await.expect("an answer"), 0);
        assert_eq!(questions::delete_question(&mut tx, &scope, first).await.expect("an answer"), 1);
        tx.commit().await.expect("a commit");
    }

    async fn enrolments_and_groups_stay_in_their_centre(db: TestDb) {
        let house = House::on(db).await;
        let id = house.list(places(5)).await;
        let made = house.enrol(id, "Anna").await.expect("enrolled");
        let place = *made.places.first().expect("a place");
        let (scope, db) = (house.scope(), house.app.db());
        let foreign = Scope::of_house(house.moulin.id);
        let kept = enrolments::find(db, &scope, place.enrolment).await.expect("a row").expect("an enrolment");
        assert_eq!((kept.state, kept.person, kept.group), (EnrolmentState::Confirmed, place.person, made.group));
        assert_eq!(enrolments::list_page(db, &scope, id, PageRequest::default()).await.expect("rows").items.len(), 1);
        assert_eq!(enrolments::already_on(db, &scope, id, &[place.person]).await.expect("rows"), std::slice::from_ref(&kept));
        let group = enrolments::find_group_by_code(db, &scope, &made.code).await.expect("a row").expect("a group");
        assert_eq!(group.id, made.group);
        assert!(enrolments::find(db, &foreign, place.enrolment).await.expect("an answer").is_none());
        assert!(enrolments::already_on(db, &foreign, id, &[place.person]).await.expect("an answer").is_empty());
        assert!(enrolments::list(db, &foreign, id, &EnrolmentState::ALL).await.expect("an answer").is_empty());
        assert!(enrolments::find_group(db, &foreign, made.group).await.expect("an answer").is_none());
        assert!(enrolments::find_group_by_code(db, &foreign, &made.code).await.expect("an answer").is_none());
        assert!(enrolments::groups_by_ids(db, &foreign, &[made.group]).await.expect("an answer").is_empty());
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        let over = kept.clone().cancelled(house.now()).expect("active");
        assert_eq!(enrolments::update(&mut tx, &foreign, &over).await.expect("an answer"), 0);
        assert_eq!(enrolments::update(&mut tx, &scope, &over).await.expect("an answer"), 1);
        assert_eq!(enrolments::update(&mut tx, &scope, &over).await.expect("stale"), 0, "it was read before");
        tx.commit().await.expect("a commit");
        let seats = lists::seats(db, &scope, &[id]).await.expect("rows");
        assert_eq!(seats.get(&id).map(|seats| seats.taken), Some(0), "the triggers count");
    }

    async fn receipts_are_numbered_one_by_one(db: TestDb) {
        let house = House::on(db).await;
        let id = house.list(places(5)).await;
        let made = house.enrol(id, "Anna").await.expect("enrolled");
        let (scope, db) = (house.scope(), house.app.db());
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        for number in 1..=3 {
            assert_eq!(payments::take_receipt_number(&mut tx, &scope, 2026).await.expect("a number"), number);
        }
        assert_eq!(payments::take_receipt_number(&mut tx, &scope, 2027).await.expect("a number"), 1);
        let payment = Payment {
            id: Uuid::now_v7(),
            group: made.group,
            amount: Cents(900),
            means: Means::Cheque,
            year: 2026,
            number: 3,
            at: house.now(),
        };
        payments::insert_payment(&mut tx, &scope, &payment).await.expect("written");
        tx.commit().await.expect("a commit");
        assert_eq!(payment.receipt_number(), "2026-0003");
        assert_eq!(payments::payments(db, &scope, &[made.group]).await.expect("rows"), [payment]);
        let foreign = Scope::of_house(house.moulin.id);
        assert!(payments::payments(db, &foreign, &[made.group]).await.expect("an answer").is_empty());
    }

    async fn marks_are_replaced_and_forgotten(db: TestDb) {
        let house = House::on(db).await;
        let id = house.list(places(5)).await;
        let sessions = house.sessions(id, &[1]).await;
        let session = *sessions.first().expect("a session");
        let made = house.enrol(id, "Anna").await.expect("enrolled");
        let person: PersonId = made.places.first().expect("a place").person;
        let (scope, db) = (house.scope(), house.app.db());
        let foreign = Scope::of_house(house.moulin.id);
        for mark in [Mark::Present, Mark::Excused] {
            let mut tx = db.begin_unrecorded().await.expect("a transaction");
            attendance::upsert_marks(&mut tx, &scope, (id, session), &[(person, mark)], house.now()).await.expect("written");
            tx.commit().await.expect("a commit");
            assert_eq!(attendance::marks(db, &scope, session).await.expect("rows").get(&person), Some(&mark));
        }
        assert_eq!(attendance::marks_of_list(db, &scope, id).await.expect("rows"), [(session, person, Mark::Excused)]);
        assert_eq!(attendance::present_counts(db, &scope, id).await.expect("rows").get(&session), Some(&0));
        assert!(attendance::marks(db, &foreign, session).await.expect("an answer").is_empty());
        assert!(attendance::marks_of_list(db, &foreign, id).await.expect("an answer").is_empty());
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(attendance::delete_marks(&mut tx, &foreign, session, &[person]).await.expect("an answer"), 0);
        assert_eq!(attendance::delete_marks(&mut tx, &scope, session, &[person]).await.expect("an answer"), 1);
        tx.commit().await.expect("a commit");
    }

    async fn a_draft_lasts_two_hours_and_becomes_one_enrolment(db: TestDb) {
        let house = House::on(db).await;
        let id = house.list(places(5)).await;
        let (scope, db) = (house.scope(), house.app.db());
        let foreign = Scope::of_house(house.moulin.id);
        let draft = DraftRow { id: Uuid::now_v7(), list: id, content: "{}".to_owned(), group: None };
        let until = house.now() + Duration::hours(2);
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        drafts::insert_draft(&mut tx, &scope, &draft, "hash", until).await.expect("written");
        assert_eq!(drafts::update_draft(&mut tx, &foreign, &draft, until).await.expect("an answer"), 0);
        assert_eq!(drafts::update_draft(&mut tx, &scope, &draft, until).await.expect("an answer"), 1);
        tx.commit().await.expect("a commit");
        assert!(drafts::find_draft(db, &scope, "hash", house.now()).await.expect("a row").is_some());
        assert!(drafts::find_draft(db, &foreign, "hash", house.now()).await.expect("an answer").is_none());
        assert!(drafts::find_draft(db, &scope, "hash", until).await.expect("an answer").is_none());
        let group = GroupId::new();
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(drafts::finish_draft(&mut tx, &scope, draft.id, group).await.expect("an answer"), 1);
        assert_eq!(drafts::finish_draft(&mut tx, &scope, draft.id, GroupId::new()).await.expect("an answer"), 0);
        tx.commit().await.expect("a commit");
        assert_eq!(drafts::group_of_draft(db, &scope, draft.id).await.expect("a row"), Some(group));
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(drafts::delete_old_drafts(&mut tx, until).await.expect("an answer"), 1);
        tx.commit().await.expect("a commit");
    }
}

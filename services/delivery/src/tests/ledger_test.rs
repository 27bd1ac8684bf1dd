//! The guarded steps of the ledger, one by one, on both engines.

use auth::Scope;
use chrono::Duration;
use people::Channel;
use uuid::Uuid;

use super::house::{House, house};
use crate::model::{Doubt, State};
use crate::store::{self, Leaving, OutboxFilter, Settlement};

const LEASE: Duration = Duration::seconds(60);
const WIRES: &[Channel] = &[Channel::Email, Channel::Sms];

async fn claim(house: &House, lease: Uuid, limit: i64) -> Vec<crate::Message> {
    let leaving = Leaving { now: house.now(), channels: WIRES, is_decent_hour: true };
    claim_leaving(house, lease, &leaving, limit).await
}

async fn claim_leaving(house: &House, lease: Uuid, leaving: &Leaving<'_>, limit: i64) -> Vec<crate::Message> {
    let db = house.app.db();
    let mut tx = db.begin_unrecorded().await.unwrap();
    let claimed = store::claim(&mut tx, db.engine(), lease, LEASE, leaving, limit).await.unwrap();
    tx.commit().await.unwrap();
    claimed
}

async fn fence(house: &House, id: kernel::MessageId, lease: Uuid) -> bool {
    let mut tx = house.app.db().begin_unrecorded().await.unwrap();
    let fenced = store::fence(&mut tx, &[id], lease, house.now(), house.now() + LEASE).await.unwrap();
    tx.commit().await.unwrap();
    fenced.contains(&id)
}

async fn settle(house: &House, id: kernel::MessageId, lease: Uuid, state: State) -> bool {
    let settlement =
        Settlement { state, reference: Some("250 2.0.0 taken".to_owned()), reason: String::new(), run_again_at: None };
    let mut tx = house.app.db().begin_unrecorded().await.unwrap();
    let settled = store::settle(&mut tx, id, lease, &settlement, house.now()).await.unwrap();
    tx.commit().await.unwrap();
    settled
}

async fn report(house: &House, id: kernel::MessageId, state: State) -> bool {
    let mut tx = house.app.db().begin_unrecorded().await.unwrap();
    let settled = store::settle_by_reference(&mut tx, id, Channel::Sms, state, "", house.now()).await.unwrap();
    tx.commit().await.unwrap();
    settled
}

testing::each_engine! {
    async fn what_is_planned_twice_is_planned_once(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let messages: Vec<_> = (0..450).map(|number| house.message(Channel::Email, Some(batch), number)).collect();
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        let (scope, now) = (house.scope(), house.now());
        assert_eq!(store::insert_messages(&mut tx, &scope, &messages, now).await.unwrap(), 450);
        assert_eq!(store::insert_messages(&mut tx, &scope, &messages[100..300], now).await.unwrap(), 0);
        tx.commit().await.unwrap();
        let listed = store::list_messages(house.app.db(), &scope, batch, None, &[]).await.unwrap();
        assert_eq!(listed.len(), 450);
    }

    async fn the_oldest_is_claimed_first_and_by_one_only(db: TestDb) {
        let house = house(db).await;
        let mut messages: Vec<_> = (0..10).map(|number| house.message(Channel::Sms, None, number)).collect();
        for (age, message) in messages.iter_mut().enumerate() {
            message.run_at -= Duration::minutes(i64::try_from(age).unwrap());
        }
        messages[9].run_at = house.now() + Duration::seconds(1);
        let ids = house.plan(&messages).await;
        let (one, two) = (Uuid::now_v7(), Uuid::now_v7());
        let first: Vec<_> = claim(&house, one, 3).await.into_iter().map(|m| m.id).collect();
        assert_eq!(first, [ids[8], ids[7], ids[6]]);
        let second: Vec<_> = claim(&house, two, 100).await.into_iter().map(|m| m.id).collect();
        assert_eq!(second, [ids[5], ids[4], ids[3], ids[2], ids[1], ids[0]]);
        assert_eq!(house.read(ids[9]).await.state, State::Planned, "its hour has not come");
        assert!(!fence(&house, ids[0], one).await, "another holds the lease");
        assert!(fence(&house, ids[0], two).await);
        assert!(!fence(&house, ids[0], two).await, "the fence opens once");
        assert_eq!(house.read(ids[0]).await.tries, 1);
    }

    async fn a_notice_is_claimed_before_a_batch(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        house.plan_many(Channel::Email, Some(batch), 20).await;
        house.app.clock().advance(Duration::minutes(1));
        let notice = house.plan_many(Channel::Sms, None, 1).await[0];
        let claimed = claim(&house, Uuid::now_v7(), 5).await;
        assert_eq!((claimed[0].id, claimed.len()), (notice, 5));
    }

    async fn letters_calls_and_closed_channels_are_never_claimed(db: TestDb) {
        let house = house(db).await;
        house.plan_many(Channel::Letter, None, 2).await;
        house.plan_many(Channel::Call, None, 2).await;
        house.plan_many(Channel::Sms, None, 2).await;
        let leaving = Leaving { now: house.now(), channels: &[Channel::Email], is_decent_hour: true };
        assert!(!store::is_due(house.app.db(), &leaving).await.unwrap());
        let claimed = claim_leaving(&house, Uuid::now_v7(), &leaving, 10).await;
        assert!(claimed.is_empty(), "{claimed:?}");
    }

    async fn a_result_is_written_by_the_holder_of_the_lease(db: TestDb) {
        let house = house(db).await;
        let id = house.plan_many(Channel::Email, None, 1).await[0];
        let (lease, stranger) = (Uuid::now_v7(), Uuid::now_v7());
        claim(&house, lease, 1).await;
        assert!(!settle(&house, id, lease, State::Sent).await, "nothing has left before the fence");
        fence(&house, id, lease).await;
        assert!(!settle(&house, id, stranger, State::Sent).await);
        assert!(settle(&house, id, lease, State::Sent).await);
        assert!(!settle(&house, id, lease, State::Failed).await, "once");
        let message = house.read(id).await;
        assert_eq!((message.state, message.sent_at), (State::Sent, Some(house.now())));
        assert_eq!(message.reference.as_deref(), Some("250 2.0.0 taken"));
    }

    async fn a_dead_worker_leaves_what_it_had_not_begun_and_doubts_about_the_rest(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 3).await;
        let lease = Uuid::now_v7();
        claim(&house, lease, 3).await;
        fence(&house, ids[0], lease).await;
        house.app.clock().advance(Duration::seconds(59));
        assert_eq!(store::expire_leases(house.app.db(), house.now()).await.unwrap(), (0, 0));
        assert_eq!(store::renew(house.app.db(), lease, house.now() + LEASE).await.unwrap(), 3);
        house.app.clock().advance(Duration::seconds(59));
        assert_eq!(store::expire_leases(house.app.db(), house.now()).await.unwrap(), (0, 0), "it was alive");
        house.app.clock().advance(Duration::seconds(1));
        assert!(!fence(&house, ids[1], lease).await, "a lease that ran out opens no fence");
        assert_eq!(store::expire_leases(house.app.db(), house.now()).await.unwrap(), (1, 1));
        assert_eq!(house.states(&ids).await, [State::Unsure, State::Planned, State::Planned]);
        assert_eq!(house.read(ids[1]).await.tries, 0, "a try is an attempt, not a lease");
    }

    async fn a_lease_of_a_clock_that_was_put_right_ends(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 2).await;
        let lease = Uuid::now_v7();
        claim(&house, lease, 2).await;
        fence(&house, ids[0], lease).await;
        store::renew(house.app.db(), lease, house.now() + Duration::minutes(59)).await.unwrap();
        assert_eq!(store::expire_leases(house.app.db(), house.now()).await.unwrap(), (0, 0), "two machines a little apart");
        store::renew(house.app.db(), lease, house.now() + Duration::days(3650)).await.unwrap();
        assert_eq!(store::expire_leases(house.app.db(), house.now()).await.unwrap(), (1, 1), "not in ten years");
        assert_eq!(house.states(&ids).await, [State::Unsure, State::Planned]);
    }

    async fn a_report_may_overtake_the_answer_and_be_repeated(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Sms, None, 2).await;
        let lease = Uuid::now_v7();
        claim(&house, lease, 2).await;
        assert!(!report(&house, ids[0], State::Delivered).await, "what has not left cannot have arrived");
        fence(&house, ids[0], lease).await;
        assert!(report(&house, ids[0], State::Delivered).await);
        assert!(settle(&house, ids[0], lease, State::Sent).await);
        let message = house.read(ids[0]).await;
        assert_eq!((message.state, message.sent_at), (State::Delivered, Some(house.now())));
        assert_eq!(message.reference.as_deref(), Some("250 2.0.0 taken"));
        assert!(!report(&house, ids[0], State::Delivered).await, "told twice");
        assert!(report(&house, ids[0], State::Failed).await, "another part of it did not arrive");
        assert!(!report(&house, ids[0], State::Delivered).await, "failed stays failed");
    }

    async fn an_email_nobody_returned_is_delivered_after_three_days_unless_it_never_left(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 3).await;
        let sms = house.plan_many(Channel::Sms, None, 1).await[0];
        let lease = Uuid::now_v7();
        claim(&house, lease, 4).await;
        for id in ids.iter().copied().chain([sms]) {
            fence(&house, id, lease).await;
        }
        settle(&house, ids[0], lease, State::Sent).await;
        settle(&house, sms, lease, State::Sent).await;
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        let kept = Settlement {
            state: State::Sent,
            reference: Some(crate::LOCAL_OUTBOX.to_owned()),
            reason: String::new(),
            run_again_at: None,
        };
        store::settle(&mut tx, ids[1], lease, &kept, house.now()).await.unwrap();
        tx.commit().await.unwrap();
        house.app.clock().advance(Duration::hours(72));
        assert_eq!(store::settle_old_sent(house.app.db(), house.now()).await.unwrap(), 0);
        house.app.clock().advance(Duration::seconds(1));
        assert_eq!(store::settle_old_sent(house.app.db(), house.now()).await.unwrap(), 1);
        assert_eq!(house.states(&ids).await, [State::Delivered, State::Sent, State::Sending]);
        assert_eq!(house.read(sms).await.state, State::Sent);
    }

    async fn what_was_not_begun_can_be_cancelled(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let ids = house.plan_many(Channel::Email, Some(batch), 3).await;
        let lease = Uuid::now_v7();
        claim(&house, lease, 2).await;
        fence(&house, ids[0], lease).await;
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        store::set_batch_state(&mut tx, &house.scope(), batch, "cancelled").await.unwrap();
        assert_eq!(store::cancel_planned(&mut tx, &house.scope(), batch, house.now()).await.unwrap(), 2);
        tx.commit().await.unwrap();
        assert!(!fence(&house, ids[1], lease).await);
        assert!(settle(&house, ids[0], lease, State::Sent).await, "what travels arrives");
        assert_eq!(house.states(&ids).await, [State::Sent, State::Cancelled, State::Cancelled]);
        house.set_batch(batch, "running").await;
        let state = store::batch_state(house.app.db(), &house.scope(), batch).await.unwrap();
        assert_eq!(state.as_deref(), Some("cancelled"), "for good");
    }

    async fn a_late_answer_speaks_of_its_own_attempt(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 2).await;
        let (slow, second) = (Uuid::now_v7(), Uuid::now_v7());
        let later = Settlement { state: State::Planned, reference: None, reason: String::new(), run_again_at: Some(house.now()) };
        claim(&house, slow, 2).await;
        for id in &ids {
            assert!(fence(&house, *id, slow).await);
        }
        house.app.clock().advance(LEASE);
        assert_eq!(store::expire_leases(house.app.db(), house.now()).await.unwrap(), (0, 2));
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        assert!(store::settle_doubt(&mut tx, &house.scope(), ids[0], Doubt::Again, house.now()).await.unwrap());
        tx.commit().await.unwrap();
        claim(&house, second, 2).await;
        assert!(fence(&house, ids[0], second).await);
        house.app.clock().advance(LEASE);
        assert_eq!(store::expire_leases(house.app.db(), house.now()).await.unwrap(), (0, 1));
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        for (id, is_heard) in [(ids[0], false), (ids[1], true)] {
            assert!(!store::settle(&mut tx, id, slow, &later, house.now()).await.unwrap());
            assert_eq!(store::settle_late(&mut tx, id, slow, &later, house.now()).await.unwrap(), is_heard);
        }
        tx.commit().await.unwrap();
        assert_eq!(house.states(&ids).await, [State::Unsure, State::Planned], "the second attempt is still in doubt");
    }

    async fn what_comes_back_to_a_stopped_batch_is_stopped(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let id = house.plan_many(Channel::Email, Some(batch), 1).await[0];
        let lease = Uuid::now_v7();
        claim(&house, lease, 1).await;
        fence(&house, id, lease).await;
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        store::set_batch_state(&mut tx, &house.scope(), batch, "cancelled").await.unwrap();
        store::cancel_planned(&mut tx, &house.scope(), batch, house.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(settle(&house, id, lease, State::Planned).await, "the server asked to come again later");
        assert_eq!(house.read(id).await.state, State::Cancelled, "it would wait for ever");
    }

    async fn a_report_of_one_network_says_nothing_of_another_s_message(db: TestDb) {
        let house = house(db).await;
        let id = house.plan_many(Channel::Email, None, 1).await[0];
        let lease = Uuid::now_v7();
        claim(&house, lease, 1).await;
        fence(&house, id, lease).await;
        settle(&house, id, lease, State::Sent).await;
        assert!(!report(&house, id, State::Failed).await);
        assert_eq!(house.read(id).await.state, State::Sent);
    }

    async fn a_notice_told_twice_is_one_message(db: TestDb) {
        let house = house(db).await;
        let notice = crate::Notice {
            person: kernel::PersonId::new(),
            household: None,
            channel: Channel::Email,
            address: "ines@exemple.fr".to_owned(),
            first_name: "Inès".to_owned(),
            full_name: "Inès Benali".to_owned(),
            wants_large_print: false,
            subject: "Une place".to_owned(),
            text: "Bonjour".to_owned(),
            sms_text: String::new(),
            locale: "fr".to_owned(),
            at_any_hour: false,
            is_secret: false,
            once_key: "une place".to_owned(),
        };
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        let first = crate::notify(&mut tx, &house.scope(), notice.clone(), house.now()).await.unwrap();
        let again = crate::notify(&mut tx, &house.scope(), notice, house.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(first, again);
        assert_eq!(house.read(again).await.state, State::Planned, "it is a message that is there");
    }

    async fn what_one_room_leaves_lying_hides_nothing_of_another(db: TestDb) {
        let house = house(db).await;
        let letter = |key: String| crate::NewMessage { once_key: key, ..house.message(Channel::Letter, None, 0) };
        let mut letters: Vec<_> = (0..320).map(|number| letter(format!("enrolment:{number}"))).collect();
        letters.push(letter("idea:une étape".to_owned()));
        letters.extend((320..640).map(|number| letter(format!("enrolment:{number}"))));
        let ids = house.plan(&letters).await;
        let since = house.now() - Duration::days(1);
        let of = |room: &'static str, scope: Scope| {
            let db = house.app.db();
            async move { store::notices_by_hand(db, &scope, room, since).await.unwrap() }
        };
        let found = of("idea", house.scope()).await;
        assert_eq!(found.iter().map(|message| message.id).collect::<Vec<_>>(), [ids[320]]);
        assert_eq!(of("enrolment", house.scope()).await.len(), 640);
        assert!(of("enrolment", Scope::of_house(house.other.id)).await.is_empty(), "another centre");
    }

    async fn a_neighbour_sees_nothing(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let ids = house.plan_many(Channel::Email, Some(batch), 60).await;
        let (db, theirs) = (house.app.db(), Scope::of_house(house.other.id));
        assert_eq!(store::find(db, &theirs, ids[0]).await.unwrap(), None);
        assert!(store::list_messages(db, &theirs, batch, None, &[]).await.unwrap().is_empty());
        let all = OutboxFilter::default();
        let page = kernel::paging::PageRequest::default();
        assert!(store::list_outbox(db, &theirs, &all, page).await.unwrap().items.is_empty());
        assert!(store::count_outbox(db, &theirs).await.unwrap().is_empty());
        assert!(store::people_at(db, &theirs, Channel::Email, "personne0@exemple.fr").await.unwrap().is_empty());
        let content = house.read(ids[0]).await.content;
        assert!(store::contents(db, &theirs, &[content]).await.unwrap().is_empty());
        assert_eq!(store::contents(db, &house.scope(), &[content]).await.unwrap().len(), 1);
        house.blame(ids[0]).await;
        assert!(store::faults(db, &theirs, Channel::Email).await.unwrap().is_empty());
        assert!(store::list_faults(db, &theirs, page).await.unwrap().items.is_empty());
        let mut tx = db.begin_unrecorded().await.unwrap();
        assert_eq!(store::cancel_planned(&mut tx, &theirs, batch, house.now()).await.unwrap(), 0);
        assert_eq!(store::set_batch_state(&mut tx, &theirs, batch, "paused").await.unwrap(), 0);
        drop(tx);
        let first = store::list_outbox(db, &house.scope(), &all, page).await.unwrap();
        assert_eq!((first.items.len(), first.items[0].id), (50, ids[59]));
        let rest = kernel::paging::PageRequest { after: first.next, ..page };
        let second = store::list_outbox(db, &house.scope(), &all, rest).await.unwrap();
        assert_eq!((second.items.len(), second.next), (10, None));
        let counts = store::count_outbox(db, &house.scope()).await.unwrap();
        assert_eq!(counts, [(Channel::Email, State::Planned, 60)]);
    }
}

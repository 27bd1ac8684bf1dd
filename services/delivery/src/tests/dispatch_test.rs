//! The one who sends, against gateways that accept, refuse, wait, keep silent or answer too late.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use chrono::{Duration, TimeZone, Utc};
use people::Channel;

use super::house::{Gateway, house};
use crate::model::{Doubt, State};
use crate::store;
use crate::transport::{Concern, Outcome};
use crate::{Dispatcher, is_decent_hour, next_decent_hour};

fn accepted() -> Outcome {
    Outcome::Accepted { reference: None }
}

testing::each_engine! {
    async fn two_who_send_at_once_send_each_message_once(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let mut ids = house.plan_many(Channel::Email, Some(batch), 300).await;
        ids.extend(house.plan_many(Channel::Sms, Some(batch), 100).await);
        let gateway = Arc::new(Gateway::new(|_| async {
            tokio::task::yield_now().await;
            accepted()
        }));
        let (one, two) = (house.dispatcher(&gateway, 4), house.dispatcher(&gateway, 4));
        let (one, two) = tokio::join!(one.run_due(), two.run_due());
        assert_eq!(one.unwrap() + two.unwrap(), 400);
        let taken = gateway.taken.lock().unwrap().clone();
        assert_eq!((taken.len(), taken.iter().collect::<BTreeSet<_>>().len()), (400, 400));
        assert_eq!(house.count(&ids, State::Sent).await, 400);
    }

    async fn only_running_batches_leave(db: TestDb) {
        let house = house(db).await;
        let (paused, cancelled) = (house.batch(false).await, house.batch(false).await);
        let held = house.plan_many(Channel::Email, Some(paused), 3).await;
        let dropped = house.plan_many(Channel::Sms, Some(cancelled), 3).await;
        house.set_batch(paused, "paused").await;
        house.set_batch(cancelled, "cancelled").await;
        let gateway = Arc::new(Gateway::accepting());
        let dispatcher = house.dispatcher(&gateway, 2);
        assert_eq!(dispatcher.run_due().await.unwrap(), 0);
        house.set_batch(paused, "running").await;
        assert_eq!(dispatcher.run_due().await.unwrap(), 3);
        assert_eq!(house.count(&held, State::Sent).await, 3);
        assert_eq!(house.count(&dropped, State::Sent).await, 0);
    }

    async fn a_pause_is_felt_at_once(db: TestDb) {
        let house = Arc::new(house(db).await);
        let batch = house.batch(false).await;
        let ids = house.plan_many(Channel::Email, Some(batch), 40).await;
        let (seen, at) = (Arc::new(AtomicUsize::new(0)), Arc::clone(&house));
        let gateway = Arc::new(Gateway::new(move |_| {
            let (seen, house) = (Arc::clone(&seen), Arc::clone(&at));
            async move {
                if seen.fetch_add(1, Ordering::Relaxed) == 4 {
                    house.set_batch(batch, "paused").await;
                }
                accepted()
            }
        }));
        let dispatcher = house.dispatcher(&gateway, 1);
        dispatcher.run_due().await.unwrap();
        assert_eq!(gateway.count(), 5);
        assert_eq!(house.count(&ids, State::Planned).await, 35);
        house.set_batch(batch, "running").await;
        assert_eq!(dispatcher.run_due().await.unwrap(), 35);
    }

    async fn a_guarded_sms_waits_for_a_decent_hour(db: TestDb) {
        let house = house(db).await;
        let (guarded, free) = (house.batch(true).await, house.batch(false).await);
        let waits = house.plan_many(Channel::Sms, Some(guarded), 2).await;
        let mut leaves = house.plan_many(Channel::Email, Some(guarded), 2).await;
        leaves.extend(house.plan_many(Channel::Sms, Some(free), 2).await);
        leaves.extend(house.plan_many(Channel::Sms, None, 2).await);
        let gateway = Arc::new(Gateway::accepting());
        let dispatcher = house.dispatcher(&gateway, 2);
        assert!(!is_decent_hour(house.now()), "the clock stands on a Sunday");
        assert_eq!(dispatcher.run_due().await.unwrap(), 6);
        assert_eq!(house.count(&waits, State::Planned).await, 2);
        assert_eq!(house.count(&leaves, State::Sent).await, 6);
        house.app.clock().advance(Duration::days(1));
        assert_eq!(dispatcher.run_due().await.unwrap(), 2);
    }

    async fn later_means_later_and_later_and_then_failed(db: TestDb) {
        let house = house(db).await;
        let id = house.plan_many(Channel::Email, None, 1).await[0];
        let later = Outcome::TryLater { concern: Concern::Recipient, code: Some(450), reason: "450 greylisted".to_owned() };
        let gateway = Arc::new(Gateway::answering(later));
        let dispatcher = house.dispatcher(&gateway, 1);
        let mut waits = Vec::new();
        for attempt in 1..=8 {
            assert_eq!(dispatcher.run_due().await.unwrap(), 1);
            assert_eq!(dispatcher.run_due().await.unwrap(), 0, "attempt {attempt} is not repeated at once");
            let message = house.read(id).await;
            waits.push((message.run_at - house.now()).num_minutes());
            house.app.clock().advance(Duration::hours(5));
        }
        assert_eq!(waits[..7], [2, 4, 8, 16, 32, 64, 128]);
        assert_eq!(dispatcher.run_due().await.unwrap(), 0);
        let message = house.read(id).await;
        assert_eq!((message.state, message.tries, message.reason.as_str()), (State::Failed, 8, "450 greylisted"));
        assert!(store::faults(house.app.db(), &house.scope(), Channel::Email).await.unwrap().is_empty());
    }

    async fn a_refused_address_is_remembered_a_refused_text_is_not(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 2).await;
        let dead = ids[0];
        let gateway = Arc::new(Gateway::new(move |id| async move {
            let concern = if id == dead { Concern::Recipient } else { Concern::Message };
            Outcome::Refused { concern, code: Some(550), reason: "5.1.1 user unknown".to_owned() }
        }));
        house.dispatcher(&gateway, 1).run_due().await.unwrap();
        assert_eq!(house.states(&ids).await, [State::Failed, State::Failed]);
        let faults = store::faults(house.app.db(), &house.scope(), Channel::Email).await.unwrap();
        assert_eq!(faults.into_iter().collect::<Vec<_>>(), ["personne0@exemple.fr"]);
    }

    async fn a_full_mailbox_or_a_policy_closes_no_address(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 4).await;
        let said = ["5.2.2 mailbox full", "5.7.26 blocked by policy", "requested action not taken", "5.1.1 user unknown"];
        let answers: Vec<_> = ids.iter().copied().zip(said).collect();
        let gateway = Arc::new(Gateway::new(move |id| {
            let reason = answers.iter().find(|(known, _)| *known == id).map(|(_, said)| (*said).to_owned()).unwrap();
            async move { Outcome::Refused { concern: Concern::Recipient, code: Some(550), reason } }
        }));
        house.dispatcher(&gateway, 1).run_due().await.unwrap();
        assert_eq!(house.count(&ids, State::Failed).await, 4);
        assert_eq!(house.faults(Channel::Email).await, ["personne3@exemple.fr"]);
    }

    async fn a_notice_by_sms_keeps_decent_hours_unless_it_answers_who_acts(db: TestDb) {
        let house = house(db).await;
        let notices = [(Channel::Sms, false), (Channel::Sms, true), (Channel::Email, false)];
        let mut messages = Vec::new();
        for (number, (channel, at_any_hour)) in notices.into_iter().enumerate() {
            let mut notice = house.message(channel, None, number);
            notice.at_any_hour = at_any_hour;
            messages.push(notice);
        }
        let ids = house.plan(&messages).await;
        let gateway = Arc::new(Gateway::accepting());
        let dispatcher = house.dispatcher(&gateway, 1);
        assert!(!is_decent_hour(house.now()), "the clock stands on a Sunday");
        assert_eq!(dispatcher.run_due().await.unwrap(), 2);
        assert_eq!(house.states(&ids).await, [State::Planned, State::Sent, State::Sent]);
        house.app.clock().advance(next_decent_hour(house.now()) - house.now());
        assert_eq!(dispatcher.run_due().await.unwrap(), 1);
    }

    async fn what_is_sent_again_holds_nothing_up(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let id = house.plan_many(Channel::Email, Some(batch), 1).await[0];
        let silent = Arc::new(Gateway::answering(Outcome::unsure("silence")));
        house.dispatcher(&silent, 1).run_due().await.unwrap();
        house.app.clock().advance(Duration::days(1));
        let later = house.message(Channel::Email, Some(batch), 1);
        house.plan(&[later]).await;
        let settle = async |doubt| {
            let mut tx = house.app.db().begin_unrecorded().await.unwrap();
            let settled = store::settle_doubt(&mut tx, &house.scope(), id, doubt, house.now()).await.unwrap();
            tx.commit().await.unwrap();
            settled
        };
        assert!(settle(Doubt::Again).await);
        assert!(!settle(Doubt::Again).await, "once");
        let gateway = Arc::new(Gateway::accepting());
        assert_eq!(house.dispatcher(&gateway, 1).run_due().await.unwrap(), 2, "it is not late, and neither is the rest");
        assert_eq!(house.read(id).await.state, State::Sent);
    }

    async fn nothing_is_sent_again_in_a_batch_that_was_stopped(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let id = house.plan_many(Channel::Email, Some(batch), 1).await[0];
        let silent = Arc::new(Gateway::answering(Outcome::unsure("silence")));
        house.dispatcher(&silent, 1).run_due().await.unwrap();
        house.set_batch(batch, "cancelled").await;
        let mut tx = house.app.db().begin_unrecorded().await.unwrap();
        assert!(!store::settle_doubt(&mut tx, &house.scope(), id, Doubt::Again, house.now()).await.unwrap());
        assert!(store::settle_doubt(&mut tx, &house.scope(), id, Doubt::Received, house.now()).await.unwrap());
        tx.commit().await.unwrap();
        let message = house.read(id).await;
        assert_eq!((message.state, message.sent_at), (State::Delivered, Some(house.now())));
    }

    async fn a_closed_gateway_is_left_alone_and_costs_nobody_their_message(db: TestDb) {
        let house = house(db).await;
        let mails = house.plan_many(Channel::Email, None, 40).await;
        let texts = house.plan_many(Channel::Sms, None, 5).await;
        let is_open = Arc::new(AtomicUsize::new(0));
        let (door, sms) = (Arc::clone(&is_open), texts.clone());
        let gateway = Arc::new(Gateway::new(move |id| {
            let answers = sms.contains(&id) || door.load(Ordering::Relaxed) == 1;
            async move {
                if answers { accepted() } else { Outcome::try_later(Concern::Gateway, "connection refused") }
            }
        }));
        let dispatcher = house.dispatcher(&gateway, 1);
        dispatcher.run_due().await.unwrap();
        let attempts = gateway.count() - texts.len();
        assert!((3..=64).contains(&attempts), "{attempts}");
        assert_eq!(house.count(&texts, State::Sent).await, 5, "the other channel goes on");
        let before = gateway.count();
        assert_eq!(dispatcher.run_due().await.unwrap(), 0, "left alone");
        house.app.clock().advance(Duration::days(2));
        assert!(dispatcher.run_due().await.unwrap() > 0, "tried again");
        assert_eq!(house.count(&mails, State::Failed).await, 0);
        is_open.store(1, Ordering::Relaxed);
        for _ in 0..3 {
            house.app.clock().advance(Duration::hours(5));
            dispatcher.run_due().await.unwrap();
        }
        assert_eq!(house.count(&mails, State::Sent).await, 40);
        assert!(gateway.count() > before);
    }

    async fn a_silent_gateway_holds_up_one_message_and_leaves_it_unsure(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 80).await;
        let silent = ids[3];
        let gateway = Arc::new(Gateway::new(move |id| async move {
            if id == silent { std::future::pending().await } else { accepted() }
        }));
        assert_eq!(house.dispatcher(&gateway, 3).run_due().await.unwrap(), 80);
        assert_eq!(house.read(silent).await.state, State::Unsure);
        assert_eq!(house.count(&ids, State::Sent).await, 79);
        house.app.clock().advance(Duration::days(1));
        assert_eq!(house.dispatcher(&gateway, 3).run_due().await.unwrap(), 0, "never sent again by itself");
    }

    async fn a_courier_that_breaks_leaves_its_message_unsure_and_the_rest_leaves(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Email, None, 30).await;
        let bad = ids[2];
        let gateway = Arc::new(Gateway::new(move |id| async move {
            assert_ne!(id, bad, "a courier of the test breaks");
            accepted()
        }));
        house.dispatcher(&gateway, 2).run_due().await.unwrap();
        assert_eq!(house.read(bad).await.state, State::Unsure);
        assert_eq!(house.count(&ids, State::Sent).await, 29);
    }

    async fn an_answer_after_the_lease_is_still_the_truth(db: TestDb) {
        let house = Arc::new(house(db).await);
        let ids = house.plan_many(Channel::Email, None, 3).await;
        let at = Arc::clone(&house);
        let (again, decided) = (ids[1], ids[2]);
        let gateway = Arc::new(Gateway::new(move |id| {
            let house = Arc::clone(&at);
            async move {
                house.app.clock().advance(Duration::minutes(10));
                store::expire_leases(house.app.db(), house.now()).await.unwrap();
                assert_eq!(house.read(id).await.state, State::Unsure);
                if id == decided {
                    let mut tx = house.app.db().begin_unrecorded().await.unwrap();
                    assert!(store::settle_doubt(&mut tx, &house.scope(), id, Doubt::Left, house.now()).await.unwrap());
                    tx.commit().await.unwrap();
                }
                if id == again || id == decided { Outcome::try_later(Concern::Recipient, "450") } else { accepted() }
            }
        }));
        // One at a time: the clock that one of them moves is everybody's.
        house.dispatcher(&gateway, 1).run_due().await.unwrap();
        let sent = house.read(ids[0]).await;
        assert_eq!((sent.state, sent.sent_at.is_some()), (State::Sent, true));
        let later = house.read(again).await;
        assert_eq!((later.state, later.run_at > house.now() - Duration::minutes(15)), (State::Planned, true));
        assert_eq!(house.read(decided).await.state, State::Sent, "a person has decided since");
    }

    async fn who_is_asked_to_stop_finishes_what_travels(db: TestDb) {
        let house = Arc::new(house(db).await);
        let ids = house.plan_many(Channel::Email, None, 40).await;
        let dispatcher: Arc<OnceLock<Arc<Dispatcher>>> = Arc::default();
        let handle = Arc::clone(&dispatcher);
        let gateway = Arc::new(Gateway::new(move |_| {
            handle.get().expect("it runs").stop();
            async { accepted() }
        }));
        let running = dispatcher.get_or_init(|| house.dispatcher(&gateway, 2));
        let sent = running.run_due().await.unwrap();
        assert!((1..=2).contains(&sent), "{sent}");
        assert_eq!(house.count(&ids, State::Sent).await, sent);
        assert_eq!(house.count(&ids, State::Planned).await, 40 - sent, "no lease is left behind");
    }

    async fn who_keeps_sending_sends_what_comes_and_ends_when_asked(db: TestDb) {
        let house = house(db).await;
        let gateway = Arc::new(Gateway::accepting());
        let dispatcher = house.dispatcher(&gateway, 1);
        let sending = tokio::spawn(Arc::clone(&dispatcher).keep_sending(std::time::Duration::from_millis(1)));
        let id = house.plan_many(Channel::Email, None, 1).await[0];
        while house.read(id).await.state != State::Sent {
            tokio::task::yield_now().await;
        }
        dispatcher.stop();
        sending.await.unwrap();
        assert_eq!(gateway.count(), 1);
    }

    async fn without_a_gateway_everything_stays_in_the_local_outbox(db: TestDb) {
        let house = house(db).await;
        let ids = house.plan_many(Channel::Sms, None, 2).await;
        let dispatcher = Dispatcher::new(Arc::clone(&house.app.app), crate::Couriers::default());
        assert_eq!(dispatcher.run_due().await.unwrap(), 2);
        assert_eq!(house.read(ids[0]).await.reference.as_deref(), Some(crate::LOCAL_OUTBOX));
    }
}

#[test]
fn decent_hours_are_those_of_working_days() {
    let at = |day: u32, month: u32, hour: u32| Utc.with_ymd_and_hms(2026, month, day, hour, 59, 0).unwrap();
    // Paris is an hour ahead in winter, two in summer.
    let cases = [
        (at(23, 11, 6), false),
        (at(23, 11, 7), true),
        (at(23, 11, 18), true),
        (at(23, 11, 19), false),
        (at(22, 11, 10), false),
        (at(11, 11, 10), false),
        (at(21, 11, 10), true),
        (at(20, 7, 17), true),
        (at(20, 7, 18), false),
        (at(14, 7, 10), false),
    ];
    for (instant, expected) in cases {
        assert_eq!(is_decent_hour(instant), expected, "{instant}");
    }
}

#[test]
fn what_waits_for_a_decent_hour_waits_for_the_next_morning_of_a_working_day() {
    let at =
        |day: u32, month: u32, hour: u32, minute: u32| Utc.with_ymd_and_hms(2026, month, day, hour, minute, 0).unwrap();
    let cases = [
        (at(23, 11, 10, 30), at(23, 11, 10, 30)),
        (at(23, 11, 22, 45), at(24, 11, 7, 0)),
        (at(24, 11, 4, 0), at(24, 11, 7, 0)),
        // A Saturday evening waits for Monday, the eve of 14 July for the day after.
        (at(21, 11, 19, 0), at(23, 11, 7, 0)),
        (at(13, 7, 18, 30), at(15, 7, 6, 0)),
    ];
    for (now, expected) in cases {
        assert_eq!(next_decent_hour(now), expected, "{now}");
    }
}

//! What is enqueued runs once if it can, again if it must, and never for ever.

use chrono::Duration;
use serde_json::json;

use super::{Diary, enqueue, give_up, never_end, now, only_job, panic_once, stumble, succeed, worker};
use crate::queue::{ATTEMPTS, lease, renew, settle};
use crate::worker::Pace;
use crate::{forget_done, overdue};

testing::each_engine! {
    async fn the_same_key_twice_is_one_job(db: TestDb) {
        let diary = Diary::default();
        enqueue(db.db(), json!(1), now(), Some("rappel-28-novembre")).await;
        enqueue(db.db(), json!(2), now(), Some("rappel-28-novembre")).await;
        assert_eq!(worker(db.db(), succeed).run_due(&diary, now()).await.unwrap(), 1);
        enqueue(db.db(), json!(3), now(), Some("rappel-28-novembre")).await;
        assert_eq!(worker(db.db(), succeed).run_due(&diary, now()).await.unwrap(), 0, "even after it is done");
        assert_eq!(diary.read(), [json!(1)]);
    }

    async fn jobs_without_key_are_each_their_own_and_run_oldest_first(db: TestDb) {
        let diary = Diary::default();
        enqueue(db.db(), json!("second"), now(), None).await;
        enqueue(db.db(), json!("premier"), now() - Duration::hours(1), None).await;
        enqueue(db.db(), json!("demain"), now() + Duration::hours(20), None).await;
        assert_eq!(worker(db.db(), succeed).run_due(&diary, now()).await.unwrap(), 2);
        assert_eq!(diary.read(), [json!("premier"), json!("second")]);
    }

    async fn work_that_waits_an_hour_is_overdue(db: TestDb) {
        enqueue(db.db(), json!(1), now(), None).await;
        assert!(!overdue(db.db(), now() + Duration::minutes(59)).await.unwrap());
        assert!(overdue(db.db(), now() + Duration::minutes(61)).await.unwrap());
        worker(db.db(), succeed).run_due(&Diary::default(), now()).await.unwrap();
        assert!(!overdue(db.db(), now() + Duration::minutes(61)).await.unwrap());
    }

    async fn a_panic_is_one_job_s_failure(db: TestDb) {
        let diary = Diary::default();
        enqueue(db.db(), json!("panique"), now(), None).await;
        assert_eq!(worker(db.db(), panic_once).run_due(&diary, now()).await.unwrap(), 1);
        assert_eq!(only_job(db.db()).await, ("ready".to_owned(), 1, "panicked".to_owned()));
        worker(db.db(), succeed).run_due(&diary, now() + Duration::minutes(1)).await.unwrap();
        assert_eq!(only_job(db.db()).await, ("done".to_owned(), 2, String::new()));
    }

    async fn what_never_ends_is_cut_tried_again_and_dies_in_the_end(db: TestDb) {
        let pace = Pace { longest: std::time::Duration::from_millis(20), ..Pace::USUAL };
        let diary = Diary::default();
        enqueue(db.db(), json!("sans fin"), now(), None).await;
        let mut at = now();
        for attempt in 1..=ATTEMPTS {
            assert_eq!(worker(db.db(), never_end).run_due_at(&diary, at, pace).await.unwrap(), 1);
            let state = if attempt < ATTEMPTS { "ready" } else { "dead" };
            assert_eq!(only_job(db.db()).await, (state.to_owned(), attempt, "lasted too long".to_owned()));
            at += Duration::hours(12);
        }
    }

    async fn what_kills_its_worker_each_time_dies_in_the_end(db: TestDb) {
        enqueue(db.db(), json!(1), now(), None).await;
        let mut at = now();
        for _ in 0..ATTEMPTS {
            assert!(lease(db.db(), at).await.unwrap().is_some(), "leased, and its worker died");
            at += Duration::hours(1);
        }
        worker(db.db(), succeed).run_due(&Diary::default(), at).await.unwrap();
        assert_eq!(only_job(db.db()).await.0, "dead");
    }

    async fn who_holds_a_job_for_long_and_lives_keeps_it(db: TestDb) {
        enqueue(db.db(), json!(1), now(), None).await;
        let held = lease(db.db(), now()).await.unwrap().unwrap();
        renew(db.db(), &held, now() + Duration::minutes(9)).await.unwrap();
        assert!(lease(db.db(), now() + Duration::minutes(18)).await.unwrap().is_none(), "it is being done");
        let taken = lease(db.db(), now() + Duration::minutes(20)).await.unwrap().unwrap();
        renew(db.db(), &held, now() + Duration::minutes(21)).await.unwrap();
        assert!(lease(db.db(), now() + Duration::minutes(31)).await.unwrap().is_some(), "a lease that was lost stays so");
        assert_eq!(taken.attempts, 2);
    }

    async fn a_job_of_a_transaction_that_failed_never_was(db: TestDb) {
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        crate::enqueue(&mut tx, "essai", &json!(null), now(), None).await.unwrap();
        drop(tx);
        assert_eq!(worker(db.db(), succeed).run_due(&Diary::default(), now()).await.unwrap(), 0);
    }

    async fn what_stumbles_is_tried_again_later_and_dies_in_the_end(db: TestDb) {
        let (diary, stumbling) = (Diary::default(), worker(db.db(), stumble));
        enqueue(db.db(), json!("sms"), now(), None).await;
        assert_eq!(stumbling.run_due(&diary, now()).await.unwrap(), 1);
        assert_eq!(stumbling.run_due(&diary, now()).await.unwrap(), 0, "not at once");
        assert_eq!(only_job(db.db()).await, ("ready".to_owned(), 1, "la passerelle dort".to_owned()));
        let mut at = now();
        for _ in 1..ATTEMPTS {
            at += Duration::hours(12);
            assert_eq!(stumbling.run_due(&diary, at).await.unwrap(), 1);
        }
        assert_eq!(only_job(db.db()).await, ("dead".to_owned(), ATTEMPTS, "la passerelle dort".to_owned()));
        assert_eq!(stumbling.run_due(&diary, at + Duration::days(30)).await.unwrap(), 0);
        assert_eq!(diary.read().len(), 8);
    }

    async fn what_stumbled_once_can_still_succeed(db: TestDb) {
        let diary = Diary::default();
        enqueue(db.db(), json!("sms"), now(), None).await;
        worker(db.db(), stumble).run_due(&diary, now()).await.unwrap();
        worker(db.db(), succeed).run_due(&diary, now() + Duration::minutes(1)).await.unwrap();
        assert_eq!(only_job(db.db()).await, ("done".to_owned(), 2, String::new()));
    }

    async fn what_cannot_succeed_is_left_for_a_person_to_see(db: TestDb) {
        let diary = Diary::default();
        enqueue(db.db(), json!("photo"), now(), None).await;
        worker(db.db(), give_up).run_due(&diary, now()).await.unwrap();
        assert_eq!(only_job(db.db()).await, ("dead".to_owned(), 1, "ce fichier n’est pas une image".to_owned()));
        assert_eq!(forget_done(db.db(), now() + Duration::days(365)).await.unwrap(), 0, "what died stays");
    }

    async fn a_kind_that_nobody_knows_is_not_tried_for_ever(db: TestDb) {
        enqueue(db.db(), json!(null), now(), None).await;
        let mut ignorant = worker(db.db(), succeed);
        ignorant.kinds.clear();
        assert_eq!(ignorant.run_due(&Diary::default(), now()).await.unwrap(), 1);
        assert_eq!(only_job(db.db()).await.0, "dead");
    }

    async fn the_job_of_a_dead_worker_is_taken_and_the_ghost_changes_nothing(db: TestDb) {
        enqueue(db.db(), json!("sms"), now(), None).await;
        let ghost = lease(db.db(), now()).await.unwrap().unwrap();
        assert!(lease(db.db(), now() + Duration::minutes(9)).await.unwrap().is_none(), "held");
        let heir = lease(db.db(), now() + Duration::minutes(11)).await.unwrap().unwrap();
        assert_eq!((heir.id, heir.attempts), (ghost.id, 2));
        settle(db.db(), &ghost, "done", None, None).await.unwrap();
        assert_eq!(only_job(db.db()).await.0, "leased", "the ghost no longer holds it");
        settle(db.db(), &heir, "done", None, None).await.unwrap();
        assert_eq!(only_job(db.db()).await.0, "done");
    }

    async fn what_is_done_is_forgotten_after_a_week(db: TestDb) {
        enqueue(db.db(), json!("sms"), now(), None).await;
        worker(db.db(), succeed).run_due(&Diary::default(), now()).await.unwrap();
        assert_eq!(forget_done(db.db(), now() + Duration::days(6)).await.unwrap(), 0);
        assert_eq!(forget_done(db.db(), now() + Duration::days(8)).await.unwrap(), 1);
    }

    async fn two_workers_share_the_queue_and_double_nothing(db: TestDb) {
        let diary = Diary::default();
        for number in 0..20 {
            enqueue(db.db(), json!(number), now(), None).await;
        }
        let (one, other) = (worker(db.db(), succeed), worker(db.db(), succeed));
        let (first, second) = tokio::join!(one.run_due(&diary, now()), other.run_due(&diary, now()));
        assert_eq!(first.unwrap() + second.unwrap(), 20);
        let mut ran: Vec<i64> = diary.read().iter().filter_map(serde_json::Value::as_i64).collect();
        ran.sort_unstable();
        assert_eq!(ran, (0..20).collect::<Vec<i64>>());
    }
}

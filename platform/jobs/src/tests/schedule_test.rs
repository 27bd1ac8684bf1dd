//! Work that repeats by itself: one node does it, once a turn.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use serde_json::Value;
use tokio::sync::Notify;

use super::{Diary, never_end, now, stumble, succeed};
use crate::queue::{hold_turn, take_turn};
use crate::worker::Pace;
use crate::{JobFuture, JobKind, Worker};

fn nightly(db: &db::Db, run: fn(Diary, Value) -> JobFuture) -> Worker<Diary> {
    Worker { db: db.clone(), kinds: vec![JobKind { name: "ménage", every: Some(Duration::hours(24)), run }] }
}

/// Runs until someone lets it go.
fn wait(gate: Arc<Notify>, _: Value) -> JobFuture {
    Box::pin(async move {
        gate.notified().await;
        Ok(())
    })
}

/// The hour of the next turn of the only repeated job.
async fn next_turn(db: &db::Db) -> Option<DateTime<Utc>> {
    let row = db.one("select next_at from job_schedule", vec![]).await.unwrap();
    row.map(|row| row.get("next_at").unwrap())
}

/// The same, once it is later than this.
async fn next_turn_after(db: &db::Db, hour: DateTime<Utc>) -> DateTime<Utc> {
    let later = async {
        loop {
            if let Some(next) = next_turn(db).await.filter(|next| *next > hour) {
                return next;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), later).await.expect("its turn comes round while it runs")
}

testing::each_engine! {
    async fn what_repeats_often_and_lasts_is_begun_by_nobody_else_meanwhile(db: TestDb) {
        let (gate, every) = (Arc::new(Notify::new()), Duration::minutes(5));
        let pace = Pace { pulse: std::time::Duration::from_millis(5), ..Pace::USUAL };
        let node = || -> Worker<Arc<Notify>> {
            Worker { db: db.db().clone(), kinds: vec![JobKind { name: "relève", every: Some(every), run: wait }] }
        };
        let (one, other) = (node(), node());
        let running = tokio::spawn({
            let gate = Arc::clone(&gate);
            async move { one.run_due_at(&gate, now(), pace).await }
        });
        let first = next_turn_after(db.db(), now()).await;
        // Held on well beyond its first hour: another that looks at that hour, and takes its time, finds it held.
        let mut next = first;
        while next < first + Duration::milliseconds(500) {
            next = next_turn_after(db.db(), next).await;
        }
        let late = tokio::time::timeout(std::time::Duration::from_secs(20), other.run_due(&gate, first));
        assert_eq!(late.await.expect("a second one began it").unwrap(), 0, "it is being done");
        gate.notify_one();
        assert_eq!(running.await.unwrap().unwrap(), 1);
        // Its own hour again: what was read first may already have been held on once.
        let back = next_turn(db.db()).await.unwrap();
        assert!(back >= now() + every && back <= first, "{back}, first {first}: it comes round as often as it says");
    }

    async fn what_lasted_longer_than_its_round_is_due_again_when_it_ends(db: TestDb) {
        let (gate, every) = (Arc::new(Notify::new()), Duration::milliseconds(1));
        let kinds = vec![JobKind { name: "relève", every: Some(every), run: wait }];
        let worker: Worker<Arc<Notify>> = Worker { db: db.db().clone(), kinds };
        let began = std::time::Instant::now();
        let letting_go = async {
            let first = next_turn_after(db.db(), now()).await;
            next_turn_after(db.db(), first + every).await;
            gate.notify_one();
        };
        let (ran, ()) = tokio::join!(worker.run_due(&gate, now()), letting_go);
        assert_eq!(ran.unwrap(), 1);
        let next = next_turn(db.db()).await.unwrap();
        assert!(next > now() + every && next <= now() + began.elapsed(), "{next}: neither in its past nor further on");
    }

    async fn a_turn_that_was_taken_by_another_is_held_no_more(db: TestDb) {
        let (kind, every) = (("relève", Duration::minutes(5)), Duration::minutes(5));
        let (held, on) = (now() + every, now() + every * 2);
        assert!(take_turn(db.db(), kind, now(), held).await.unwrap());
        assert!(hold_turn(db.db(), kind.0, held, on).await.unwrap());
        assert!(!take_turn(db.db(), kind, held, held + every).await.unwrap(), "it is being done");
        assert!(take_turn(db.db(), kind, on, on + every).await.unwrap());
        assert!(!hold_turn(db.db(), kind.0, on, on + every * 3).await.unwrap());
        assert!(!take_turn(db.db(), kind, on + every - Duration::seconds(1), on + every * 2).await.unwrap());
        assert!(take_turn(db.db(), kind, on + every, on + every * 2).await.unwrap(), "whoever lost it moved nothing");
    }

    async fn what_repeats_and_never_ends_is_cut_and_those_after_it_have_their_turn(db: TestDb) {
        let (diary, mut worker) = (Diary::default(), nightly(db.db(), never_end));
        worker.kinds.push(JobKind { name: "relève", every: Some(Duration::hours(1)), run: succeed });
        let pace = Pace { longest: std::time::Duration::from_millis(200), ..Pace::USUAL };
        assert_eq!(worker.run_due_at(&diary, now(), pace).await.unwrap(), 2);
        assert_eq!(diary.read(), [Value::Null]);
    }

    async fn a_turn_is_taken_by_one_of_two_workers(db: TestDb) {
        let diary = Diary::default();
        let (one, other) = (nightly(db.db(), succeed), nightly(db.db(), succeed));
        for day in 0..3 {
            let at = now() + Duration::days(day);
            let (first, second) = tokio::join!(one.run_due(&diary, at), other.run_due(&diary, at));
            assert_eq!(first.unwrap() + second.unwrap(), 1, "day {day}");
        }
        assert_eq!(diary.read().len(), 3);
    }

    async fn a_turn_comes_round_and_not_before(db: TestDb) {
        let (diary, worker) = (Diary::default(), nightly(db.db(), succeed));
        assert_eq!(worker.run_due(&diary, now()).await.unwrap(), 1);
        assert_eq!(worker.run_due(&diary, now() + Duration::hours(23)).await.unwrap(), 0);
        assert_eq!(worker.run_due(&diary, now() + Duration::hours(24)).await.unwrap(), 1);
    }

    async fn a_turn_that_failed_stops_nobody(db: TestDb) {
        let (diary, worker) = (Diary::default(), nightly(db.db(), stumble));
        assert_eq!(worker.run_due(&diary, now()).await.unwrap(), 1);
        assert_eq!(worker.run_due(&diary, now() + Duration::hours(24)).await.unwrap(), 1);
        assert_eq!(diary.read().len(), 2);
    }
}

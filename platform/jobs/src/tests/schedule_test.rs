//! Work that repeats by itself: one node does it, once a turn.

use chrono::Duration;
use serde_json::Value;

use super::{Diary, now, stumble, succeed};
use crate::{JobFuture, JobKind, Worker};

fn nightly(db: &db::Db, run: fn(Diary, Value) -> JobFuture) -> Worker<Diary> {
    Worker { db: db.clone(), kinds: vec![JobKind { name: "ménage", every: Some(Duration::hours(24)), run }] }
}

testing::each_engine! {
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

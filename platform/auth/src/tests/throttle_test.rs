//! Tries are counted by the data itself: a rush of guesses gets no more of them than one person.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use crate::{Throttle, TooMany};

const DOOR: Throttle = Throttle { kind: "essai", tries: 5, window: Duration::minutes(15) };

fn now() -> DateTime<Utc> {
    testing::frozen_clock().now()
}

/// How many tries were left, of so many asked for.
async fn taken(db: &db::Db, subject: &str, asked: usize, at: DateTime<Utc>) -> usize {
    let mut taken = 0;
    for _ in 0..asked {
        taken += usize::from(DOOR.take(db, subject, at).await.unwrap().is_ok());
    }
    taken
}

testing::each_engine! {
    async fn the_sixth_try_is_refused_until_the_window_ends(db: TestDb) {
        assert_eq!(taken(db.db(), "lea@ruche.example", 6, now()).await, 5);
        assert_eq!(DOOR.take(db.db(), "lea@ruche.example", now() + Duration::minutes(14)).await.unwrap(), Err(TooMany));
        assert_eq!(taken(db.db(), "lea@ruche.example", 6, now() + Duration::minutes(16)).await, 5, "a new window");
    }

    async fn looking_costs_no_try_and_sees_when_none_is_left(db: TestDb) {
        let spent = async |at| DOOR.is_spent(db.db(), "lea@ruche.example", at).await.unwrap();
        assert!(!spent(now()).await);
        assert_eq!(taken(db.db(), "lea@ruche.example", 4, now()).await, 4);
        assert!(!spent(now()).await, "one is left");
        assert_eq!(taken(db.db(), "lea@ruche.example", 1, now()).await, 1);
        assert!(spent(now() + Duration::minutes(14)).await);
        assert!(!spent(now() + Duration::minutes(16)).await, "a new window");
    }

    async fn each_subject_and_each_door_counts_for_itself(db: TestDb) {
        assert_eq!(taken(db.db(), "lea@ruche.example", 5, now()).await, 5);
        assert_eq!(taken(db.db(), "ali@ruche.example", 1, now()).await, 1);
        let other = Throttle { kind: "autre", ..DOOR };
        assert_eq!(other.take(db.db(), "lea@ruche.example", now()).await.unwrap(), Ok(()));
    }

    async fn a_success_gives_all_tries_back(db: TestDb) {
        assert_eq!(taken(db.db(), "lea@ruche.example", 5, now()).await, 5);
        DOOR.forget(db.db(), "lea@ruche.example").await.unwrap();
        assert_eq!(taken(db.db(), "lea@ruche.example", 6, now()).await, 5);
    }

    async fn what_is_over_is_given_up_and_what_holds_stays(db: TestDb) {
        assert_eq!(taken(db.db(), "lea@ruche.example", 6, now()).await, 5);
        taken(db.db(), "ali@ruche.example", 1, now() + Duration::minutes(10)).await;
        assert_eq!(Throttle::forget_ended(db.db(), now() + Duration::minutes(14)).await.unwrap(), 0);
        assert_eq!(taken(db.db(), "lea@ruche.example", 1, now() + Duration::minutes(14)).await, 0, "still held");
        assert_eq!(Throttle::forget_ended(db.db(), now() + Duration::minutes(16)).await.unwrap(), 1);
    }

    async fn who_is_counted_is_not_written_down(db: TestDb) {
        DOOR.take(db.db(), "lea@ruche.example", now()).await.unwrap().unwrap();
        let row = db.db().one("select subject from throttle", vec![]).await.unwrap().unwrap();
        assert!(!row.text("subject").unwrap().contains("lea"));
    }

    async fn a_thousand_at_once_get_five(db: TestDb) {
        let db = Arc::new(db);
        let guesses: Vec<_> = (0..1_000)
            .map(|_| {
                let db = Arc::clone(&db);
                // A guess that the database had no time for is not compared either.
                tokio::spawn(async move { matches!(DOOR.take(db.db(), "lea@ruche.example", now()).await, Ok(Ok(()))) })
            })
            .collect();
        let mut evaluated = 0;
        for guess in guesses {
            evaluated += usize::from(guess.await.unwrap());
        }
        assert_eq!(evaluated, 5);
    }
}

//! The journal of readings, on both engines: it grows, it holds, it refuses to be corrected.

use kernel::{CentreId, PersonId};

use crate::{BrokenChain, Reading, list_readings, verify_journal, write_reading};

fn reading(centre: CentreId, person: PersonId, reason: &str) -> Reading {
    Reading {
        centre,
        person,
        author: db::Author { kind: "staff", id: None, name: "Léa".to_owned() },
        what: "sa fiche".to_owned(),
        reason: reason.to_owned(),
    }
}

testing::each_engine! {
    async fn every_reading_is_told_to_its_person_and_to_no_other(db: TestDb) {
        let now = testing::frozen_clock().now();
        let (centre, person) = (CentreId::new(), PersonId::new());
        write_reading(db.db(), &reading(centre, person, "rendez-vous"), now).await.unwrap();
        write_reading(db.db(), &reading(centre, PersonId::new(), "autre"), now).await.unwrap();
        write_reading(db.db(), &reading(centre, person, "appel"), now).await.unwrap();
        let told = list_readings(db.db(), centre, &[person], 10).await.unwrap();
        let reasons: Vec<&str> = told.iter().map(|row| row.reason.as_str()).collect();
        assert_eq!(reasons, ["appel", "rendez-vous"]);
        assert!(list_readings(db.db(), CentreId::new(), &[person], 10).await.unwrap().is_empty());
        let (lines, hash) = verify_journal(db.db()).await.unwrap().unwrap();
        assert_eq!((lines, hash.len()), (3, 64));
    }

    async fn forty_at_once_make_forty_lines_that_hold(db: TestDb) {
        let now = testing::frozen_clock().now();
        let (centre, person) = (CentreId::new(), PersonId::new());
        let writes = (0..8).map(|_| {
            let db = db.db().clone();
            tokio::spawn(async move {
                for _ in 0..5 {
                    write_reading(&db, &reading(centre, person, "rush"), now).await.unwrap();
                }
            })
        });
        for write in writes.collect::<Vec<_>>() {
            write.await.unwrap();
        }
        assert_eq!(verify_journal(db.db()).await.unwrap().unwrap().0, 40);
    }

    async fn nothing_of_it_is_corrected_or_taken_out(db: TestDb) {
        let now = testing::frozen_clock().now();
        write_reading(db.db(), &reading(CentreId::new(), PersonId::new(), "appel"), now).await.unwrap();
        for sql in ["update reading_journal set reason = 'autre'", "delete from reading_journal"] {
            let mut tx = db.db().begin_unrecorded().await.unwrap();
            assert!(tx.exec(sql, vec![]).await.is_err(), "{sql}");
        }
    }

    async fn who_goes_round_the_refusal_is_seen(db: TestDb) {
        let now = testing::frozen_clock().now();
        let (centre, person) = (CentreId::new(), PersonId::new());
        for reason in ["un", "deux", "trois"] {
            write_reading(db.db(), &reading(centre, person, reason), now).await.unwrap();
        }
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        let unlock = match db.db().engine() {
            db::Engine::Sqlite => "drop trigger reading_journal_kept",
            db::Engine::Postgres => "drop trigger reading_journal_kept on reading_journal",
        };
        tx.exec(unlock, vec![]).await.unwrap();
        tx.exec("update reading_journal set reason = 'rien' where number = 2", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(verify_journal(db.db()).await.unwrap(), Err(BrokenChain { number: 2 }));
    }
}

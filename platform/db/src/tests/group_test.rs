//! Groups of commits: acknowledged means on disk, and one unit's failure is its own.

use std::sync::Arc;

use kernel::NetworkId;

use super::{engines, now};
use crate::{DataVersion, Db};

async fn write(db: &Db, name: &'static str) -> crate::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    let sql = "insert into network (id, name, created_at) values ($1, $2, $3)";
    tx.exec(sql, args![NetworkId::new(), name, now()]).await?;
    tx.commit().await
}

/// Asks a future to begin and gives it up at once.
async fn abandon<F: Future>(work: F) {
    let mut work = std::pin::pin!(work);
    std::future::poll_fn(|context| {
        drop(work.as_mut().poll(context));
        std::task::Poll::Ready(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn four_hundred_writers_are_all_kept_and_a_failing_one_fails_alone() {
    for opened in engines().await {
        let db = Arc::new(opened.db.clone());
        let tasks: Vec<_> = (0..400)
            .map(|n| {
                let db = Arc::clone(&db);
                tokio::spawn(async move {
                    let mut tx = db.begin_unrecorded().await?;
                    tx.exec(
                        "insert into network (id, name, created_at) values ($1, $2, $3)",
                        args![NetworkId::new(), format!("n{n}"), now()],
                    )
                    .await?;
                    if n % 10 == 0 {
                        // A statement that the engine refuses, after a good one.
                        tx.exec(
                            "insert into network (id, name, created_at) values ($1, null, $2)",
                            args![NetworkId::new(), now()],
                        )
                        .await?;
                    }
                    tx.commit().await
                })
            })
            .collect();
        let mut kept = 0;
        for task in tasks {
            kept += i64::from(task.await.unwrap().is_ok());
        }
        let row = db.one("select count(*) as n from network", vec![]).await.unwrap().unwrap();
        assert_eq!(kept, 360);
        assert_eq!(row.int("n").unwrap(), 360);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_unit_cancelled_in_its_middle_does_not_keep_the_others_waiting() {
    for opened in engines().await {
        let db = opened.db.clone();
        let stuck = db.clone();
        let task = tokio::spawn(async move {
            let mut tx = stuck.begin_unrecorded().await.unwrap();
            tx.exec("insert into network (id, name, created_at) values ($1, 'x', $2)", args![NetworkId::new(), now()])
                .await
                .unwrap();
            std::future::pending::<()>().await;
        });
        tokio::task::yield_now().await;
        task.abort();
        assert!(task.await.unwrap_err().is_cancelled());
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec("insert into network (id, name, created_at) values ($1, 'y', $2)", args![NetworkId::new(), now()])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let rows = db.all("select name from network", vec![]).await.unwrap();
        assert_eq!(rows.len(), 1, "the cancelled unit left nothing");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_leaves_while_a_transaction_begins_stops_nobody() {
    for opened in engines().await {
        for _ in 0..50 {
            abandon(opened.db.begin_unrecorded()).await;
            write(&opened.db, "après").await.unwrap();
        }
        let row = opened.db.one("select count(*) as n from network", vec![]).await.unwrap().unwrap();
        assert_eq!(row.int("n").unwrap(), 50);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_leaves_while_it_commits_is_kept_whole_and_harms_no_other() {
    for opened in engines().await {
        let mut told = 0;
        for _ in 0..50 {
            let mut tx = opened.db.begin_unrecorded().await.unwrap();
            let sql = "insert into network (id, name, created_at) values ($1, 'parti', $2)";
            tx.exec(sql, args![NetworkId::new(), now()]).await.unwrap();
            abandon(tx.commit()).await;
            write(&opened.db, "resté").await.unwrap();
            told += 1;
            let stayed = opened.db.one("select count(*) as n from network where name = 'resté'", vec![]).await;
            assert_eq!(stayed.unwrap().unwrap().int("n").unwrap(), told, "an acknowledged write is lost");
        }
    }
}

#[tokio::test]
async fn the_mark_of_the_data_moves_with_every_commit_and_only_then() {
    for opened in engines().await {
        let db = &opened.db;
        let before = db.version().await.unwrap();
        // On PostgreSQL the mark belongs to the whole cluster: a neighbour database may move it, never hold it back.
        if matches!(before, DataVersion::WalIndex(_)) {
            assert_eq!(before, db.version().await.unwrap(), "reading moves nothing");
        }
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec("insert into network (id, name, created_at) values ($1, 'z', $2)", args![NetworkId::new(), now()])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_ne!(before, db.version().await.unwrap());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_rest_among_writers_loses_none_of_them() {
    for opened in engines().await {
        let db = Arc::new(opened.db.clone());
        let tasks: Vec<_> = (0..60)
            .map(|n| {
                let db = Arc::clone(&db);
                tokio::spawn(async move {
                    if n % 10 == 0 {
                        return db.rest().await;
                    }
                    let mut tx = db.begin_unrecorded().await?;
                    tx.exec(
                        "insert into network (id, name, created_at) values ($1, $2, $3)",
                        args![NetworkId::new(), format!("n{n}"), now()],
                    )
                    .await?;
                    tx.commit().await
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        let row = db.one("select count(*) as n from network", vec![]).await.unwrap().unwrap();
        assert_eq!(row.int("n").unwrap(), 54);
    }
}

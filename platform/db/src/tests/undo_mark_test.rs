//! The mark by which two editors of a row notice each other, over an undo.

use kernel::{CentreId, NetworkId};
use uuid::Uuid;

use super::undo_test::{insert_centre, insert_network, rename};
use super::{engines, operation};
use crate::{Db, Engine, Operation, UndoRefusal, find_operation, overtaken, undo};

/// How large a film of a centre may be: a row with a mark, at its first.
async fn first_limit(db: &Db) -> (Uuid, Operation) {
    let (network, centre, id) = (NetworkId::new(), CentreId::new(), Uuid::now_v7());
    insert_network(db, network, "Nord").await;
    insert_centre(db, centre, network).await;
    let created = operation("Limites dites");
    let mut tx = db.begin(&created).await.unwrap();
    let sql = "insert into media_limit (id, centre_id, megabytes, minutes, revision) values ($1, $2, 100, 10, 1)";
    tx.exec(sql, args![id, centre]).await.unwrap();
    tx.commit().await.unwrap();
    (id, created)
}

/// Written as a room writes it, by who read the mark.
async fn set_limit(db: &Db, id: Uuid, megabytes: i64, read: i64) -> Option<Operation> {
    let operation = operation(&format!("{megabytes} Mo"));
    let mut tx = db.begin(&operation).await.unwrap();
    let sql = "update media_limit set megabytes = $2, revision = revision + 1 where id = $1 and revision = $3";
    let written = tx.exec(sql, args![id, megabytes, read]).await.unwrap() == 1;
    tx.commit().await.unwrap();
    written.then_some(operation)
}

async fn limit(db: &Db, id: Uuid) -> (i64, i64) {
    let sql = "select megabytes, revision from media_limit where id = $1";
    let row = db.one(sql, args![id]).await.unwrap().unwrap();
    (row.int("megabytes").unwrap(), row.int("revision").unwrap())
}

async fn back(db: &Db, done: &Operation) -> Operation {
    let undoing = Operation { undoes: Some(done.id), ..operation("annulation") };
    undo(db, done.id, &undoing).await.unwrap().unwrap();
    undoing
}

#[tokio::test]
async fn an_undo_never_lowers_the_mark_by_which_two_editors_notice_each_other() {
    for opened in engines().await {
        let db = &opened.db;
        let (id, created) = first_limit(db).await;

        // One writes, a second opens the form, the first takes it back: neither the second nor a third is unseen.
        let first = set_limit(db, id, 200, 1).await.unwrap();
        let undoing = back(db, &first).await;
        assert_eq!(limit(db, id).await, (100, 3));
        for read in [1, 2] {
            assert!(set_limit(db, id, 300, read).await.is_none(), "who read {read} wrote over a change");
        }
        // What says what it said is as it was left, whatever its mark: acts are undone back to the first, and redone.
        assert!(overtaken(db, &[created.id]).await.unwrap().is_empty());
        let again = back(db, &undoing).await;
        assert_eq!(limit(db, id).await, (200, 4));
        assert_eq!(overtaken(db, &[created.id, again.id]).await.unwrap(), [created.id]);
        let second = set_limit(db, id, 300, 4).await.unwrap();
        back(db, &second).await;
        back(db, &again).await;
        assert_eq!(limit(db, id).await, (100, 7));
        back(db, &created).await;
        assert!(db.one("select id from media_limit where id = $1", args![id]).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn what_says_again_what_it_said_by_another_act_is_not_as_it_was_left() {
    for opened in engines().await {
        let db = &opened.db;
        let (id, created) = first_limit(db).await;
        let first = set_limit(db, id, 200, 1).await.unwrap();
        let second = set_limit(db, id, 100, 2).await.unwrap();
        let refused = undo(db, created.id, &operation("annulation")).await.unwrap();
        let Err(UndoRefusal::Depended { later: Some(later) }) = refused else { panic!("two acts stand since") };
        assert_eq!(later.id, second.id);
        assert_eq!(overtaken(db, &[created.id, first.id, second.id]).await.unwrap(), [created.id, first.id]);
        back(db, &second).await;
        back(db, &first).await;
        back(db, &created).await;
    }
}

#[tokio::test]
async fn an_act_that_is_put_back_and_undone_anew_is_undone() {
    for opened in engines().await {
        let db = &opened.db;
        let (id, _) = first_limit(db).await;
        let act = set_limit(db, id, 200, 1).await.unwrap();
        let undone_by =
            async |operation: &Operation| find_operation(db, operation.id).await.unwrap().unwrap().undone_by;
        let once = back(db, &act).await;
        assert_eq!(undone_by(&act).await, Some(once.id));
        let again = back(db, &once).await;
        assert_eq!((undone_by(&act).await, undone_by(&once).await), (None, Some(again.id)));
        let anew = back(db, &again).await;
        assert_eq!((undone_by(&act).await, undone_by(&once).await), (Some(once.id), None));
        back(db, &anew).await;
        assert_eq!((undone_by(&act).await, limit(db, id).await.0), (None, 200));
    }
}

#[tokio::test]
async fn an_act_that_writes_one_row_twice_is_undone_whole_whatever_its_mark() {
    for opened in engines().await {
        let db = &opened.db;
        let (id, _) = first_limit(db).await;
        let twice = operation("deux fois");
        let mut tx = db.begin(&twice).await.unwrap();
        for megabytes in [200_i64, 300] {
            let sql = "update media_limit set megabytes = $2, revision = revision + 1 where id = $1";
            tx.exec(sql, args![id, megabytes]).await.unwrap();
        }
        tx.commit().await.unwrap();
        back(db, &twice).await;
        assert_eq!(limit(db, id).await, (100, 5));
    }
}

#[tokio::test]
async fn what_was_done_before_a_table_got_its_mark_raises_it_when_undone() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        insert_network(db, id, "Nord").await;
        let renamed = rename(db, id, "Autre").await;
        let marked = match db.engine() {
            Engine::Sqlite => "alter table network add column revision integer not null default 1",
            Engine::Postgres => "alter table network add column revision bigint not null default 1",
        };
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec(marked, vec![]).await.unwrap();
        tx.commit().await.unwrap();
        back(db, &renamed).await;
        let row = db.one("select name, revision from network where id = $1", args![id]).await.unwrap().unwrap();
        assert_eq!((row.text("name").unwrap().as_str(), row.int("revision").unwrap()), ("Nord", 2));
    }
}

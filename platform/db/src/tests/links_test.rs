//! What hangs on a row that an act added: what would go with it keeps it, also where nothing would bring it back.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use kernel::{CentreId, NetworkId};
use uuid::Uuid;

use super::undo_test::{insert_centre, insert_network, rename};
use super::{engines, now, operation};
use crate::links::links;
use crate::migrate::going_along;
use crate::{Conn, Db, Engine, Operation, Tx, UndoRefusal, overtaken, undo};

async fn house(db: &Db) -> CentreId {
    let (network, centre) = (NetworkId::new(), CentreId::new());
    insert_network(db, network, "Nord").await;
    insert_centre(db, centre, network).await;
    centre
}

/// A pack that is begun: its versions have no history, and would go with it.
async fn pack(db: &Db, centre: CentreId) -> (Uuid, Operation) {
    let (id, begun) = (Uuid::now_v7(), operation("Valise commencée"));
    let mut tx = db.begin(&begun).await.unwrap();
    tx.exec(
        "insert into pack (id, centre_id, title, locale, is_public, created_at) values ($1, $2, 'Mes pas', 'fr', $3, $4)",
        args![id, centre, true, now()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    (id, begun)
}

async fn add_version(tx: &mut Tx, centre: CentreId, pack: Uuid) {
    tx.exec(
        "insert into pack_version (id, centre_id, pack_id, number, device, bytes, manifest, made_by, made_at) \
         values ($1, $2, $3, 1, '', 10, '{}', 'Léa', $4)",
        args![Uuid::now_v7(), centre, pack, now()],
    )
    .await
    .unwrap();
}

async fn count(db: &Db, sql: &'static str) -> i64 {
    db.one(sql, vec![]).await.unwrap().unwrap().int("n").unwrap()
}

#[tokio::test]
async fn what_has_no_history_and_would_go_with_a_row_keeps_it() {
    for opened in engines().await {
        let db = &opened.db;
        let centre = house(db).await;
        let (id, begun) = pack(db, centre).await;
        assert!(overtaken(db, &[begun.id]).await.unwrap().is_empty());
        let mut tx = db.begin_unrecorded().await.unwrap();
        add_version(&mut tx, centre, id).await;
        tx.commit().await.unwrap();
        assert_eq!(overtaken(db, &[begun.id]).await.unwrap(), [begun.id], "a button answered no");
        let refused = undo(db, begun.id, &operation("annulation")).await.unwrap();
        assert!(matches!(refused, Err(UndoRefusal::Depended { later: None })), "{refused:?}");
        assert_eq!(count(db, "select count(*) as n from pack_version").await, 1);
    }
}

#[tokio::test]
async fn what_is_the_row_s_own_goes_with_it() {
    for opened in engines().await {
        let db = &opened.db;
        let (centre, id, made) = (house(db).await, Uuid::now_v7(), operation("Atelier créé"));
        let mut tx = db.begin(&made).await.unwrap();
        tx.exec(
            "insert into workshop (id, centre_id, title, starts_at, place, team, steps, points, attendance, created_at) \
             values ($1, $2, 'Que changer ?', $3, '', '', '[]', 5, '{}', $3)",
            args![id, centre, now()],
        )
        .await
        .unwrap();
        tx.exec(
            "insert into workshop_live (id, centre_id, phase, code, step, vote, stage, revision) \
             values ($1, $2, 'planned', '', '', 'before', 1, 1)",
            args![id, centre],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        assert!(overtaken(db, &[made.id]).await.unwrap().is_empty());
        // A telephone joins; nothing was said yet.
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec(
            "insert into workshop_participant (id, centre_id, workshop_id, token_hash, role, joined_at) \
             values ($1, $2, $3, 'x', '', $4)",
            args![Uuid::now_v7(), centre, id, now()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        assert!(undo(db, made.id, &operation("annulation")).await.unwrap().is_err());
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec("delete from workshop_participant", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        undo(db, made.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!(count(db, "select count(*) as n from workshop_live").await, 0);
    }
}

/// A name that is mistyped would hold what it should let go, or let go what another table holds.
#[tokio::test]
async fn what_goes_along_hangs_on_a_row_and_has_no_history() {
    for opened in engines().await {
        let db = &opened.db;
        let along: BTreeSet<String> = going_along(db.engine()).unwrap().into_iter().collect();
        let links = links(&mut Conn::from(db)).await.unwrap();
        let loose: BTreeSet<String> =
            links.iter().filter(|link| !link.is_holding).map(|link| link.child.clone()).collect();
        assert_eq!(loose, along);
        let history = match db.engine() {
            Engine::Sqlite => "select count(*) as n from sqlite_schema where type = 'trigger' and name = $1",
            Engine::Postgres => "select count(*) as n from pg_trigger where tgname = $1",
        };
        for table in along {
            let trigger = if db.engine() == Engine::Sqlite { "_history_insert" } else { "_history" };
            let found = db.one(history, args![format!("{table}{trigger}")]).await.unwrap().unwrap();
            assert_eq!(found.int("n").unwrap(), 0, "{table} has a history: what someone wrote there would go unseen");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_to_hang_on_a_row_while_it_is_undone_is_waited_for() {
    for opened in engines().await {
        let db = &opened.db;
        let centre = house(db).await;
        let (id, begun) = pack(db, centre).await;
        let mut making = db.begin_unrecorded().await.unwrap();
        add_version(&mut making, centre, id).await;
        let mut undoing = tokio::spawn({
            let (db, begun) = (db.clone(), begun.id);
            async move { undo(&db, begun, &operation("annulation")).await }
        });
        let waited = tokio::time::timeout(Duration::from_millis(200), &mut undoing).await;
        assert!(waited.is_err(), "it did not wait");
        making.commit().await.unwrap();
        let refused = undoing.await.unwrap().unwrap();
        assert!(matches!(refused, Err(UndoRefusal::Depended { .. })), "{refused:?}");
        assert_eq!(count(db, "select count(*) as n from pack_version").await, 1);
    }
}

#[tokio::test]
async fn foreign_keys_are_read_once_and_again_after_a_migration() {
    for opened in engines().await {
        let db = &opened.db;
        let first = links(&mut Conn::from(db)).await.unwrap();
        let again = links(&mut Conn::from(&db.clone())).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again), "every list of acts reads all foreign keys");
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec("delete from db_migration where number = 7", vec![]).await.unwrap();
        tx.commit().await.unwrap();
        crate::migrate(db).await.unwrap();
        let now = links(&mut Conn::from(db)).await.unwrap();
        assert!(!Arc::ptr_eq(&first, &now), "a table that came would hold nothing");
    }
}

#[tokio::test]
async fn of_a_great_act_it_is_asked_beforehand_what_was_done_to_its_rows_and_by_its_undo_what_leans_on_them() {
    for opened in engines().await {
        let (db, import) = (&opened.db, operation("Import de 1 001 réseaux"));
        let ids: Vec<NetworkId> = (0..1_001).map(|_| NetworkId::new()).collect();
        let mut tx = db.begin(&import).await.unwrap();
        for some in ids.chunks(143) {
            let mut sql = crate::Sql::new("insert into network (id, name, created_at) values ");
            for (at, id) in some.iter().enumerate() {
                sql.push(if at == 0 { "(" } else { ", (" });
                sql.bind_list([crate::Val::from(*id), "Nord".into(), now().into()]).push(")");
            }
            tx.exec(sql, vec![]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (small, last) = (insert_network(db, NetworkId::new(), "Sud").await, *ids.last().unwrap());
        let added = insert_centre(db, CentreId::new(), last).await;
        assert!(overtaken(db, &[import.id, small.id]).await.unwrap().is_empty(), "a list waited for it");
        let refused = undo(db, import.id, &operation("annulation")).await.unwrap();
        let Err(UndoRefusal::Depended { later: Some(later) }) = refused else { panic!("{refused:?}") };
        assert_eq!(later.id, added.id);
        // What the import made was written since: its button would be answered no, until that is put back.
        let renamed = rename(db, ids[0], "Autre").await;
        assert_eq!(
            overtaken(db, &[import.id, small.id, renamed.id]).await.unwrap(),
            [import.id],
            "a button answered no"
        );
        let back = Operation { undoes: Some(renamed.id), ..operation("annulation") };
        undo(db, renamed.id, &back).await.unwrap().unwrap();
        assert!(overtaken(db, &[import.id, small.id]).await.unwrap().is_empty(), "it is as it was left");
        let again = Operation { undoes: Some(back.id), ..operation("annulation") };
        undo(db, back.id, &again).await.unwrap().unwrap();
        assert_eq!(overtaken(db, &[import.id]).await.unwrap(), [import.id], "renamed again");
    }
}

/// Before any server is asked.
#[tokio::test]
async fn a_name_that_needs_quotes_is_refused_as_such() {
    for name in ["", "1a", "A", "a b", "a\"; drop schema b", "é"] {
        let refused = crate::create_schema("postgres://nulle-part.invalid/x", name).await;
        assert!(matches!(&refused, Err(crate::Error::Name(told)) if told == name), "{name}: {refused:?}");
    }
}

//! History and undo: back to the very bytes, and a refusal that names what stands in the way.

use kernel::NetworkId;
use uuid::Uuid;

use super::{engines, now, operation};
use crate::{Db, UndoRefusal, find_operation, overtaken, undo};

pub(super) async fn insert_network(db: &Db, id: NetworkId, name: &str) -> crate::Operation {
    let operation = operation(&format!("Réseau {name} ouvert"));
    let mut tx = db.begin(&operation).await.unwrap();
    tx.exec("insert into network (id, name, created_at) values ($1, $2, $3)", args![id, name, now()]).await.unwrap();
    tx.commit().await.unwrap();
    operation
}

pub(super) async fn rename(db: &Db, id: NetworkId, name: &str) -> crate::Operation {
    let operation = operation(&format!("Réseau renommé {name}"));
    let mut tx = db.begin(&operation).await.unwrap();
    tx.exec("update network set name = $2 where id = $1", args![id, name]).await.unwrap();
    tx.commit().await.unwrap();
    operation
}

/// A centre leans on its network.
async fn add_centre(tx: &mut crate::Tx, id: kernel::CentreId, network: NetworkId) {
    tx.exec(
        "insert into centre (id, network_id, slug, name, tagline, accent, phone, email, street, postal_code, city, \
         help_line, school_zone, sms_sender, sms_price_millis, letter_price_millis, created_at) \
         values ($1, $2, $3, 'Essai', '', 'canard', '', '', '', '', '', '', 'B', 'ESSAI', 45, 50, $4)",
        args![id, network, id.uuid().to_string(), now()],
    )
    .await
    .unwrap();
}

pub(super) async fn insert_centre(db: &Db, id: kernel::CentreId, network: NetworkId) -> crate::Operation {
    let operation = operation("Centre ouvert");
    let mut tx = db.begin(&operation).await.unwrap();
    add_centre(&mut tx, id, network).await;
    tx.commit().await.unwrap();
    operation
}

async fn name_of(db: &Db, id: NetworkId) -> Option<String> {
    let row = db.one("select name from network where id = $1", args![id]).await.unwrap();
    row.map(|row| row.text("name").unwrap())
}

#[tokio::test]
async fn an_update_an_insert_and_a_delete_come_back() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        insert_network(db, id, "Nord – l’été").await;
        let renamed = rename(db, id, "Autre").await;
        undo(db, renamed.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!(name_of(db, id).await.as_deref(), Some("Nord – l’été"));

        let removal = operation("retrait");
        let mut tx = db.begin(&removal).await.unwrap();
        tx.exec("delete from network where id = $1", args![id]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(name_of(db, id).await, None);
        undo(db, removal.id, &operation("annulation")).await.unwrap().unwrap();
        let row = db.one("select name, created_at from network where id = $1", args![id]).await.unwrap().unwrap();
        assert_eq!(row.get::<chrono::DateTime<chrono::Utc>>("created_at").unwrap(), now());
    }
}

#[tokio::test]
async fn who_asks_beforehand_learns_which_acts_were_overtaken() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        let created = insert_network(db, id, "Nord").await;
        assert!(overtaken(db, &[created.id]).await.unwrap().is_empty());
        let renamed = rename(db, id, "Autre").await;
        assert_eq!(overtaken(db, &[created.id, renamed.id]).await.unwrap(), [created.id]);
        let undoing = operation("annulation");
        undo(db, renamed.id, &undoing).await.unwrap().unwrap();
        assert!(overtaken(db, &[created.id, undoing.id]).await.unwrap().is_empty(), "it is as it was left");
        undo(db, created.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!(overtaken(db, &[undoing.id]).await.unwrap(), [undoing.id]);
    }
}

/// A release between an act and its undo may give the table a column.
#[tokio::test]
async fn what_was_done_before_a_table_got_a_column_is_undone_after() {
    for opened in engines().await {
        let db = &opened.db;
        let ids = [NetworkId::new(), NetworkId::new()];
        let created = operation("Deux réseaux ouverts");
        let mut tx = db.begin(&created).await.unwrap();
        for id in ids {
            tx.exec("insert into network (id, name, created_at) values ($1, $2, $3)", args![id, "Nord", now()])
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let renamed = rename(db, ids[0], "Autre").await;
        let removal = operation("retrait");
        let mut tx = db.begin(&removal).await.unwrap();
        tx.exec("delete from network where id = $1", args![ids[1]]).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec("alter table network add column since_then text not null default 'neuf'", vec![]).await.unwrap();
        tx.commit().await.unwrap();

        undo(db, removal.id, &operation("annulation")).await.unwrap().unwrap();
        let row = db.one("select since_then from network where id = $1", args![ids[1]]).await.unwrap().unwrap();
        assert_eq!(row.text("since_then").unwrap(), "neuf");
        undo(db, renamed.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!(name_of(db, ids[0]).await.as_deref(), Some("Nord"));
        undo(db, created.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!((name_of(db, ids[0]).await, name_of(db, ids[1]).await), (None, None));
    }
}

#[tokio::test]
async fn an_undo_can_be_undone_and_the_first_act_lives_again() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        let created = insert_network(db, id, "Nord").await;
        let mut first = operation("annulation");
        first.undoes = Some(created.id);
        undo(db, created.id, &first).await.unwrap().unwrap();
        assert_eq!(name_of(db, id).await, None);
        assert!(matches!(undo(db, created.id, &operation("encore")).await.unwrap(), Err(UndoRefusal::AlreadyUndone)));
        undo(db, first.id, &operation("rétablissement")).await.unwrap().unwrap();
        assert_eq!(name_of(db, id).await.as_deref(), Some("Nord"));
        assert!(find_operation(db, created.id).await.unwrap().unwrap().undone_by.is_none());
    }
}

#[tokio::test]
async fn undo_refuses_when_something_later_depends_and_names_it() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        let created = insert_network(db, id, "Nord").await;
        let renamed = rename(db, id, "Sud").await;
        let Err(UndoRefusal::Depended { later: Some(later) }) =
            undo(db, created.id, &operation("annulation")).await.unwrap()
        else {
            panic!("the later change must stand in the way");
        };
        assert_eq!(later.id, renamed.id);
        assert_eq!(name_of(db, id).await.as_deref(), Some("Sud"), "nothing half undone");
    }
}

#[tokio::test]
async fn undo_refuses_when_another_row_leans_on_it() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        let created = insert_network(db, id, "Nord").await;
        let centre = insert_centre(db, kernel::CentreId::new(), id).await;
        assert_eq!(overtaken(db, &[created.id, centre.id]).await.unwrap(), [created.id], "a button answered no");
        let refused = undo(db, created.id, &operation("annulation")).await.unwrap();
        let Err(UndoRefusal::Depended { later: Some(later) }) = refused else { panic!("{refused:?}") };
        assert_eq!(later.words, "Centre ouvert");
        assert!(name_of(db, id).await.is_some());
        undo(db, centre.id, &operation("annulation")).await.unwrap().unwrap();
        assert!(overtaken(db, &[created.id]).await.unwrap().is_empty(), "nothing leans on it any more");
        undo(db, created.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!(name_of(db, id).await, None);
    }
}

#[tokio::test]
async fn what_an_act_added_to_its_own_row_goes_with_it() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        let both = operation("Réseau et centre ouverts");
        let mut tx = db.begin(&both).await.unwrap();
        tx.exec("insert into network (id, name, created_at) values ($1, 'Nord', $2)", args![id, now()]).await.unwrap();
        add_centre(&mut tx, kernel::CentreId::new(), id).await;
        tx.commit().await.unwrap();
        assert!(overtaken(db, &[both.id]).await.unwrap().is_empty());
        undo(db, both.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!(name_of(db, id).await, None);
    }
}

/// Of a workshop, what was said in it would go with it, unseen.
#[tokio::test]
async fn what_someone_else_wrote_below_a_row_keeps_it_though_it_could_go_with_it() {
    for opened in engines().await {
        let (db, network, centre, workshop) = (&opened.db, NetworkId::new(), kernel::CentreId::new(), Uuid::now_v7());
        insert_network(db, network, "Nord").await;
        insert_centre(db, centre, network).await;
        let (made, grouped) = (operation("Atelier créé"), operation("Regroupement ajouté"));
        let mut tx = db.begin(&made).await.unwrap();
        tx.exec(
            "insert into workshop (id, centre_id, title, starts_at, place, team, steps, points, attendance, created_at) \
             values ($1, $2, 'Que changer ?', $3, '', '', '[]', 5, '{}', $3)",
            args![workshop, centre, now()],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        assert!(overtaken(db, &[made.id]).await.unwrap().is_empty());
        let mut tx = db.begin(&grouped).await.unwrap();
        tx.exec(
            "insert into workshop_group (id, centre_id, workshop_id, title, position) values ($1, $2, $3, 'Bus', 1)",
            args![Uuid::now_v7(), centre, workshop],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(overtaken(db, &[made.id, grouped.id]).await.unwrap(), [made.id]);
        let refused = undo(db, made.id, &operation("annulation")).await.unwrap();
        let Err(UndoRefusal::Depended { later: Some(later) }) = refused else { panic!("{refused:?}") };
        assert_eq!(later.id, grouped.id);
        for act in [grouped, made] {
            undo(db, act.id, &operation("annulation")).await.unwrap().unwrap();
        }
    }
}

#[tokio::test]
async fn what_leaned_on_a_row_that_is_gone_waits_for_its_return() {
    for opened in engines().await {
        let (db, id, centre) = (&opened.db, NetworkId::new(), kernel::CentreId::new());
        insert_network(db, id, "Nord").await;
        insert_centre(db, centre, id).await;
        let (closed, gone) = (operation("Centre fermé"), operation("Réseau fermé"));
        for (act, removal, row) in [
            (&closed, "delete from centre where id = $1", crate::Val::from(centre)),
            (&gone, "delete from network where id = $1", crate::Val::from(id)),
        ] {
            let mut tx = db.begin(act).await.unwrap();
            tx.exec(removal, vec![row]).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(overtaken(db, &[closed.id, gone.id]).await.unwrap(), [closed.id]);
        let refused = undo(db, closed.id, &operation("annulation")).await.unwrap();
        let Err(UndoRefusal::Depended { later: Some(later) }) = refused else { panic!("{refused:?}") };
        assert_eq!(later.id, gone.id);
        undo(db, gone.id, &operation("annulation")).await.unwrap().unwrap();
        assert!(overtaken(db, &[closed.id]).await.unwrap().is_empty());
        undo(db, closed.id, &operation("annulation")).await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn a_row_that_changed_without_a_history_is_seen_beforehand_too() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        let created = insert_network(db, id, "Nord").await;
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec("update network set name = 'Sud' where id = $1", args![id]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(overtaken(db, &[created.id]).await.unwrap(), [created.id]);
        let refused = undo(db, created.id, &operation("annulation")).await.unwrap();
        assert!(matches!(refused, Err(UndoRefusal::Depended { later: None })), "{refused:?}");
    }
}

#[tokio::test]
async fn a_long_page_of_acts_is_asked_of_at_once() {
    for opened in engines().await {
        let (db, mut acts, mut held) = (&opened.db, Vec::new(), Vec::new());
        for number in 0..60 {
            let id = NetworkId::new();
            acts.push(insert_network(db, id, "Nord").await.id);
            if number % 3 == 0 {
                held.extend(acts.last().copied());
                acts.push(insert_centre(db, kernel::CentreId::new(), id).await.id);
            }
        }
        held.sort_unstable();
        assert_eq!(overtaken(db, &acts).await.unwrap(), held);
        assert!(overtaken(db, &[]).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_act_that_changed_nothing_with_a_history_has_nothing_to_undo() {
    for opened in engines().await {
        let sent = operation("Relance envoyée");
        let tx = opened.db.begin(&sent).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!find_operation(&opened.db, sent.id).await.unwrap().unwrap().has_images);
        let refused = undo(&opened.db, sent.id, &operation("annulation")).await.unwrap();
        assert!(matches!(refused, Err(UndoRefusal::NothingToUndo)));
        let kept = insert_network(&opened.db, NetworkId::new(), "Nord").await;
        assert!(find_operation(&opened.db, kept.id).await.unwrap().unwrap().has_images);
    }
}

#[tokio::test]
async fn an_operation_that_is_dropped_leaves_no_trace() {
    for opened in engines().await {
        let (db, id) = (&opened.db, NetworkId::new());
        let dropped = operation("abandon");
        let mut tx = db.begin(&dropped).await.unwrap();
        tx.exec("insert into network (id, name, created_at) values ($1, 'x', $2)", args![id, now()]).await.unwrap();
        drop(tx);
        insert_network(db, NetworkId::new(), "autre").await;
        assert_eq!(name_of(db, id).await, None);
        assert!(find_operation(db, dropped.id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn rows_added_together_go_together_or_not_at_all() {
    for opened in engines().await {
        let db = &opened.db;
        let import = operation("Import de 300 réseaux");
        let ids: Vec<NetworkId> = (0..300).map(|_| NetworkId::new()).collect();
        let mut tx = db.begin(&import).await.unwrap();
        for id in &ids {
            tx.exec("insert into network (id, name, created_at) values ($1, 'Nord', $2)", args![*id, now()])
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let renamed = rename(db, *ids.get(150).unwrap(), "Autre").await;

        let refused = undo(db, import.id, &operation("annulation")).await.unwrap();
        let Err(UndoRefusal::Depended { later: Some(later) }) = refused else { panic!("{refused:?}") };
        assert_eq!(later.id, renamed.id);
        assert_eq!(count(db).await, 300, "nothing went");

        undo(db, renamed.id, &operation("annulation")).await.unwrap().unwrap();
        undo(db, import.id, &operation("annulation")).await.unwrap().unwrap();
        assert_eq!(count(db).await, 0);
    }
}

async fn count(db: &Db) -> i64 {
    db.one("select count(*) as n from network", vec![]).await.unwrap().unwrap().int("n").unwrap()
}

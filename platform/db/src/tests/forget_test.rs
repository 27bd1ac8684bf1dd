//! Names and authors taken out of what was done, acts told to some only, and files that a row still names.

use chrono::Duration;
use kernel::{CentreId, NetworkId};
use uuid::Uuid;

use super::{engines, now, operation};
use crate::{Author, Db, Operation, OperationRow};

async fn done(db: &Db, act: &Operation) {
    db.begin(act).await.unwrap().commit().await.unwrap();
}

async fn kept(db: &Db, act: &Operation) -> OperationRow {
    crate::find_operation(db, act.id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_name_leaves_words_regrets_and_authors_but_no_longer_word() {
    for opened in engines().await {
        let (db, centre, person) = (&opened.db, CentreId::new(), Uuid::now_v7());
        let author = |id, name: &str| Author { kind: "resident", id, name: name.to_owned() };
        let said = |words, author| Operation { centre: Some(centre), author, ..operation(words) };
        let list = said("Liste d’attente de LI, puis de Lionel", author(None, "Li, au bureau"));
        let own = said("Préférences changées", author(Some(person), "Léa, pour Mme Li"));
        let namesake = said("Préférences changées", author(Some(Uuid::now_v7()), "Mme Li"));
        let other = said("Appel d’ÉLODIE", author(None, "la nuit"));
        let gone = said("Envoi", author(None, "la nuit"));
        for act in [&list, &own, &namesake, &other, &gone] {
            done(db, act).await;
        }
        let mut tx = db.begin_unrecorded().await.unwrap();
        crate::mark_irreversible(&mut tx, gone.id, "Le SMS de Li est parti").await.unwrap();
        crate::forget_author(&mut tx, &[person], "Personne effacée").await.unwrap();
        let whole = ["Li", "Mme Li", "Élodie"].map(str::to_owned);
        crate::forget_names(&mut tx, centre, &[], &[], &whole).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(kept(db, &other).await.words, "Appel d’…");
        let list = kept(db, &list).await;
        assert_eq!(list.words, "Liste d’attente de …, puis de Lionel");
        assert_eq!(list.author_name, "…, au bureau");
        assert_eq!(kept(db, &own).await.author_name, "Personne effacée");
        assert_eq!(kept(db, &namesake).await.author_name, "Mme Li", "someone else of that name");
        assert_eq!(kept(db, &gone).await.irreversible, "Le SMS de … est parti");
    }
}

#[tokio::test]
async fn old_acts_go_but_those_of_who_is_spared() {
    for opened in engines().await {
        let (db, centre, spared) = (&opened.db, CentreId::new(), Uuid::now_v7());
        let by = |id| Operation {
            centre: Some(centre),
            author: Author { kind: "resident", id, name: "Mme Li".to_owned() },
            ..operation("Préférences changées")
        };
        let acts = [by(None), by(Some(Uuid::now_v7())), by(Some(spared))];
        for act in &acts {
            done(db, act).await;
        }
        let mut tx = db.begin_unrecorded().await.unwrap();
        let before = now() + Duration::days(1);
        assert_eq!(crate::forget_operations(&mut tx, centre, before, &[spared]).await.unwrap(), 2);
        tx.commit().await.unwrap();
        assert_eq!(kept(db, &acts[2]).await.author_id, Some(spared));
        assert!(crate::find_operation(db, acts[0].id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn what_is_reserved_is_told_to_who_has_the_right_and_so_is_its_undo() {
    for opened in engines().await {
        let (db, centre, network) = (&opened.db, CentreId::new(), NetworkId::new());
        let of_centre = |words| Operation { centre: Some(centre), ..operation(words) };
        let act = of_centre("Dossier complété");
        let mut tx = db.begin(&act).await.unwrap();
        crate::reserve(&mut tx, act.id, "confided:read").await.unwrap();
        let values = args![network, "Nord", now()];
        tx.exec("insert into network (id, name, created_at) values ($1, $2, $3)", values).await.unwrap();
        tx.commit().await.unwrap();
        let undoing = Operation { undoes: Some(act.id), ..of_centre("Annulation") };
        let rows = crate::operations_on(db, &[network.uuid()], 9).await.unwrap();
        assert!(rows.is_empty(), "nor is it told with the rows that it changed");
        crate::undo(db, act.id, &undoing).await.unwrap().unwrap();
        let told = async |rights: &[&str]| crate::list_operations_for(db, centre, rights, None, 9).await.unwrap().len();
        assert_eq!((told(&[]).await, told(&["people:read"]).await, told(&["confided:read"]).await), (0, 0, 2));
        assert!(crate::list_operations(db, Some(centre), None, None, 9).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_file_is_named_by_a_row_or_by_an_image_that_an_undo_may_put_back() {
    for opened in engines().await {
        let (db, network) = (&opened.db, NetworkId::new());
        let [by_row, by_image, by_none] = ["a", "b", "c"].map(|sign| sign.repeat(64));
        for (id, name) in [(NetworkId::new(), &by_row), (network, &by_image)] {
            let mut tx = db.begin(&operation("Réseau ouvert")).await.unwrap();
            let values = args![id, name, now()];
            tx.exec("insert into network (id, name, created_at) values ($1, $2, $3)", values).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut tx = db.begin(&operation("Réseau fermé")).await.unwrap();
        tx.exec("delete from network where id = $1", args![network]).await.unwrap();
        tx.commit().await.unwrap();
        let asked = [by_row.clone(), by_image.clone(), by_none];
        let mut named: Vec<_> = crate::named_among(db, &asked).await.unwrap().into_iter().collect();
        named.sort();
        assert_eq!(named, [by_row, by_image]);
    }
}

//! The name of someone erased, wherever sentences and authors said it: as a resident, by a helper, under a former name.

use db::Db;
use kernel::Role;

use super::card_test::{carried, enter};
use super::confided_test::person;
use super::erasing_test::{around, everything};
use super::{House, draft, house, house_with_accounts};
use crate::draft::PersonDraft;
use crate::service;

/// The thirty days of undo are over: no image is left to tell which acts touched whom.
async fn forget_images(db: &Db) {
    let mut tx = db.begin_unrecorded().await.unwrap();
    tx.exec("delete from row_change", vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn assert_nowhere(house: &House, words: &[&str]) {
    let after = everything(house.app.db()).await;
    for word in words {
        assert!(!after.contains(word), "{word} is still there: …{}…", around(&after, word));
    }
}

testing::each_engine! {
    async fn who_acted_as_a_resident_or_was_helped_is_no_author_any_more(db: TestDb) {
        let house = house_with_accounts(db).await;
        let carried = carried(&house).await;
        let preferences = "/jean-ferrat/moi/preferences";
        enter(&house, &carried).await;
        let typed = [("channel", "letter"), ("language", "fr"), ("print", "usual")];
        assert_eq!(house.app.post(preferences, &typed).await.status, 303);
        house.app.leave();
        house.sign_in(Role::Reception).await;
        let help = format!("/jean-ferrat/equipe/personnes/{}/aide", carried.person);
        assert_eq!(house.app.post(&help, &[("way", "spoken")]).await.status, 303);
        let typed = [("channel", "call"), ("language", "fr"), ("print", "large")];
        assert_eq!(house.app.post(preferences, &typed).await.status, 303);
        house.app.post("/carte/fin", &[]).await;
        let before = everything(house.app.db()).await;
        for word in ["\"Mme Duhamel\"", "Nadège, pour Mme Duhamel", "Aide commencée pour Mme Duhamel"] {
            assert!(before.contains(word), "{word} was nowhere before: the test would prove nothing");
        }
        forget_images(house.app.db()).await;
        service::erase(&house.cx(), &house.centre, carried.person, "Jeannine Duhamel").await.unwrap();
        assert_nowhere(&house, &["Duhamel", "Jeannine"]).await;
        let own = db::list_operations(house.app.db(), None, Some(carried.person.uuid()), None, 9).await.unwrap();
        assert!(own.len() >= 2 && own.iter().all(|row| row.author_name == "Personne effacée"), "{own:?}");
    }

    async fn a_former_name_and_a_lone_home_are_forgotten_too(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let typed = PersonDraft { title: "Mme".to_owned(), street: "4 rue Haute".to_owned(), ..draft("Nadia", "Belkacem") };
        let (person, _) = service::add(&cx, centre, &typed).await.unwrap();
        let married = PersonDraft { last_name: "Moreau".to_owned(), ..typed };
        service::correct(&cx, centre, person.id, &married, None).await.unwrap();
        // Said elsewhere, on no row of hers.
        for words in ["Appel de Nadia Belkacem", "Appel de Mme Belkacem", "Appel de Nadia Moreau", "Mme Moreau passera"] {
            let operation = cx.operation(Some(centre.id), words);
            cx.db().begin(&operation).await.unwrap().commit().await.unwrap();
        }
        service::erase(&cx, centre, person.id, "Nadia Moreau").await.unwrap();
        assert_nowhere(&house, &["Belkacem", "Moreau", "Nadia"]).await;
        assert!(everything(house.app.db()).await.contains("passera"), "the rest of the sentence stays");
    }

    async fn the_family_of_one_is_forgotten_once_its_images_are_gone(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let typed = PersonDraft { street: "4 rue Haute".to_owned(), ..draft("Nadia", "Belkacem") };
        let (person, _) = service::add(&cx, centre, &typed).await.unwrap();
        let home = crate::store::households_of(cx.db(), &house.scope(), &[person.id]).await.unwrap().remove(0).household;
        let operation = cx.operation(Some(centre.id), format!("Foyer {} corrigé", home.name));
        cx.db().begin(&operation).await.unwrap().commit().await.unwrap();
        forget_images(cx.db()).await;
        service::erase(&cx, centre, person.id, "Nadia Belkacem").await.unwrap();
        assert_nowhere(&house, &["Belkacem"]).await;
    }

    async fn who_has_one_name_is_found_by_it_and_no_longer_word_is_hurt(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let person = person(&house, "Ana", "Zor").await;
        // As an old file brought them.
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        tx.exec("update person set first_name = '' where id = $1", db::args![person]).await.unwrap();
        tx.commit().await.unwrap();
        for words in ["Appel de ZOR", "Zorro au cinéma"] {
            let operation = cx.operation(Some(centre.id), words);
            cx.db().begin(&operation).await.unwrap().commit().await.unwrap();
        }
        forget_images(cx.db()).await;
        service::erase(&cx, centre, person, "Zor").await.unwrap();
        assert_nowhere(&house, &["ZOR"]).await;
        assert!(everything(cx.db()).await.contains("Zorro au cinéma"));
    }
}

//! The wall: who may not know learns nothing, and no reading is without its line in the journal.

use axum::http::{Method, StatusCode};
use kernel::Role;
use testing::each_engine;

use super::house::{MARK, house, step};
use crate::service::{Error, files, opening, steps};
use crate::store;

const PAGES: [&str; 7] = ["", "/ouvert", "/reglages", "/acte", "/etape", "/mandat", "/papier"];
const POSTS: [&str; 8] = ["", "/ouverture", "/acte", "/etape", "/mandat", "/situation", "/referents", "/etat"];

each_engine! {
    async fn nobody_else_even_learns_that_there_is_a_file(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        steps::add(&house.cx_of(Role::Referent), &house.centre, house.nadia, &step(MARK)).await.unwrap();
        for name in ["reception", "facilitator", "volunteer"] {
            house.sign_in(name).await;
            for below in PAGES {
                let page = house.app.get(&house.path(below)).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{name} {below}");
            }
            for below in POSTS {
                let page = house.app.post(&house.path(below), &[("raison", "meeting")]).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{name} POST {below}");
            }
            for below in ["", "/bilan", "/actes.csv", "/actes.xlsx", "/relais", "/charte"] {
                let page = house.app.get(&format!("/jean-ferrat/equipe/accompagnements{below}")).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{name} {below}");
            }
            let told = house.app.get(&format!("/jean-ferrat/equipe/personnes/{}", house.nadia)).await;
            assert!(!told.body.contains("accompagnement\""), "{name} sees a shelf: {}", told.body);
            let history = house.app.get("/jean-ferrat/equipe/historique").await;
            assert!(!history.body.contains("Accompagnement commencé"), "{name} reads it in the history");
        }
        assert_eq!(house.readings().await.len(), 0);
    }

    async fn another_centre_finds_nothing(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.sign_in("ailleurs").await;
        for below in PAGES {
            assert_eq!(house.app.get(&house.path(below)).await.status, StatusCode::NOT_FOUND, "{below}");
        }
        let theirs = format!("/ajr/equipe/personnes/{}/accompagnement", house.nadia);
        assert_eq!(house.app.get(&theirs).await.status, StatusCode::NOT_FOUND);
        house.app.get("/ajr/equipe/accompagnements?qui=equipe").await.assert_contains("Personne ici.");
        let elsewhere = files::cover(&house.cx(), &house.other, house.nadia).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));
    }

    async fn a_file_opens_with_a_reason_that_is_noted(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        steps::add(&house.cx_of(Role::Referent), &house.centre, house.nadia, &step("Demande de logement")).await.unwrap();
        house.sign_in("referent").await;
        let shut = house.app.get(&house.path("")).await;
        shut.assert_contains("une démarche en cours").assert_contains("3 décembre 2026");
        assert!(!shut.body.contains(MARK) && !shut.body.contains("logement"), "a preview");
        assert_eq!(house.app.get(&house.path("/ouvert")).await.location(), house.path(""), "no reason yet");
        let without = house.app.post(&house.path("/ouverture"), &[]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        without.assert_contains("Dites pourquoi vous ouvrez ce dossier.");
        assert_eq!(house.readings().await.len(), 0);
        house.open().await;
        let open = house.app.get(&house.path("/ouvert")).await;
        open.assert_contains(MARK).assert_contains("Demande de logement").assert_contains("Envoyer le bail");
        assert_eq!(open.headers.get("cache-control").unwrap(), "no-store");
        assert!(open.headers.get("refresh").unwrap().to_str().unwrap().starts_with("600;url="));
        assert_eq!(house.readings().await, ["accompaniment-what-file"]);
        house.open().await;
        assert_eq!(house.readings().await.len(), 1, "the same reason just after is one reading");
        let seen = house.app.get(&format!("/jean-ferrat/equipe/personnes/{}/qui-a-vu", house.nadia)).await;
        seen.assert_contains("Dossier d’accompagnement").assert_contains("Nadia est là");
        house.app.clock().advance(chrono::Duration::minutes(11));
        assert_eq!(house.app.get(&house.path("/ouvert")).await.location(), house.path(""), "it shuts by itself");
        crypto::verify_journal(house.app.db()).await.unwrap().unwrap();
    }

    async fn what_one_opened_is_not_open_for_another(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        let other = opening::require_open(&house.cx_of(Role::Director), &house.centre, house.nadia).await;
        assert!(matches!(other, Err(Error::Shut)));
    }

    async fn the_person_page_tells_who_accompanies(db: TestDb) {
        let house = house(db).await;
        house.sign_in("referent").await;
        let own = format!("/jean-ferrat/equipe/personnes/{}", house.nadia);
        house.app.get(&own).await.assert_contains("Commencer un accompagnement");
        house.begin().await;
        let page = house.app.get(&own).await;
        page.assert_contains("Ouvrir l’accompagnement");
        assert!(!page.body.contains(MARK));
    }

    async fn reception_learns_it_from_no_page_no_json_no_search_and_no_undo(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (_, noted) = steps::add(&cx, &house.centre, house.nadia, &step(MARK)).await.unwrap();
        let (act, _) = crate::service::acts::add(&cx, &house.centre, house.nadia, house.act()).await.unwrap();
        let gone = crate::service::acts::remove(&cx, &house.centre, house.nadia, act).await.unwrap();
        let own = format!("/api/v1/centres/jean-ferrat/people/{}/accompaniment", house.nadia);
        let all = "/api/v1/centres/jean-ferrat/accompaniments";
        let days = "from=2026-01-01&to=2026-12-31";
        let lists = [all.to_owned(), format!("{all}/acts?{days}"), format!("{all}/totals?{days}"), own.clone()];
        for name in ["reception", "facilitator", "volunteer"] {
            house.sign_in(name).await;
            for path in &lists {
                assert_eq!(house.app.get(path).await.status, StatusCode::NOT_FOUND, "{name} {path}");
            }
            let asked = serde_json::json!({"reason": "meeting", "words": ""});
            let opened = house.app.send_json(Method::POST, &format!("{own}/openings"), &asked).await;
            assert_eq!(opened.status, StatusCode::NOT_FOUND, "{name}");
            let script = house.app.get("/jean-ferrat/equipe/accompagnements/masque.js").await;
            assert_eq!(script.status, StatusCode::NOT_FOUND, "{name}");
            for words in ["Nadia", "violences", "accompagn"] {
                let found = house.app.get(&format!("/jean-ferrat/equipe/personnes?texte={words}")).await;
                assert!(!found.body.contains(MARK) && !found.body.contains("/accompagnement"), "{name} finds it: {words}");
            }
            for operation in [noted, gone] {
                let undone = house.app.post(&format!("/operations/{operation}/annulation"), &[]).await;
                assert_eq!(undone.status, StatusCode::NOT_FOUND, "{name} undoes it");
            }
        }
        let acts = store::acts::of_person(house.app.db(), &house.scope(), &[house.nadia], 9).await.unwrap();
        assert!(acts.is_empty(), "an undo went through");
        assert_eq!(house.readings().await.len(), 0);
    }
}

//! The first start, settings, history and undo, as a browser sees them.

use std::sync::Arc;

use axum::http::StatusCode;
use testing::TestApp;

use super::{FIRST, addresses, empty_house as app};

const CARD: [(&str, &str); 8] = [
    ("name", "La Ruche"),
    ("tagline", ""),
    ("accent", "prune"),
    ("phone", "03 53 01 62 10"),
    ("school_zone", "B"),
    ("sms_sender", "RUCHE"),
    ("city", "Arques"),
    ("revision", "1"),
];

testing::each_engine! {
    async fn an_empty_house_leads_its_first_administrator_to_a_centre(db: TestDb) {
        let app = app(db);
        app.get("/demarrer").await.assert_contains("Ouvrir votre centre");
        let opened = app.post("/demarrer", &FIRST).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
        assert_eq!(opened.location(), "/centre-social-de-la-ruche/equipe");
        app.get("/centre-social-de-la-ruche/equipe/reglages").await.assert_contains("Centre social de la Ruche");
        assert_eq!(app.get("/compte/arrivee").await.location(), "/centre-social-de-la-ruche/equipe", "one's day, not a list of one");
        // The door closes behind the first.
        app.leave();
        assert_eq!(app.get("/demarrer").await.location(), "/connexion");
        assert_eq!(app.post("/demarrer", &FIRST).await.location(), "/connexion");
    }

    async fn a_centre_made_from_the_machine_still_waits_for_who_signs_in(db: TestDb) {
        let app = app(db);
        let now = app.clock().now();
        let mut tx = app.db().begin_unrecorded().await.unwrap();
        let network = crate::service::network_or_new(&mut tx, "Nord", now).await.unwrap();
        let new = crate::NewCentre { name: "Jean Ferrat".to_owned(), ..crate::NewCentre::default() };
        crate::service::create_centre(&mut tx, network, new, now).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        app.get("/demarrer").await.assert_contains("Ouvrir votre centre");
        let opened = app.post("/demarrer", &FIRST).await;
        assert_eq!(opened.location(), "/centre-social-de-la-ruche/equipe", "{}", opened.body);
    }

    async fn two_who_open_the_house_at_once_are_not_both_let_in(db: TestDb) {
        let app = app(db);
        let second: Vec<(&str, &str)> =
            FIRST.iter().map(|(name, value)| (*name, if *name == "email" { "ali@ruche.example" } else { *value })).collect();
        let (one, other) = tokio::join!(app.post("/demarrer", &FIRST), app.post("/demarrer", &second));
        let mut ends = [one.location(), other.location()];
        ends.sort_unstable();
        assert_eq!(ends, ["/centre-social-de-la-ruche/equipe", "/connexion"]);
        assert_eq!(crate::store::list(app.db()).await.unwrap().len(), 1);
    }

    async fn what_was_typed_comes_back_with_its_reason(db: TestDb) {
        let app = app(db);
        let mut typed = FIRST.to_vec();
        typed[2] = ("phone", "12");
        let refused = app.post("/demarrer", &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.assert_contains("Il faut 10 chiffres").assert_contains("Centre social de la Ruche");
        assert!(!refused.body.contains("trois mots au hasard"), "a password is never echoed");
    }

    async fn a_change_is_undone_from_its_banner(db: TestDb) {
        let app = app(db);
        app.post("/demarrer", &FIRST).await;
        let settings = "/centre-social-de-la-ruche/equipe/reglages";
        let changed = app.post(settings, &CARD).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.body);
        let page = app.get(settings).await;
        let start = page.body.find("/operations/").expect("an undo banner");
        let href: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(app.post(&href, &[]).await.status, StatusCode::SEE_OTHER);
        app.get(settings).await.assert_contains("Centre social de la Ruche");
        app.get("/centre-social-de-la-ruche/equipe/historique").await.assert_contains("Annulation : Réglages du centre changés");
    }

    async fn no_banner_offers_an_undo_that_would_be_refused(db: TestDb) {
        let mut guarded = crate::module();
        guarded.undo_guards.push(web::UndoGuard {
            table: "centre",
            decide: |_, _| auth::Decision::Refused,
            is_administration: false,
            check: None,
            is_alone: false,
        });
        let app = TestApp::new(db, vec![accounts::module(), guarded], |db, clock| Arc::new(accounts::Door { db, clock }));
        app.post("/demarrer", &FIRST).await;
        let settings = "/centre-social-de-la-ruche/equipe/reglages";
        assert_eq!(app.post(settings, &CARD).await.status, StatusCode::SEE_OTHER);
        let page = app.get(settings).await;
        page.assert_contains("Réglages du centre changés");
        assert!(!page.body.contains("/operations/"), "a button that would be answered no");
        let history = app.get("/centre-social-de-la-ruche/equipe/historique").await;
        history.assert_contains("Réglages du centre changés");
    }

    async fn what_was_overtaken_offers_no_undo_and_its_refusal_leads_back(db: TestDb) {
        let app = app(db);
        app.post("/demarrer", &FIRST).await;
        let settings = "/centre-social-de-la-ruche/equipe/reglages";
        let history = "/centre-social-de-la-ruche/equipe/historique";
        app.post(settings, &CARD).await;
        let first = addresses(&app.get(history).await.body, "/operations/").remove(0);
        let mut typed = CARD.to_vec();
        typed[0] = ("name", "La Ruche d’Arques");
        typed[7] = ("revision", "2");
        assert_eq!(app.post(settings, &typed).await.status, StatusCode::SEE_OTHER);
        let offered = addresses(&app.get(history).await.body, "/operations/");
        assert!(!offered.contains(&first), "a button that would be answered no");
        let refused = app.post(&first, &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.assert_contains("Ce n’est pas annulé").assert_contains("par vous").assert_contains(history);
        assert!(!refused.body.contains("Quelqu’un a changé"), "it was oneself");
        // Once the later one is put back, the first is as it was left, and can be.
        app.post(&offered[0], &[]).await;
        let again = addresses(&app.get(history).await.body, "/operations/");
        assert!(again.contains(&first));
        // Undone too, it leaves the undo before it nothing to go back to.
        assert_eq!(app.post(&first, &[]).await.status, StatusCode::SEE_OTHER);
        let last = addresses(&app.get(history).await.body, "/operations/");
        assert!(!last.contains(&first) && !last.contains(&again[0]), "{last:?}");
    }

    async fn who_writes_after_another_is_told_and_loses_nothing(db: TestDb) {
        let app = app(db);
        app.post("/demarrer", &FIRST).await;
        let settings = "/centre-social-de-la-ruche/equipe/reglages";
        app.post(settings, &CARD).await;
        let mut typed = CARD.to_vec();
        typed[0] = ("name", "La Ruche d’Arques");
        let late = app.post(settings, &typed).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.assert_contains("Quelqu’un a écrit ici").assert_contains("La Ruche d’Arques");
        app.get(settings).await.assert_contains("La Ruche");
        typed[7] = ("revision", "2");
        assert_eq!(app.post(settings, &typed).await.status, StatusCode::SEE_OTHER, "knowingly, one writes over it");
    }

    async fn the_history_is_in_french_whoever_acts(db: TestDb) {
        let app = app(db);
        app.post("/demarrer", &FIRST).await;
        let settings = "/centre-social-de-la-ruche/equipe/reglages";
        app.post(&format!("{settings}?lang=ar"), &CARD).await;
        app.get("/centre-social-de-la-ruche/equipe/historique?lang=fr").await.assert_contains("Réglages du centre changés");
    }

    async fn a_stranger_sees_no_team_page(db: TestDb) {
        let app = app(db);
        app.post("/demarrer", &FIRST).await;
        app.leave();
        let asked = app.get("/centre-social-de-la-ruche/equipe/reglages").await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        assert!(asked.location().starts_with("/connexion?suite="));
        assert_eq!(app.get("/rien").await.status, StatusCode::NOT_FOUND);
    }

    async fn five_wrong_passwords_and_the_door_stays_shut(db: TestDb) {
        let app = app(db);
        app.post("/demarrer", &FIRST).await;
        app.leave();
        for _ in 0..5 {
            let refused = app.post("/connexion", &[("email", "lea@ruche.example"), ("password", "faux")]).await;
            refused.assert_contains("ne va pas");
        }
        let right = [("email", "lea@ruche.example"), ("password", "trois mots au hasard")];
        app.post("/connexion", &right).await.assert_contains("Trop d’essais");
        app.clock().advance(chrono::Duration::minutes(16));
        assert_eq!(app.post("/connexion", &right).await.status, StatusCode::SEE_OTHER);
    }
}

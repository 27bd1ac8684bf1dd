//! The first start, settings, history and undo, as a browser sees them.

use std::sync::Arc;

use axum::http::StatusCode;
use testing::{TestApp, TestDb};

const FIRST: [(&str, &str); 6] = [
    ("centre", "Centre social de la Ruche"),
    ("city", "Arques"),
    ("phone", "03 53 01 62 10"),
    ("name", "Léa"),
    ("email", "lea@ruche.example"),
    ("password", "trois mots au hasard"),
];

fn app(db: TestDb) -> TestApp {
    TestApp::new(db, vec![accounts::module(), crate::module()], |db, clock| Arc::new(accounts::Door { db, clock }))
}

testing::each_engine! {
    async fn an_empty_house_leads_its_first_administrator_to_a_centre(db: TestDb) {
        let app = app(db);
        app.get("/demarrer").await.assert_contains("Ouvrir votre centre");
        let opened = app.post("/demarrer", &FIRST).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
        assert_eq!(opened.location(), "/centre-social-de-la-ruche/equipe");
        app.get("/centre-social-de-la-ruche/equipe/reglages").await.assert_contains("Centre social de la Ruche");
        // The door closes behind the first.
        app.leave();
        assert_eq!(app.get("/demarrer").await.location(), "/connexion");
        assert_eq!(app.post("/demarrer", &FIRST).await.location(), "/connexion");
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
        let changed = app
            .post(settings, &[
                ("name", "La Ruche"), ("tagline", ""), ("accent", "prune"), ("phone", "03 53 01 62 10"),
                ("school_zone", "B"), ("sms_sender", "RUCHE"), ("city", "Arques"),
            ])
            .await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.body);
        let page = app.get(settings).await;
        let start = page.body.find("/operations/").expect("an undo banner");
        let href: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(app.post(&href, &[]).await.status, StatusCode::SEE_OTHER);
        app.get(settings).await.assert_contains("Centre social de la Ruche");
        app.get("/centre-social-de-la-ruche/equipe/historique").await.assert_contains("Annulation : Réglages du centre changés");
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

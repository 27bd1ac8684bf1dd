//! The team: who comes in, changes role, goes out; never without a director.

use axum::http::StatusCode;
use testing::TestApp;

use super::{SETTINGS, addresses, opened, undo};

const ALI: [(&str, &str); 4] = [
    ("member_name", "Ali"),
    ("member_email", "ali@ruche.example"),
    ("member_password", "encore trois mots"),
    ("member_role", "director"),
];

async fn with_ali(app: &TestApp) -> String {
    let added = app.post(&format!("{SETTINGS}/equipe"), &ALI).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
    of(app, "Ali").await
}

/// The page of someone of the team, found by their name in the list.
async fn of(app: &TestApp, name: &str) -> String {
    let body = app.get(SETTINGS).await.body;
    let line = body.split("<li>").find(|line| line.starts_with(&format!("<b>{name}</b>"))).expect("in the team");
    addresses(line, &format!("{SETTINGS}/equipe/")).remove(0)
}

async fn sign_in(app: &TestApp, email: &str, password: &str) -> StatusCode {
    app.leave();
    app.post("/connexion", &[("email", email), ("password", password)]).await.status
}

testing::each_engine! {
    async fn the_last_director_stays(db: TestDb) {
        let app = opened(db).await;
        let lea = of(&app, "Léa").await;
        for (path, pairs) in [(format!("{lea}/retrait"), vec![]), (lea.clone(), vec![("role", "reception")])] {
            let refused = app.post(&path, &pairs).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            refused.assert_contains("dernière personne de la direction");
        }
        with_ali(&app).await;
        assert_eq!(app.post(&lea, &[("role", "reception")]).await.status, StatusCode::SEE_OTHER, "there is another");
    }

    async fn two_directors_who_leave_at_once_do_not_both(db: TestDb) {
        let app = opened(db).await;
        let (ali, lea) = (with_ali(&app).await, of(&app, "Léa").await);
        let (ali_path, lea_path) = (format!("{ali}/retrait"), format!("{lea}/retrait"));
        let (one, other) = tokio::join!(app.post(&ali_path, &[]), app.post(&lea_path, &[]));
        // Whoever is out is signed out with it: the other address then leads to the sign-in page.
        let gone = [&one, &other].iter().filter(|answer| answer.status == StatusCode::SEE_OTHER && !answer.location().starts_with("/connexion")).count();
        assert!(gone <= 1, "{} {}", one.status, other.status);
        let centre = crate::store::list(app.db()).await.unwrap().remove(0);
        let scope = auth::Scope::of_house(centre.id);
        assert!(!accounts::store::list_team(app.db(), &scope).await.unwrap().is_empty());
    }

    async fn a_role_changes_and_the_change_is_undone(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        app.get(&ali).await.assert_contains("Changer le rôle");
        app.post(&ali, &[("role", "volunteer")]).await;
        app.get(SETTINGS).await.assert_contains("Bénévole");
        let wrong = app.post(&ali, &[("role", "host")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "a centre gives its own roles only");
        app.get("/centre-social-de-la-ruche/equipe/historique").await.assert_contains("Rôle de Ali : Bénévole");
        undo(&app).await;
        assert!(!app.get(SETTINGS).await.body.contains("<span>Bénévole</span>"));
    }

    async fn who_is_taken_out_is_signed_out_at_once_and_can_come_back(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        let signed = accounts::sign_in(app.db(), "ali@ruche.example", "encore trois mots".to_owned(), "", app.clock().now()).await;
        let secret = signed.unwrap().unwrap().1;
        app.post(&format!("{ali}/retrait"), &[]).await;
        assert_eq!(app.get(&ali).await.status, StatusCode::NOT_FOUND);
        let lea = testing_session(&app).await;
        app.leave();
        app.sign_in_with(secret.reveal());
        assert_eq!(app.get(SETTINGS).await.status, StatusCode::SEE_OTHER, "Ali's device is closed");
        assert_eq!(sign_in(&app, "ali@ruche.example", "encore trois mots").await, StatusCode::SEE_OTHER);
        assert_eq!(app.get(SETTINGS).await.status, StatusCode::NOT_FOUND, "the account stays, the centre is closed to it");
        app.leave();
        app.sign_in_with(&lea);
        let back = app.post(&format!("{SETTINGS}/equipe"), &[("member_email", "ALI@ruche.example"), ("member_role", "reception")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "no password is asked of who has one: {}", back.body);
        let twice = app.post(&format!("{SETTINGS}/equipe"), &[("member_email", "ali@ruche.example"), ("member_role", "reception")]).await;
        twice.assert_contains("déjà dans l’équipe");
        assert_eq!(sign_in(&app, "ali@ruche.example", "encore trois mots").await, StatusCode::SEE_OTHER);
        assert_eq!(app.get("/centre-social-de-la-ruche/equipe/historique").await.status, StatusCode::OK);
    }

    async fn taking_out_is_undone(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        app.post(&format!("{ali}/retrait"), &[]).await;
        undo(&app).await;
        assert_eq!(app.get(&ali).await.status, StatusCode::OK);
    }

    async fn a_facilitator_changes_nobody(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        app.post(&ali, &[("role", "facilitator")]).await;
        sign_in(&app, "ali@ruche.example", "encore trois mots").await;
        for path in [ali.clone(), format!("{ali}/retrait"), format!("{SETTINGS}/equipe"), format!("{SETTINGS}/acces")] {
            assert_eq!(app.post(&path, &[("role", "director")]).await.status, StatusCode::FORBIDDEN, "{path}");
        }
    }

    async fn the_direction_asks_the_team_for_a_second_factor(db: TestDb) {
        let app = opened(db).await;
        app.get(SETTINGS).await.assert_contains("La demander à toute l’équipe");
        let asked = app.post(&format!("{SETTINGS}/equipe/preuve"), &[("wanted", "oui")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        app.get(SETTINGS).await.assert_contains("Laisser chacun choisir");
        app.leave();
        let step = app.post("/connexion", &[("email", "lea@ruche.example"), ("password", "trois mots au hasard")]).await;
        assert_eq!(step.location(), "/connexion/telephone", "a session is opened with a telephone only");
        assert_eq!(app.get(SETTINGS).await.location(), format!("/connexion?suite={SETTINGS}"));
    }
}

/// Another session of Léa, to come back to.
async fn testing_session(app: &TestApp) -> String {
    let signed =
        accounts::sign_in(app.db(), "lea@ruche.example", "trois mots au hasard".to_owned(), "", app.clock().now())
            .await;
    signed.unwrap().unwrap().1.reveal().to_owned()
}

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

/// Ali's own password, chosen at the first sign-in in the place of the one that was given.
const OWN: &str = "quatre mots bien à moi";

/// Ali's first sign-in.
async fn first_sign_in(app: &TestApp) {
    app.leave();
    let given = [("email", "ali@ruche.example"), ("password", "encore trois mots")];
    assert_eq!(app.post("/connexion", &given).await.location(), "/connexion/mot-de-passe");
    assert_eq!(app.get(SETTINGS).await.status, StatusCode::SEE_OTHER, "not in yet");
    let chosen = app.post("/connexion/mot-de-passe", &[("password", OWN)]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
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
        app.get("/centre-social-de-la-ruche/equipe/historique").await.assert_contains("Rôle changé, Ali : Bénévole");
        undo(&app).await;
        assert!(!app.get(SETTINGS).await.body.contains("<span>Bénévole</span>"));
    }

    async fn who_is_taken_out_is_signed_out_at_once_and_can_come_back(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        let lea = testing_session(&app).await;
        first_sign_in(&app).await;
        app.sign_in_with(&lea);
        let signed = accounts::sign_in(app.db(), "ali@ruche.example", OWN.to_owned(), "", app.clock().now()).await;
        let secret = signed.unwrap().unwrap().1;
        app.post(&format!("{ali}/retrait"), &[]).await;
        assert_eq!(app.get(&ali).await.status, StatusCode::NOT_FOUND);
        app.leave();
        app.sign_in_with(secret.reveal());
        assert_eq!(app.get(SETTINGS).await.status, StatusCode::SEE_OTHER, "Ali's device is closed");
        assert_eq!(sign_in(&app, "ali@ruche.example", OWN).await, StatusCode::SEE_OTHER);
        assert_eq!(app.get(SETTINGS).await.status, StatusCode::NOT_FOUND, "the account stays, the centre is closed to it");
        app.leave();
        app.sign_in_with(&lea);
        let back = app.post(&format!("{SETTINGS}/equipe"), &[("member_email", "ALI@ruche.example"), ("member_role", "reception")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "no password is asked of who has one: {}", back.body);
        let twice = app.post(&format!("{SETTINGS}/equipe"), &[("member_email", "ali@ruche.example"), ("member_role", "reception")]).await;
        twice.assert_contains("déjà dans l’équipe");
        assert_eq!(sign_in(&app, "ali@ruche.example", OWN).await, StatusCode::SEE_OTHER);
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
        let made_facilitator = latest(&app).await;
        first_sign_in(&app).await;
        for path in [ali.clone(), format!("{ali}/retrait"), format!("{SETTINGS}/equipe"), format!("{SETTINGS}/acces")] {
            assert_eq!(app.post(&path, &[("role", "director")]).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let page = app.get("/centre-social-de-la-ruche/equipe/historique").await;
        assert!(addresses(&page.body, "/operations/").is_empty(), "a list shows nothing that would be refused");
        assert_eq!(app.post(&made_facilitator, &[]).await.status, StatusCode::FORBIDDEN, "nor by undoing what made it so");
    }

    async fn who_was_taken_out_undoes_nothing_more(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        let lea = testing_session(&app).await;
        first_sign_in(&app).await;
        app.post(&of(&app, "Léa").await, &[("role", "reception")]).await;
        let demoted = latest(&app).await;
        app.post(&demoted, &[]).await;
        app.leave();
        app.sign_in_with(&lea);
        app.post(&format!("{ali}/retrait"), &[]).await;
        assert_eq!(sign_in(&app, "ali@ruche.example", OWN).await, StatusCode::SEE_OTHER, "the account is still there");
        assert_eq!(app.post(&demoted, &[]).await.status, StatusCode::FORBIDDEN, "even what was done by oneself");
    }

    async fn no_undo_leaves_a_centre_without_direction(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        let came = latest(&app).await;
        first_sign_in(&app).await;
        app.post(&of(&app, "Léa").await, &[("role", "reception")]).await;
        let refused = app.post(&came, &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.body);
        assert_eq!(app.get(&ali).await.status, StatusCode::OK, "still there");
    }

    async fn undoing_a_change_of_role_asks_who_one_is(db: TestDb) {
        let app = opened(db).await;
        let ali = with_ali(&app).await;
        app.post(&ali, &[("role", "reception")]).await;
        let changed = latest(&app).await;
        app.clock().advance(chrono::Duration::minutes(20));
        let asked = app.post(&changed, &[]).await;
        asked.assert_contains("Est-ce bien vous");
        let done = app.post(&changed, &[("preuve", "trois mots au hasard")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    }

    async fn a_given_password_opens_once_and_not_for_long(db: TestDb) {
        let app = opened(db).await;
        with_ali(&app).await;
        app.leave();
        let given = [("email", "ali@ruche.example"), ("password", "encore trois mots")];
        app.post("/connexion", &given).await;
        app.get("/connexion/mot-de-passe").await.assert_contains("Choisissez votre mot de passe");
        let same = app.post("/connexion/mot-de-passe", &[("password", "encore trois mots")]).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
        same.assert_contains("que l’on vous a donné. Choisissez-en un autre");
        app.post("/connexion/mot-de-passe", &[("password", "court")]).await.assert_contains("au moins 12 signes");
        app.clock().advance(chrono::Duration::days(15));
        app.post("/connexion", &given).await.assert_contains("il y a plus de 14 jours");
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

/// The address that undoes the latest act.
async fn latest(app: &TestApp) -> String {
    let page = app.get("/centre-social-de-la-ruche/equipe/historique").await;
    addresses(&page.body, "/operations/").remove(0)
}

/// Another session of Léa, to come back to.
async fn testing_session(app: &TestApp) -> String {
    let signed =
        accounts::sign_in(app.db(), "lea@ruche.example", "trois mots au hasard".to_owned(), "", app.clock().now())
            .await;
    signed.unwrap().unwrap().1.reveal().to_owned()
}

//! The file by its pages: begun, acts and steps noted, corrected, closed; and what erasing leaves.

use axum::http::StatusCode;
use kernel::Role;
use testing::each_engine;

use super::house::{MARK, house, mandate, step};
use crate::model::{ActDraft, FileState, Refusal};
use crate::service::{Error, acts, files, mandates, opening, steps};
use crate::store;

each_engine! {
    async fn a_referent_goes_from_the_person_to_an_act(db: TestDb) {
        let house = house(db).await;
        house.sign_in("referent").await;
        house.app.get(&house.path("")).await.assert_contains("Commencer l’accompagnement");
        let referent = house.account(Role::Referent).to_string();
        let begun = house.app.post(&house.path(""), &[("situation", MARK), ("referents", &referent)]).await;
        assert_eq!(begun.location(), house.path(""), "{}", begun.body);
        house.app.get(&house.path("/acte")).await.assert_contains("Acte pour Nadia Belkacem");
        let empty = house.app.post(&house.path("/acte"), &[("date", "22/11/2026"), ("duree", "30")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        empty.assert_contains("Choisissez au moins un thème.");
        let typed = [
            ("date", "22/11/2026"),
            ("duree", "autre"),
            ("minutes", "50"),
            ("lieu", "domicile"),
            ("commune", "Arques"),
            ("themes", "aide_aux_demarches_administratives"),
            ("precisions", "logement"),
            ("materiel", "telephone"),
            ("autonomie", "partiellement_autonome"),
            ("orientation", "aide_sociale"),
            ("mode", "j_accompagne"),
            ("accord", "oui"),
            ("note", "Le bail est prêt"),
        ];
        let noted = house.app.post(&house.path("/acte"), &typed).await;
        assert_eq!(noted.location(), house.path("/ouvert"), "{}", noted.body);
        house.open().await;
        let open = house.app.get(&house.path("/ouvert")).await;
        open.assert_contains("Dossier : Nadia Belkacem");
        open.assert_contains("Logement").assert_contains("50 min").assert_contains("Le bail est prêt");
        open.assert_contains("Fait une partie seule").assert_contains("À domicile").assert_contains("Aide sociale");
    }

    async fn an_accompaniment_began_with_its_first_act(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.sign_in("referent").await;
        house.app.get(&house.path("")).await.assert_contains("Commencé le 22 novembre 2026");
        let older = ActDraft { on: chrono::NaiveDate::from_ymd_opt(2026, 11, 10), ..house.act() };
        for draft in [older, house.act()] {
            acts::add(&house.cx_of(Role::Referent), &house.centre, house.nadia, draft).await.unwrap();
        }
        let cover = house.app.get(&house.path("")).await;
        cover.assert_contains("Commencé le 10 novembre 2026").assert_contains("22 novembre 2026");
        let (_, told) = files::cover(&house.cx_of(Role::Referent), &house.centre, house.nadia).await.unwrap();
        let told = told.unwrap();
        assert_eq!((told.begun_on.to_string().as_str(), told.acts), ("2026-11-10", 2));
        assert_eq!(told.last_on.map(|day| day.to_string()).as_deref(), Some("2026-11-22"));
    }

    async fn steps_are_noted_and_done_by_the_pages(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        house.app.get(&house.path("/etape")).await.assert_contains("Démarche : Nadia Belkacem");
        let refused = house.app.post(&house.path("/etape"), &[("objet", "mdp : Soleil62!"), ("main", "team"), ("avant", "bientôt")]).await;
        refused.assert_contains("Il y a un mot de passe.").assert_contains("15/12/2026");
        let typed = [("objet", "Carte de bus"), ("suite", "Photo"), ("main", "person"), ("avant", "20/11/2026")];
        assert_eq!(house.app.post(&house.path("/etape"), &typed).await.location(), house.path("/ouvert"));
        house.app.get("/jean-ferrat/equipe/accompagnements").await.assert_contains("en retard");
        let open = house.app.get(&house.path("/ouvert")).await;
        open.assert_contains("Carte de bus");
        let rows = store::steps::of_person(house.app.db(), &house.scope(), &[house.nadia], 9).await.unwrap();
        let done = house.app.post(&house.path(&format!("/etapes/{}/faite", rows[0].id)), &[]).await;
        assert_eq!(done.location(), house.path("/ouvert"));
        house.app.get(&house.path("/ouvert")).await.assert_contains("Fait le 22 novembre 2026");
        assert_eq!(store::steps::in_hand(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap().0, 0);
    }

    async fn the_situation_the_team_and_the_state_are_changed(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.open().await;
        house.app.get(&house.path("/reglages")).await.assert_contains(MARK);
        let nir = house.app.post(&house.path("/situation"), &[("situation", "2 84 03 62 041 123 45")]).await;
        assert_eq!(nir.status, StatusCode::UNPROCESSABLE_ENTITY);
        nir.assert_contains("numéro de sécurité sociale");
        house.app.post(&house.path("/situation"), &[("situation", "Vit seule")]).await;
        let director = house.account(Role::Director).to_string();
        let reception = house.account(Role::Reception).to_string();
        let refused = house.app.post(&house.path("/referents"), &[("referents", &reception)]).await;
        refused.assert_contains("Seuls les référents et la direction accompagnent.");
        house.app.post(&house.path("/referents"), &[("referents", &director)]).await;
        house.app.get(&house.path("/ouvert")).await.assert_contains("Vit seule").assert_contains("director");
        house.app.post(&house.path("/etat"), &[("etat", "closed")]).await;
        let (_, cover) = files::cover(&house.cx(), &house.centre, house.nadia).await.unwrap();
        assert_eq!(cover.unwrap().state, FileState::Closed);
        let late = acts::add(&house.cx_of(Role::Referent), &house.centre, house.nadia, house.act()).await;
        assert!(matches!(late, Err(Error::Refused(refusals)) if refusals == [Refusal::Closed]));
    }

    async fn a_person_has_one_file(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let again = files::begin(&house.cx(), &house.centre, house.nadia, "", &[house.account(Role::Referent)]).await;
        assert!(matches!(again, Err(Error::Refused(refusals)) if refusals == [Refusal::AlreadyOpen]));
    }

    async fn erasing_a_person_leaves_counts_only(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let noted = crate::model::ActDraft { note: MARK.into(), ..house.act() };
        acts::add(&cx, &house.centre, house.nadia, noted).await.unwrap();
        steps::add(&cx, &house.centre, house.nadia, &step("Logement")).await.unwrap();
        mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        people::service::erase(&house.cx(), &house.centre, house.nadia, "Nadia Belkacem").await.unwrap();
        let (scope, ids) = (house.scope(), [house.nadia]);
        let kept = store::acts::of_person(cx.db(), &scope, &ids, 9).await.unwrap();
        assert!(kept.len() == 1 && kept[0].1.is_none());
        assert!(store::steps::of_person(cx.db(), &scope, &ids, 9).await.unwrap().is_empty());
        assert!(store::mandates::of_person(cx.db(), &scope, &ids).await.unwrap().is_empty());
    }

    async fn a_file_follows_its_person_into_a_merge(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let draft = people::PersonDraft { first_name: "Nadya".into(), last_name: "Belkassem".into(), ..Default::default() };
        let (kept, _) = people::service::add(&house.cx(), &house.centre, &draft).await.unwrap();
        people::service::merge_people(&house.cx(), &house.centre, kept.id, house.nadia).await.unwrap();
        let cx = house.cx_of(Role::Referent);
        let known = opening::open_file(&cx, &house.centre, kept.id, people::confided::Reason::Meeting, "").await.unwrap();
        assert_eq!(files::read(&cx, &known).await.unwrap().situation.as_str(), MARK);
    }

    async fn what_was_noted_on_a_round_fills_the_form_of_an_act(db: TestDb) {
        let house = house(db).await;
        house.sign_in("referent").await;
        let known = house.path("/acte?date=20%2F11%2F2026&minutes=50&mode=je_forme");
        assert_eq!(house.app.get(&known).await.location(), house.path(""), "there is no file yet: it is begun first");
        house.begin().await;
        let page = house.app.get(&known).await;
        page.assert_contains("20/11/2026").assert_contains("value=\"50\"");
        let ahead = house.app.get(&house.path("/acte?date=01%2F01%2F2030&minutes=x")).await;
        assert!(!ahead.body.contains("value=\"01/01/2030\""), "a day to come is none");
    }
}

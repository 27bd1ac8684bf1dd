//! Venues: corrected, retired, brought back, from pages.

use axum::http::StatusCode;

use super::{SETTINGS, addresses, opened, undo};

testing::each_engine! {
    async fn a_venue_is_corrected_retired_and_brought_back(db: TestDb) {
        let app = opened(db).await;
        let added = app.post(&format!("{SETTINGS}/lieux"), &[("venue", "Salle 2")]).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let own = addresses(&app.get(SETTINGS).await.body, &format!("{SETTINGS}/lieux/")).remove(0);
        app.get(&own).await.assert_contains("Corriger ce lieu");
        let kept = app.post(&own, &[("name", "Grande salle"), ("city", "Arques"), ("revision", "1")]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
        app.get(SETTINGS).await.assert_contains("Grande salle");
        let late = app.post(&own, &[("name", "Salle bleue"), ("revision", "1")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.assert_contains("Quelqu’un a écrit ici").assert_contains("Salle bleue");
        app.post(&format!("{own}/retrait"), &[]).await;
        app.get(SETTINGS).await.assert_contains("Les lieux retirés");
        app.get(&own).await.assert_contains("Ce lieu est retiré");
        app.post(&format!("{own}/retour"), &[]).await;
        assert!(!app.get(SETTINGS).await.body.contains("Les lieux retirés"));
        undo(&app).await;
        app.get(SETTINGS).await.assert_contains("Les lieux retirés");
    }

    async fn a_venue_without_a_name_is_refused_beside_its_field(db: TestDb) {
        let app = opened(db).await;
        let refused = app.post(&format!("{SETTINGS}/lieux"), &[("venue_city", "Saint-Omer")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.assert_contains("Écrivez le nom du lieu").assert_contains("Saint-Omer").assert_contains("#venue\"");
        let long = "n".repeat(161);
        let refused = app.post(&format!("{SETTINGS}/lieux"), &[("venue", &long)]).await;
        refused.assert_contains("160 signes au plus");
    }

    async fn a_double_click_adds_one_venue(db: TestDb) {
        let app = opened(db).await;
        for _ in 0..2 {
            app.post(&format!("{SETTINGS}/lieux"), &[("once", "une-seule-fois"), ("venue", "Salle 2")]).await;
        }
        assert_eq!(addresses(&app.get(SETTINGS).await.body, &format!("{SETTINGS}/lieux/")).len(), 1);
    }

    async fn every_form_of_the_settings_is_done_once(db: TestDb) {
        let app = opened(db).await;
        app.post(&format!("{SETTINGS}/lieux"), &[("venue", "Salle 2")]).await;
        let page = app.get(SETTINGS).await;
        let venue = addresses(&page.body, &format!("{SETTINGS}/lieux/")).remove(0);
        let member = addresses(&page.body, &format!("{SETTINGS}/equipe/")).remove(0);
        let history = "/centre-social-de-la-ruche/equipe/historique".to_owned();
        for path in [SETTINGS.to_owned(), venue, member, history, format!("{SETTINGS}/acces")] {
            let page = app.get(&path).await;
            let forms = page.body.split("<form").skip(1).filter(|form| form.starts_with(" method=\"post\""));
            for form in forms.filter(|form| !form.contains("data-key=\"z\"")) {
                let form = form.split("</form>").next().unwrap_or_default();
                assert!(form.contains("name=\"once\""), "{path}: {form}");
            }
        }
    }
}

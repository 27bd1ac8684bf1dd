//! How one is told, changed by whoever holds the code, and put back; the same for programs.

use axum::http::Method;
use serde_json::json;

use super::house::{House, places};
use crate::model::enrolment::ContactWay;
use crate::store::enrolments;

testing::each_engine! {
    async fn how_one_is_told_is_changed_checked_and_put_back(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let base = format!("/la-ruche/mon-inscription/{}", anna.code);
        let page = house.app.get(&base).await;
        page.assert_contains(&format!("{base}/prevenir"));
        assert!(!page.body.contains("comme avant"), "nothing was changed yet");
        let ask = format!("{base}/prevenir");
        let page = house.app.get(&ask).await;
        page.assert_contains("Comment vous prévenir ?").assert_contains("Garder ce choix");
        assert!(!page.body.contains("Étape"));
        let short = house.app.post(&ask, &[("canal", "sms"), ("tel", "06 39 98 12")]).await;
        assert_eq!(short.status, 422);
        short.assert_contains("Le numéro a 8 chiffres.");
        let done = house.app.post(&ask, &[("canal", "sms"), ("tel", "06 39 98 12 34")]).await;
        let page = house.app.get(done.location()).await;
        page.assert_contains("Nous vous préviendrons ainsi.").assert_contains("Par SMS, au 06 39 98 12 34");
        page.assert_contains("Remettre la façon de me prévenir comme avant");
        let kept = enrolments::find_group(house.app.db(), &house.scope(), anna.group).await.expect("a row").expect("Anna");
        assert_eq!((kept.way, kept.contact.as_str()), (ContactWay::Sms, "+33639981234"));

        let back = house.app.post(&format!("{ask}/annulation"), &[]).await;
        house.app.get(back.location()).await.assert_contains("C’est remis comme avant.").assert_contains("À l’accueil");
        let again = house.app.post(&format!("{ask}/annulation"), &[]).await;
        assert_eq!(again.status, 422, "enrolling itself is not taken back so");
    }

    async fn a_program_changes_how_a_group_is_told(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let path = format!("/api/v1/centres/la-ruche/enrolment-groups/{}/contact", anna.group);
        let wanted = json!({ "way": "email", "contact": "anna@exemple.fr" });
        assert_eq!(house.app.send_json(Method::PUT, &path, &wanted).await.status, 401);
        house.app.sign_in_with("reception");
        let wrong = house.app.send_json(Method::PUT, &path, &json!({ "way": "email", "contact": "anna" })).await;
        assert_eq!(wrong.status, 422, "{}", wrong.body);
        assert_eq!(house.app.send_json(Method::PUT, &path, &wanted).await.status, 200);
        let kept = enrolments::find_group(house.app.db(), &house.scope(), anna.group).await.expect("a row").expect("Anna");
        assert_eq!((kept.way, kept.contact.as_str()), (ContactWay::Email, "anna@exemple.fr"));
    }
}

#[tokio::test]
async fn nothing_of_ones_own_enrolment_is_offered_to_be_practised() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let anna = house.enrol(list, "Anna").await.expect("seated");
    for below in ["", "/annulation", "/reponses", "/prevenir"] {
        let page = house.app.get(&format!("/la-ruche/mon-inscription/{}{below}", anna.code)).await;
        assert!(!page.body.contains("/brouillon/"), "{below}");
    }
    let begun = house.app.post(&format!("/la-ruche/inscription/{list}"), &[("deja", "non")]).await;
    let who = begun.location();
    let offer = format!("/brouillon/entree?vers=/la-ruche/inscription/{list}&#38;retour={who}");
    house.app.get(who).await.assert_contains(&offer);
}

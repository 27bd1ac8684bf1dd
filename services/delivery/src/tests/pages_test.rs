//! The team's pages: the outbox, a message, what people answered.

use std::sync::Arc;

use axum::http::StatusCode;
use kernel::Role;
use people::Channel;

use super::house::{Gateway, house};
use crate::model::State;
use crate::transport::Outcome;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_outbox_tells_what_left_and_what_waits() {
    let house = house(testing::sqlite_db().await).await;
    house.app.sign_in_with(Role::Reception.code());
    let base = format!("/{}/equipe/boite-envoi", house.centre.slug);
    house.app.get(&base).await.assert_contains("Aucun message ici.");
    let batch = house.batch(true).await;
    house.plan_many(Channel::Email, Some(batch), 60).await;
    house.plan_many(Channel::Sms, Some(batch), 3).await;
    house.plan_many(Channel::Letter, Some(batch), 2).await;
    let gateway = Arc::new(Gateway::accepting());
    house.dispatcher(&gateway, 2).run_due().await.unwrap();

    let first = house.app.get(&base).await;
    first.assert_contains("Boîte d’envoi").assert_contains("La fête du Inès").assert_contains("Envoyé");
    first.assert_contains("apres=");
    let sms = house.app.get(&format!("{base}?canal=sms&etat=attente")).await;
    sms.assert_contains("Bonjour Inès, fete à 15 h.").assert_contains("Partira bientôt");
    assert!(!sms.body.contains("personne0@exemple.fr"));
    let letters = house.app.get(&format!("{base}?canal=letter&etat=parti")).await;
    letters.assert_contains("Aucun message ici.");
    let next = first.body.split("apres=").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    house.app.get(&format!("{base}?apres={next}")).await.assert_contains("Plus anciens");
    for language in ["en", "ar", "fr-simple"] {
        assert_eq!(house.app.get(&format!("{base}?lang={language}")).await.status, StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_shows_its_words_and_an_unsure_one_asks_to_be_settled() {
    let house = house(testing::sqlite_db().await).await;
    let (left, again) = {
        let ids = house.plan_many(Channel::Email, None, 2).await;
        (ids[0], ids[1])
    };
    let gateway = Arc::new(Gateway::answering(Outcome::unsure("coupé")));
    house.dispatcher(&gateway, 1).run_due().await.unwrap();
    let path = |id| format!("/{}/equipe/boite-envoi/{id}", house.centre.slug);

    house.app.sign_in_with(Role::Reception.code());
    let page = house.app.get(&path(left)).await;
    page.assert_contains("E-mail à Inès Benali")
        .assert_contains("La fête commence à 15 h.")
        .assert_contains("Peut-être parti");
    assert!(!page.body.contains("/decision"), "the desk reads, others decide");
    let denied = house.app.post(&format!("{}/decision", path(left)), &[("choix", "parti")]).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);

    house.app.sign_in_with(Role::Facilitator.code());
    house.app.get(&path(left)).await.assert_contains("L’envoyer de nouveau");
    let decide = |id, choice| {
        let to = format!("{}/decision", path(id));
        let app = &house.app;
        async move { app.post(&to, &[("choix", choice)]).await }
    };
    assert_eq!(decide(left, "parti").await.status, StatusCode::SEE_OTHER);
    assert_eq!(decide(again, "encore").await.status, StatusCode::SEE_OTHER);
    assert_eq!(decide(left, "encore").await.status, StatusCode::CONFLICT);
    assert_eq!(house.states(&[left, again]).await, [State::Sent, State::Planned]);
    let gateway = Arc::new(Gateway::accepting());
    assert_eq!(house.dispatcher(&gateway, 1).run_due().await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_are_read_where_the_team_looks() {
    let house = house(testing::sqlite_db().await).await;
    let path = format!("/{}/equipe/reponses", house.centre.slug);
    house.app.sign_in_with(Role::Reception.code());
    house.app.get(&path).await.assert_contains("Aucune réponse encore.");
    let person = house.person("Inès").await;
    house.sent_to(person, Channel::Sms, "+33639980001", None).await;
    let hook = "/livraison/sms/recu?cle=le+mot+de+la+passerelle&de=%2B33639980001&texte=Je%20ne%20comprends%20pas&id=1";
    assert_eq!(house.app.get(hook).await.status, StatusCode::OK);
    let page = house.app.get(&path).await;
    page.assert_contains("Je ne comprends pas").assert_contains("Demande d’aide").assert_contains("06 39 98 00 01");
    assert!(page.body.contains(&format!("/equipe/personnes/{person}")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_arabic_answer_is_kept_as_written() {
    let house = house(testing::sqlite_db().await).await;
    let person = house.person("Inès").await;
    house.sent_to(person, Channel::Sms, "+33639980001", None).await;
    let wide: String = "لا".encode_utf16().flat_map(u16::to_be_bytes).map(|b| format!("%{b:02X}")).collect();
    let hook = format!("/livraison/sms/recu?cle=le+mot+de+la+passerelle&de=33639980001&texte={wide}&codage=2&id=1");
    assert_eq!(house.app.get(&hook).await.status, StatusCode::OK);
    let found = crate::store::list_incoming(house.app.db(), &house.scope(), Default::default()).await.unwrap();
    assert_eq!(found.items[0].answer.text, "لا");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_good_address_is_given_back_and_that_can_be_undone() {
    let house = house(testing::sqlite_db().await).await;
    let person = house.person("Inès").await;
    let id = house.sent_to(person, Channel::Email, "ines@exemple.fr", None).await;
    let base = format!("/{}/equipe", house.centre.slug);
    house.app.sign_in_with(Role::Reception.code());
    let list = format!("{base}/adresses");
    house.app.get(&list).await.assert_contains("Aucune. Toutes les adresses connues répondent.");
    house.blame(id).await;
    house.app.get(&list).await.assert_contains("ines@exemple.fr").assert_contains("rapporté par un bénévole");
    let shown = house.app.get(&format!("{base}/boite-envoi/{id}")).await;
    shown.assert_contains("Cette adresse ne répond plus").assert_contains("Cette adresse est bonne");
    let fault =
        crate::store::list_faults(house.app.db(), &house.scope(), Default::default()).await.unwrap().items.remove(0);
    let button = format!("{list}/{}/bonne", fault.id);
    house.app.sign_in_with(Role::Volunteer.code());
    assert_eq!(house.app.post(&button, &[]).await.status, StatusCode::FORBIDDEN);
    house.app.sign_in_with(Role::Reception.code());
    assert_eq!(house.app.post(&button, &[]).await.location(), list);
    assert!(house.faults(Channel::Email).await.is_empty());
    assert_eq!(house.app.post(&button, &[]).await.status, StatusCode::NOT_FOUND, "once");
    let operations = db::list_operations(house.app.db(), Some(house.centre.id), None, None, 1).await.unwrap();
    assert!(operations[0].words.contains("notée comme bonne"), "{}", operations[0].words);
    let cx = web::Cx::of_house(&house.app.app, "essai");
    let undoing = cx.operation(Some(house.centre.id), "annulation");
    db::undo(house.app.db(), operations[0].id, &undoing).await.unwrap().unwrap();
    assert_eq!(house.faults(Channel::Email).await, ["ines@exemple.fr"]);
    house.app.leave();
    house.app.use_token("delivery:correct");
    let api = format!("/api/v1/centres/{}/address-faults/{}/trust", house.centre.slug, fault.id);
    let given = house.app.send_json(axum::http::Method::POST, &api, &serde_json::json!({})).await;
    assert_eq!((given.status, house.faults(Channel::Email).await.len()), (StatusCode::OK, 0), "{}", given.body);
    house.app.clock().advance(chrono::Duration::hours(1));
    house.blame(id).await;
    assert_eq!(house.faults(Channel::Email).await, ["ines@exemple.fr"], "what is found later counts again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_no_centre_knows_is_read_by_the_network_alone() {
    let house = house(testing::sqlite_db().await).await;
    let hook = "/livraison/sms/recu?cle=le+mot+de+la+passerelle&de=%2B33639980042&texte=Je%20peux%20venir&id=1";
    assert_eq!(house.app.get(hook).await.status, StatusCode::OK);
    house.app.sign_in_with(Role::Director.code());
    assert_eq!(house.app.get("/reseau/reponses").await.status, StatusCode::NOT_FOUND);
    house.app.sign_in_with(Role::Federation.code());
    house.app.get("/reseau/reponses").await.assert_contains("Je peux venir").assert_contains("06 39 98 00 42");
    let told = house.app.get("/api/v1/network/answers").await.json();
    assert_eq!(told["items"][0]["number"].as_str(), Some("+33639980042"));
    let team = format!("/{}/equipe/reponses", house.centre.slug);
    assert_ne!(house.app.get(&team).await.status, StatusCode::OK, "the network reads no centre's answers");
}

#[tokio::test]
async fn each_reason_of_the_house_has_words_in_each_language() {
    let house = house(testing::sqlite_db().await).await;
    for locale in kernel::Locale::ALL {
        let texts = house.app.app.texts(locale);
        for cause in crate::Cause::ALL {
            let words = crate::reason_words(&texts, cause.code());
            assert!(!words.contains("essaim:") && !words.contains("delivery-reason"), "{words}");
        }
    }
    let texts = house.app.app.texts(kernel::Locale::Fr);
    assert_eq!(crate::reason_words(&texts, "550 5.1.1 user unknown"), "550 5.1.1 user unknown");
}

//! One's own accompaniment, with card and PIN: what is in hand, the picture, the mandate taken back.

use kernel::Role;
use testing::each_engine;

use super::house::{House, MARK, house, mandate, step};
use crate::model::MandateState;
use crate::service::{acts, mandates, steps};
use crate::store;

/// Shows Nadia's card and types her PIN.
async fn enter(house: &House) {
    let given = people::give_cards(&house.cx(), &house.centre, &[house.nadia], false).await.unwrap();
    let card = given.contents.cards.into_iter().next().unwrap();
    house.app.leave();
    house.app.get(&format!("/carte/{}", card.code)).await;
    let pin = card.pin.unwrap();
    assert_eq!(house.app.post("/jean-ferrat/carte/code", &[("pin", &pin)]).await.location(), "/jean-ferrat/moi");
}

each_engine! {
    async fn the_person_reads_their_file_and_takes_a_mandate_back(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        steps::add(&cx, &house.centre, house.nadia, &step("Carte de bus")).await.unwrap();
        acts::add(&cx, &house.centre, house.nadia, house.act()).await.unwrap();
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        mandates::sign(&cx, &house.centre, house.nadia, given, Some(cx.today())).await.unwrap();
        enter(&house).await;
        let shelf = house.app.get("/jean-ferrat/moi").await;
        shelf.assert_contains("Une démarche en cours").assert_contains("Un mandat en cours").assert_contains("3 décembre");
        assert!(!shelf.body.contains("Carte de bus"), "the shelf opens nothing");
        let own = house.app.get("/jean-ferrat/moi/accompagnement").await;
        own.assert_contains("Carte de bus").assert_contains("Fait une partie seule").assert_contains("Je retire ce mandat");
        assert!(!own.body.contains(MARK), "what the team wrote for itself");
        assert_eq!(house.readings().await, ["accompaniment-what-file"]);
        let back = house.app.post(&format!("/jean-ferrat/moi/mandats/{given}/retrait"), &[]).await;
        assert_eq!(back.location(), "/jean-ferrat/moi/accompagnement", "{}", back.body);
        let rows = store::mandates::of_person(cx.db(), &house.scope(), &[house.nadia]).await.unwrap();
        assert_eq!(rows[0].state, MandateState::Revoked);
    }

    async fn without_a_file_and_without_a_card_there_is_nothing(db: TestDb) {
        let house = house(db).await;
        assert_eq!(house.app.get("/jean-ferrat/moi/accompagnement").await.status, 303);
        enter(&house).await;
        house.app.get("/jean-ferrat/moi").await.assert_contains("Personne ne vous accompagne en ce moment.");
        assert_eq!(house.app.get("/jean-ferrat/moi/accompagnement").await.status, 404);
    }

    async fn whoever_helps_reads_nothing_of_it(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        house.sign_in("reception").await;
        let help = format!("/jean-ferrat/equipe/personnes/{}/aide", house.nadia);
        house.app.post(&help, &[("way", "spoken")]).await;
        let shelf = house.app.get("/jean-ferrat/moi").await;
        shelf.assert_contains("Vous lisez cette partie seul, ou avec votre référent.");
        assert!(!shelf.body.contains("Lire mon accompagnement"));
        assert_eq!(house.app.get("/jean-ferrat/moi/accompagnement").await.status, 404);
    }
}

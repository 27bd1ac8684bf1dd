//! "J'aide Mme X": begun with consent, seen on every page, traced, asked about, ended.

use chrono::Duration;
use kernel::{PersonId, Role};
use testing::TestDb;

use super::card_test::duhamel;
use super::{House, house};

const OWN: &str = "/jean-ferrat/moi";

async fn helping(db: TestDb) -> (House, PersonId) {
    let house = house(db).await;
    let person = duhamel(&house).await;
    house.sign_in(Role::Reception).await;
    let help = format!("/jean-ferrat/equipe/personnes/{person}/aide");
    house.app.get(&help).await.assert_contains("Êtes-vous d’accord").assert_contains("J’aide Mme Duhamel");
    let refused = house.app.post(&help, &[]).await;
    assert_eq!(refused.status, 422, "without consent nothing is opened");
    refused.assert_contains("Sans accord");
    let begun = house.app.post(&help, &[("way", "spoken")]).await;
    assert_eq!((begun.status.as_u16(), begun.location()), (303, OWN));
    (house, person)
}

testing::each_engine! {
    async fn what_is_done_in_someones_name_says_so_and_is_told_to_them(db: TestDb) {
        let (house, person) = helping(db).await;
        let page = house.app.get(OWN).await;
        page.assert_contains("Vous aidez Mme Duhamel").assert_contains("J’ai fini").assert_contains("Qui m’a aidé");
        house.app.get("/jean-ferrat/moi/preferences").await.assert_contains("Vous aidez Mme Duhamel");
        let team = house.app.get("/jean-ferrat/equipe/personnes").await;
        assert_eq!(team.status, 403, "one acts as the resident");
        team.assert_contains("Vous aidez Mme Duhamel. Dites d’abord que c’est fini.").assert_contains("/carte/fin");
        let typed = [("channel", "call"), ("language", "fr"), ("print", "usual")];
        assert_eq!(house.app.post("/jean-ferrat/moi/preferences", &typed).await.location(), OWN);
        let done = db::list_operations(house.app.db(), Some(house.centre.id), Some(person.uuid()), None, 9).await.unwrap();
        assert_eq!(done[0].author_name, "Nadège, pour Mme Duhamel");
        house.app.get(OWN).await.assert_contains("Nadège, pour Mme Duhamel");
        let ended = house.app.post("/carte/fin", &[]).await;
        assert_eq!(ended.location(), format!("/jean-ferrat/equipe/personnes/{person}"));
        let back = house.app.get(ended.location()).await;
        back.assert_contains("Aide commencée pour Mme Duhamel, accord donné de vive voix");
        assert!(!back.body.contains("Vous aidez"), "the helper is back in their own session");
    }

    async fn that_someone_was_helped_is_undone_by_nobody(db: TestDb) {
        let (house, person) = helping(db).await;
        house.app.post("/carte/fin", &[]).await;
        let (db, centre) = (house.app.db(), Some(house.centre.id));
        let done = db::list_operations(db, centre, None, None, 2).await.unwrap();
        assert_eq!(done[0].words, "Aide terminée pour Mme Duhamel");
        assert!(centres::history::undoable(&house.cx(), &done).await.unwrap().is_empty(), "no button that does nothing");
        house.app.leave();
        house.sign_in(Role::Director).await;
        for operation in &done {
            assert_eq!(house.app.post(&format!("/operations/{}/annulation", operation.id), &[]).await.status, 403);
        }
        let helps = accounts::cards::help::list(db, &house.scope(), person).await.unwrap();
        assert!(helps.len() == 1 && helps[0].ended_at.is_some());
    }

    async fn after_half_an_hour_it_asks_and_cuts_nothing(db: TestDb) {
        let (house, _) = helping(db).await;
        house.app.clock().advance(Duration::minutes(31));
        let typed = [("channel", "call"), ("language", "fr"), ("print", "large")];
        assert_eq!(house.app.post("/jean-ferrat/moi/preferences", &typed).await.status, 303, "what is written is kept");
        house.app.get(OWN).await.assert_contains("depuis plus d’une demi-heure").assert_contains("Je continue");
        assert_eq!(house.app.post("/carte/aide/suite", &[]).await.status, 303);
        let page = house.app.get(OWN).await;
        assert!(!page.body.contains("demi-heure"));
        page.assert_contains("Vous aidez Mme Duhamel");
    }
}

#[tokio::test]
async fn who_may_not_see_people_helps_nobody() {
    let house = house(testing::sqlite_db().await).await;
    let person = duhamel(&house).await;
    house.sign_in(Role::Volunteer).await;
    let help = format!("/jean-ferrat/equipe/personnes/{person}/aide");
    assert_eq!(house.app.get(&help).await.status, 403);
    assert_eq!(house.app.post(&help, &[("way", "spoken")]).await.status, 403);
}

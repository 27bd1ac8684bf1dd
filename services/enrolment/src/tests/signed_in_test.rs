//! Enrolling with one's own file open, by card and PIN or helped: nothing to prove, the family to tick.

use testing::Page;

use super::house::{House, day, places};
use crate::model::draft::mark_of_known;
use crate::model::enrolment::EnrolmentState;
use crate::store::enrolments;

fn step(page: &Page) -> String {
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().to_owned()
}

testing::each_engine! {
    async fn whoever_has_their_file_open_is_asked_at_once_who_comes(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(5)).await;
        let (app, start) = (&house.app, format!("/la-ruche/inscription/{list}"));
        let mut who = String::new();
        for word in ["help", "pin"] {
            house.shows_card(family.nadia, word);
            who = step(&app.get(&start).await);
            let page = app.get(&who).await;
            page.assert_contains("Qui vient ?").assert_contains("Étape 1 sur 3").assert_contains("Ajouter une personne");
            page.assert_contains("Nadia, 38 ans").assert_contains("Inès, 11 ans").assert_contains("Lina, 6 ans");
            assert!(!page.body.contains("Prénom"), "nobody types what is known");
        }
        let [nadia, ines] = [family.nadia, family.ines].map(mark_of_known);
        let tell = step(&app.post(&who, &[("qui", &nadia), ("qui", &ines), ("geste", "continuer")]).await);
        app.get(&tell).await.assert_contains("06 39 98 12 34").assert_contains("Étape 2 sur 3");
        let check = step(&app.post(&tell, &[("canal", "sms"), ("tel", "06 39 98 12 34")]).await);
        let done = step(&house.send(&check).await);
        app.get(&done).await.assert_contains("Nadia et Inès ont leur place");
        let there = enrolments::list(app.db(), &house.scope(), list, &EnrolmentState::ALL).await.expect("rows");
        assert!(there.iter().all(|one| [family.nadia, family.ines].contains(&one.person)), "{there:?}");
        let everyone = people::store::everyone(app.db(), &house.scope()).await.expect("rows");
        assert_eq!(everyone.len(), 3, "nobody is met twice");
    }

    async fn once_the_file_is_shut_nothing_of_the_family_is_shown(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let (other, _) = house.person(house.ruche.id, "Omar", day(1980, 1, 1), None).await;
        let list = house.list(places(5)).await;
        house.shows_card(family.nadia, "pin");
        let who = step(&house.app.get(&format!("/la-ruche/inscription/{list}")).await);
        let card = format!("/la-ruche/carte?suite={who}");
        house.shows_card(family.nadia, "card_away");
        assert_eq!(step(&house.app.get(&who).await), card, "the PIN is asked again");
        let ticked = [("qui", mark_of_known(family.ines)), ("geste", "continuer".to_owned())];
        let ticked = ticked.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert!(step(&house.app.post(&who, &ticked).await).ends_with("/prevenir"), "and what was ticked is kept");
        for word in ["pin", "card"] {
            house.shows_card(other, word);
            assert_eq!(step(&house.app.get(&who).await), card);
        }
        house.app.leave();
        assert_eq!(step(&house.app.get(&who).await), card, "the next at a shared device");
    }
}

#[tokio::test]
async fn who_lives_alone_is_ticked() {
    let house = House::new().await;
    let (omar, _) = house.person(house.ruche.id, "Omar", day(1980, 1, 1), None).await;
    let list = house.list(places(5)).await;
    house.shows_card(omar, "pin");
    let who = step(&house.app.get(&format!("/la-ruche/inscription/{list}")).await);
    house.app.get(&who).await.assert_contains("Omar, 46 ans").assert_contains("checked");
}

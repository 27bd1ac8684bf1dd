//! The three words of a card, typed to enrol: as they are said, and nobody learns which are on a card.

use accounts::cards::{self, Holder, words};

use super::house::{Family, House, places};

/// Gives the mother of a family a card; its three words.
async fn carried(house: &House, family: &Family) -> String {
    let cx = house.cx();
    let holder = Holder { person: family.nadia, account: None, pin: None };
    let act = cx.operation(Some(house.ruche.id), "Carte");
    let given = cards::issue(cx.db(), &house.scope(), &act, &[holder]).await.expect("a card");
    given.first().expect("one").words.clone()
}

testing::each_engine! {
    async fn the_words_of_a_card_open_its_family_however_they_are_typed(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(5)).await;
        let start = format!("/la-ruche/inscription/{list}");
        house.app.get(&start).await.assert_contains("Les trois mots de votre carte").assert_contains("code de huit signes");
        let words = carried(&house, &family).await;
        let typed = words.to_uppercase().replace(' ', ", ");
        let begun = house.app.post(&start, &[("deja", "oui"), ("code", &typed), ("naissance", "04/03/1988")]).await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        house.app.get(begun.location()).await.assert_contains("Inès, 11 ans").assert_contains("Lina, 6 ans");
        let slip = house.app.post(&start, &[("deja", "oui"), ("code", "soleil jardin zzzz"), ("naissance", "04/03/1988")]);
        slip.await.assert_contains("Le mot « zzzz » n’est sur aucune carte.");
        let elsewhere = format!("/le-moulin/inscription/{list}");
        let foreign = house.app.post(&elsewhere, &[("deja", "oui"), ("code", &words), ("naissance", "04/03/1988")]).await;
        assert_eq!(foreign.status, 404);
    }

    async fn words_that_are_on_a_card_and_words_that_are_not_are_answered_alike(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(5)).await;
        let start = format!("/la-ruche/inscription/{list}");
        let on_a_card = carried(&house, &family).await;
        let on_none = words::draw();
        for typed in [&on_a_card, &on_none] {
            for at in 0..9 {
                let sent = [("deja", "oui"), ("code", typed.as_str()), ("naissance", "05/03/1988")];
                let page = house.app.post(&start, &sent).await;
                assert_eq!(page.status, 422);
                page.assert_contains(if at < 8 { "La carte et la date ne vont pas ensemble." } else { "Trop d’essais." });
            }
        }
    }
}

//! The demonstration: two films where the programs are, one of them on the channel.

use super::house::{House, programs};

testing::each_engine! {
    async fn the_demonstration_shows_one_film_and_waits_for_a_word_on_the_other(db: TestDb) {
        if programs().is_none() {
            return;
        }
        let house = House::on(db).await;
        assert_eq!(crate::film::demo::fill(&house.cx(), &house.arques, 7).await.unwrap(), 2);
        let page = house.app.get("/arques/chaine").await;
        page.assert_contains("Un atelier pour les mots de passe");
        assert!(!page.body.contains("tablettes"));
        assert_eq!(house.waiting_files(), 0);
    }
}

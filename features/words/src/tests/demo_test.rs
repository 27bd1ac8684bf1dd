//! The demonstration has eight words at different steps, three of them published by children.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn eight_words_three_published() {
    let house = House::open(sqlite_db().await).await;
    let filled = fill(&house.cx(), &house.centre, 1).await.expect("filled");
    assert_eq!((filled.words, filled.published), (8, 3));
    house.app.get(&house.centre.path("mots")).await.assert_contains("43 mots");
    house
        .app
        .get(&house.centre.path("mots/spam"))
        .await
        .assert_contains("Inès, 9 ans")
        .assert_contains("Yanis, 10 ans");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("hashtag").assert_contains("personne à prévenir");
    assert!(fill(&house.cx(), &house.other, 1).await.is_ok(), "another centre, other words");
}

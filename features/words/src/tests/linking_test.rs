//! Every page of residents links the words it uses, and a withdrawn word is linked no more.

use testing::sqlite_db;

use super::house::House;
use crate::service::making;

#[tokio::test(flavor = "multi_thread")]
async fn pages_list_their_words_while_they_are_published() {
    let house = House::open(sqlite_db().await).await;
    let page = house.centre.path("chaine");
    let link = house.centre.path("mots/arques");
    let before = house.app.get(&page).await;
    before.assert_contains("Centre arques");
    assert!(!before.body.contains(&link), "{}", before.body);
    let id = house.published("Arques").await;
    let linked = house.app.get(&page).await;
    linked.assert_contains("Les mots de cette page").assert_contains(&link);
    assert!(linked.body.find("</main>") < linked.body.find("mots-de-la-page"), "below what one reads");
    house.app.get(&house.other.path("chaine")).await.assert_contains("Centre tourcoing");
    making::withdraw(&house.cx(), &house.centre, id).await.expect("withdrawn");
    assert!(!house.app.get(&page).await.body.contains(&link));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_glossary_and_the_team_are_left_as_they_are() {
    let house = House::open(sqlite_db().await).await;
    let own = house.app.get(&house.centre.path("mots/demander")).await;
    assert!(!own.body.contains("mots-de-la-page"));
    house.sign_in("direction").await;
    assert!(!house.app.get(&house.team("/maison")).await.body.contains("mots-de-la-page"));
}

//! The demonstration has a hackathon in a month, with teams that look for hands.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn one_is_open_in_a_month() {
    let house = House::open(sqlite_db().await).await;
    assert_eq!(fill(&house.cx(), &house.centre, 7).await.expect("filled").teams, 2);
    let list = house.app.get(&house.centre.path("hackathons")).await;
    list.assert_contains("Deux jours pour construire").assert_contains("On s’inscrit");
    let href = list.body.split("href=\"").find(|part| part.starts_with("/arques/hackathons/")).expect("one");
    let page = house.app.get(href.split('"').next().expect("an address")).await;
    page.assert_contains("Les Rappels").assert_contains("2 habitants").assert_contains("Je viens");
}

//! The demonstration has a forum that is being chosen and one that took place.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn one_is_being_chosen_and_one_took_place() {
    let house = House::open(sqlite_db().await).await;
    let filled = fill(&house.cx(), &house.centre, 7).await.expect("filled");
    assert_eq!(filled.forums, 2);
    let list = house.app.get(&house.centre.path("forums")).await;
    list.assert_contains("On choisit").assert_contains("Il a eu lieu");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Forum 2027, à vous de choisir");
    assert!(fill(&house.cx(), &house.other, 7).await.is_ok(), "another centre, other forums");
}

//! The demonstration has a pack to take, and one to make for a tablet.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn one_can_be_taken_and_one_is_to_be_made() {
    let house = House::open(sqlite_db().await).await;
    let filled = fill(&house.cx(), &house.centre).await.expect("filled");
    assert_eq!(filled.packs, 2);
    assert!(filled.bytes > 0);
    let list = house.app.get(&house.centre.path("valise")).await;
    list.assert_contains("Mes premiers pas");
    assert!(!list.body.contains("Tablette prêtée"), "it is for the team");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Tablette prêtée");
}

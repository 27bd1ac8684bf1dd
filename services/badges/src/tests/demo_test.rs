//! The demonstration has certificates that stand, and one that was taken back.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn two_stand_and_one_was_taken_back() {
    let house = House::open(sqlite_db().await).await;
    assert_eq!(fill(&house.cx(), &house.centre).await.expect("filled"), 3);
    house.sign_in("direction").await;
    let list = house.app.get(&house.team("")).await;
    list.assert_contains("Mourad Testard").assert_contains("Valable").assert_contains("Retirée le");
    assert!(fill(&house.cx(), &house.other).await.is_ok(), "another centre, another key");
}

//! The demonstration has two open paths, a group, and courses asked for.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn two_paths_are_open_and_a_group_is_under_way() {
    let house = House::open(sqlite_db().await).await;
    house.person(&house.centre).await;
    let filled = fill(&house.cx(), &house.centre, 7).await.expect("filled");
    assert_eq!((filled.paths, filled.learners, filled.wishes), (2, 1, 4));
    house.app.get(&house.centre.path("parcours")).await.assert_contains("Ma tablette et moi");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("3 cours demandés");
    assert!(fill(&house.cx(), &house.other, 7).await.is_ok(), "another centre, other people");
}

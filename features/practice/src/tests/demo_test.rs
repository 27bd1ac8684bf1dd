//! The demonstration has a simulator of the centre's own, sittings, and faces.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn one_was_made_here_and_groups_have_practised() {
    let house = House::open(sqlite_db().await).await;
    let filled = fill(&house.cx(), &house.centre, 7).await.expect("filled");
    assert_eq!((filled.simulators, filled.sittings), (1, 2));
    house.app.get(&house.centre.path("entrainement")).await.assert_contains("Commander un panier de légumes");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Publié");
    house.app.get(&house.team("/seances")).await.assert_contains("Sans peur, groupe du jeudi");
    house.app.get(&house.team("/chiffres")).await.assert_contains("Avant");
    assert!(fill(&house.cx(), &house.other, 7).await.is_ok(), "another centre, other sittings");
}

//! The demonstration has a day that is alive, and no time given twice.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn the_board_of_the_demonstration_is_alive() {
    let house = House::open(sqlite_db().await).await;
    let filled = fill(&house.cx(), &house.centre, 7).await.expect("filled");
    assert!(filled.appointments > 50 && filled.waiting == 3, "{filled:?}");
    house.sign_in("direction").await;
    let board = house.app.get(&house.team("")).await;
    board.assert_contains("Attendu").assert_contains("Appeler le suivant").assert_contains("Mme Lefebvre");
    house.app.get(&house.centre.path("rendez-vous")).await.assert_contains("Démarches en ligne");
    assert!(fill(&house.cx(), &house.other, 7).await.is_ok(), "another centre, another board");
}

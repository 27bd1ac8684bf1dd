//! The demonstration has two published sheets, one in the whole common form.

use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;

#[tokio::test(flavor = "multi_thread")]
async fn two_sheets_are_published() {
    let house = House::open(sqlite_db().await).await;
    assert_eq!(fill(&house.cx(), &house.centre, 7).await.expect("filled").sheets, 2);
    let list = house.app.get(&house.centre.path("fiches-action")).await;
    list.assert_contains("Des centres sociaux connectés").assert_contains("Le samedi où l’on répare");
    let href = list.body.split("href=\"").find(|part| part.starts_with("/arques/fiches-action/")).expect("a sheet");
    let page = house.app.get(href.split('"').next().expect("an address")).await;
    page.assert_contains("Objectifs").assert_contains("Les difficultés").assert_contains("fiche.json");
}

//! The demonstration: a library read over, people with their dates, something on each list.

use kernel::Role;

use super::house::House;
use crate::demo;
use crate::service::{days, views};

#[tokio::test(flavor = "multi_thread")]
async fn each_list_shows_something() {
    let house = House::on(testing::sqlite_db().await).await;
    people::demo::fill(&house.cx(), &house.centre, 400, 7).await.expect("people");
    demo::fill(&house.cx(), &house.centre, "Nadège", 7).await.expect("filled");
    let cx = house.cx_of(Role::Referent);
    let todo = views::to_do(&cx, &house.centre, false, views::Part::default()).await.expect("reads");
    assert!(todo.count > 10, "{}", todo.count);
    let calendar = views::calendar(&cx, &house.centre).await.expect("reads");
    assert!(calendar.kept > 5 && !calendar.coming.is_empty() && !calendar.unknown.is_empty());
    days::run(&house.cx(), &house.centre).await.expect("a pass");
    house.signs_in(&house.centre, Role::Referent);
    for below in ["", "/sans-canal", "/calendrier", "/demarches"] {
        house.app.get(&house.path(&format!("/rappels{below}"))).await.assert_contains("Rappels");
    }
}

//! The invented people of the demonstration.

use std::time::Instant;

use super::house;
use crate::store::{self, PersonFilter};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_centre_of_1800_is_filled_at_once_and_reached_unevenly() {
    let house = house(testing::sqlite_db().await).await;
    let (cx, scope) = (house.cx(), house.scope());
    let start = Instant::now();
    crate::demo::fill(&cx, &house.centre, 1_800, 7).await.unwrap();
    println!("1,800 invented people in {:?}", start.elapsed());
    let people = store::everyone(cx.db(), &scope).await.unwrap();
    assert_eq!(people.len(), 1_800);
    let adults = people.iter().filter(|person| person.age_on(cx.today()).unwrap() >= 18).count();
    let with_email = people.iter().filter(|person| person.email.is_some()).count();
    assert!((50..=70).contains(&(with_email * 100 / adults)), "{with_email} of {adults}");
    let nothing = PersonFilter { without_channel: true, ..PersonFilter::default() };
    let unreached = store::count(cx.db(), &scope, &nothing).await.unwrap();
    assert!((1..60).contains(&unreached), "{unreached}");
    crate::demo::fill(&cx, &house.other, 50, 7).await.unwrap();
}

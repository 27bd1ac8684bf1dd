//! The demonstration: plausible, within the capacity, twice the same from the same seed.

use super::house::{House, places};
use crate::demo;
use crate::store::lists;

#[tokio::test]
async fn lists_fill_within_their_places_and_past_sessions_are_marked() {
    let house = House::new().await;
    people::demo::fill(&house.cx(), &house.ruche, 200, 7).await.expect("people");
    let mut on = Vec::new();
    for capacity in [8, 12, 16, 20, 10, 6] {
        let list = house.list(places(capacity)).await;
        house.sessions(list, &[-14, -7, 7]).await;
        on.push(list);
    }
    let filled = demo::fill(&house.cx(), &house.ruche, &on, 7).await.expect("filled");
    assert!(filled.enrolled > 20 && filled.marks >= 2 * 20, "{filled:?}");
    assert!(filled.waiting > 0, "someone waits somewhere: {filled:?}");
    let seats = lists::seats(house.app.db(), &house.scope(), &on).await.expect("rows");
    let waiting: i64 = seats.values().map(|seats| seats.waiting).sum();
    assert_eq!(usize::try_from(waiting).expect("a count"), filled.waiting);
    assert!(seats.values().all(|seats| seats.capacity.is_none_or(|capacity| seats.taken <= capacity)));
    assert!(seats.values().filter(|seats| seats.waiting > 0).all(|seats| seats.capacity == Some(seats.taken)));
    house.app.sign_in_with("reception");
    let first = on.first().expect("a list");
    house.app.get(&format!("/la-ruche/equipe/inscriptions/{first}")).await.assert_contains("places prises");
}

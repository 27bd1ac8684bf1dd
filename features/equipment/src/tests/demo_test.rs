//! The demonstration has an inventory, loans of which two are late, and repairs.

use kernel::paging::PageRequest;
use testing::sqlite_db;

use super::house::House;
use crate::demo::fill;
use crate::service::{calling, reading};
use crate::store::loans::Which;

#[tokio::test(flavor = "multi_thread")]
async fn eight_things_are_lent_and_two_are_late() {
    let house = House::open(sqlite_db().await).await;
    house.person().await;
    let cx = house.cx();
    let filled = fill(&cx, &house.centre, 7).await.expect("filled");
    assert_eq!((filled.items, filled.loans, filled.repairs), (25, 8, 6));
    let page = PageRequest { after: None, limit: 20 };
    let late = reading::list_loans(&cx, &house.centre, Which::Late(cx.today()), page).await.expect("read");
    assert_eq!(late.items.len(), 2);
    assert!(!calling::due(&cx, &house.centre).await.expect("read").is_empty());
    assert!(fill(&cx, &house.other, 7).await.is_ok(), "another centre, without people");
}

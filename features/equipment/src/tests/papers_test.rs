//! Labels: under a lent thing, they say where one asks to be called back.

use centres::InCentre;
use testing::sqlite_db;
use ui::Face;
use web::DoorEntry;

use super::house::House;
use crate::pages::papers::labels_paper;
use crate::service::reading;

#[tokio::test(flavor = "multi_thread")]
async fn a_label_says_where_one_asks_to_be_called_where_a_room_answers() {
    let door = DoorEntry {
        face: Face::Habitant,
        label: "equipment-door-team",
        path: "rappelez-moi",
        order: 1,
        hub: None,
        may: None,
    };
    let mut with_calls = crate::module();
    with_calls.doors.push(door);
    let rooms =
        |own| vec![accounts::module(), centres::module(), people::module(), media::module(), delivery::module(), own];
    let whole = test_centres::House::open(sqlite_db().await, rooms(with_calls)).await;
    let here = InCentre { cx: whole.cx(), centre: whole.centre.clone() };
    let sheet = labels_paper(&here, &[]);
    let told = sheet.call_back.expect("a room answers");
    assert_eq!(told.line, "Quelqu’un me rappelle");
    assert_eq!(
        (told.address.as_str(), told.qr.as_str()),
        ("essaim.test/arques/rappelez-moi", "http://essaim.test/arques/rappelez-moi")
    );
    let alone = House::open(sqlite_db().await).await;
    let item = alone.tablet().await;
    let here = InCentre { cx: alone.cx(), centre: alone.centre.clone() };
    let items = reading::some_items(&here.cx, &here.centre, &[item]).await.expect("reads");
    let sheet = labels_paper(&here, &items);
    assert_eq!((sheet.cards.len(), sheet.call_back), (1, None), "no address where nobody answers");
}

//! A disk that is full: each enrolment is whole or not at all, and its reader is told.

use testing::limit_disk;

use super::house::{House, numbered, places};
use crate::model::enrolment::EnrolmentState;
use crate::service::Error;
use crate::store::{enrolments, lists};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_enrolment_on_a_full_disk_is_refused_whole_and_made_later() {
    let house = House::new().await;
    let list = house.list(places(1_000)).await;
    limit_disk(house.app.db(), Some(4)).await;
    let mut seated = 0;
    let error = loop {
        match house.enrol(list, &numbered("Anna", seated)).await {
            Ok(_) => seated += 1,
            Err(error) => break error,
        }
        assert!(seated < 1_000, "the disk never fills");
    };
    assert!(matches!(&error, Error::Failed(error) if error.is_disk_full()), "{error:?}");
    let there = enrolments::list(house.app.db(), &house.scope(), list, &EnrolmentState::ALL).await.expect("rows");
    let seats = lists::seats(house.app.db(), &house.scope(), &[list]).await.expect("seats");
    let taken = seats.get(&list).expect("seats").taken;
    assert_eq!((there.len(), taken), (seated, i64::try_from(seated).expect("a number")), "no half enrolment");

    house.app.sign_in_with("reception");
    let path = format!("/la-ruche/equipe/inscriptions/{list}/nouvelle");
    let typed = [("prenom", "Zoé"), ("nom", "Martin"), ("naissance", "1/2/1986"), ("canal", "desk")];
    let full = house.app.post(&path, &typed).await;
    assert_eq!(full.status, 507, "{}", full.body);
    full.assert_contains("Il n’y a plus de place sur la machine");
    limit_disk(house.app.db(), None).await;
    assert_eq!(house.app.post(&path, &typed).await.status, 303);
}

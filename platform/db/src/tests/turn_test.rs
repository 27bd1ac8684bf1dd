//! A turn: one row for each whose turn it is, and who comes second waits for who came first.

use std::time::Duration;

use kernel::{CentreId, NetworkId};

use super::undo_test::{insert_centre, insert_network};
use super::{engines, operation};
use crate::{Db, take_turn};

async fn turns(db: &Db, centre: CentreId) -> i64 {
    let row = db.one("select turns from equipment_turn where centre_id = $1", args![centre]).await.unwrap();
    row.map_or(0, |row| row.int("turns").unwrap())
}

async fn once(db: &Db, centre: CentreId) {
    let mut tx = db.begin_unrecorded().await.unwrap();
    take_turn(&mut tx, "equipment_turn", &[("centre_id", centre.uuid())]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_second_waits_for_the_end_of_the_first() {
    for opened in engines().await {
        let (db, network, centre, other) = (&opened.db, NetworkId::new(), CentreId::new(), CentreId::new());
        insert_network(db, network, "Nord").await;
        insert_centre(db, centre, network).await;
        insert_centre(db, other, network).await;
        once(db, other).await;
        let mut first = db.begin(&operation("le premier")).await.unwrap();
        take_turn(&mut first, "equipment_turn", &[("centre_id", centre.uuid())]).await.unwrap();
        let mut second = tokio::spawn({
            let db = db.clone();
            async move { once(&db, centre).await }
        });
        let waited = tokio::time::timeout(Duration::from_millis(50), &mut second).await;
        assert!(waited.is_err(), "two have the turn");
        first.commit().await.unwrap();
        second.await.unwrap();
        assert_eq!((turns(db, centre).await, turns(db, other).await), (2, 1));
    }
}

//! A house carried from one engine to the other: the same rows, the same history, an undo that still works.

use kernel::NetworkId;

use super::{engines, now, operation};
use crate::{Db, carry, fingerprints, undo};

async fn write(db: &Db) -> (NetworkId, kernel::OperationId) {
    let network = NetworkId::new();
    let made = operation("Création");
    let mut tx = db.begin(&made).await.unwrap();
    let sql = "insert into network (id, name, created_at) values ($1, $2, $3)";
    tx.exec(sql, args![network, "Nord « é »\n", now() + chrono::Duration::microseconds(120_500)]).await.unwrap();
    tx.commit().await.unwrap();
    let renamed = operation("Autre nom");
    let mut tx = db.begin(&renamed).await.unwrap();
    tx.exec("update network set name = 'Sud' where id = $1", args![network]).await.unwrap();
    tx.commit().await.unwrap();
    (network, renamed.id)
}

async fn name(db: &Db, network: NetworkId) -> String {
    let row = db.one("select name from network where id = $1", args![network]).await.unwrap().unwrap();
    row.text("name").unwrap()
}

#[tokio::test]
async fn a_house_is_carried_with_its_history_in_both_directions() {
    for backwards in [false, true] {
        let mut houses: Vec<_> = engines().await;
        if houses.len() < 2 {
            return;
        }
        if backwards {
            houses.reverse();
        }
        let (from, to) = (&houses[0].db, &houses[1].db);
        let (network, renamed) = write(from).await;
        let carried = carry(from, to).await.unwrap();
        let networks = carried.iter().find(|table| table.table == "network").unwrap();
        assert_eq!(networks.rows, 1);
        let history = carried.iter().find(|table| table.table == "row_change").unwrap();
        assert_eq!(history.rows, 2);
        assert_eq!(fingerprints(from, to).await.unwrap(), fingerprints(to, from).await.unwrap());
        assert_eq!(name(to, network).await, "Sud");
        let back = operation("Annulation");
        undo(to, renamed, &back).await.unwrap().unwrap();
        assert_eq!(name(to, network).await, "Nord « é »\n", "an image is read by the engine that received it");
        // What comes next takes a number of its own.
        let mut tx = to.begin(&operation("Suite")).await.unwrap();
        tx.exec("update network set name = 'Est' where id = $1", args![network]).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_table_that_differs_stops_the_carry_and_leaves_nothing() {
    let houses = engines().await;
    let [from, to, ..] = houses.as_slice() else { return };
    write(&from.db).await;
    to.db.script("alter table network add column extra text".to_owned()).await.unwrap();
    let refused = carry(&from.db, &to.db).await.unwrap_err();
    assert!(refused.to_string().contains("network"), "{refused}");
    let row = to.db.one("select count(*) as n from network", vec![]).await.unwrap().unwrap();
    assert_eq!(row.int("n").unwrap(), 0);
}

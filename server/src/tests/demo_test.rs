//! The demonstration fills an empty house, once, and never a true one.

use centres::{Demonstration, NewCentre, service};
use testing::TestApp;

use super::{empty_house, house};

async fn refusal(app: &TestApp) -> String {
    crate::demo::fill(&app.app, Some(1), Some(10)).await.unwrap_err().to_string()
}

async fn people(app: &TestApp) -> i64 {
    app.db().one("select count(*) as n from person", vec![]).await.unwrap().unwrap().int("n").unwrap()
}

testing::each_engine! {
    async fn a_true_house_is_never_filled(db: TestDb) {
        let app = empty_house(db);
        let mut tx = app.db().begin_unrecorded().await.unwrap();
        let network = service::network_or_new(&mut tx, "Nord", app.clock().now()).await.unwrap();
        let new = NewCentre { name: "La Ruche".to_owned(), ..NewCentre::default() };
        service::create_centre(&mut tx, network, new, app.clock().now()).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        let said = refusal(&app).await;
        assert!(said.contains("cette maison est vraie"), "{said}");
        assert_eq!((people(&app).await, centres::store::list(app.db()).await.unwrap().len()), (0, 1));
    }

    async fn a_filled_one_stays_as_it_is_and_one_that_was_cut_says_so(db: TestDb) {
        let app = house(db).await;
        let twice = "select name from map_theme where retired_at is null group by centre_id, name having count(*) > 1";
        assert!(app.db().all(twice, vec![]).await.unwrap().is_empty(), "a kit that a centre has already was taken");
        let before = people(&app).await;
        crate::demo::fill(&app.app, Some(2), Some(60)).await.unwrap();
        assert_eq!(people(&app).await, before);
        let (network, _) = centres::store::find_network(app.db()).await.unwrap().unwrap();
        let mut tx = app.db().begin_unrecorded().await.unwrap();
        centres::store::set_demonstration(&mut tx, network, Demonstration::Filling).await.unwrap();
        tx.commit().await.unwrap();
        let said = refusal(&app).await;
        assert!(said.contains("a été coupée"), "{said}");
    }
}

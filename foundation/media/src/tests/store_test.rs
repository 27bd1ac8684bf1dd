//! The row of a picture, on both engines.

use auth::Scope;
use kernel::{CentreId, MediaId, NetworkId};

use crate::model::Media;
use crate::service::Prepared;
use crate::store;

/// A network with two centres.
async fn two_centres(db: &db::Db) -> [CentreId; 2] {
    let now = testing::frozen_clock().now();
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    let network = NetworkId::new();
    centres::store::insert_network(&mut tx, network, "Nord", now).await.expect("a network");
    let mut made = Vec::new();
    for name in ["La Ruche", "Le Moulin"] {
        let new = centres::NewCentre { name: name.to_owned(), ..centres::NewCentre::default() };
        let centre = centres::service::create_centre(&mut tx, network, new, now).await.expect("a row");
        made.push(centre.expect("a centre").id);
    }
    tx.commit().await.expect("a commit");
    [made.remove(0), made.remove(0)]
}

fn picture() -> Prepared {
    Prepared(Media {
        id: MediaId::new(),
        alt: "Des mains réparent un grille-pain.".to_owned(),
        credit: "Moussa".to_owned(),
        width: 1600,
        height: 900,
        webp: ["a".to_owned(), "b".to_owned(), "c".to_owned()],
        jpeg: ["d".to_owned(), "e".to_owned(), "f".to_owned()],
        created_at: testing::frozen_clock().now(),
    })
}

testing::each_engine! {
    async fn a_picture_is_kept_for_its_centre_only(db: TestDb) {
        let [here, elsewhere] = two_centres(db.db()).await;
        let (scope, foreign) = (Scope::of_house(here), Scope::of_house(elsewhere));
        let (picture, another) = (picture(), picture());
        let mut tx = db.db().begin_unrecorded().await.expect("a transaction");
        store::insert(&mut tx, &scope, &picture).await.expect("a row");
        store::insert(&mut tx, &scope, &another).await.expect("a row");
        tx.commit().await.expect("a commit");
        let id = picture.media().id;
        assert_eq!(store::find(db.db(), &scope, id).await.expect("an answer").as_ref(), Some(picture.media()));
        assert_eq!(store::find(db.db(), &foreign, id).await.expect("an answer"), None);
        assert!(store::find_unscoped(db.db(), id).await.expect("an answer").is_some());
        let asked = [another.media().id, MediaId::new(), id];
        let found = store::by_ids(db.db(), &scope, &asked).await.expect("an answer");
        assert_eq!(found, [another.media().clone(), picture.media().clone()], "as they were asked for");
        assert!(store::by_ids(db.db(), &foreign, &asked).await.expect("an answer").is_empty());
        assert!(store::by_ids(db.db(), &scope, &[]).await.expect("an answer").is_empty());
    }
}

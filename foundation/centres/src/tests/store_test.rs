//! The store on both engines; another centre's rows are invisible.

use auth::Scope;
use kernel::VenueId;
use kernel::paging::PageRequest;

use crate::{Demonstration, NewCentre, Venue, service, store};

async fn open(db: &db::Db, slug: &str) -> crate::Centre {
    let now = testing::frozen_clock().now();
    let mut tx = db.begin_unrecorded().await.unwrap();
    let network = service::network_or_new(&mut tx, "Nord", now).await.unwrap();
    let new = NewCentre {
        slug: slug.to_owned(),
        name: slug.to_owned(),
        phone: "03 53 01 62 10".to_owned(),
        ..NewCentre::default()
    };
    let centre = service::create_centre(&mut tx, network, new, now).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    centre
}

testing::each_engine! {
    async fn a_centre_is_found_by_its_word_and_by_its_id(db: TestDb) {
        let centre = open(db.db(), "ruche").await;
        assert_eq!(store::find_by_slug(db.db(), "ruche").await.unwrap().unwrap(), centre);
        assert_eq!(store::find(db.db(), centre.id).await.unwrap().unwrap(), centre);
        assert_eq!(store::list(db.db()).await.unwrap().len(), 1);
        assert!(store::find_by_slug(db.db(), "autre").await.unwrap().is_none());
    }

    async fn the_same_word_twice_is_refused(db: TestDb) {
        open(db.db(), "ruche").await;
        let now = testing::frozen_clock().now();
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        let network = service::network_or_new(&mut tx, "Nord", now).await.unwrap();
        let new = NewCentre { slug: "ruche".to_owned(), name: "Autre".to_owned(), ..NewCentre::default() };
        let refused = service::create_centre(&mut tx, network, new, now).await.unwrap();
        assert_eq!(refused.unwrap_err(), crate::CentreRefusal::SlugTaken);
    }

    async fn a_venue_is_seen_and_changed_by_its_own_centre_only(db: TestDb) {
        let (own, foreign) = (open(db.db(), "ruche").await, open(db.db(), "autre").await);
        let (scope, other) = (Scope::of_house(own.id), Scope::of_house(foreign.id));
        let mut venue = Venue {
            id: VenueId::new(),
            name: "Salle 2".to_owned(),
            street: String::new(),
            postal_code: "62510".to_owned(),
            city: "Arques".to_owned(),
            is_accessible: true,
            retired_at: None,
            revision: 1,
        };
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        store::insert_venue(&mut tx, &scope, &venue).await.unwrap();
        venue.name = "Grande salle".to_owned();
        assert_eq!(store::update_venue(&mut tx, &other, &venue).await.unwrap(), 0);
        assert_eq!(store::update_venue(&mut tx, &scope, &venue).await.unwrap(), 1);
        assert_eq!(store::update_venue(&mut tx, &scope, &venue).await.unwrap(), 0, "what was read is no longer so");
        tx.commit().await.unwrap();
        venue.revision = 2;
        assert_eq!(store::list_venues(db.db(), &scope).await.unwrap(), vec![venue.clone()]);
        assert!(store::list_venues(db.db(), &other).await.unwrap().is_empty());
        assert!(store::find_venue(db.db(), &other, venue.id).await.unwrap().is_none());
    }

    async fn the_settings_are_written(db: TestDb) {
        let mut centre = open(db.db(), "ruche").await;
        centre.accent = "prune".to_owned();
        centre.help_line = "Nadège vous répond.".to_owned();
        let mut tx = db.db().begin_unrecorded().await.unwrap();
        assert_eq!(store::update(&mut tx, &Scope::of_house(centre.id), &centre).await.unwrap(), 1);
        assert_eq!(store::update(&mut tx, &Scope::of_house(centre.id), &centre).await.unwrap(), 0, "someone wrote");
        tx.commit().await.unwrap();
        centre.revision = 2;
        assert_eq!(store::find(db.db(), centre.id).await.unwrap().unwrap(), centre);
    }

    async fn centres_are_read_page_by_page(db: TestDb) {
        for slug in ["ruche", "autre", "tiers"] {
            open(db.db(), slug).await;
        }
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = store::list_page(db.db(), PageRequest { after, limit: 2 }).await.unwrap();
            seen.extend(page.items.into_iter().map(|centre| centre.slug));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, ["ruche", "autre", "tiers"]);
    }

    async fn only_the_demonstration_says_that_it_is_one(db: TestDb) {
        let centre = open(db.db(), "ruche").await;
        assert_eq!(store::find_demonstration(db.db()).await.unwrap(), None);
        for state in [Demonstration::Filling, Demonstration::Filled] {
            let mut tx = db.db().begin_unrecorded().await.unwrap();
            store::set_demonstration(&mut tx, centre.network, state).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(store::find_demonstration(db.db()).await.unwrap(), Some(state));
        }
    }
}

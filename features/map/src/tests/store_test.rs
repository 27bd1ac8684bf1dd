//! Rows of places on both engines, and that another centre sees none of them.

use kernel::paging::PageRequest;
use places::Position;

use super::house::{House, facts};
use crate::model::clusters::Window;
use crate::model::place::Facts;
use crate::store;
use crate::store::places::Filter;

testing::each_engine! {
    async fn a_place_is_found_in_its_centre_only(db: TestDb) {
        let house = House::on(db).await;
        let theme = house.theme().await;
        let told = Facts {
            themes: vec![theme.clone()],
            phone: "03 21 00 00 00".to_owned(),
            languages: vec!["fr".to_owned(), "ar".to_owned()],
            fields: [("prix".to_owned(), "gratuit".to_owned())].into(),
            ..facts("L’Établi numérique")
        };
        let id = house.place(told).await;
        let (db, scope, foreign) = (house.app.db(), house.scope(), house.foreign());
        let found = store::places::find(db, &scope, id).await.expect("a row").expect("a place");
        assert_eq!((found.facts.phone.as_str(), found.facts.fields.len()), ("+33321000000", 1));
        assert_eq!(found.facts.languages, ["fr", "ar"]);
        assert!(found.due_on > house.cx().today(), "whoever writes it confirms it");
        assert!(store::places::find(db, &foreign, id).await.expect("an answer").is_none());
        for (text, count) in [("etabli NUMERIQUE", 1), ("arques gare", 1), ("gratuit", 1), ("lille", 0), ("%", 1)] {
            let filter = Filter { text: text.to_owned(), theme: theme.clone(), ..Filter::default() };
            assert_eq!(store::places::count(db, &scope, &filter).await.expect("a count"), count, "{text}");
            assert_eq!(store::places::count(db, &foreign, &filter).await.expect("a count"), 0);
        }
        let other = Filter { theme: "numerique".to_owned(), ..Filter::default() };
        assert_eq!(store::places::count(db, &scope, &other).await.expect("a count"), 0, "a part of a key is no key");
        assert!(store::themes::list(db, &foreign).await.expect("an answer").is_empty());
        let page = PageRequest { after: None, limit: 10 };
        assert!(store::places::list_after(db, &foreign, &Filter::default(), page).await.expect("rows").is_empty());
    }
}

testing::each_engine! {
    async fn points_are_gathered_and_the_nearest_comes_first(db: TestDb) {
        let house = House::on(db).await;
        for at in 0..6_i32 {
            let far = Facts { latitude: Some(50.7 + f64::from(at) * 0.1), ..facts(&format!("Lieu {at}")) };
            house.place(far).await;
        }
        let (db, scope) = (house.app.db(), house.scope());
        let near = Position::new(51.0, 2.3);
        let filter = Filter { near, ..Filter::default() };
        let listed = store::places::list(db, &scope, &filter, (2, 0)).await.expect("rows");
        assert_eq!(listed.first().map(|place| place.facts.name.as_str()), Some("Lieu 3"));
        let (one, other) = store::points::corners(db, &scope).await.expect("rows").expect("corners");
        let (middle, depth) = Window::holding(one, other);
        let window = Window::around(middle, depth);
        let clusters = store::points::clusters(db, &scope, "", window).await.expect("rows");
        assert_eq!(clusters.iter().map(|cluster| cluster.count).sum::<i64>(), 6);
        let wide = Window::around(middle, 4);
        assert_eq!(store::points::clusters(db, &scope, "", wide).await.expect("rows").len(), 1, "one heap from afar");
        assert_eq!(store::points::count_within(db, &house.foreign(), "", wide).await.expect("a count"), 0);
        assert!(store::points::corners(db, &house.foreign()).await.expect("rows").is_none());
        let towns = store::points::towns(db, &scope, 5).await.expect("rows");
        assert_eq!(towns.first().map(|town| (town.key.as_str(), town.count)), Some(("arques", 6)));
    }

    async fn themes_of_one_name_added_at_once_have_each_a_key(db: TestDb) {
        let house = House::on(db).await;
        tokio::join!(house.theme(), house.theme(), house.theme());
        let themes = store::themes::list(house.app.db(), &house.scope()).await.expect("rows");
        let keys: std::collections::BTreeSet<String> = themes.into_iter().map(|theme| theme.key).collect();
        assert_eq!(keys.len(), 3, "{keys:?}");
    }
}

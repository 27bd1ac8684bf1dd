//! In a folder, every page is there, every link is to a page that is there, and none leaves the folder.

use std::collections::BTreeSet;

use kernel::Locale;
use testing::sqlite_db;

use super::house::House;
use crate::demo::fruit_order;
use crate::model::library;
use crate::pack::pages_of;

#[tokio::test(flavor = "multi_thread")]
async fn every_link_of_a_pack_is_a_page_of_it() {
    let house = House::open(sqlite_db().await).await;
    let texts = house.cx().texts.in_locale(Locale::Fr);
    let mut fruit = fruit_order();
    fruit.code = "panier".into();
    for simulator in library::all().iter().chain([&fruit]) {
        let pages = pages_of(&texts, simulator).expect("pages");
        let known: BTreeSet<&str> = pages.iter().filter_map(|page| page.path.split('/').nth(1)).collect();
        assert_eq!(known.len(), pages.len(), "{}: a path is used twice", simulator.code);
        assert_eq!(pages.iter().filter(|page| page.is_entry).count(), 1);
        for page in &pages {
            assert!(!page.body.contains("<script") && !page.body.contains("href=\"/"), "{}", page.path);
            let links = page.body.split("href=\"").skip(1).chain(page.body.split("action=\"").skip(1));
            for link in links.filter_map(|rest| rest.split('"').next()) {
                assert!(known.contains(link), "{}: {link} is no page", page.path);
            }
        }
    }
}

//! In a folder, every page is there, every link is to a page that is there, and none leaves the folder.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Locale;
use testing::sqlite_db;
use web::PackPage;

use super::house::House;
use crate::demo::fruit_order;
use crate::model::library;
use crate::pack::pages_of;

/// Where the links and forms of a page lead.
fn links(page: &PackPage) -> impl Iterator<Item = &str> {
    let links = page.body.split("href=\"").skip(1).chain(page.body.split("action=\"").skip(1));
    links.filter_map(|rest| rest.split('"').next())
}

/// The pages of a simulator by the name that links give them.
fn named(pages: &[PackPage]) -> BTreeMap<&str, &PackPage> {
    pages.iter().filter_map(|page| Some((page.path.split('/').nth(1)?, page))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_a_pack_is_reached_from_its_entry() {
    let house = House::open(sqlite_db().await).await;
    let texts = house.cx().texts.in_locale(Locale::Fr);
    for simulator in library::all() {
        let pages = pages_of(&texts, simulator).expect("pages");
        let known = named(&pages);
        let (mut reached, mut next) = (BTreeSet::new(), vec!["index.html"]);
        while let Some(name) = next.pop() {
            if reached.insert(name) {
                next.extend(links(known[name]));
            }
        }
        let lost: Vec<&&str> = known.keys().filter(|name| !reached.contains(**name)).collect();
        assert!(lost.is_empty(), "{}: nothing leads to {lost:?}", simulator.code);
        let ends = pages.iter().filter(|page| page.path.ends_with("-fini.html") && page.body.contains(">Terminer<"));
        assert_eq!(ends.count(), 1, "{}: after the last mission there is no next one", simulator.code);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_of_a_pack_is_a_page_of_it() {
    let house = House::open(sqlite_db().await).await;
    let texts = house.cx().texts.in_locale(Locale::Fr);
    let mut fruit = fruit_order();
    fruit.code = "panier".into();
    for simulator in library::all().iter().chain([&fruit]) {
        let pages = pages_of(&texts, simulator).expect("pages");
        let known = named(&pages);
        assert_eq!(known.len(), pages.len(), "{}: a path is used twice", simulator.code);
        assert_eq!(pages.iter().filter(|page| page.is_entry).count(), 1);
        for page in &pages {
            assert!(!page.body.contains("<script") && !page.body.contains("href=\"/"), "{}", page.path);
            for link in links(page) {
                assert!(known.contains_key(link), "{}: {link} is no page", page.path);
            }
        }
    }
}

//! Taking stock and sheets.

use kernel::paging::PageRequest;

use super::house::House;
use crate::model::item::{Category, Details};
use crate::model::label::spoken;
use crate::service::{items, reading, sheets, stock};
use crate::store::items::ItemFilter;

testing::each_engine! {
    async fn a_stocktake_says_what_is_missing_and_what_nobody_expected(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (seen, away, missing) = (house.tablet().await, house.tablet().await, house.tablet().await);
        house.lent(away, house.person().await).await;
        let label = |whole: reading::Whole| whole.item.label;
        let seen = label(reading::show_item(&cx, centre, seen).await.unwrap());
        let away = label(reading::show_item(&cx, centre, away).await.unwrap());
        let (id, _) = stock::begin(&cx, centre).await.unwrap();
        assert!(stock::begin(&cx, centre).await.is_err(), "one at a time");
        let typed = format!("{}\n{seen}\nhttps://x.example/a/materiel/etiquette?mot={away}\nINCONNU", spoken(&seen));
        stock::scan(&cx, centre, id, &typed).await.unwrap();
        let (_, found) = stock::show(&cx, centre, id).await.unwrap();
        assert_eq!((found.seen.len(), found.unexpected.len()), (1, 1));
        assert_eq!((found.missing[0].id, found.unknown.as_slice()), (missing, ["INCONNU".to_owned()].as_slice()));
        stock::close(&cx, centre, id).await.unwrap();
        assert!(stock::scan(&cx, centre, id, "X").await.is_err(), "it is closed");
        let (closed, _) = stock::show(&cx, centre, id).await.unwrap();
        assert!(closed.missing.contains("Tablette n° 1"));
    }

    async fn a_sheet_comes_in_once_and_goes_out_whole(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let text = "Item Name;Asset Tag;Warranty\n=1+1;T-001;24\nPortable;;\n";
        let (done, _) = sheets::import(&cx, centre, text.as_bytes()).await.unwrap();
        assert_eq!((done.added, done.known, done.unknown.len()), (2, 0, 1));
        let (again, _) = sheets::import(&cx, centre, b"Item Name,Asset Tag\nTablette,T-001\n").await.unwrap();
        assert_eq!((again.added, again.known), (0, 1));
        let item = reading::by_label(&cx, centre, "t-001").await.unwrap().expect("found by its label");
        assert_eq!(item.details.name, "Tablette");
        sheets::import(&cx, centre, b"Item Name,Asset Tag\n=1+1,T-001\n").await.unwrap();
        let csv = String::from_utf8(sheets::as_csv(&cx, centre).await.unwrap()).unwrap();
        assert!(csv.starts_with("Item Name,Asset Tag,") && csv.contains("'=1+1"), "{csv}");
        assert!(sheets::as_xlsx(&cx, centre).await.unwrap().starts_with(b"PK"));
        let before = item.label;
        items::label_anew(&cx, centre, item.id).await.unwrap();
        assert!(reading::by_label(&cx, centre, &before).await.unwrap().is_none(), "the lost label opens nothing");
    }

    async fn the_inventory_is_in_the_order_of_people_and_goes_on_where_it_was(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let things = [
            ("Imprimante", Category::Printer),
            ("Tablette n° 10", Category::Tablet),
            ("tablette n° 2", Category::Tablet),
            ("Écran", Category::Other),
            ("Portable", Category::Computer),
        ];
        for (name, category) in things {
            items::add(&cx, centre, Details::named(name, category), ("", &[])).await.unwrap();
        }
        let filter = ItemFilter::default();
        let (mut seen, mut after) = (Vec::new(), None);
        for _ in 0..3 {
            let page = reading::list_items(&cx, centre, &filter, PageRequest { after, limit: 2 }).await.unwrap();
            seen.extend(page.items.iter().map(|item| item.details.name.clone()));
            after = page.next;
        }
        let wanted = ["tablette n° 2", "Tablette n° 10", "Portable", "Imprimante", "Écran"];
        assert_eq!((seen.iter().map(String::as_str).collect::<Vec<_>>(), after), (wanted.to_vec(), None));
        let all = reading::some_items(&cx, centre, &[]).await.unwrap();
        assert_eq!(all.iter().map(|item| item.details.name.as_str()).collect::<Vec<_>>(), wanted);
        // The last one seen is filtered out meanwhile: the list goes on after its place all the same.
        let only = ItemFilter { category: Some(Category::Printer), ..ItemFilter::default() };
        let after = all.first().map(|item| item.id.uuid());
        let rest = reading::list_items(&cx, centre, &only, PageRequest { after, limit: 2 }).await.unwrap();
        assert_eq!(rest.items.len(), 1);
    }
}

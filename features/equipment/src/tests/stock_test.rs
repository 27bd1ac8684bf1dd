//! Taking stock and sheets.

use kernel::OperationId;
use kernel::paging::PageRequest;

use super::house::House;
use crate::model::StocktakeId;
use crate::model::item::{Category, Details, State};
use crate::model::label::spoken;
use crate::model::refusal::Refusal;
use crate::service::{Result, items, lending, reading, sheets, stock};
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

    async fn of_those_who_begin_a_stocktake_at_once_one_does_and_the_others_are_told(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let begin = || stock::begin(&cx, centre);
        let (a, b, c, d) = tokio::join!(begin(), begin(), begin(), begin());
        let begun = [a, b, c, d];
        assert_eq!(begun.iter().filter(|one| one.is_ok()).count(), 1, "{begun:?}");
        let told = |one: &&Result<(StocktakeId, OperationId)>| {
            one.as_ref().is_err_and(|error| error.is(Refusal::StocktakeOpen))
        };
        assert_eq!(begun.iter().filter(told).count(), 3, "{begun:?}");
        assert_eq!(stock::list(&cx, centre).await.unwrap().len(), 1);
        let one = stock::list(&cx, centre).await.unwrap().remove(0).id;
        stock::close(&cx, centre, one).await.unwrap();
        stock::begin(&cx, centre).await.expect("once the other is closed");
    }

    async fn what_is_scanned_while_a_stocktake_closes_is_counted_or_refused(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let item = house.tablet().await;
        let label = reading::show_item(&cx, centre, item).await.unwrap().item.label;
        for _ in 0..8 {
            let (id, _) = stock::begin(&cx, centre).await.unwrap();
            let (scanned, closed) = tokio::join!(stock::scan(&cx, centre, id, &label), stock::close(&cx, centre, id));
            closed.unwrap();
            let (stocktake, found) = stock::show(&cx, centre, id).await.unwrap();
            let is_missing = stocktake.missing.contains("Tablette");
            match scanned {
                Ok(_) => assert_eq!((found.seen.len(), is_missing), (1, false), "it was seen before the end"),
                Err(error) => {
                    assert!(error.is(Refusal::StocktakeClosed));
                    assert_eq!((found.seen.len(), is_missing), (0, true), "nothing comes after the end");
                }
            }
        }
    }

    async fn who_corrects_a_thing_after_another_is_told_and_writes_over_nobody(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let item = house.tablet().await;
        let read = items::known(&cx, centre, item).await.unwrap().0;
        let parts = ["Tablette".to_owned()];
        let said = |notes: &str| Details { notes: notes.to_owned(), ..read.details.clone() };
        items::change(&cx, centre, (item, read.revision), &said("La première"), &parts).await.unwrap();
        let late = items::change(&cx, centre, (item, read.revision), &said("La seconde"), &[]).await;
        assert!(late.is_err_and(|error| error.is(Refusal::ChangedMeanwhile)));
        let (now, kept) = items::known(&cx, centre, item).await.unwrap();
        assert_eq!((now.details.notes.as_str(), kept.as_slice()), ("La première", parts.as_slice()));
        // Its state is written by who takes it back, too.
        let loan = house.lent(item, house.person().await).await;
        let back = lending::Return { state: State::Broken, parts: Vec::new(), note: String::new() };
        lending::take_back(&cx, centre, loan, &back).await.unwrap();
        let late = items::change(&cx, centre, (item, now.revision), &said("La troisième"), &parts).await;
        assert!(late.is_err_and(|error| error.is(Refusal::ChangedMeanwhile)));
        assert_eq!(items::known(&cx, centre, item).await.unwrap().0.details.state, State::Broken);
    }

    async fn of_two_things_with_one_label_the_second_is_refused(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let add = || items::add(&cx, centre, Details::named("Portable", Category::Computer), ("P-1", &[]));
        let (one, two) = tokio::join!(add(), add());
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
        assert!(one.err().or(two.err()).is_some_and(|error| error.is(Refusal::LabelTaken)));
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

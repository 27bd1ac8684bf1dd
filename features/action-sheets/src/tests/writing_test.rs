//! Begun, kept, published, taken back; the other centre sees nothing.

use auth::Scope;
use kernel::Role;
use kernel::paging::PageRequest;

use super::house::{House, content};
use crate::model::SheetId;
use crate::model::content::Content;
use crate::model::refusal::Refusal;
use crate::model::sheet::{State, Version};
use crate::service::{Error, prefill, reading, writing};
use crate::store;

const PAGE: PageRequest = PageRequest { after: None, limit: 10 };

/// A picture of sixteen red points.
const PICTURE: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x04\x00\x00\x00\x04\x08\
    \x02\x00\x00\x00\x26\x93\x09\x29\x00\x00\x00\x10\x49\x44\x41\x54\x78\xda\x63\x38\x21\x27\x07\x47\x0c\
    \xc4\x71\x00\xb1\x63\x10\x41\xd3\x4a\xcc\x0d\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

async fn begun(house: &House) -> SheetId {
    writing::begin(&house.cx(), &house.centre, content("Repair Café")).await.expect("a sheet").0
}

testing::each_engine! {
    async fn what_everyone_reads_stays_as_it_was_published(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = begun(&house).await;
        assert!(matches!(reading::show(&house.visitor(), centre, id).await, Err(Error::NotFound)));
        writing::publish(&cx, centre, id).await.unwrap();
        let changed = Content { summary: "Autrement dit.".into(), ..content("Repair Café") };
        writing::keep(&cx, centre, id, &changed, 1).await.unwrap();
        let stale = writing::keep(&cx, centre, id, &changed, 1).await;
        assert!(matches!(stale, Err(Error::Refused(refusals)) if refusals == [Refusal::ChangedMeanwhile]));
        let shown = reading::show(&house.visitor(), centre, id).await.unwrap();
        assert_eq!(shown.version.content.summary, "On répare ensemble.");
        let second = writing::publish(&cx, centre, id).await.unwrap();
        let shown = reading::show(&house.visitor(), centre, id).await.unwrap();
        assert_eq!((shown.version.number, shown.version.content.summary.as_str()), (2, "Autrement dit."));
        db::undo(cx.db(), second, &cx.operation(Some(centre.id), "retour")).await.unwrap().expect("undone");
        let shown = reading::show(&house.visitor(), centre, id).await.unwrap();
        assert_eq!(shown.version.number, 1, "the version before is read again");
        let kept = writing::throw_away(&cx, centre, id).await;
        assert!(matches!(kept, Err(Error::Refused(refusals)) if refusals == [Refusal::StillPublished]));
        writing::withdraw(&cx, centre, id).await.unwrap();
        assert!(matches!(reading::show(&house.visitor(), centre, id).await, Err(Error::NotFound)));
        let thrown = writing::throw_away(&cx, centre, id).await.unwrap();
        assert!(matches!(reading::find(&cx, centre, id).await, Err(Error::NotFound)));
        db::undo(cx.db(), thrown, &cx.operation(Some(centre.id), "retour")).await.unwrap().expect("undone");
        assert_eq!(reading::find(&cx, centre, id).await.unwrap().0.state, State::Draft);
    }

    async fn what_is_published_is_what_was_read(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, scope) = (house.cx(), &house.centre, house.scope());
        let id = begun(&house).await;
        let (sheet, _) = reading::find(&cx, centre, id).await.unwrap();
        let version = Version {
            sheet: id,
            centre: centre.id,
            number: 1,
            content: sheet.content,
            published_at: cx.now(),
            published_by: String::new(),
        };
        writing::keep(&cx, centre, id, &content("Repair Café du samedi"), sheet.revision).await.unwrap();
        let operation = cx.operation(Some(centre.id), "parution");
        let mut tx = cx.db().begin(&operation).await.unwrap();
        let stale = store::publish(&mut tx, &scope, (id, sheet.revision), &version).await.unwrap();
        assert!(!stale, "someone changed it meanwhile");
        drop(tx);
        writing::publish(&cx, centre, id).await.unwrap();
        let mut tx = cx.db().begin(&operation).await.unwrap();
        assert_eq!(store::delete_draft(&mut tx, &scope, id).await.unwrap(), 0, "everyone reads it");
        let twice = store::publish(&mut tx, &scope, (id, sheet.revision + 1), &version).await.unwrap();
        assert!(!twice, "someone published it meanwhile");
        drop(tx);
        assert_eq!(reading::find(&cx, centre, id).await.unwrap().1.len(), 1);
    }

    async fn a_sheet_lacks_nothing_before_it_is_read_by_all(db: TestDb) {
        let house = House::open(db).await;
        let bare = prefill::begun(&house.cx_of(Role::Director, &house.centre), &house.centre, "Titre", None).await;
        let bare = bare.unwrap();
        assert_eq!((bare.structure.as_str(), bare.referent.as_str()), ("Centre arques", "Fabrice"));
        let (id, _) = writing::begin(&house.cx(), &house.centre, bare).await.unwrap();
        let missing = writing::publish(&house.cx(), &house.centre, id).await;
        assert!(matches!(missing, Err(Error::Refused(refusals)) if refusals.contains(&Refusal::SummaryMissing)));
        let shot = crate::model::content::Shot { image: uuid::Uuid::now_v7(), caption: "Une photo".into() };
        let foreign = Content { gallery: vec![shot], ..content("Titre") };
        let refused = writing::keep(&house.cx(), &house.centre, id, &foreign, 1).await;
        assert!(matches!(refused, Err(Error::Refused(refusals)) if refusals == [Refusal::PictureUnknown]));
    }

    async fn pictures_are_shown_in_their_order_each_with_its_words(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = begun(&house).await;
        for words in ["La première", "La deuxième"] {
            let picture = bytes::Bytes::from_static(PICTURE);
            writing::add_picture(&cx, centre, id, picture, words).await.unwrap();
        }
        let (sheet, _) = reading::find(&cx, centre, id).await.unwrap();
        let mut turned = sheet.content.clone();
        turned.gallery.reverse();
        writing::keep(&cx, centre, id, &turned, sheet.revision).await.unwrap();
        writing::publish(&cx, centre, id).await.unwrap();
        let shown = reading::show(&house.visitor(), centre, id).await.unwrap().pictures;
        let words: Vec<(&str, &str)> = shown.iter().map(|(media, words)| (media.alt.as_str(), words.as_str())).collect();
        assert_eq!(words, [("La deuxième", "La deuxième"), ("La première", "La première")]);
        assert!(reading::pictures_of(&cx, centre, &sheet).await.unwrap().len() == 2);
    }

    async fn another_centre_sees_nothing_but_what_is_published(db: TestDb) {
        let house = House::open(db).await;
        let id = begun(&house).await;
        let elsewhere = house.cx_of(Role::Director, &house.other);
        let other = Scope::of_house(house.other.id);
        assert!(store::find(house.app.db(), &other, id).await.unwrap().is_none());
        assert!(store::list(house.app.db(), &other, PAGE).await.unwrap().items.is_empty());
        assert!(matches!(reading::find(&elsewhere, &house.other, id).await, Err(Error::NotFound)));
        assert!(matches!(reading::find(&elsewhere, &house.centre, id).await, Err(Error::Denied(_))));
        assert!(reading::list_of_network(&house.visitor(), PAGE).await.unwrap().items.is_empty(), "a draft is nobody's");
        writing::publish(&house.cx(), &house.centre, id).await.unwrap();
        let network = reading::list_of_network(&house.visitor(), PAGE).await.unwrap().items;
        assert_eq!(network[0].1.slug, "arques");
        assert!(reading::list_published(&elsewhere, &house.other, PAGE).await.unwrap().items.is_empty());
        assert!(store::versions(house.app.db(), &other, id).await.unwrap().is_empty());
        let taken = writing::withdraw(&house.cx(), &house.other, id).await;
        assert!(matches!(taken, Err(Error::NotFound)));
    }
}

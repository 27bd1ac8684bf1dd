//! The forms of a version are bound once, by a job, and given as they lie; nobody who asks makes one.

use jobs::Worker;

use super::house::House;
use crate::model::form::Form;
use crate::service::binding::{Wanted, bind, changes, ready, take};
use crate::service::{Error, forms, making};

/// Runs what is due of this room. Says how many jobs ran.
pub async fn run_due(house: &House) -> usize {
    let worker = Worker { db: house.app.db().clone(), kinds: crate::jobs::all() };
    worker.run_due(&house.app.app, house.cx().now()).await.expect("the queue is worked")
}

testing::each_engine! {
    async fn a_form_is_bound_once_by_the_job_and_goes_with_its_version(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let pack = house.pack(&["mots:souris"]).await;
        let first = making::make(&cx, centre, pack, "").await.expect("made");
        assert!(take(&cx, centre, pack, None, Form::Zip).await.expect("found").is_none(), "nothing is made by asking");
        assert_eq!(run_due(&house).await, 1, "making and wanting it ask for one job");
        let zip = take(&cx, centre, pack, None, Form::Zip).await.expect("found").expect("bound");
        assert_eq!(zip.name, "premiers-pas-1.zip");
        assert!(std::fs::read(&zip.place).expect("its bytes").starts_with(b"PK"));
        // There is no press here: what could be bound is kept, and the job will be tried again.
        assert_eq!(ready(&cx, centre, &first).await.expect("reads").len(), 2);
        assert!(take(&cx, centre, pack, None, Form::Booklet).await.expect("found").is_none());
        let wanted = Wanted { centre: centre.id, pack, number: first.number };
        assert!(bind(&cx, wanted).await.is_err(), "the booklet only is tried anew");
        let again = take(&cx, centre, pack, Some(1), Form::Zip).await.expect("found").expect("bound");
        assert_eq!(again.hash, zip.hash);
        making::make(&cx, centre, pack, "").await.expect("made");
        assert_eq!(bind(&cx, wanted).await.expect("looked at"), 0, "an old version wants nothing");
        assert!(matches!(take(&cx, centre, pack, Some(1), Form::Zip).await, Err(Error::NotFound)));
        assert!(ready(&cx, centre, &first).await.expect("reads").is_empty(), "it went with its version");
        assert!(matches!(take(&cx, &house.other, pack, None, Form::Zip).await, Err(Error::NotFound)));
    }
}

testing::each_engine! {
    async fn what_changed_is_pressed_once_kept_few_times_and_goes_with_its_version(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let pack = house.pack(&["mots:souris"]).await;
        for _ in 0..13 {
            making::make(&cx, centre, pack, "").await.expect("made");
        }
        let whole = forms::whole(&cx, centre, pack, Some(13)).await.expect("found");
        let scope = house.scope();
        let first = changes(&cx, centre, &whole, 1).await.expect("pressed");
        assert_eq!(first.name, "premiers-pas-13.changements-depuis-1.zip");
        assert!(std::fs::read(&first.place).expect("its bytes").starts_with(b"PK"));
        let kept = crate::store::bound::changes(cx.db(), &scope, whole.version.id, 1).await.expect("reads");
        assert_eq!(kept.as_ref(), Some(&first.hash), "whoever asks next is given what lies there");
        assert_eq!(changes(&cx, centre, &whole, 1).await.expect("kept").hash, first.hash);
        let mut kept = 0;
        for since in 1..=12 {
            house.app.clock().advance(chrono::Duration::seconds(1));
            changes(&house.cx(), centre, &whole, since).await.expect("pressed");
        }
        for since in 1..=12 {
            let known = crate::store::bound::changes(cx.db(), &scope, whole.version.id, since).await.expect("reads");
            kept += usize::from(known.is_some());
        }
        assert_eq!(kept, 10);
        making::make(&cx, centre, pack, "").await.expect("made");
        let late = changes(&cx, centre, &whole, 12).await;
        assert!(matches!(late, Err(Error::NotFound)), "what it withdrew is given no more");
        let gone = crate::store::bound::changes(cx.db(), &scope, whole.version.id, 12).await.expect("reads");
        assert!(gone.is_none());
        let found = forms::whole(&cx, centre, pack, Some(14)).await.expect("found");
        assert!(matches!(changes(&cx, &house.other, &found, 13).await, Err(Error::NotFound)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_storage_lost_is_bound_anew() {
    let house = House::open(testing::sqlite_db().await).await;
    let (cx, centre) = (house.cx(), &house.centre);
    let pack = house.pack(&["mots:souris"]).await;
    making::make(&cx, centre, pack, "").await.expect("made");
    run_due(&house).await;
    let zip = take(&cx, centre, pack, None, Form::Zip).await.expect("found").expect("bound");
    cx.app.storage.remove(&zip.hash).await.expect("removed");
    assert!(take(&cx, centre, pack, None, Form::Zip).await.expect("found").is_none());
    assert!(bind(&cx, Wanted { centre: centre.id, pack, number: 1 }).await.is_err(), "no press here");
    assert!(take(&cx, centre, pack, None, Form::Zip).await.expect("found").is_some());
}

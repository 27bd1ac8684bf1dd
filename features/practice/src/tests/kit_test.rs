//! A simulator travels as a kit: its missions and screens, and nobody.

use testing::sqlite_db;
use web::KitRefusal;

use super::house::House;
use crate::demo::fruit_order;
use crate::kit::SIMULATOR;
use crate::model::refusal::Refusal;
use crate::model::simulator::{Act, ICONS, Input, Kind, SKILLS, Surface};
use crate::service::{Error, making, simulators};
use crate::store::simulators::MOST;

testing::each_engine! {
    async fn a_simulator_passes_the_trial_of_kits(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        making::bring(&cx, &house.centre, fruit_order(), "").await.expect("a simulator");
        let taken = kits::trial::check_kind(&cx, &SIMULATOR, house.centre.id, house.other.id).await.expect("a sound kind");
        let own = simulators::find(&cx, &house.other, taken.into()).await.expect("a draft");
        assert!(own.published.is_none(), "who takes it publishes it");
    }

    async fn what_a_list_could_not_show_is_not_taken(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (first, _) = making::bring(&cx, centre, fruit_order(), "").await.expect("a simulator");
        let content = (SIMULATOR.read)(&cx, centre.id, first.uuid()).await.expect("reads").expect("there");
        let mut tx = cx.db().begin(&cx.operation(Some(centre.id), "essai")).await.expect("a transaction");
        for _ in 1..MOST {
            (SIMULATOR.take)(&cx, &mut tx, centre.id, &content).await.expect("taken");
        }
        let refused = (SIMULATOR.take)(&cx, &mut tx, centre.id, &content).await;
        assert!(matches!(refused, Err(KitRefusal::Full)), "{refused:?}");
        tx.commit().await.expect("commits");
        let brought = making::bring(&cx, centre, fruit_order(), "").await;
        assert!(matches!(brought, Err(Error::Refused(why)) if why == [Refusal::TooMany]));
        assert!((SIMULATOR.list)(&cx, centre.id).await.expect("a list").iter().any(|one| one.id == first.uuid()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_field_and_each_choice_of_a_simulator_is_said_in_words() {
    let house = House::open(sqlite_db().await).await;
    let cx = house.cx();
    let coded: [(&str, Vec<&str>); 7] = [
        ("skill", SKILLS.to_vec()),
        ("icon", ICONS.to_vec()),
        ("picture", ICONS.to_vec()),
        ("surface", Surface::ALL.iter().map(|one| one.code()).collect()),
        ("kind", Kind::ALL.iter().map(|one| one.code()).collect()),
        ("act", Act::ALL.iter().map(|one| one.code()).collect()),
        ("input", Input::ALL.iter().map(|one| one.code()).collect()),
    ];
    let choices =
        coded.into_iter().flat_map(|(field, codes)| codes.into_iter().map(move |code| format!("{field}-{code}")));
    // The title has its word among those of every kind.
    let fields = SIMULATOR.fields.iter().filter(|field| **field != "title").map(|field| (*field).to_owned());
    for word in fields.chain(choices) {
        let key = format!("practice-kit-{word}");
        assert!(cx.texts.has(&key) && !cx.t(&key).contains('{'), "{key}: {}", cx.t(&key));
    }
}

//! A procedure travels as a kit, and is read over before anyone is reminded of it.

use super::house::House;
use crate::kit::REMINDERS;
use crate::service::library::{self, Change};
use crate::store::procedures;

testing::each_engine! {
    async fn a_procedure_passes_the_trial_of_kits(db: TestDb) {
        let house = House::on(db).await;
        house.ready(&["carte-identite"]).await;
        let (cx, other) = (house.cx(), house.other.id);
        let taken = kits::trial::check_kind(&cx, &REMINDERS, house.centre.id, other).await.expect("a sound kind");
        let scope = auth::Scope::of_house(other);
        let draft = procedures::find(cx.db(), &scope, taken).await.expect("reads").expect("a draft");
        assert!(!draft.is_in_use(), "nobody is reminded before it was read over");
    }

    async fn what_is_in_use_goes_on_until_the_change_was_read_over(db: TestDb) {
        let house = House::on(db).await;
        let id = house.ready(&["carte-identite"]).await[0];
        let (cx, scope) = (house.cx(), house.scope());
        let before = procedures::find(cx.db(), &scope, id).await.expect("reads").expect("one");
        let read = (REMINDERS.read)(&cx, house.centre.id, id).await.expect("reads").expect("one");
        let mut content = read.clone();
        content.content["plain"] = serde_json::json!("Autrement dit.");
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "essai")).await.expect("a transaction");
        let change = web::KitChange { read: &read, content: &content };
        (REMINDERS.rewrite)(&cx, &mut tx, house.centre.id, id, change).await.expect("written");
        let stale = (REMINDERS.rewrite)(&cx, &mut tx, house.centre.id, id, change).await;
        assert!(matches!(stale, Err(web::KitRefusal::Changed)), "what waits to be read over is no longer that: {stale:?}");
        tx.commit().await.expect("commits");
        let now = procedures::find(cx.db(), &scope, id).await.expect("reads").expect("one");
        assert_eq!((now.text.plain, now.confirmed_at), (before.text.plain, before.confirmed_at));
        library::change(&cx, &house.centre, id, Change::Confirm).await.expect("confirmed");
        let now = procedures::find(cx.db(), &scope, id).await.expect("reads").expect("one");
        assert_eq!(now.text.plain, "Autrement dit.");
    }
}

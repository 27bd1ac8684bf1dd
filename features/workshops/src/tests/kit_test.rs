//! A plan spreads: read here, taken there, rewritten; what is no plan is refused.

use serde_json::json;
use web::{KitChange, KitContent, KitRefusal};

use super::house::House;
use crate::kit;
use crate::service::plans;

testing::each_engine! {
    async fn a_plan_goes_from_a_centre_to_another_and_takes_a_change(db: TestDb) {
        let house = House::open(db).await;
        let (cx, kind) = (house.cx(), kit::plans());
        let (plan, _) = plans::add(&cx, &house.centre, plans::usual(&cx.texts)).await.unwrap();
        let listed = (kind.list)(&cx, house.centre.id).await.unwrap();
        assert_eq!((listed.len(), listed[0].id), (1, plan.uuid()));
        assert!((kind.read)(&cx, house.other.id, plan.uuid()).await.unwrap().is_none(), "another centre");
        let mut content = (kind.read)(&cx, house.centre.id, plan.uuid()).await.unwrap().unwrap();
        let operation = cx.operation(Some(house.other.id), "adoption");
        let mut tx = cx.db().begin(&operation).await.unwrap();
        let taken = (kind.take)(&cx, &mut tx, house.other.id, &content).await.unwrap();
        let read = content.clone();
        content.content["steps"][0]["minutes"] = json!(5);
        let change = KitChange { read: &read, content: &content };
        (kind.rewrite)(&cx, &mut tx, house.other.id, taken, change).await.unwrap();
        let stale = (kind.rewrite)(&cx, &mut tx, house.other.id, taken, change).await;
        assert!(matches!(stale, Err(KitRefusal::Changed)), "someone wrote since it was read");
        let gone = (kind.rewrite)(&cx, &mut tx, house.other.id, plan.uuid(), change).await;
        assert!(matches!(gone, Err(KitRefusal::Gone)), "a plan of another centre");
        let script = json!({ "purpose": "", "steps": [], "script": "x" });
        let edited = [json!({}), script, json!({ "purpose": 1, "steps": [] })];
        for wrong in edited {
            let wrong = KitContent { title: "Plan".into(), content: wrong };
            let refused = (kind.take)(&cx, &mut tx, house.other.id, &wrong).await;
            assert!(matches!(refused, Err(KitRefusal::Unreadable(_))));
        }
        tx.commit().await.unwrap();
        let kept = plans::find(&cx, &house.other, taken.into()).await.unwrap();
        assert_eq!((kept.terms.steps.len(), kept.terms.steps[0].minutes), (7, 5));
        assert_eq!((kind.href)("arques", taken), format!("/arques/equipe/ateliers/plans/{taken}"));
    }
}

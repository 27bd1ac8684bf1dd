//! Given once, taken back, undone, forgotten: what the published list and the page say.

use kernel::Role;
use kernel::paging::PageRequest;

use super::house::{House, new_certificate};
use crate::model::certificate::NewCertificate;
use crate::model::credential::PLACES;
use crate::model::refusal::Refusal;
use crate::service::{Error, issuing, press, team};
use crate::store;

testing::each_engine! {
    async fn who_finishes_the_same_path_twice_holds_one(db: TestDb) {
        let house = House::open(db).await;
        let person = house.person().await;
        let new = NewCertificate { person: Some(person), path_code: "path:1".into(), ..new_certificate(&house) };
        let (cx, scope) = (house.cx(), house.scope());
        let press = press::find_or_make(&cx, &house.centre).await.unwrap();
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "essai")).await.unwrap();
        let first = issuing::issue(&cx, &mut tx, &scope, &press, new.clone()).await.unwrap();
        let second = issuing::issue(&cx, &mut tx, &scope, &press, new.clone()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(first, second);
        assert_eq!(issuing::standing(cx.db(), &scope, person, "path:1").await.unwrap(), Some(first));
        assert_eq!(issuing::standing(cx.db(), &scope, person, "").await.unwrap(), None, "by hand, it is counted by none");
        house.revoked(first).await;
        assert_eq!(issuing::standing(cx.db(), &scope, person, "path:1").await.unwrap(), None);
        let again = house.given(new).await;
        assert_ne!(again.id, first, "what was taken back can be earned again");
        assert_eq!(issuing::of_person(cx.db(), &scope, person).await.unwrap().len(), 2);
    }

    async fn the_list_tells_what_is_revoked_undone_and_put_back(db: TestDb) {
        let house = House::open(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let one = house.given(new_certificate(&house)).await;
        let place = store::place_of(cx.db(), &scope, one.id).await.unwrap().unwrap();
        assert!((0..PLACES).contains(&place.place));
        assert!(store::fallen(cx.db(), &scope, place.list).await.unwrap().is_empty());
        let operation = house.revoked(one.id).await;
        assert_eq!(store::fallen(cx.db(), &scope, place.list).await.unwrap(), [place.place]);
        let twice = team::take_back(&cx, &house.centre, one.id, "encore").await;
        assert!(matches!(twice, Err(Error::Refused(refusals)) if refusals == [Refusal::RevokedAlready]));
        let undoing = cx.operation(Some(house.centre.id), "annulation");
        db::undo(cx.db(), operation, &undoing).await.expect("an undo").expect("undone");
        assert!(store::fallen(cx.db(), &scope, place.list).await.unwrap().is_empty(), "it stands again");
        let (other, given) = team::give(&cx, &house.centre, new_certificate(&house)).await.unwrap();
        let at = store::place_of(cx.db(), &scope, other).await.unwrap().unwrap();
        let undoing = cx.operation(Some(house.centre.id), "annulation");
        db::undo(cx.db(), given, &undoing).await.expect("an undo").expect("undone");
        assert!(store::find(cx.db(), &scope, other).await.unwrap().is_none());
        assert_eq!(store::fallen(cx.db(), &scope, at.list).await.unwrap(), [at.place], "what was undone is not valid");
    }

    async fn each_role_and_each_centre_stays_in_its_place(db: TestDb) {
        let house = House::open(db).await;
        let one = house.given(new_certificate(&house)).await;
        let reception = house.cx_of(Role::Reception, &house.centre);
        assert_eq!(team::list(&reception, &house.centre, PageRequest::default()).await.unwrap().items.len(), 1);
        assert!(matches!(team::give(&reception, &house.centre, new_certificate(&house)).await, Err(Error::Denied(_))));
        let facilitator = house.cx_of(Role::Facilitator, &house.centre);
        assert!(matches!(team::take_back(&facilitator, &house.centre, one.id, "x").await, Err(Error::Denied(_))));
        let nothing = team::take_back(&house.cx(), &house.centre, one.id, "  ").await;
        assert!(matches!(nothing, Err(Error::Refused(refusals)) if refusals == [Refusal::ReasonMissing]));
        assert!(matches!(team::find(&house.cx(), &house.other, one.id).await, Err(Error::NotFound)));
        let stranger = house.cx_with_card(house.person().await);
        let asked = team::own_one(&stranger, &house.centre, house.person().await, one.id).await;
        assert!(matches!(asked, Err(Error::Denied(_))), "nobody reads another's file");
    }
}

//! Making, publishing, sittings and faces, on both engines; the other centre sees nothing.

use kernel::Role;

use super::house::House;
use crate::demo::fruit_order;
use crate::model::counts::{Face, Moment};
use crate::model::refusal::Refusal;
use crate::service::{Error, answers, making, simulators, sittings};

testing::each_engine! {
    async fn a_simulator_is_published_once_it_is_sound(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx_of(Role::Facilitator, &house.centre), &house.centre);
        let (id, _) = making::begin(&cx, centre, "Le panier", "").await.unwrap();
        let own = simulators::find(&cx, centre, id).await.unwrap();
        let mut draft = own.draft.clone();
        draft.missions[0].screens[0].expected.clear();
        making::write(&cx, centre, &own, &draft).await.unwrap();
        assert!(matches!(making::write(&cx, centre, &own, &draft).await, Err(Error::Refused(why)) if why == [Refusal::StateMoved]));
        let refused = making::publish(&cx, centre, id).await;
        assert!(matches!(refused, Err(Error::Refused(ref why)) if matches!(why[0], Refusal::Unsound(_))), "{refused:?}");
        let now = simulators::find(&cx, centre, id).await.unwrap();
        making::write(&cx, centre, &now, &own.draft).await.unwrap();
        assert!(simulators::find_shown(&house.visitor(), centre, &own.code).await.is_err(), "a draft is nobody’s");
        making::publish(&cx, centre, id).await.unwrap();
        assert_eq!(simulators::find_shown(&house.visitor(), centre, &own.code).await.unwrap().title.french(), "Le panier");
        assert!(simulators::find_shown(&house.visitor(), &house.other, &own.code).await.is_err());
        assert!(simulators::find(&house.cx_of(Role::Director, &house.other), &house.other, id).await.is_err());
        assert!(matches!(making::remove(&house.cx_of(Role::Volunteer, centre), centre, id).await, Err(Error::Denied(_))));
        making::withdraw(&cx, centre, id).await.unwrap();
        assert!(simulators::find_shown(&house.visitor(), centre, &own.code).await.is_err());
        making::remove(&cx, centre, id).await.unwrap();
        assert!(matches!(simulators::find(&cx, centre, id).await, Err(Error::NotFound)));
    }

    async fn faces_are_counted_for_a_sitting_and_nobody_is_known(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx_of(Role::Volunteer, &house.centre), &house.centre);
        let facilitator = house.cx_of(Role::Facilitator, centre);
        let (id, _) = making::bring(&facilitator, centre, fruit_order(), "").await.unwrap();
        making::publish(&facilitator, centre, id).await.unwrap();
        let code = simulators::find(&cx, centre, id).await.unwrap().code;
        let nothing = sittings::begin(&cx, centre, "", &[]).await;
        assert!(matches!(nothing, Err(Error::Refused(why)) if why == [Refusal::TitleMissing, Refusal::SimulatorsMissing]));
        let (sitting, _) = sittings::begin(&cx, centre, "Jeudi", std::slice::from_ref(&code)).await.unwrap();
        let visitor = house.visitor();
        let typed = sitting.code.to_lowercase();
        answers::count(&visitor, centre, &code, (Moment::Before, Face::Afraid), &typed).await.unwrap();
        answers::count(&visitor, centre, &code, (Moment::After, Face::Calm), &typed).await.unwrap();
        answers::count(&visitor, centre, &code, (Moment::Before, Face::Silent), "").await.unwrap();
        let (_, told) = sittings::find(&cx, centre, sitting.id).await.unwrap();
        assert_eq!((told[0].begun, told[0].finished, told[0].before, told[0].after), (1, 1, [0, 0, 1], [1, 0, 0]));
        assert_eq!(answers::figures(&cx, centre).await.unwrap()[0].begun, 2);
        assert!(answers::figures(&house.cx_of(Role::Director, &house.other), &house.other).await.unwrap().is_empty());
        assert!(answers::count(&visitor, centre, "rien", (Moment::Before, Face::Calm), "").await.is_err());
        sittings::close(&cx, centre, sitting.id).await.unwrap();
        assert!(sittings::find_open(&visitor, centre, &sitting.code).await.unwrap().is_none());
        assert!(matches!(sittings::close(&cx, centre, sitting.id).await, Err(Error::Refused(_))));
    }
}

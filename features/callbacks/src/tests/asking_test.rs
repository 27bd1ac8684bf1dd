//! Who asks: once for each number, not a flood, and nothing of it where somebody else may look.

use auth::Actor;

use super::house::{House, typed};
use crate::model::asking::{AskingRefusal, Typed};
use crate::model::callback::{Outcome, Slot, Tongue};
use crate::service::Error;
use crate::service::asking::{IN_ONE_CENTRE, ask_for_call};
use crate::service::calling::record_outcome;
use crate::service::reading::open_call;

async fn operations(house: &House, who: Option<uuid::Uuid>) -> Vec<db::OperationRow> {
    db::list_operations(house.app.db(), Some(house.arques.id), who, None, 50).await.expect("rows")
}

testing::each_engine! {
    async fn a_number_has_one_open_call_and_is_promised_the_same(db: TestDb) {
        let house = House::on(db).await;
        let first = house.ask("06 39 98 12 01").await;
        let again = house.ask("+33 6 39 98 12 01").await;
        assert!(first.made.is_some() && again.made.is_none());
        assert_eq!((first.due_at, house.open_calls().await), (again.due_at, 1));
        house.ask("06 39 98 12 02").await;
        assert_eq!(house.open_calls().await, 2);
        let elsewhere = ask_for_call(&house.visitor(), &house.other, typed("06 39 98 12 01")).await;
        assert!(elsewhere.expect("noted").made.is_some(), "another centre knows nothing of it");
    }

    async fn the_same_number_at_the_same_moment_is_kept_once(db: TestDb) {
        let house = House::on(db).await;
        let cx = house.visitor();
        let ask = || ask_for_call(&cx, &house.arques, typed("06 39 98 12 01"));
        let all = tokio::join!(ask(), ask(), ask(), ask());
        let made = [all.0, all.1, all.2, all.3].into_iter().flatten().filter(|noted| noted.made.is_some()).count();
        assert_eq!((made, house.open_calls().await), (1, 1));
    }

    async fn a_resident_asks_as_anyone_from_the_street(db: TestDb) {
        let house = House::on(db).await;
        let karima = house.person("Karima", "+33639981201").await;
        let cx = house.resident(karima);
        ask_for_call(&cx, &house.arques, typed("06 39 98 12 01")).await.expect("noted");
        let own = operations(&house, Some(karima.uuid())).await;
        assert!(own.is_empty(), "their own page tells what they did: {own:?}");
        let all = operations(&house, None).await;
        assert!(!all.iter().any(|act| act.words.contains("appel")), "the history tells it to who may read calls only");
        let rights = [crate::policy::Action::SeeCalls.word()];
        let told = db::list_operations_for(house.app.db(), house.arques.id, &rights, None, 50).await.expect("rows");
        let act = told.iter().find(|act| act.words == "Demande d’appel").expect("told");
        assert_eq!(act.author_name, Actor::Visitor.author().name);
        assert!(!act.words.contains("06"), "no number in any history");
    }

    async fn asked_again_with_more_caution_it_is_the_caution_that_holds(db: TestDb) {
        let house = House::on(db).await;
        let open = Typed { may_say: true, ..typed("06 39 98 12 09") };
        let made = ask_for_call(&house.visitor(), &house.arques, open.clone()).await.expect("noted");
        let id = made.made.expect("new").0;
        let hushed = Typed { may_say: false, ..open.clone() };
        assert!(ask_for_call(&house.visitor(), &house.arques, hushed).await.expect("noted").made.is_none());
        let scope = auth::Scope::of_house(house.arques.id);
        assert!(!crate::store::find(house.app.db(), &scope, id).await.expect("a row").expect("a call").may_say);
        ask_for_call(&house.visitor(), &house.arques, open).await.expect("noted");
        let kept = crate::store::find(house.app.db(), &scope, id).await.expect("a row").expect("a call");
        assert!(!kept.may_say, "and it is not taken back by asking once more");
    }

    async fn asked_again_the_latest_moment_holds_and_no_word_goes(db: TestDb) {
        let house = House::on(db).await;
        let first = Typed { slots: vec![Slot::Morning], words: "un courrier".into(), ..typed("06 39 98 12 09") };
        let made = ask_for_call(&house.visitor(), &house.arques, first).await.expect("noted");
        let id = made.made.expect("new").0;
        let again = Typed {
            slots: vec![Slot::Evening],
            words: "et la cantine".into(),
            name: "Samira".into(),
            tongue: Tongue::Ar,
            ..typed("06 39 98 12 09")
        };
        for _ in 0..2 {
            assert!(ask_for_call(&house.visitor(), &house.arques, again.clone()).await.expect("noted").made.is_none());
        }
        ask_for_call(&house.visitor(), &house.arques, Typed { tongue: Tongue::Ar, ..typed("0639981209") }).await.expect("noted");
        let (call, said) = open_call(&house.cx(), &house.arques, id).await.expect("open");
        let said = said.expect("kept");
        assert_eq!((call.slots.as_slice(), call.tongue), ([Slot::Evening].as_slice(), Tongue::Ar));
        assert_eq!((said.words.as_str(), said.name.as_str()), ("un courrier\net la cantine", "Samira"));
        assert_eq!(house.open_calls().await, 1);
        // Whoever of the team had read the call before finds that it changed.
        assert_eq!(call.revision, 2, "what says nothing new changes nothing");
    }

    async fn one_browser_is_held_back_and_nobody_else(db: TestDb) {
        let house = House::on(db).await;
        let by = |browser: &str, number: usize| Typed {
            browser: Some(browser.to_owned()),
            ..typed(&format!("06 39 98 12 {number:02}"))
        };
        let ask = async |typed: Typed| ask_for_call(&house.visitor(), &house.arques, typed).await;
        for number in 0..20 {
            ask(by("one", number)).await.expect("noted");
        }
        let held = ask(by("one", 50)).await.expect_err("held back");
        assert!(held.is_flood(), "{held:?}");
        ask(by("another", 51)).await.expect("the form is open to everyone else");
        ask(typed("06 39 98 13 52")).await.expect("and to programs of the house");
        let elsewhere = ask_for_call(&house.visitor(), &house.other, by("one", 53)).await;
        assert!(elsewhere.is_ok(), "each centre counts its own");
        let team = house.as_role(kernel::Role::Reception);
        ask_for_call(&team, &house.arques, by("one", 54)).await.expect("the desk is never held back");
    }

    async fn one_number_is_called_five_times_a_day_at_most(db: TestDb) {
        let house = House::on(db).await;
        for _ in 0..5 {
            let id = house.asked("06 39 98 12 01").await;
            record_outcome(&house.cx(), &house.arques, id, Outcome::Dropped, None).await.expect("ended");
        }
        let held = ask_for_call(&house.visitor(), &house.arques, typed("06 39 98 12 01")).await.err();
        assert!(held.is_some_and(|error| error.is_flood()));
        house.asked("06 39 98 12 02").await;
        house.app.clock().advance(chrono::Duration::hours(25));
        house.asked("06 39 98 12 01").await;
    }

    async fn a_crowd_is_told_to_telephone(db: TestDb) {
        let house = House::on(db).await;
        let centre = house.arques.id.to_string();
        for _ in 0..600 {
            IN_ONE_CENTRE.take(house.app.db(), &centre, house.now()).await.expect("counted").expect("room");
        }
        let held = ask_for_call(&house.visitor(), &house.arques, typed("06 39 98 13 00")).await.err();
        assert!(matches!(held, Some(Error::Asking(ref told)) if *told == [AskingRefusal::TooMany]), "{held:?}");
        let page = house.app.post("/arques/rappelez-moi", &[("tel", "06 39 98 13 00")]).await;
        page.assert_contains("Téléphonez au centre au 03 53 01 62 10").assert_contains("06 39 98 13 00");
    }
}

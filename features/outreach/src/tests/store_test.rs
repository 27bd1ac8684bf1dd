//! Rows of a centre are found in it and nowhere else; what has served goes.

use chrono::Duration;
use kernel::paging::PageRequest;

use super::house::{House, sent};
use crate::model::entry::{Entry, EntryId, State, VersionId};
use crate::model::round::State as RoundState;
use crate::store::{entries, rounds, tablets};

const PAGE: PageRequest = PageRequest { after: None, limit: 10 };

testing::each_engine! {
    async fn a_round_is_found_in_its_centre_only(db: TestDb) {
        let house = House::on(db).await;
        let id = house.round().await;
        let (db, scope, foreign) = (house.app.db(), house.scope(), house.foreign());
        let round = house.found(id).await;
        assert_eq!((round.stops.len(), round.items.len(), round.state), (2, 2, RoundState::Planned));
        assert!(rounds::find(db, &foreign, id).await.expect("an answer").is_none());
        assert!(rounds::list(db, &foreign, PAGE).await.expect("an answer").items.is_empty());
        assert!(rounds::list_between(db, &foreign, round.day, round.day).await.expect("rows").is_empty());
        assert_eq!(rounds::list_between(db, &scope, round.day, round.day).await.expect("rows").len(), 1);
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(rounds::set_state(&mut tx, &foreign, &round, RoundState::Done).await.expect("an answer"), 0);
        assert_eq!(rounds::tick(&mut tx, &foreign, id, round.items[0].id, true).await.expect("an answer"), 0);
        assert_eq!(rounds::set_state(&mut tx, &scope, &round, RoundState::Done).await.expect("written"), 1);
        assert_eq!(rounds::set_state(&mut tx, &scope, &round, RoundState::Done).await.expect("an answer"), 0);
        tx.commit().await.expect("a commit");
    }

    async fn a_tablet_opens_once_and_in_its_centre(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, secret) = house.tablet("Bleue").await;
        let hash = auth::Secret::hash_of(&secret);
        let db = house.app.db();
        assert!(tablets::find_by_secret(db, &house.foreign(), &hash).await.expect("an answer").is_none());
        let found = tablets::find_by_secret(db, &house.scope(), &hash).await.expect("a row").expect("a tablet");
        assert_eq!((found.id, found.is_opened), (tablet.id, true));
        assert!(tablets::list(db, &house.foreign()).await.expect("rows").is_empty());
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(tablets::open(&mut tx, &house.scope(), tablet.id, "autre", house.now()).await.expect("an answer"), 0);
        assert_eq!(tablets::revoke(&mut tx, &house.foreign(), tablet.id, house.now()).await.expect("an answer"), 0);
        assert_eq!(tablets::revoke(&mut tx, &house.scope(), tablet.id, house.now()).await.expect("written"), 1);
        tx.commit().await.expect("a commit");
        assert!(house.is_revoked(&secret).await);
    }

    async fn what_was_said_is_sealed_and_goes_once_it_has_served(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let first = sent(&house, "un mot confié");
        house.send(&tablet, &[first.clone(), sent(&house, "un autre")]).await;
        let (db, scope) = (house.app.db(), house.scope());
        let id = EntryId::from(first.id);
        let versions = entries::versions(db, &scope, [id]).await.expect("rows");
        let sealed = versions[0].said.clone().expect("sealed");
        assert!(!String::from_utf8_lossy(&sealed).contains("confié"), "a copied database tells no word");
        assert!(entries::find(db, &house.foreign(), id).await.expect("an answer").is_none());
        assert!(entries::versions(db, &house.foreign(), [id]).await.expect("rows").is_empty());
        assert_eq!(entries::count_open(db, &house.foreign(), None).await.expect("a count"), 0);
        let entry = entries::find(db, &scope, id).await.expect("a row").expect("an entry");
        let person = house.person("Karima", "+33639981201").await;
        let settled = Entry { state: State::TakenUp, settled_at: Some(house.now()), person: Some(person), ..entry };
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        entries::set_state(&mut tx, &scope, &settled).await.expect("written");
        entries::set_person(&mut tx, &scope, id, (None, Some(person))).await.expect("written");
        let over = house.now() + Duration::days(1);
        for (step, gone) in crate::holdings::retentions()[0].steps.iter().zip([0, 0, 0, 1, 1]) {
            let early = people::store::give_up_over(&mut tx, &scope, step, house.now()).await.expect("given up");
            assert_eq!(early.count, 0);
            let late = people::store::give_up_over(&mut tx, &scope, step, over).await.expect("given up");
            assert_eq!(late.count, gone, "{}", step.table);
        }
        tx.commit().await.expect("a commit");
        assert_eq!(entries::count_all(db, &scope).await.expect("counts"), (2, 2), "rows stay, to be known if sent again");
        let left = entries::versions(db, &scope, [id]).await.expect("rows");
        assert!(left.iter().all(|version| version.said.is_none()), "without their words");
    }

    async fn who_is_erased_leaves_no_word(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let person = house.person("Karima", "+33639981201").await;
        let first = sent(&house, "un mot confié");
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let (db, scope) = (house.app.db(), house.scope());
        let entry = entries::find(db, &scope, EntryId::from(first.id)).await.expect("a row").expect("an entry");
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        entries::set_person(&mut tx, &scope, entry.id, (None, Some(person))).await.expect("written");
        let of_words = |holding: &web::Holding| ["outreach_version", "outreach_entry"].contains(&holding.table);
        for holding in crate::holdings::holdings().into_iter().filter(of_words) {
            assert_eq!(people::store::held(&mut tx, &scope, &holding, person).await.expect("rows").len(), 1);
            assert_eq!(people::store::give_up_held(&mut tx, &scope, &holding, person).await.expect("given up").count, 1);
        }
        tx.commit().await.expect("a commit");
        let kept = entries::find(db, &scope, entry.id).await.expect("a row").expect("the row stays");
        assert_eq!((kept.person, kept.state), (None, State::SetAside));
        // The row stays without its words: sent again by a tablet, it is known and brings nothing back.
        assert!(entries::has_version(db, &scope, entry.id, VersionId::from(first.version)).await.expect("an answer"));
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let left = entries::versions(db, &scope, [entry.id]).await.expect("rows");
        assert!(left.iter().all(|version| version.said.is_none()), "no word comes back");
    }

    async fn whose_it_is_is_said_once(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let first = sent(&house, "un mot");
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let (one, other) = (house.person("Karima", "+33639981201").await, house.person("Samira", "+33639981202").await);
        let (db, scope, id) = (house.app.db(), house.scope(), EntryId::from(first.id));
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(entries::set_person(&mut tx, &house.foreign(), id, (None, Some(one))).await.expect("an answer"), 0);
        assert_eq!(entries::set_person(&mut tx, &scope, id, (None, Some(one))).await.expect("written"), 1);
        assert_eq!(entries::set_person(&mut tx, &scope, id, (None, Some(other))).await.expect("an answer"), 0);
        let entry = entries::find(&mut tx, &scope, id).await.expect("a row").expect("an entry");
        entries::set_state(&mut tx, &scope, &Entry { person: None, ..entry }).await.expect("written");
        tx.commit().await.expect("a commit");
        let kept = entries::find(db, &scope, id).await.expect("a row").expect("an entry");
        assert_eq!(kept.person, Some(one), "where it stands says nothing of whose it is");
    }
}

//! The count in memory and the count in SQL agree, and what is written shows at the next count, on both engines.

use auth::{Actor, NetworkTotals, decide_in_network};
use kernel::CentreId;
use people::Channel;
use people::store::{insert_many, upsert_memberships};
use people::{Membership, season_of};
use testing::TestDb;

use super::town::{Town, centre, now, operation, person, today, town};
use crate::census::{Asked, Census, is_countable};
use crate::store::{Moment, count};
use crate::{Audience, Condition, Counted, Unit};

fn totals() -> NetworkTotals {
    NetworkTotals::opened_by(decide_in_network(&Actor::System("essai"), |_| false)).expect("the house may")
}

async fn taken(census: &Census, db: &TestDb, centres: &[CentreId], audience: &Audience) -> Vec<Counted> {
    let asked = Asked { today: today(), now: now() };
    let counted = census.count(db.db(), totals(), centres, audience, asked).await.expect("counts");
    assert_eq!(counted.iter().map(|(centre, _)| *centre).collect::<Vec<_>>(), centres);
    counted.into_iter().map(|(_, counted)| counted).collect()
}

/// Conditions of every kind that a network may be asked, alone and by twos.
fn audiences() -> Vec<Audience> {
    let mut single = vec![Condition::Members, Condition::WithoutSureChannel];
    single.extend(["Arques", "lille", "Ailleurs"].map(|name| Condition::City { name: name.to_owned() }));
    single.extend(["ar", "fr", "tr"].map(|tag| Condition::Language { tag: tag.to_owned() }));
    single.extend(Channel::ALL.map(|channel| Condition::Reachable { channel }));
    for (min, max) in [(Some(6), Some(11)), (Some(15), Some(15)), (Some(82), None), (None, Some(17))] {
        single.extend([Condition::Age { min, max }, Condition::HasChild { min, max }]);
    }
    let mut lists = vec![vec![]];
    lists.extend(single.iter().map(|one| vec![one.clone()]));
    for one in &single {
        lists.extend(single.iter().map(|other| vec![one.clone(), other.clone()]));
    }
    let of = |unit| lists.iter().map(move |list| Audience { unit, conditions: list.clone() });
    [Unit::People, Unit::Families].into_iter().flat_map(of).collect()
}

async fn add_someone_without_a_home(db: &TestDb, town: &Town) {
    let odile = person("Odile", "Seule", Some((1980, 1, 1)));
    let arrival = db::Operation { centre: Some(town.scope.centre()), ..operation("arrivée") };
    let mut tx = db.db().begin(&arrival).await.expect("a transaction");
    insert_many(&mut tx, &town.scope, &[(&odile, None)]).await.expect("a person");
    let season = Membership { season: season_of(today()), status: "adherent".into(), joined_on: None, amount: None };
    upsert_memberships(&mut tx, &town.scope, &[(odile.id, season)]).await.expect("a membership");
    tx.commit().await.expect("commits");
}

testing::each_engine! {
    async fn memory_and_sql_count_the_same(db: TestDb) {
        let town = town(db.db()).await;
        add_someone_without_a_home(&db, &town).await;
        let census = Census::default();
        let moment = Moment { today: today(), criteria: &[] };
        for audience in audiences() {
            let asked = count(db.db(), &town.scope, &audience, &moment).await.expect("counts");
            assert_eq!(taken(&census, &db, &[town.scope.centre()], &audience).await, [asked], "{audience:?}");
        }
    }

    async fn what_is_written_shows_and_centres_stand_apart(db: TestDb) {
        let town = town(db.db()).await;
        let other = centre(db.db(), "tourcoing").await;
        let centres = [town.scope.centre(), other.centre()];
        let census = Census::default();
        let people = async || {
            let counted = taken(&census, &db, &centres, &Audience::default()).await;
            counted.iter().map(|counted| counted.people).collect::<Vec<_>>()
        };
        assert_eq!(people().await, [5, 0]);
        add_someone_without_a_home(&db, &town).await;
        assert_eq!(people().await, [6, 0]);
    }
}

#[test]
fn what_would_point_at_a_household_is_not_asked_of_a_network() {
    assert!(is_countable(&Condition::Members));
    assert!(!is_countable(&Condition::Street { name: "rue de la Gare".into() }));
    assert!(!is_countable(&Condition::Interest { key: "gym".into() }));
}

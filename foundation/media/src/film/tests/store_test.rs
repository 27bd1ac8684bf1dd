//! What the list of the channel shows, in each case of the rule, on both engines; and another centre's rows.

use std::collections::BTreeSet;

use auth::Scope;
use kernel::paging::PageRequest;
use uuid::Uuid;

use super::consent_test::{agreement, every_case};
use super::house::House;
use crate::film::model::consent::{Age, Agreement, Seen, Use, is_shown};
use crate::film::model::film::{Film, FilmId, FilmState, Footage};
use crate::film::store::film::ChannelFilter;
use crate::film::store::{self, consent};

const EVERY: PageRequest = PageRequest { after: None, limit: 1000 };

fn ready(title: &str) -> Film {
    let footage = Footage { video: "a".repeat(64), poster: "b".repeat(64), ..Footage::default() };
    let begun = Film::begun(&super::house::words(title), None, testing::frozen_clock().now()).unwrap();
    begun.converted(footage)
}

fn someone(film: FilmId, age: Age, alone: &str, one: Agreement) -> Seen {
    Seen {
        film,
        ..super::consent_test::seen(age, alone, [Agreement::default(), Agreement::default(), one, Agreement::default()])
    }
}

async fn ids_shown(house: &House, uses: &'static [Use]) -> BTreeSet<Uuid> {
    let filter = ChannelFilter { centre: Some(house.arques.id), uses };
    let page = store::film::list_shown(house.app.db(), filter, EVERY).await.unwrap();
    page.items.iter().map(|of| of.film.id.uuid()).collect()
}

testing::each_engine! {
    async fn the_list_of_the_channel_says_what_the_rule_says(db: TestDb) {
        let house = House::on(db).await;
        let (cx, scope) = (house.cx(), house.scope());
        let mut expected = BTreeSet::new();
        let mut tx = cx.db().begin(&cx.operation(Some(house.arques.id), "essai")).await.unwrap();
        for (age, alone, voices) in every_case() {
            for has_friend in [false, true] {
                let film = ready("Un jardin");
                store::film::insert(&mut tx, &scope, &film).await.unwrap();
                let mut seen = vec![someone(film.id, age, alone, agreement(voices))];
                if has_friend {
                    seen.push(someone(film.id, Age::Adult, "", agreement([true, false, false, false])));
                }
                for one in &seen {
                    consent::insert(&mut tx, &scope, one).await.unwrap();
                    if voices != [false; 4] || one.age == Age::Adult {
                        consent::put(&mut tx, &scope, one, Use::Public, one.agreement(Use::Public)).await.unwrap();
                    }
                }
                if is_shown(FilmState::Ready, &seen, Use::Public) {
                    expected.insert(film.id.uuid());
                }
            }
        }
        store::film::insert(&mut tx, &scope, &ready("Personne n’est noté")).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(expected.len(), 28);
        assert_eq!(ids_shown(&house, &[Use::Public]).await, expected);
        assert_eq!(ids_shown(&house, &[Use::Network, Use::Public]).await, expected);
        assert!(ids_shown(&house, &[Use::Network]).await.is_empty());
    }

    async fn a_film_comes_back_as_it_was_written_and_to_its_centre_only(db: TestDb) {
        let house = House::on(db).await;
        let (cx, scope, foreign) = (house.cx(), house.scope(), Scope::of_house(house.other.id));
        let film = Film { idea: Some(Uuid::now_v7()), ..ready("Un jardin") };
        let one = someone(film.id, Age::Teen, "Un seul parent.", agreement([true, true, false, false]));
        let mut tx = cx.db().begin(&cx.operation(Some(house.arques.id), "essai")).await.unwrap();
        store::film::insert(&mut tx, &scope, &film).await.unwrap();
        consent::insert(&mut tx, &scope, &one).await.unwrap();
        consent::put(&mut tx, &scope, &one, Use::Public, one.agreement(Use::Public)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(store::film::find(cx.db(), &scope, film.id).await.unwrap().as_ref(), Some(&film));
        assert_eq!(consent::of_films(cx.db(), &[film.id]).await.unwrap(), [one]);
        assert!(store::film::find(cx.db(), &foreign, film.id).await.unwrap().is_none());
        assert!(store::film::list(cx.db(), &foreign, EVERY).await.unwrap().items.is_empty());
        assert!(store::film::of_idea(cx.db(), &foreign, film.idea.unwrap()).await.unwrap().is_empty());
        assert_eq!(store::film::of_idea(cx.db(), &scope, film.idea.unwrap()).await.unwrap().len(), 1);
        let mut tx = cx.db().begin(&cx.operation(Some(house.other.id), "essai")).await.unwrap();
        assert_eq!(store::film::update(&mut tx, &foreign, &film).await.unwrap(), 0);
        assert_eq!(store::film::update(&mut tx, &scope, &film).await.unwrap(), 1);
        assert_eq!(store::film::update(&mut tx, &scope, &film).await.unwrap(), 0, "someone was faster");
        drop(tx);
    }

    async fn a_waiting_film_is_in_one_hand_at_a_time(db: TestDb) {
        let house = House::on(db).await;
        let cx = house.cx();
        let film = house.film("Un jardin").await;
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        store::conversion::put(&mut tx, house.arques.id, film, cx.now()).await.unwrap();
        store::conversion::put(&mut tx, house.arques.id, film, cx.now()).await.unwrap();
        tx.commit().await.unwrap();
        let later = |minutes| cx.now() + chrono::Duration::minutes(minutes);
        let first = store::conversion::lease(cx.db(), cx.now(), later(3)).await.unwrap().unwrap();
        assert_eq!((first.film, first.attempts), (film, 1));
        assert!(store::conversion::lease(cx.db(), later(2), later(5)).await.unwrap().is_none());
        store::conversion::hold(cx.db(), &first, later(8)).await.unwrap();
        assert!(store::conversion::lease(cx.db(), later(4), later(5)).await.unwrap().is_none());
        let second = store::conversion::lease(cx.db(), later(9), later(12)).await.unwrap().unwrap();
        assert_eq!(second.attempts, 2, "whoever held it gave no sign of life");
        store::conversion::put_off(cx.db(), &second, later(20)).await.unwrap();
        assert!(store::conversion::lease(cx.db(), later(19), later(30)).await.unwrap().is_none());
        assert!(store::conversion::lease(cx.db(), later(21), later(30)).await.unwrap().is_some());
    }
}

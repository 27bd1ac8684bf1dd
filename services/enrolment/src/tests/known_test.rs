//! Someone typed who is known already: one person, one chair, and no page that tells a stranger so.

use std::sync::Arc;

use chrono::Duration;

use super::house::{House, ines_typed, known, places, registration};
use crate::model::enrolment::{EnrolmentState, MadeBy};
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::{NoticeKind, NoticeState};
use crate::service::Error;
use crate::service::registration::register;
use crate::store::enrolments;

testing::each_engine! {
    async fn two_parents_who_type_one_child_at_once_make_one_person(db: TestDb) {
        let house = Arc::new(House::on(db).await);
        let list = house.list(places(50)).await;
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let house = Arc::clone(&house);
                tokio::spawn(async move {
                    register(&house.cx(), house.ruche.id, &ines_typed(list, MadeBy::Desk)).await
                })
            })
            .collect();
        let (mut seated, mut twice) = (0, 0);
        for task in tasks {
            match task.await.expect("no panic") {
                Ok(_) => seated += 1,
                Err(Error::Refused(EnrolmentRefusal::Twice { .. })) => twice += 1,
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!((seated, twice), (1, 7));
        assert_eq!(house.seats(list).await, (1, 0));
        let everyone = people::store::everyone(house.app.db(), &house.scope()).await.expect("rows");
        assert_eq!(everyone.len(), 1, "one child, one card");
    }

    async fn two_parents_who_type_one_child_on_two_lists_at_once_make_one_person(db: TestDb) {
        let house = Arc::new(House::on(db).await);
        let mut tasks = Vec::new();
        for _ in 0..8 {
            let (house, list) = (Arc::clone(&house), house.list(places(50)).await);
            tasks.push(tokio::spawn(async move {
                register(&house.cx(), house.ruche.id, &ines_typed(list, MadeBy::Desk)).await
            }));
        }
        for task in tasks {
            task.await.expect("no panic").expect("enrolled");
        }
        let everyone = people::store::everyone(house.app.db(), &house.scope()).await.expect("rows");
        assert_eq!(everyone.len(), 1, "one child, one card, whatever they come to");
    }

    async fn a_stranger_reads_what_a_newcomer_would(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(2)).await;
        let own = register(&house.cx(), house.ruche.id, &known(list, family.ines)).await.expect("enrolled");
        let typed = register(&house.visitor(), house.ruche.id, &ines_typed(list, MadeBy::Resident)).await;
        let typed = typed.expect("answered as if she were new");
        let place = *typed.places.first().expect("a place");
        assert_eq!(place.state, EnrolmentState::Confirmed);
        assert_eq!(house.seats(list).await, (1, 0), "one chair for one child");
        let start = house.app.get(&format!("/la-ruche/inscription/{list}")).await;
        start.assert_contains("Il y a de la place");
        assert!(!start.body.contains("Il reste"), "a number that stays would say that she was there");
        let mine = format!("/la-ruche/mon-inscription/{}", typed.code);
        house.app.get(&mine).await.assert_contains("A sa place").assert_contains("Annuler l’inscription");

        // Her family hears of it, once, by its own way: here, someone says it.
        assert_eq!(house.told(own.group).await.last(), Some(&(NoticeKind::Doubled, NoticeState::Desk)));
        house.app.clock().advance(Duration::minutes(1));
        register(&house.visitor(), house.ruche.id, &ines_typed(list, MadeBy::Resident)).await.expect("again");
        let doubled = house.told(own.group).await.into_iter().filter(|(kind, _)| *kind == NoticeKind::Doubled);
        assert_eq!(doubled.count(), 1, "however often a stranger tries");

        let gone = house.app.post(&format!("{mine}/annulation"), &[("qui", &place.enrolment.to_string())]).await;
        house.app.get(gone.location()).await.assert_contains("C’est annulé.").assert_contains("Annulé");
        let kept = own.places.first().expect("a place").enrolment;
        let kept = enrolments::find(house.app.db(), &house.scope(), kept).await.expect("a row").expect("an enrolment");
        assert_eq!(kept.state, EnrolmentState::Confirmed, "she keeps hers");
    }

    async fn on_a_full_list_a_stranger_reads_that_one_waits(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(1)).await;
        register(&house.cx(), house.ruche.id, &known(list, family.ines)).await.expect("enrolled");
        let typed = register(&house.visitor(), house.ruche.id, &ines_typed(list, MadeBy::Resident)).await;
        let typed = typed.expect("answered as if she were new");
        assert_eq!(typed.places.first().map(|place| place.state), Some(EnrolmentState::Waiting));
        assert_eq!(house.seats(list).await, (1, 0), "nobody waits for a place they have");
        let mine = format!("/la-ruche/mon-inscription/{}", typed.code);
        house.app.get(&mine).await.assert_contains("Attend une place");
        let start = house.app.get(&format!("/la-ruche/inscription/{list}")).await;
        start.assert_contains("C’est complet. Vous pouvez attendre une place.");
        house.app.sign_in_with("reception");
        let group = format!("/la-ruche/equipe/inscriptions/{list}/groupes/{}", typed.group);
        house.app.get(&group).await.assert_contains("Était déjà sur la liste");
    }

    async fn who_comes_with_someone_known_takes_the_place_that_is_left(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(2)).await;
        register(&house.cx(), house.ruche.id, &known(list, family.ines)).await.expect("enrolled");
        let mut both = ines_typed(list, MadeBy::Resident);
        both.participants.extend(registration(list, &["Anna"]).participants);
        let made = register(&house.visitor(), house.ruche.id, &both).await.expect("answered");
        let kept = enrolments::of_group(house.app.db(), &house.scope(), made.group).await.expect("rows");
        let states: Vec<_> = kept.iter().map(|enrolment| enrolment.state).collect();
        assert_eq!(states, [EnrolmentState::Doubled, EnrolmentState::Confirmed]);
        assert_eq!(house.seats(list).await, (2, 0));
    }
}

//! Four hundred people, fifty chairs: exactly fifty sit, on both engines.

use std::sync::Arc;

use super::house::{House, numbered, places, registration};
use crate::model::enrolment::EnrolmentState;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::SentDraft;
use crate::service::Error;
use crate::service::registration::register;
use crate::store::{enrolments, lists};

testing::each_engine! {
    async fn the_last_chair_is_given_once(db: TestDb) {
        let house = Arc::new(House::on(db).await);
        let mut terms = places(50);
        terms.has_waiting_list = false;
        let list = house.list(terms).await;
        let tasks: Vec<_> = (0..400)
            .map(|at| {
                let house = Arc::clone(&house);
                tokio::spawn(async move {
                    let name = numbered("Personne", at);
                    register(&house.cx(), house.ruche.id, &registration(list, &[&name])).await
                })
            })
            .collect();
        let (mut seated, mut refused) = (0, 0);
        for task in tasks {
            match task.await.expect("no panic") {
                Ok(made) => {
                    assert_eq!(made.places.first().expect("a place").state, EnrolmentState::Confirmed);
                    seated += 1;
                }
                Err(Error::Refused(EnrolmentRefusal::Full)) => refused += 1,
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!((seated, refused), (50, 350));
        let scope = house.scope();
        let kept = enrolments::list(house.app.db(), &scope, list, &[EnrolmentState::Confirmed]).await.expect("rows");
        assert_eq!(kept.len(), 50, "each answer given is on disk, and none more");
        let seats = lists::seats(house.app.db(), &scope, &[list]).await.expect("seats");
        assert_eq!(seats.get(&list).map(|seats| seats.taken), Some(50));
    }

    async fn a_draft_sent_twice_at_once_enrols_once(db: TestDb) {
        let house = Arc::new(House::on(db).await);
        let list = house.list(places(50)).await;
        let cx = house.visitor();
        let secret = crate::service::drafts::begin_draft(&cx, house.ruche.id, list, None).await.expect("a draft");
        let open = crate::service::drafts::find_draft(&cx, house.ruche.id, list, &secret).await.expect("an answer");
        let id = open.expect("the draft").row.id;
        let draft = SentDraft { id, price: places(50).price_mark(None) };
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let (house, draft) = (Arc::clone(&house), draft.clone());
                tokio::spawn(async move {
                    let mut asked = registration(list, &["Inès", "Karim"]);
                    asked.draft = Some(draft);
                    asked.made_by = crate::MadeBy::Resident;
                    register(&house.visitor(), house.ruche.id, &asked).await
                })
            })
            .collect();
        let mut groups = Vec::new();
        for task in tasks {
            groups.push(task.await.expect("no panic").expect("an enrolment").group);
        }
        groups.dedup();
        assert_eq!(groups.len(), 1, "one enrolment, told eight times");
        let seats = lists::seats(house.app.db(), &house.scope(), &[list]).await.expect("seats");
        assert_eq!(seats.get(&list).map(|seats| seats.taken), Some(2));
    }
}

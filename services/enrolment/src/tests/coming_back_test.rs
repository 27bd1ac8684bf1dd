//! Coming back on one's own cancellation: for thirty days, to a place that is free or to the end of the list.

use axum::http::Method;
use chrono::Duration;
use kernel::{EnrolmentId, Role};
use serde_json::json;

use super::house::{House, places};
use crate::Registered;
use crate::model::enrolment::{EnrolmentState, MadeBy};
use crate::store::enrolments;

const BACK: &str = "Revenir sur l’annulation";

fn first(made: &Registered) -> EnrolmentId {
    made.places.first().expect("a place").enrolment
}

fn base(made: &Registered) -> String {
    format!("/la-ruche/mon-inscription/{}", made.code)
}

/// They cancel by their page; what they read then.
async fn leave(house: &House, made: &Registered) -> testing::Page {
    let which = first(made).to_string();
    let gone = house.app.post(&format!("{}/annulation", base(made)), &[("qui", &which)]).await;
    assert_eq!(gone.status, 303, "{}", gone.body);
    house.app.get(gone.location()).await
}

async fn come_back(house: &House, made: &Registered) -> testing::Page {
    let which = first(made).to_string();
    house.app.post(&format!("{}/retour", base(made)), &[("inscription", &which)]).await
}

testing::each_engine! {
    async fn whoever_cancelled_takes_a_free_place_again(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        leave(&house, &anna).await.assert_contains(BACK).assert_contains("Il y a de la place");
        assert_eq!(house.seats(list).await, (0, 0));
        let back = come_back(&house, &anna).await;
        let page = house.app.get(back.location()).await;
        page.assert_contains("La place est de nouveau à vous.").assert_contains("A sa place");
        assert!(!page.body.contains(BACK));
        assert_eq!(house.seats(list).await, (1, 0));
        let again = come_back(&house, &anna).await;
        assert_eq!(again.status, 422);
        again.assert_contains("Il n’y a plus rien à reprendre ici.");
        assert_eq!(house.seats(list).await, (1, 0));

        leave(&house, &anna).await;
        house.app.clock().advance(Duration::days(30));
        assert!(!house.app.get(&base(&anna)).await.body.contains(BACK), "thirty days are over");
        assert_eq!(come_back(&house, &anna).await.status, 422);
    }

    async fn whose_place_is_gone_waits_at_the_end_and_reads_so(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        house.enrol(list, "Bruno").await.expect("waiting");
        leave(&house, &anna).await.assert_contains("vous serez à la fin de la liste d’attente").assert_contains(BACK);
        let carole = house.enrol(list, "Carole").await.expect("waiting");
        house.app.clock().advance(Duration::minutes(1));
        let back = come_back(&house, &anna).await;
        let page = house.app.get(back.location()).await;
        page.assert_contains("vous êtes à la fin de la liste d’attente.").assert_contains("Attend une place");
        assert_eq!(house.seats(list).await, (1, 2), "Bruno keeps what he was offered");
        let waiting = enrolments::next_waiting(house.app.db(), &house.scope(), list, 9).await.expect("rows");
        let order: Vec<EnrolmentId> = waiting.iter().map(|one| one.id).collect();
        assert_eq!(order, [first(&carole), first(&anna)]);
    }

    async fn what_the_team_cancelled_the_team_brings_back(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(1)).await;
        let anna = house.enrol(list, "Anna").await.expect("seated");
        let (cx, which) = (house.as_role(Role::Reception), [first(&anna)]);
        crate::cancel(&cx, house.ruche.id, anna.group, &which, MadeBy::Desk).await.expect("cancelled");
        assert!(!house.app.get(&base(&anna)).await.body.contains(BACK));
        assert_eq!(come_back(&house, &anna).await.status, 422);
        house.app.sign_in_with("reception");
        let path = format!("/api/v1/centres/la-ruche/enrolments/{}/return", first(&anna));
        let back = house.app.send_json(Method::POST, &path, &json!({})).await;
        assert_eq!(back.status, 200, "{}", back.body);
        let kept = enrolments::find(house.app.db(), &house.scope(), first(&anna)).await.expect("a row").expect("Anna");
        assert_eq!(kept.state, EnrolmentState::Confirmed);
        assert_eq!(house.app.send_json(Method::POST, &path, &json!({})).await.status, 422, "once");
    }
}

#[tokio::test]
async fn a_list_that_is_full_for_good_offers_nothing() {
    let house = House::new().await;
    let mut terms = places(1);
    terms.has_waiting_list = false;
    let list = house.list(terms).await;
    let anna = house.enrol(list, "Anna").await.expect("seated");
    leave(&house, &anna).await.assert_contains(BACK);
    house.enrol(list, "Bruno").await.expect("seated");
    assert!(!house.app.get(&base(&anna)).await.body.contains(BACK));
    come_back(&house, &anna).await.assert_contains("C’est complet");
    assert_eq!(house.seats(list).await, (1, 0));
}

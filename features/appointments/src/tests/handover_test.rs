//! Someone leaves the team: their free times close, their appointments are given to another, on both engines.

use axum::http::StatusCode;
use kernel::AccountId;

use super::house::{House, booking, named, november, opening};
use crate::model::refusal::Refusal;
use crate::model::{AgendaId, MotiveId, OpeningId};
use crate::service::Error;
use crate::service::booking::book;
use crate::service::handover::{give, hand_over};
use crate::service::settings::{Receiver, put_opening};
use crate::service::slots::{Seeker, free_slots, offer, public_motives};
use crate::store::{appointments, openings};

async fn account(house: &House) -> AccountId {
    let team = accounts::store::list_team(house.app.db(), &house.scope()).await.expect("a team");
    team.into_iter().find(|(account, _)| account.name == "accueil").expect("an account").0.id
}

/// Someone of the team receives, by their account.
async fn received_by(house: &House, who: AccountId) -> (MotiveId, OpeningId, AgendaId) {
    let motive = house.motive(named("Aide aux démarches")).await;
    let receiver = Receiver::Account(who);
    let (held, _) = put_opening(&house.cx(), &house.centre, None, receiver, opening(&[motive])).await.expect("held");
    let agendas = openings::agendas(house.app.db(), &house.scope()).await.expect("agendas");
    (motive, held, agendas[0].id)
}

async fn leaves(house: &House, who: AccountId) {
    let cx = house.cx();
    let mut tx = cx.db().begin(&cx.operation(None, "départ")).await.expect("a transaction");
    let disabled = "update account set disabled_at = $2 where id = $1";
    tx.exec(disabled, db::args![who, cx.now()]).await.expect("disabled");
    tx.commit().await.expect("commits");
}

testing::each_engine! {
    async fn who_has_left_receives_nobody_new_and_their_appointments_are_given(db: TestDb) {
        let house = House::open(db).await;
        let who = account(&house).await;
        let (motive, held, gone) = received_by(&house, who).await;
        let mut made = Vec::new();
        for hour in [9, 10, 11] {
            let asked = booking((motive, held), november(24, hour, 0), "Dubois");
            made.push(book(&house.cx(), &house.centre, &asked).await.expect("booked").0);
        }
        assert!(hand_over(&house.cx(), &house.centre).await.expect("reads").left.is_empty(), "still of the team");
        leaves(&house, who).await;
        assert!(public_motives(&house.cx(), &house.centre).await.expect("reads").is_empty());
        let empty = offer(&house.cx(), &house.centre, motive, Seeker::Team).await.expect("an offer");
        let span = (november(24, 0, 0), november(27, 0, 0));
        let free = free_slots(&house.cx(), &house.centre, &empty, Seeker::Team, span).await.expect("reads");
        assert!(free.is_empty(), "{free:?}");
        let forced = book(&house.cx(), &house.centre, &booking((motive, held), november(26, 9, 0), "Petit")).await;
        assert!(matches!(forced, Err(Error::Refused(refusals)) if refusals == [Refusal::SlotTaken]));
        let other = house.opening(&[motive]).await;
        let (busy, _) = book(&house.cx(), &house.centre, &booking((motive, other), november(24, 10, 0), "Roy")).await.unwrap();
        let found = hand_over(&house.cx(), &house.centre).await.expect("reads");
        assert_eq!(found.left.iter().map(|(_, theirs)| theirs.len()).collect::<Vec<_>>(), [3]);
        let (given, _) = give(&house.cx(), &house.centre, gone, busy.agenda).await.expect("given");
        assert_eq!(given, 2, "at ten the other is busy");
        let kept = appointments::find(house.app.db(), &house.scope(), made[0].id).await.unwrap().unwrap();
        assert_eq!((kept.agenda, kept.starts_at, &kept.place), (busy.agenda, made[0].starts_at, &made[0].place));
        let rest = hand_over(&house.cx(), &house.centre).await.expect("reads");
        assert_eq!(rest.left[0].1[0].id, made[1].id);
        let nobody = give(&house.cx(), &house.centre, gone, busy.agenda).await;
        assert!(matches!(nobody, Err(Error::Refused(refusals)) if refusals == [Refusal::NobodyFree]));
        let elsewhere = give(&house.cx(), &house.other, gone, busy.agenda).await;
        assert!(elsewhere.is_err(), "another centre");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_says_it_and_the_list_gives_it() {
    let house = House::open(testing::sqlite_db().await).await;
    let who = account(&house).await;
    let (motive, held, gone) = received_by(&house, who).await;
    book(&house.cx(), &house.centre, &booking((motive, held), november(24, 9, 0), "Dubois")).await.expect("booked");
    house.opening(&[motive]).await;
    leaves(&house, who).await;
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Un rendez-vous attend quelqu’un d’autre");
    let list = house.app.get(&house.team("/releve")).await;
    list.assert_contains("Jeanne Dubois").assert_contains("Confier ces rendez-vous");
    let to = openings::agendas(house.app.db(), &house.scope()).await.unwrap();
    let to = to.into_iter().find(|agenda| agenda.id != gone).expect("Fabrice").id.to_string();
    let chosen = [("de", gone.to_string()), ("a", to)];
    let chosen: Vec<(&str, &str)> = chosen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let given = house.app.post(&house.team("/releve"), &chosen).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.body);
    house.app.get(given.location()).await.assert_contains("Aucun rendez-vous à confier");
    let again = house.app.post(&house.team("/releve"), &chosen).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.sign_in("benevole").await;
    assert_eq!(house.app.get(&house.team("/releve")).await.status, StatusCode::FORBIDDEN);
}

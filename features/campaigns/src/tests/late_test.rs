//! A message whose hour passed while the machine was off: held, told, and decided by a person, on both engines.

use std::sync::Arc;

use chrono::Duration;
use delivery::{Couriers, Dispatcher, State};
use kernel::CampaignId;
use people::Channel;

use super::house::{House, eight_members};
use crate::model::campaign::{Draft, Phase};
use crate::policy::Action;
use crate::service::drafts;
use crate::service::sending::{Brake, Sending, brake_campaign, send_campaign};

/// A message planned for Monday at nine; the machine comes back at two in the afternoon.
async fn missed(house: &House) -> CampaignId {
    eight_members(house).await;
    let draft = Draft { title: "Repas".into(), text: "Venez ce midi.".into(), ..Draft::default() };
    let (id, _) = drafts::start_draft(&house.cx(), &house.centre, draft, None).await.expect("a draft");
    let sending = Sending { at: Some(house.cx().now() + Duration::hours(23)), ..Sending::default() };
    send_campaign(&house.cx(), &house.centre, id, sending).await.expect("is planned");
    assert_eq!(phase(house, id).await, Phase::Scheduled);
    house.app.clock().advance(Duration::hours(28));
    assert_eq!(send_due(house).await, 0, "nothing leaves by itself");
    id
}

async fn send_due(house: &House) -> usize {
    Dispatcher::new(Arc::clone(&house.app.app), Couriers::default()).run_due().await.expect("looks")
}

async fn phase(house: &House, id: CampaignId) -> Phase {
    drafts::find_campaign(&house.cx(), &house.centre, id, Action::SeeCampaigns).await.expect("found").phase
}

async fn states(house: &House, id: CampaignId) -> Vec<(Channel, State)> {
    let found = drafts::find_campaign(&house.cx(), &house.centre, id, Action::SeeCampaigns).await.expect("found");
    let batch = found.batch().expect("a batch");
    let messages = delivery::store::list_messages(house.app.db(), &house.scope(), batch, None, &[]).await;
    let mut states: Vec<_> = messages.expect("messages").iter().map(|one| (one.channel, one.state)).collect();
    states.sort_by_key(|(channel, _)| channel.code());
    states
}

testing::each_engine! {
    async fn a_late_message_leaves_by_someones_word(db: TestDb) {
        let house = House::open(db).await;
        let id = missed(&house).await;
        assert_eq!(phase(&house, id).await, Phase::Late);
        assert!(brake_campaign(&house.cx(), &house.centre, id, Brake::Pause).await.is_err(), "it stands still already");
        brake_campaign(&house.cx(), &house.centre, id, Brake::Resume).await.expect("leaves");
        assert_eq!(send_due(&house).await, 2);
        assert_eq!(phase(&house, id).await, Phase::Done);
    }

    async fn a_late_message_is_stopped_by_someones_word(db: TestDb) {
        let house = House::open(db).await;
        let id = missed(&house).await;
        assert_eq!(brake_campaign(&house.cx(), &house.centre, id, Brake::Cancel).await.expect("stops"), 4);
        assert_eq!(phase(&house, id).await, Phase::Cancelled);
        house.app.clock().advance(Duration::days(1));
        assert_eq!(send_due(&house).await, 0);
        assert!(states(&house, id).await.iter().all(|(_, state)| *state == State::Cancelled));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_asks_what_becomes_of_it() {
    let house = House::open(testing::sqlite_db().await).await;
    let id = missed(&house).await;
    house.sign_in("direction").await;
    house.app.get(&house.path("")).await.assert_contains("En retard : à vous de dire");
    let board = house.app.get(&house.path(&format!("/{id}/portee"))).await;
    board
        .assert_contains("Ce message devait partir aujourd’hui, 9 h.")
        .assert_contains("3 personnes ne l’ont pas encore.")
        .assert_contains("Le faire partir maintenant")
        .assert_contains("Ne pas l’envoyer");
    let left = house.app.post(&house.path(&format!("/{id}/reprise")), &[]).await;
    assert_eq!(left.location(), house.path(&format!("/{id}/portee?fait=reprise&n=0")));
    assert_eq!(send_due(&house).await, 2);
    let board = house.app.get(&house.path(&format!("/{id}/portee"))).await;
    assert!(!board.body.contains("devait partir"));
}

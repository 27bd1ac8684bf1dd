//! Presses of pages that are no longer true, on both engines: undone meanwhile, answered by someone else, stopped.

use delivery::{Doubt, State};
use people::Channel;

use super::house::{House, eight_members};
use super::service_test::{bring, draft, messages, sent, written};
use crate::model::campaign::{CampaignRefusal, Draft};
use crate::policy::Action;
use crate::service::sending::{Brake, Sending, brake_campaign, send_campaign};
use crate::service::{Error, drafts, results};

async fn revision(house: &House, id: kernel::CampaignId) -> i64 {
    let found = drafts::find_campaign(&house.cx(), &house.centre, id, Action::SeeCampaigns).await.expect("found");
    found.campaign.revision
}

/// How many acts the history of the centre tells.
async fn acts(house: &House) -> usize {
    let found = db::list_operations(house.app.db(), Some(house.centre.id), None, None, 100).await;
    found.expect("a history").len()
}

testing::each_engine! {
    async fn a_page_from_before_an_undo_sends_nothing(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = written(&house).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let titled = |title: &str| Draft { title: title.into(), ..draft() };
        let first = drafts::keep_draft(&cx, centre, id, &titled("Samedi"), 1).await.expect("kept");
        let seen = revision(&house, id).await;
        centres::history::undo(&cx, first).await.expect("reads").expect("undone");
        drafts::keep_draft(&cx, centre, id, &titled("Dimanche"), revision(&house, id).await).await.expect("kept");
        let as_seen = |revision| Sending { expected_revision: Some(revision), ..Sending::default() };
        let refused = send_campaign(&cx, centre, id, as_seen(seen)).await;
        assert!(matches!(refused, Err(Error::Refused(told)) if told == [CampaignRefusal::ChangedSinceSeen]));
        let late = drafts::keep_draft(&cx, centre, id, &titled("Samedi matin"), seen).await;
        assert!(matches!(late, Err(Error::Refused(told)) if told == [CampaignRefusal::ChangedMeanwhile]));
        send_campaign(&cx, centre, id, as_seen(revision(&house, id).await)).await.expect("leaves");
    }

    async fn a_draft_thrown_away_and_brought_back_goes_on_counting(db: TestDb) {
        let house = House::open(db).await;
        let id = written(&house).await;
        let (cx, centre) = (house.cx(), &house.centre);
        drafts::keep_draft(&cx, centre, id, &draft(), 1).await.expect("kept");
        let gone = drafts::delete_draft(&cx, centre, id).await.expect("thrown away");
        centres::history::undo(&cx, gone).await.expect("reads").expect("undone");
        assert_eq!(revision(&house, id).await, 3);
    }

    async fn a_doubt_in_what_was_stopped_is_not_sent_again(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let text = messages(&house, id, Channel::Sms).await.remove(0);
        bring(&house, &[text.id], State::Planned, State::Unsure).await;
        let (cx, centre) = (house.cx(), &house.centre);
        brake_campaign(&cx, centre, id, Brake::Cancel).await.expect("stops");
        let before = acts(&house).await;
        let refused = results::settle_unsure(&cx, centre, id, &[(text.id, Doubt::Again)]).await;
        assert!(matches!(refused, Err(Error::Refused(told)) if told == [CampaignRefusal::DoubtGone]));
        assert_eq!(acts(&house).await, before, "what did nothing is no act");
        assert_eq!(results::settle_unsure(&cx, centre, id, &[(text.id, Doubt::Received)]).await.expect("settled"), 1);
        let twice = results::settle_unsure(&cx, centre, id, &[(text.id, Doubt::Received)]).await;
        assert!(matches!(twice, Err(Error::Refused(told)) if told == [CampaignRefusal::DoubtGone]), "it is no doubt any more");
    }

    async fn a_result_that_comes_too_late_says_nothing_of_the_address(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let seen = messages(&house, id, Channel::Call).await.remove(0);
        results::record_results(&cx, centre, id, &[(seen.id, State::Reached)]).await.expect("the first");
        let before = acts(&house).await;
        let followed = drafts::find_campaign(&cx, centre, id, Action::RecordResults).await.expect("found");
        let late = vec![(&seen, State::WrongNumber)];
        let written = results::write(&cx, centre, &house.scope(), &followed, late, "campaigns-op-results").await;
        assert_eq!((written.expect("reads"), acts(&house).await), (0, before));
        let closed = delivery::store::faults(house.app.db(), &house.scope(), Channel::Call).await.expect("reads");
        assert!(closed.is_empty(), "someone has just been reached there");
    }
}

//! Messages on both engines: planned, sent once, followed, tried again, taken back; invisible elsewhere.

use delivery::store::{list_messages, set_by_hand};
use delivery::{Doubt, State};
use kernel::paging::PageRequest;
use kernel::{CampaignId, MessageId, Role};
use people::Channel;

use super::house::{House, eight_members};
use crate::model::campaign::{CampaignRefusal, Draft, Phase};
use crate::model::reach::Group;
use crate::policy::Action;
use crate::service::sending::{Brake, Sending, brake_campaign, send_campaign};
use crate::service::{Error, audiences, drafts, planning, reach, results};

pub(super) fn draft() -> Draft {
    Draft { title: "Repair Café".into(), text: "Bonjour {prénom},\n\nVenez samedi.".into(), ..Draft::default() }
}

pub(super) async fn written(house: &House) -> CampaignId {
    drafts::start_draft(&house.cx(), &house.centre, draft(), None).await.expect("a draft").0
}

pub(super) async fn sent(house: &House) -> CampaignId {
    let id = written(house).await;
    let sending = Sending { expected_people: Some(8), ..Sending::default() };
    send_campaign(&house.cx(), &house.centre, id, sending).await.expect("leaves");
    id
}

pub(super) async fn messages(house: &House, id: CampaignId, channel: Channel) -> Vec<delivery::Message> {
    let found = drafts::find_campaign(&house.cx(), &house.centre, id, Action::SeeCampaigns).await.expect("found");
    let batch = found.batch().expect("a batch");
    list_messages(house.app.db(), &house.scope(), batch, Some(channel), &[]).await.expect("messages")
}

pub(super) async fn bring(house: &House, ids: &[MessageId], from: State, to: State) {
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    set_by_hand(&mut tx, &house.scope(), ids, to, &[from], house.cx().now()).await.expect("writes");
    tx.commit().await.expect("commits");
}

async fn groups(house: &House, id: CampaignId) -> (i64, Vec<(Group, i64)>) {
    let board = reach::board_of(&house.cx(), &house.centre, id).await.expect("a board").board;
    assert_eq!(board.targeted, 8, "each person targeted stands once");
    assert_eq!(board.handed + board.rest.iter().map(|(_, people)| people).sum::<i64>(), 8);
    (board.handed, board.rest)
}

testing::each_engine! {
    async fn a_message_is_planned_then_sent_once(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = written(&house).await;
        let (_, priced) = planning::plan_campaign(&house.cx(), &house.centre, id).await.expect("a plan");
        let totals = priced.plan.totals();
        assert_eq!((totals.targeted, totals.refused, totals.no_channel), (8, 1, 1));
        assert_eq!(
            totals.channels,
            [(Channel::Email, 2, 1), (Channel::Sms, 1, 1), (Channel::Letter, 2, 1), (Channel::Call, 1, 1)]
        );
        assert_eq!(priced.cost(), 45 + 50);
        let moved = Sending { expected_people: Some(7), ..Sending::default() };
        let refused = send_campaign(&house.cx(), &house.centre, id, moved).await;
        assert!(matches!(refused, Err(Error::Refused(told)) if told == [CampaignRefusal::AudienceMoved { people: 8 }]));
        send_campaign(&house.cx(), &house.centre, id, Sending::default()).await.expect("leaves");
        let again = send_campaign(&house.cx(), &house.centre, id, Sending::default()).await;
        assert!(matches!(again, Err(Error::Refused(told)) if told == [CampaignRefusal::AlreadySent]));
        let kept = drafts::keep_draft(&house.cx(), &house.centre, id, &draft(), 1).await;
        assert!(matches!(kept, Err(Error::Refused(told)) if told == [CampaignRefusal::AlreadySent]));
        let (handed, rest) = groups(&house, id).await;
        assert_eq!(handed, 0);
        assert_eq!(
            rest,
            [(Group::ToPrint, 2), (Group::ToCall, 1), (Group::NoChannel, 1), (Group::Refused, 1), (Group::ToLeave, 3)]
        );
    }

    async fn two_who_send_at_once_send_once(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = written(&house).await;
        let (cx, other) = (house.cx(), house.cx());
        let (one, two) = tokio::join!(
            send_campaign(&cx, &house.centre, id, Sending::default()),
            send_campaign(&other, &house.centre, id, Sending::default()),
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1);
        groups(&house, id).await;
    }

    async fn a_message_without_words_or_people_stays(db: TestDb) {
        let house = House::open(db).await;
        let id = written(&house).await;
        let nobody = send_campaign(&house.cx(), &house.centre, id, Sending::default()).await;
        assert!(matches!(nobody, Err(Error::Refused(told)) if told == [CampaignRefusal::NobodyMeant]));
        let (bare, _) = drafts::start_draft(&house.cx(), &house.centre, Draft::default(), None).await.expect("a draft");
        let refused = send_campaign(&house.cx(), &house.centre, bare, Sending::default()).await;
        assert!(matches!(refused, Err(Error::Refused(told)) if told == [CampaignRefusal::TitleMissing]));
        let past = Sending { at: Some(house.cx().now()), ..Sending::default() };
        let refused = send_campaign(&house.cx(), &house.centre, id, past).await;
        assert!(matches!(refused, Err(Error::Refused(told)) if told == [CampaignRefusal::InThePast]));
    }

    async fn two_who_write_at_once_are_told(db: TestDb) {
        let house = House::open(db).await;
        let id = written(&house).await;
        drafts::keep_draft(&house.cx(), &house.centre, id, &draft(), 1).await.expect("kept");
        let late = drafts::keep_draft(&house.cx(), &house.centre, id, &draft(), 1).await;
        assert!(matches!(late, Err(Error::Refused(told)) if told == [CampaignRefusal::ChangedMeanwhile]));
    }

    async fn only_what_was_seen_is_sent(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = written(&house).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let seen = |revision| Sending { expected_people: Some(8), expected_revision: Some(revision), at: None };
        let stale = |refused: &crate::service::Result<kernel::OperationId>| {
            matches!(refused, Err(Error::Refused(told)) if *told == [CampaignRefusal::ChangedSinceSeen])
        };
        drafts::keep_draft(&cx, centre, id, &draft(), 1).await.expect("other words");
        assert!(stale(&send_campaign(&cx, centre, id, seen(1)).await), "other words");
        let everyone = audience::Audience { unit: audience::Unit::People, conditions: vec![] };
        assert!(stale(&audiences::change_audience(&cx, centre, id, everyone.clone(), 1).await), "someone else was there");
        audiences::change_audience(&cx, centre, id, everyone.clone(), 2).await.expect("other people");
        assert!(stale(&audiences::change_audience(&cx, centre, id, everyone, 2).await), "it counts as a change");
        assert!(stale(&send_campaign(&cx, centre, id, seen(2)).await), "as many, and others");
        send_campaign(&cx, centre, id, seen(3)).await.expect("leaves");
    }

    async fn two_who_try_again_at_once_try_once(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let email = messages(&house, id, Channel::Email).await.remove(0);
        bring(&house, &[email.id], State::Planned, State::Failed).await;
        let (cx, other) = (house.cx(), house.cx());
        let (one, two) = tokio::join!(
            reach::try_again(&cx, &house.centre, id, Group::Dead),
            reach::try_again(&other, &house.centre, id, Group::Dead),
        );
        for tried in [&one, &two] {
            let refused = matches!(tried, Err(Error::Refused(told)) if *told == [CampaignRefusal::ChangedSinceSeen]);
            assert!(tried.is_ok() || refused, "{:?}", tried.as_ref().err());
        }
        assert!(one.is_ok() || two.is_ok());
        let texts = messages(&house, id, Channel::Sms).await;
        assert_eq!(texts.iter().filter(|message| message.address == "+33639980009").count(), 1);
        groups(&house, id).await;
    }

    async fn what_was_stopped_carries_nobody(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let (email, text) = (messages(&house, id, Channel::Email).await.remove(0), messages(&house, id, Channel::Sms).await.remove(0));
        // Chloé's SMS is stopped; then Anne and Paul, who share her phone now, are tried again.
        bring(&house, &[text.id], State::Planned, State::Cancelled).await;
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        for person in [email.person] {
            let mut anne = people::store::find(&mut tx, &house.scope(), person).await.expect("reads").expect("Anne");
            anne.mobile = Some(text.address.clone());
            people::store::update(&mut tx, &house.scope(), &anne, None).await.expect("writes");
        }
        tx.commit().await.expect("commits");
        bring(&house, &[email.id], State::Planned, State::Failed).await;
        reach::try_again(&house.cx(), &house.centre, id, Group::Dead).await.expect("another try");
        let again = messages(&house, id, Channel::Sms).await;
        let planned = again.iter().filter(|message| message.address == text.address && message.state == State::Planned);
        assert_eq!(planned.count(), 1, "a new message, and not the one that will never leave");
    }

    async fn a_result_corrected_gives_the_number_back(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let call = messages(&house, id, Channel::Call).await.remove(0);
        let letter = messages(&house, id, Channel::Letter).await.remove(0);
        let bring = async |result: &[(MessageId, State)]| {
            results::record_results(&house.cx(), &house.centre, id, result).await.expect("writes")
        };
        let closed = async || {
            let mut closed = 0;
            for channel in [Channel::Call, Channel::Letter] {
                closed += delivery::store::faults(house.app.db(), &house.scope(), channel).await.expect("reads").len();
            }
            closed
        };
        bring(&[(call.id, State::WrongNumber), (letter.id, State::Returned)]).await;
        assert_eq!(closed().await, 2);
        bring(&[(call.id, State::Reached), (letter.id, State::HandedOver)]).await;
        assert_eq!(closed().await, 0, "the volunteer was mistaken");
    }

    async fn a_letter_that_came_back_closes_the_house_and_not_the_household(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let letter = messages(&house, id, Channel::Letter).await.remove(0);
        results::record_results(&house.cx(), &house.centre, id, &[(letter.id, State::Returned)]).await.expect("writes");
        let next = written(&house).await;
        let by_letter = async || {
            let (_, priced) = planning::plan_campaign(&house.cx(), &house.centre, next).await.expect("a plan");
            priced.plan.totals().channels.iter().find(|(channel, ..)| *channel == Channel::Letter).map(|(_, people, _)| *people)
        };
        assert_eq!(by_letter().await, Some(0));
        let home = letter.household.expect("a household");
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        let found = people::store::find_household(&mut tx, &house.scope(), home).await.expect("reads");
        let moved = people::Household { street: "3 rue du Moulin".into(), ..found.expect("a household") };
        people::store::update_household(&mut tx, &house.scope(), &moved).await.expect("writes");
        tx.commit().await.expect("commits");
        assert_eq!(by_letter().await, Some(2), "they moved");
    }

    async fn sending_one_again_the_day_after_holds_nothing(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let email = messages(&house, id, Channel::Email).await.remove(0);
        let text = messages(&house, id, Channel::Sms).await.remove(0);
        bring(&house, &[email.id], State::Planned, State::Unsure).await;
        bring(&house, &[text.id], State::Planned, State::Sent).await;
        house.app.clock().advance(chrono::Duration::days(1));
        let settled = results::settle_unsure(&house.cx(), &house.centre, id, &[(email.id, Doubt::Again)]).await;
        assert_eq!(settled.expect("again"), 1);
        let dispatcher = delivery::Dispatcher::new(std::sync::Arc::clone(&house.app.app), delivery::Couriers::default());
        assert_eq!(dispatcher.run_due().await.expect("sends"), 1);
        let found = drafts::find_campaign(&house.cx(), &house.centre, id, Action::SeeCampaigns).await.expect("found");
        assert_eq!(found.phase, Phase::Done, "nothing waits for a word");
    }

    async fn a_failed_way_gives_way_to_the_next(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let email = messages(&house, id, Channel::Email).await.remove(0);
        bring(&house, &[email.id], State::Planned, State::Failed).await;
        assert!(groups(&house, id).await.1.contains(&(Group::Dead, 2)));
        let (_, again) = reach::try_again(&house.cx(), &house.centre, id, Group::Dead).await.expect("another try");
        assert_eq!((again.people, again.without_way), (2, 0));
        let texts = messages(&house, id, Channel::Sms).await;
        let shared = texts.iter().find(|message| message.address == "+33639980009").expect("one SMS for the two");
        assert_eq!((shared.attempt, shared.first_name.as_str()), (2, "Anne et Paul"));
        bring(&house, &[shared.id], State::Planned, State::Failed).await;
        let (_, last) = reach::try_again(&house.cx(), &house.centre, id, Group::Dead).await.expect("a last try");
        // A mobile that takes no SMS may still ring.
        assert_eq!((last.people, last.without_way), (2, 0));
        groups(&house, id).await;
    }

    async fn results_are_brought_back_and_kept_honest(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let call = messages(&house, id, Channel::Call).await.remove(0);
        let letter = messages(&house, id, Channel::Letter).await.remove(0);
        let cx = house.cx_of(Role::Volunteer, &house.centre);
        // A call is not handed over, an e-mail has no result by hand.
        let email = messages(&house, id, Channel::Email).await.remove(0);
        let odd = [(call.id, State::HandedOver), (email.id, State::Delivered), (MessageId::new(), State::Reached)];
        assert_eq!(results::record_results(&cx, &house.centre, id, &odd).await.expect("reads"), 0);
        let brought = [(call.id, State::NoAnswer), (letter.id, State::HandedOver)];
        assert_eq!(results::record_results(&cx, &house.centre, id, &brought).await.expect("writes"), 2);
        let (handed, rest) = groups(&house, id).await;
        assert_eq!(handed, 2, "the mother and her child");
        assert!(rest.contains(&(Group::NoAnswer, 1)));
        results::record_results(&cx, &house.centre, id, &[(call.id, State::WrongNumber)]).await.expect("writes");
        let next = written(&house).await;
        let (_, priced) = planning::plan_campaign(&house.cx(), &house.centre, next).await.expect("a plan");
        assert_eq!(priced.plan.totals().no_channel, 2, "the next plan knows that the number is wrong");
    }

    async fn told_at_the_desk_counts_as_handed(db: TestDb) {
        let house = House::open(db).await;
        let people = eight_members(&house).await;
        let id = sent(&house).await;
        let odile = *people.last().expect("Odile");
        let cx = house.cx_of(Role::Reception, &house.centre);
        assert_eq!(reach::tell_at_desk(&cx, &house.centre, id, &[odile]).await.expect("told"), 1);
        assert!(reach::tell_at_desk(&cx, &house.centre, id, &[odile]).await.is_err(), "once");
        assert_eq!(groups(&house, id).await.0, 1);
    }

    async fn a_doubt_is_settled_by_a_person_only(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let text = messages(&house, id, Channel::Sms).await.remove(0);
        bring(&house, &[text.id], State::Planned, State::Unsure).await;
        assert!(reach::try_again(&house.cx(), &house.centre, id, Group::Unsure).await.is_err());
        let cx = house.cx_of(Role::Reception, &house.centre);
        assert!(matches!(results::settle_unsure(&cx, &house.centre, id, &[(text.id, Doubt::Received)]).await, Err(Error::Denied(_))));
        assert_eq!(results::settle_unsure(&house.cx(), &house.centre, id, &[(text.id, Doubt::Again)]).await.expect("again"), 1);
        assert_eq!(messages(&house, id, Channel::Sms).await[0].state, State::Planned);
    }

    async fn the_brakes_hold(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let cx = house.cx();
        let phase = async || drafts::find_campaign(&cx, &house.centre, id, Action::SeeCampaigns).await.expect("found").phase;
        assert_eq!(phase().await, Phase::Sending);
        brake_campaign(&cx, &house.centre, id, Brake::Pause).await.expect("pauses");
        assert_eq!(phase().await, Phase::Paused);
        assert!(brake_campaign(&cx, &house.centre, id, Brake::Pause).await.is_err());
        brake_campaign(&cx, &house.centre, id, Brake::Resume).await.expect("resumes");
        let gone = messages(&house, id, Channel::Email).await.remove(0);
        bring(&house, &[gone.id], State::Planned, State::Sent).await;
        assert_eq!(brake_campaign(&cx, &house.centre, id, Brake::Cancel).await.expect("stops"), 3, "what has left has left");
        assert_eq!(phase().await, Phase::Cancelled);
        assert!(groups(&house, id).await.1.contains(&(Group::Left, 2)));
    }

    async fn undoing_a_sending_takes_back_what_has_not_left(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = written(&house).await;
        let operation = send_campaign(&house.cx(), &house.centre, id, Sending::default()).await.expect("leaves");
        let undoing = house.cx().operation(Some(house.centre.id), "annulation");
        db::undo(house.app.db(), operation, &undoing).await.expect("reads").expect("undoes");
        let found = drafts::find_campaign(&house.cx(), &house.centre, id, Action::SeeCampaigns).await.expect("found");
        assert_eq!(found.phase, Phase::Cancelled);
        let (handed, rest) = groups(&house, id).await;
        assert_eq!(handed, 0);
        assert!(rest.contains(&(Group::Stopped, 6)), "{rest:?}");
        let again = send_campaign(&house.cx(), &house.centre, id, Sending::default()).await;
        assert!(matches!(again, Err(Error::Refused(told)) if told == [CampaignRefusal::AlreadySent]));
    }

    async fn another_centre_sees_nothing(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        let id = sent(&house).await;
        let cx = house.cx();
        let elsewhere = &house.other;
        assert!(matches!(drafts::find_campaign(&cx, elsewhere, id, Action::SeeCampaigns).await, Err(Error::NotFound)));
        assert!(drafts::list_campaigns(&cx, elsewhere, PageRequest::default()).await.expect("lists").items.is_empty());
        assert!(matches!(reach::board_of(&cx, elsewhere, id).await, Err(Error::NotFound)));
        assert!(matches!(results::record_results(&cx, elsewhere, id, &[]).await, Err(Error::NotFound)));
        let stranger = house.cx_of(Role::Director, &house.other);
        assert!(matches!(reach::board_of(&stranger, &house.centre, id).await, Err(Error::Denied(auth::Denied::Hidden))));
    }

    async fn the_demonstration_fills_a_centre(db: TestDb) {
        let house = House::open(db).await;
        eight_members(&house).await;
        crate::demo::fill(&house.cx(), &house.centre).await.expect("fills");
        let found = drafts::list_campaigns(&house.cx(), &house.centre, PageRequest::default()).await.expect("lists");
        assert_eq!(found.items.len(), 4);
        assert_eq!(found.items.iter().filter(|one| one.phase == Phase::Draft).count(), 1);
    }
}

//! Use cases: write, publish, change, call off; two editors; the enrolment list in step.

use auth::Scope;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use enrolment::ListState;
use kernel::Role;

use super::house::{House, hour, saturday, tuesdays};
use crate::model::{ActivityState, EnrolmentMode, ProgrammeRefusal, SessionState};
use crate::service::{self, Edit, NewHours};
use crate::store::{activities, sessions};

fn scope(house: &House) -> Scope {
    Scope::of_house(house.ruche.id)
}

#[tokio::test]
async fn a_draft_becomes_a_page_with_its_list() {
    let house = House::new().await;
    let draft = house.draft(saturday()).await;
    assert_eq!((draft.slug.as_str(), draft.state, draft.list), ("repair-cafe", ActivityState::Draft, None));
    let second = house.draft(saturday()).await;
    assert_eq!(second.slug, "repair-cafe-2");

    let cx = house.cx(Role::Facilitator);
    let done = service::publish(&cx, &house.ruche, draft.id).await.expect("an answer").expect("published");
    let kept =
        activities::find(house.app.db(), &scope(&house), done.activity.id).await.expect("an answer").expect("a row");
    let list = kept.list.expect("a list");
    let opened = enrolment::find_list(house.app.db(), &scope(&house), list).await.expect("an answer").expect("a list");
    assert_eq!(
        (opened.terms.title.as_str(), opened.terms.capacity, opened.state),
        ("Repair Café", Some(8), ListState::Open)
    );
    assert_eq!(opened.terms.href, "/la-ruche/programme/repair-cafe");
    let planned = enrolment::sessions(house.app.db(), &scope(&house), list).await.expect("rows");
    assert_eq!(planned.len(), 1);
    let again = service::publish(&cx, &house.ruche, draft.id).await.expect("an answer");
    assert_eq!(again.err(), Some(vec![ProgrammeRefusal::AlreadyPublished]));
}

#[tokio::test]
async fn two_editors_notice_each_other_and_nothing_is_lost() {
    let house = House::new().await;
    let draft = house.draft(tuesdays()).await;
    let cx = house.cx(Role::Director);
    let mut mine = tuesdays();
    mine.title = "Gym du mardi".to_owned();
    let edit = |details, sequence| Edit { details, sequence };
    let first = service::update(&cx, &house.ruche, draft.id, edit(mine, 0)).await.expect("an answer");
    assert_eq!(first.expect("kept").activity.sequence, 1);
    let late = service::update(&cx, &house.ruche, draft.id, edit(tuesdays(), 0)).await.expect("an answer");
    assert!(matches!(late.err().as_deref(), Some([ProgrammeRefusal::ChangedMeanwhile { .. }])));
    let kept = activities::find(house.app.db(), &scope(&house), draft.id).await.expect("an answer").expect("a row");
    assert_eq!(kept.details.title, "Gym du mardi");
}

#[tokio::test]
async fn a_change_reaches_the_sessions_and_the_list() {
    let house = House::new().await;
    let mut details = tuesdays();
    details.enrolment = EnrolmentMode::List;
    details.capacity = Some(12);
    let activity = house.published(details.clone()).await;
    let sequence = activities::find(house.app.db(), &scope(&house), activity.id)
        .await
        .expect("an answer")
        .expect("a row")
        .sequence;
    details.recurrence.start_time = hour(10, 0);
    details.capacity = Some(20);
    let cx = house.cx(Role::Director);
    let edit = Edit { details, sequence };
    service::update(&cx, &house.ruche, activity.id, edit).await.expect("an answer").expect("kept");
    let kept = activities::find(house.app.db(), &scope(&house), activity.id).await.expect("an answer").expect("a row");
    let list = kept.list.expect("a list");
    let opened = enrolment::find_list(house.app.db(), &scope(&house), list).await.expect("an answer").expect("a list");
    assert_eq!(opened.terms.capacity, Some(20));
    let planned = enrolment::sessions(house.app.db(), &scope(&house), list).await.expect("rows");
    let to_come = planned.iter().filter(|s| s.starts_at > house.app.clock().now());
    assert!(to_come.clone().count() > 20 && to_come.into_iter().all(|s| s.label.contains("10\u{a0}h")));
}

#[tokio::test]
async fn a_fee_table_that_cannot_be_is_refused_and_not_kept() {
    let house = House::new().await;
    let activity = house.published(saturday()).await;
    let mut details = saturday();
    details.fees =
        enrolment::FeeTable(vec![enrolment::FeeRow { up_to: Some(kernel::Cents(1)), fee: kernel::Cents(1) }]);
    details.is_free = false;
    let cx = house.cx(Role::Director);
    let sequence = activities::find(house.app.db(), &scope(&house), activity.id)
        .await
        .expect("an answer")
        .expect("a row")
        .sequence;
    let told = service::update(&cx, &house.ruche, activity.id, Edit { details, sequence }).await.expect("an answer");
    assert_eq!(told.err(), Some(vec![ProgrammeRefusal::FeesUnreadable]));
    let kept = activities::find(house.app.db(), &scope(&house), activity.id).await.expect("an answer").expect("a row");
    assert!(kept.details.is_free);
}

#[tokio::test]
async fn one_session_moves_is_called_off_and_comes_back() {
    let house = House::new().await;
    let activity = house.published(saturday()).await;
    let session = sessions::list_of(house.app.db(), &scope(&house), activity.id).await.expect("rows").remove(0);
    let cx = house.cx(Role::Reception);
    let later = NewHours {
        starts_at: session.starts_at + chrono::Duration::days(7),
        ends_at: session.ends_at + chrono::Duration::days(7),
        venue: None,
        note: "Une semaine plus tard".to_owned(),
    };
    service::move_session(&cx, &house.ruche, (activity.id, session.id), Some(0), later.clone())
        .await
        .expect("an answer")
        .expect("moved");
    let kept = sessions::find(house.app.db(), &scope(&house), session.id).await.expect("an answer").expect("a row");
    assert_eq!((kept.state, kept.starts_at, kept.is_by_hand), (SessionState::Moved, later.starts_at, true));
    service::cancel_session(&cx, &house.ruche, (activity.id, session.id), None, "Neige")
        .await
        .expect("an answer")
        .expect("off");
    let list =
        activities::find(house.app.db(), &scope(&house), activity.id).await.expect("an answer").and_then(|a| a.list);
    let planned = enrolment::sessions(house.app.db(), &scope(&house), list.expect("a list")).await.expect("rows");
    assert!(planned.is_empty(), "a session that is off has no attendance");
    service::restore_session(&cx, &house.ruche, (activity.id, session.id), None)
        .await
        .expect("an answer")
        .expect("held");
    service::add_session(&cx, &house.ruche, activity.id, later).await.expect("an answer").expect("added");
    assert_eq!(sessions::list_of(house.app.db(), &scope(&house), activity.id).await.expect("rows").len(), 2);
    let venue = NewHours {
        venue: Some(kernel::VenueId::new()),
        starts_at: kept.starts_at,
        ends_at: kept.ends_at,
        note: String::new(),
    };
    let told =
        service::move_session(&cx, &house.ruche, (activity.id, session.id), None, venue).await.expect("an answer");
    assert_eq!(told.err(), Some(vec![ProgrammeRefusal::VenueUnknown]));
}

#[tokio::test]
async fn an_activity_called_off_takes_its_sessions_and_list_with_it() {
    let house = House::new().await;
    let activity = house.published(tuesdays()).await;
    let cx = house.cx(Role::Director);
    let told = service::cancel(&cx, &house.ruche, activity.id, " ").await.expect("an answer");
    assert_eq!(told.err(), Some(vec![ProgrammeRefusal::NoteMissing]));
    service::cancel(&cx, &house.ruche, activity.id, "Travaux").await.expect("an answer").expect("off");
    let all = sessions::list_of(house.app.db(), &scope(&house), activity.id).await.expect("rows");
    assert!(all.iter().all(|s| s.is_held() == (s.starts_at < cx.now())));
    let copy = service::duplicate(&cx, &house.ruche, activity.id).await.expect("an answer").expect("a copy");
    assert_eq!(
        (copy.activity.state, copy.activity.details.title.as_str()),
        (ActivityState::Draft, "Gym douce (copie)")
    );
    service::archive(&cx, &house.ruche, activity.id).await.expect("an answer").expect("put away");
}

#[tokio::test]
async fn an_undo_brings_back_the_former_sessions() {
    let house = House::new().await;
    let activity = house.published(saturday()).await;
    let before = sessions::list_of(house.app.db(), &scope(&house), activity.id).await.expect("rows");
    let cx = house.cx(Role::Director);
    let session = before.first().expect("a session").id;
    let operation =
        service::cancel_session(&cx, &house.ruche, (activity.id, session), None, "Neige").await.expect("an answer");
    let undone = centres::history::undo(&cx, operation.expect("off")).await.expect("an answer");
    assert!(undone.is_ok());
    let after = sessions::list_of(house.app.db(), &scope(&house), activity.id).await.expect("rows");
    assert!(after.iter().all(crate::model::ActivitySession::is_held));
}

#[tokio::test]
async fn those_who_may_not_do_not() {
    let house = House::new().await;
    let activity = house.draft(saturday()).await;
    for role in [Role::Volunteer, Role::Reception, Role::Federation, Role::Host] {
        let cx = house.cx(role);
        let told = service::publish(&cx, &house.ruche, activity.id).await.expect_err("a denial");
        assert_eq!(told.into_response().status(), StatusCode::FORBIDDEN, "{role:?}");
    }
    // The neighbour's house does not know it.
    let cx = house.cx(Role::Director);
    let told = service::publish(&cx, &house.moulin, activity.id).await.expect_err("a denial");
    assert_eq!(told.into_response().status(), StatusCode::NOT_FOUND);
}

testing::each_engine! {
    async fn what_is_published_at_that_moment_is_put_away_or_said_not_to_be(db: TestDb) {
        let house = House::on(db).await;
        for _ in 0..8 {
            let draft = house.draft(saturday()).await;
            let (one, other) = (house.cx(Role::Director), house.cx(Role::Director));
            let (published, archived) = tokio::join!(
                service::publish(&one, &house.ruche, draft.id),
                service::archive(&other, &house.ruche, draft.id)
            );
            drop(published.expect("an answer"));
            let kept = activities::find(house.app.db(), &scope(&house), draft.id).await.expect("an answer").expect("a row");
            assert_eq!(archived.expect("an answer").is_ok(), kept.state == ActivityState::Archived);
        }
    }
}

testing::each_engine! {
    async fn drafts_of_one_title_begun_at_once_have_each_a_page(db: TestDb) {
        let house = House::on(db).await;
        let cx = house.cx(Role::Director);
        let begin = || service::create(&cx, &house.ruche, saturday());
        let (one, two, three, four) = tokio::join!(begin(), begin(), begin(), begin());
        let kept = [one, two, three, four].map(|made| made.expect("an answer").expect("a draft").activity.slug);
        let mut slugs = kept.to_vec();
        slugs.sort();
        assert_eq!(slugs, ["repair-cafe", "repair-cafe-2", "repair-cafe-3", "repair-cafe-4"]);
    }
}

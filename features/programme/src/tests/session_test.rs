//! Sessions under two hands, one more session, and what is kept and published in one act.

use auth::Scope;
use axum::http::{Method, StatusCode};
use chrono::Duration;
use kernel::{Locale, Role, VenueId};
use serde_json::json;

use super::house::{House, hour, room, saturday, tuesdays};
use crate::forms;
use crate::model::{Activity, ActivitySession, ActivityState, Field, ProgrammeRefusal};
use crate::service::{self, Edit, NewHours};
use crate::store::{activities, sessions};

fn scope(house: &House) -> Scope {
    Scope::of_house(house.ruche.id)
}

async fn kept(house: &House, activity: &Activity) -> Activity {
    activities::find(house.app.db(), &scope(house), activity.id).await.expect("an answer").expect("a row")
}

async fn first(house: &House, activity: &Activity) -> ActivitySession {
    sessions::list_of(house.app.db(), &scope(house), activity.id).await.expect("rows").remove(0)
}

fn later(session: &ActivitySession, days: i64) -> NewHours {
    let by = Duration::days(days);
    NewHours {
        starts_at: session.starts_at + by,
        ends_at: session.ends_at + by,
        venue: None,
        note: "Plus tard".to_owned(),
    }
}

testing::each_engine! {
    async fn two_who_move_one_session_notice_each_other(db: TestDb) {
        let house = House::on(db).await;
        let cafe = house.published(saturday()).await;
        let session = first(&house, &cafe).await;
        let cx = house.cx(Role::Reception);
        let on = (cafe.id, session.id);
        let go = |days| service::move_session(&cx, &house.ruche, on, Some(session.revision), later(&session, days));
        let (one, two) = tokio::join!(go(7), go(14));
        let answers = [one.expect("an answer"), two.expect("an answer")];
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        let told = answers.into_iter().find_map(Result::err).expect("a refusal");
        assert!(matches!(told.as_slice(), [ProgrammeRefusal::SessionChangedMeanwhile { .. }]), "{told:?}");
        assert_eq!(first(&house, &cafe).await.revision, 1, "one write, not two");
        let off = service::cancel_session(&cx, &house.ruche, on, Some(0), "Neige").await.expect("an answer");
        assert!(off.is_err_and(|told| told.iter().all(|refusal| refusal.is_conflict())));
    }

    async fn a_page_from_before_an_undo_is_not_taken_for_the_last(db: TestDb) {
        let house = House::on(db).await;
        let gym = house.draft(tuesdays()).await;
        let cx = house.cx(Role::Director);
        let titled = |title: &str| crate::model::Details { title: title.to_owned(), ..tuesdays() };
        let edit = |title, sequence| service::update(&cx, &house.ruche, gym.id, Edit { details: titled(title), sequence });
        let first = edit("Gym du mardi", 0).await.expect("an answer").expect("kept");
        let seen = kept(&house, &gym).await.sequence;
        assert_eq!(seen, first.activity.sequence);
        centres::history::undo(&cx, first.operation).await.expect("an answer").expect("undone");
        let now = kept(&house, &gym).await.sequence;
        edit("Gym du soir", now).await.expect("an answer").expect("kept");
        let late = edit("Gym du mardi matin", seen).await.expect("an answer");
        assert!(late.is_err_and(|told| told.iter().all(|refusal| refusal.is_conflict())));
        assert_eq!(kept(&house, &gym).await.details.title, "Gym du soir");
    }

    async fn a_rule_and_a_hand_do_not_overwrite_each_other(db: TestDb) {
        let house = House::on(db).await;
        let gym = house.published(tuesdays()).await;
        let session = sessions::list_of(house.app.db(), &scope(&house), gym.id).await.expect("rows").pop().expect("one");
        let cx = house.cx(Role::Director);
        let mut details = tuesdays();
        details.recurrence.start_time = hour(10, 0);
        let edit = Edit { details, sequence: kept(&house, &gym).await.sequence };
        let rule = service::update(&cx, &house.ruche, gym.id, edit);
        let hand = service::move_session(&cx, &house.ruche, (gym.id, session.id), None, later(&session, 3));
        let (rule, hand) = tokio::join!(rule, hand);
        rule.expect("an answer").expect("kept");
        hand.expect("an answer").expect("moved");
        let after = sessions::find(cx.db(), &scope(&house), session.id).await.expect("an answer").expect("a row");
        assert_eq!((after.starts_at, after.is_by_hand), (session.starts_at + Duration::days(3), true));
    }

    async fn a_rule_of_many_dates_is_followed_by_each(db: TestDb) {
        let house = House::on(db).await;
        let mut details = tuesdays();
        details.recurrence.weekdays = (0..5_u8).filter_map(|day| chrono::Weekday::try_from(day).ok()).collect();
        let gym = house.published(details.clone()).await;
        details.recurrence.start_time = hour(10, 0);
        let edit = Edit { details, sequence: kept(&house, &gym).await.sequence };
        let cx = house.cx(Role::Director);
        let done = service::update(&cx, &house.ruche, gym.id, edit).await.expect("an answer").expect("kept");
        let all = sessions::list_of(cx.db(), &scope(&house), gym.id).await.expect("rows");
        let coming: Vec<_> = all.iter().filter(|session| session.starts_at > cx.now()).collect();
        assert!(coming.len() > 120, "{}", coming.len());
        assert!(coming.iter().all(|s| kernel::clock::local(s.starts_at).time() == hour(10, 0)));
        centres::history::undo(&cx, done.operation).await.expect("an answer").expect("undone");
        let back = sessions::list_of(cx.db(), &scope(&house), gym.id).await.expect("rows");
        assert!(back.iter().all(|s| kernel::clock::local(s.starts_at).time() == hour(14, 0)));
    }

    async fn one_more_session_is_of_this_centre_and_of_a_few_words(db: TestDb) {
        let house = House::on(db).await;
        let cafe = house.published(saturday()).await;
        let session = first(&house, &cafe).await;
        let cx = house.cx(Role::Reception);
        let add = |hours| service::add_session(&cx, &house.ruche, cafe.id, hours);
        let next_door = room(house.app.db(), &house.moulin, "Salle du Moulin").await;
        for venue in [next_door, VenueId::new()] {
            let told = add(NewHours { venue: Some(venue), ..later(&session, 7) }).await.expect("an answer");
            assert_eq!(told.err(), Some(vec![ProgrammeRefusal::VenueUnknown]));
        }
        let told = add(NewHours { note: "a".repeat(201), ..later(&session, 7) }).await.expect("an answer");
        assert_eq!(told.err(), Some(vec![ProgrammeRefusal::TooLong { field: Field::Note, signs: 201, limit: 200 }]));
        let own = room(house.app.db(), &house.ruche, "Dojo").await;
        let hours = NewHours { venue: Some(own), ..later(&session, 7) };
        let (id, _) = add(hours).await.expect("an answer").expect("added");
        let added = sessions::find(cx.db(), &scope(&house), id).await.expect("an answer").expect("a row");
        assert_eq!((added.activity, added.venue, added.note.as_str()), (cafe.id, Some(own), "Plus tard"));
    }

    async fn kept_and_published_is_one_act(db: TestDb) {
        let house = House::on(db).await;
        house.app.sign_in_with("director");
        let draft = house.draft(saturday()).await;
        let at = format!("/la-ruche/equipe/activites/{}", draft.id);
        let fields = |activity: &Activity, title: &str| {
            let mut form = forms::shown(activity);
            form.set("title", title);
            form
        };
        let post = async |path: String, form: ui::FormState| {
            house.app.post(&path, &form.pairs().collect::<Vec<_>>()).await
        };
        let done = post(format!("{at}/publication"), fields(&draft, "Café des réparations")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let cx = house.cx(Role::Director);
        let rows = db::list_operations(cx.db(), Some(house.ruche.id), None, None, 10).await.expect("rows");
        let words: Vec<_> = rows.iter().map(|row| row.words.replace('\u{a0}', " ")).collect();
        assert_eq!(words, ["Activité publiée : Café des réparations", "Brouillon écrit : Repair Café"]);

        // Refused, nothing of it is kept, and the page can be pressed again.
        let shown = kept(&house, &draft).await;
        let refused = post(format!("{at}/publication"), fields(&shown, "Autre nom")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.assert_contains("Cette activité est déjà publiée.");
        assert_eq!(kept(&house, &draft).await, shown);
        assert_eq!(post(at, fields(&shown, "Autre nom")).await.status, StatusCode::SEE_OTHER);

        let published = rows.first().expect("an act").id;
        let told = centres::history::undo(&cx, published).await.expect("an answer");
        assert!(told.is_err(), "the later change leans on it");
        let later = db::list_operations(cx.db(), Some(house.ruche.id), None, None, 1).await.expect("rows");
        for operation in [later.first().expect("an act").id, published] {
            centres::history::undo(&cx, operation).await.expect("an answer").expect("undone");
        }
        let back = kept(&house, &draft).await;
        assert_eq!((back.state, back.details.title.as_str()), (ActivityState::Draft, "Repair Café"));
    }
}

#[tokio::test]
async fn the_second_hand_on_a_session_sees_both_and_may_press_again() {
    let house = House::new().await;
    let cafe = house.published(saturday()).await;
    let session = first(&house, &cafe).await;
    house.app.sign_in_with("reception");
    let at = format!("/la-ruche/equipe/activites/{}/seances/{}", cafe.id, session.id);
    house.app.get(&at).await.assert_contains("name=\"revision\" value=\"0\"");
    let typed = |day, revision| {
        [("day", day), ("start", "10 h"), ("end", "12 h"), ("venue", ""), ("note", "Un mot"), ("revision", revision)]
    };
    assert_eq!(house.app.post(&at, &typed("29/11/2026", "0")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&at, &typed("05/12/2026", "0")).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
    late.assert_contains("Quelqu’un d’autre a changé cette séance (10 h)")
        .assert_contains("Dimanche 29 novembre")
        .assert_contains("value=\"05/12/2026\"")
        .assert_contains("name=\"revision\" value=\"1\"");
    assert_eq!(house.app.post(&at, &typed("05/12/2026", "1")).await.status, StatusCode::SEE_OTHER);

    house.app.sign_in_with("director");
    let program = format!("/api/v1/centres/la-ruche/activities/{}/sessions/{}", cafe.id, session.id);
    let hours = json!({"starts_at": "2026-12-06T09:00:00Z", "ends_at": "2026-12-06T11:00:00Z", "revision": 0});
    assert_eq!(house.app.send_json(Method::PATCH, &program, &hours).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn what_stays_is_in_french_whatever_the_editor_reads() {
    let house = House::new().await;
    let cafe = house.published(saturday()).await;
    let session = first(&house, &cafe).await;
    let mut cx = house.cx(Role::Director);
    cx.texts = cx.texts.in_locale(Locale::En);
    let on = (cafe.id, session.id);
    service::move_session(&cx, &house.ruche, on, None, later(&session, 7)).await.expect("an answer").expect("moved");
    let rows = db::list_operations(cx.db(), Some(house.ruche.id), None, None, 1).await.expect("rows");
    let words = rows.first().map(|row| row.words.replace('\u{a0}', " "));
    assert_eq!(words.as_deref(), Some("Séance déplacée : Repair Café, samedi 28 novembre"));
    let list = kept(&house, &cafe).await.list.expect("a list");
    let planned = enrolment::sessions(cx.db(), &scope(&house), list).await.expect("rows");
    assert!(planned.iter().all(|session| session.label.contains("décembre")), "{planned:?}");
}

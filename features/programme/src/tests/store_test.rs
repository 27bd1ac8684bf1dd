//! Every store function, on both engines, and a neighbour's rows invisible.

use auth::Scope;
use chrono::Duration;
use kernel::paging::PageRequest;
use kernel::{ActivityId, CentreId};

use super::house::{room, saturday, tuesdays, two_centres};
use crate::model::{Activity, ActivityState, Details, Kind, SessionState, plan};
use crate::store::activities::{self, TeamFilter};
use crate::store::sessions;

fn now() -> chrono::DateTime<chrono::Utc> {
    testing::frozen_clock().now()
}

fn activity(centre: CentreId, slug: &str, details: Details, state: ActivityState) -> Activity {
    Activity {
        id: ActivityId::new(),
        centre,
        slug: slug.to_owned(),
        details,
        list: None,
        media: None,
        state,
        published_at: None,
        sequence: 0,
        created_at: now(),
        updated_at: now(),
    }
}

async fn keep(db: &db::Db, scope: &Scope, activity: &Activity) {
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    activities::insert(&mut tx, scope, std::slice::from_ref(activity)).await.expect("rows");
    let plan = plan(activity.id, &[], &activity.details.check().expect("dates"), false, now());
    sessions::insert(&mut tx, scope, &plan.insert).await.expect("rows");
    tx.commit().await.expect("a commit");
}

testing::each_engine! {
    async fn an_activity_comes_back_as_it_was_kept(db: TestDb) {
        let db = db.db();
        let [ruche, moulin] = two_centres(db).await;
        let (here, there) = (Scope::of_house(ruche.id), Scope::of_house(moulin.id));
        let mut details = saturday();
        details.venues = vec![room(db, &ruche, "Grande salle").await, room(db, &ruche, "Atelier").await];
        details.pieces = vec!["Un objet en panne".to_owned(), "Sa notice".to_owned()];
        details.opens_at = Some(now());
        let kept = activity(ruche.id, "repair-cafe", details, ActivityState::Published);
        keep(db, &here, &kept).await;
        assert_eq!(activities::find(db, &here, kept.id).await.expect("an answer").as_ref(), Some(&kept));
        assert_eq!(activities::find_by_slug(db, &here, "repair-cafe").await.expect("an answer").as_ref(), Some(&kept));
        assert_eq!(activities::list_by_ids(db, &here, &[kept.id]).await.expect("rows"), std::slice::from_ref(&kept));
        assert_eq!(activities::find(db, &there, kept.id).await.expect("an answer"), None);
        assert_eq!(activities::find_by_slug(db, &there, "repair-cafe").await.expect("an answer"), None);
        assert!(activities::list_by_ids(db, &there, &[kept.id]).await.expect("rows").is_empty());
        assert!(activities::list_public(db, &[there], None).await.expect("rows").is_empty());
        assert_eq!(activities::list_public(db, &[here, there], None).await.expect("rows"), std::slice::from_ref(&kept));
        assert!(activities::list_public(db, &[here], Some(&[])).await.expect("rows").is_empty());
        assert_eq!(activities::slugs_beginning(db, &here, "repair").await.expect("rows"), ["repair-cafe"]);
    }

    async fn a_word_of_a_page_that_is_taken_keeps_nothing_and_breaks_nothing(db: TestDb) {
        let db = db.db();
        let [ruche, moulin] = two_centres(db).await;
        let (here, there) = (Scope::of_house(ruche.id), Scope::of_house(moulin.id));
        let mut details = saturday();
        details.venues = vec![room(db, &ruche, "Grande salle").await];
        keep(db, &here, &activity(ruche.id, "repair-cafe", details.clone(), ActivityState::Draft)).await;
        let late = activity(ruche.id, "repair-cafe", details, ActivityState::Draft);
        let elsewhere = activity(moulin.id, "repair-cafe", saturday(), ActivityState::Draft);
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert!(!activities::insert_one(&mut tx, &here, &late).await.expect("an answer"), "the word is taken");
        assert!(activities::insert_one(&mut tx, &there, &elsewhere).await.expect("an answer"), "each centre has its own");
        let next = Activity { slug: "repair-cafe-2".to_owned(), ..late.clone() };
        assert!(activities::insert_one(&mut tx, &here, &next).await.expect("an answer"), "the same transaction goes on");
        tx.commit().await.expect("a commit");
        assert_eq!(activities::find(db, &here, late.id).await.expect("an answer"), Some(next));
    }

    async fn the_street_sees_what_is_published_and_the_team_its_list(db: TestDb) {
        let db = db.db();
        let [ruche, moulin] = two_centres(db).await;
        let here = Scope::of_house(ruche.id);
        for (slug, state) in [
            ("a", ActivityState::Draft),
            ("b", ActivityState::Published),
            ("c", ActivityState::Cancelled),
            ("d", ActivityState::Archived),
        ] {
            keep(db, &here, &activity(ruche.id, slug, saturday(), state)).await;
        }
        let slugs = |found: Vec<Activity>| found.into_iter().map(|a| a.slug).collect::<Vec<_>>();
        assert_eq!(slugs(activities::list_public(db, &[here], None).await.expect("rows")), ["b", "c"]);
        let all = TeamFilter::default();
        let paging = PageRequest { after: None, limit: 2 };
        let page = activities::list(db, &here, all, paging).await.expect("rows");
        assert_eq!(slugs(page.clone()), ["c", "b", "a"], "one more than asked");
        let after = PageRequest { after: page.get(1).map(|a| a.id.uuid()), limit: 2 };
        assert_eq!(slugs(activities::list(db, &here, all, after).await.expect("rows")), ["a"]);
        let archived = TeamFilter { state: Some(ActivityState::Archived), kind: Some(Kind::RepairCafe) };
        assert_eq!(activities::count(db, &here, archived).await.expect("a number"), 1);
        assert_eq!(activities::count(db, &here, all).await.expect("a number"), 3);
        assert_eq!(activities::count(db, &Scope::of_house(moulin.id), all).await.expect("a number"), 0);
    }

    async fn two_writers_cannot_both_win(db: TestDb) {
        let db = db.db();
        let [ruche, moulin] = two_centres(db).await;
        let (here, there) = (Scope::of_house(ruche.id), Scope::of_house(moulin.id));
        let kept = activity(ruche.id, "gym", tuesdays(), ActivityState::Draft);
        keep(db, &here, &kept).await;
        let mut details = tuesdays();
        details.title = "Gym très douce".to_owned();
        details.venues = vec![room(db, &ruche, "Dojo").await];
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert!(!activities::update(&mut tx, &there, &kept, &details, 0, now()).await.expect("an answer"));
        assert!(activities::update(&mut tx, &here, &kept, &details, 0, now()).await.expect("an answer"));
        assert!(!activities::update(&mut tx, &here, &kept, &tuesdays(), 0, now()).await.expect("an answer"));
        assert!(activities::update_state(&mut tx, &here, &kept, ActivityState::Published, now()).await.expect("an answer"));
        assert!(!activities::update_state(&mut tx, &here, &kept, ActivityState::Archived, now()).await.expect("an answer"));
        assert_eq!(activities::update_media(&mut tx, &there, kept.id, None, now()).await.expect("an answer"), 0);
        tx.commit().await.expect("a commit");
        let found = activities::find(db, &here, kept.id).await.expect("an answer").expect("a row");
        assert_eq!((found.details, found.sequence, found.state), (details, 2, ActivityState::Published));
    }

    async fn sessions_are_found_by_time_and_know_their_revision(db: TestDb) {
        let db = db.db();
        let [ruche, moulin] = two_centres(db).await;
        let (here, there) = (Scope::of_house(ruche.id), Scope::of_house(moulin.id));
        let gym = activity(ruche.id, "gym", tuesdays(), ActivityState::Published);
        let cafe = activity(ruche.id, "cafe", saturday(), ActivityState::Published);
        keep(db, &here, &gym).await;
        keep(db, &here, &cafe).await;
        let week = now() + Duration::days(7);
        let found = sessions::list_between(db, &[here], now(), week, None).await.expect("rows");
        assert_eq!(found.iter().map(|s| s.activity).collect::<Vec<_>>(), [gym.id, cafe.id]);
        let only = sessions::list_between(db, &[here], now(), week, Some(&[cafe.id])).await.expect("rows");
        assert_eq!(only.len(), 1);
        assert!(sessions::list_between(db, &[there], now(), week, None).await.expect("rows").is_empty());

        let mut off = found.first().expect("a session").clone();
        assert_eq!(off.revision, 0);
        off = off.cancelled("Fermé", now()).expect("called off");
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(sessions::update(&mut tx, &there, &off).await.expect("an answer"), 0);
        assert_eq!(sessions::update(&mut tx, &here, &off).await.expect("an answer"), 1);
        tx.commit().await.expect("a commit");
        let read = sessions::find(db, &here, off.id).await.expect("an answer").expect("a row");
        assert_eq!((read.state, read.note.as_str(), read.revision), (SessionState::Cancelled, "Fermé", 1));
        assert_eq!(sessions::find(db, &there, off.id).await.expect("an answer"), None);

        let next = sessions::list_next(db, &[here], &[gym.id, cafe.id], now()).await.expect("rows");
        assert_eq!(next.iter().map(|s| s.activity).collect::<Vec<_>>(), [cafe.id, gym.id]);
        assert!(sessions::list_next(db, &[there], &[gym.id], now()).await.expect("rows").is_empty());
        assert!(sessions::list_of(db, &there, gym.id).await.expect("rows").is_empty());

        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(sessions::cancel_coming(&mut tx, &there, gym.id, "Fin", now()).await.expect("an answer"), 0);
        let called_off = sessions::cancel_coming(&mut tx, &here, gym.id, "Fin", now()).await.expect("an answer");
        let one = next.first().expect("a session").id;
        assert_eq!(sessions::delete(&mut tx, &there, &[one]).await.expect("an answer"), 0);
        assert_eq!(sessions::delete(&mut tx, &here, &[one]).await.expect("an answer"), 1);
        tx.commit().await.expect("a commit");
        assert!(called_off > 25);
        assert!(sessions::list_of(db, &here, gym.id).await.expect("rows").iter().any(|s| s.starts_at < now() && s.is_held()));
    }

    async fn an_undo_is_a_revision_too(db: TestDb) {
        let db = db.db();
        let [ruche, _] = two_centres(db).await;
        let here = Scope::of_house(ruche.id);
        let cafe = activity(ruche.id, "cafe", saturday(), ActivityState::Published);
        keep(db, &here, &cafe).await;
        let session = sessions::list_of(db, &here, cafe.id).await.expect("rows").pop().expect("a session");
        let operation = |words: &str| db::Operation {
            id: kernel::OperationId::new(),
            at: now(),
            author: db::Author { kind: "job", id: None, name: "essai".to_owned() },
            centre: Some(ruche.id),
            words: words.to_owned(),
            source: String::new(),
            undoes: None,
        };
        let off = operation("annulée");
        let mut tx = db.begin(&off).await.expect("a transaction");
        let cancelled = session.clone().cancelled("Panne", now()).expect("called off");
        sessions::update(&mut tx, &here, &cancelled).await.expect("a row");
        tx.commit().await.expect("a commit");
        db::undo(db, off.id, &operation("rétablie")).await.expect("an answer").expect("undone");
        let back = sessions::find(db, &here, session.id).await.expect("an answer").expect("a row");
        assert!(back.is_held() && back.note.is_empty());
        assert_eq!(back.revision, 2, "a calendar ignores a number that went down");
    }
}

//! The season of the demonstration: alive every day, fit to each centre, the same twice.

use std::collections::{HashMap, HashSet};

use auth::Scope;
use chrono::Duration;
use kernel::clock::local_date;

use super::house::House;
use crate::demo;
use crate::model::Warning;
use crate::store::{activities, sessions};

const SLUGS: [&str; 10] = [
    "jean-ferrat",
    "belencontre",
    "phalempins",
    "echo",
    "chemin-rouge",
    "lazare-garreau",
    "arbrisseau",
    "faubourg-de-bethune",
    "ajr",
    "utopiats",
];

testing::each_engine! {
    async fn a_season_fills_every_day_of_the_week(db: TestDb) {
        let house = House::on(db).await;
        let cx = web::Cx::of_house(&house.app.app, "la démonstration");
        let db = house.app.db();
        let mut each_time = 0;
        for (at, slug) in SLUGS.iter().enumerate() {
            let mut centre = house.ruche.clone();
            (centre.id, centre.slug) = (kernel::CentreId::new(), (*slug).to_owned());
            let mut tx = db.begin_unrecorded().await.expect("a transaction");
            centres::store::insert(&mut tx, &centre).await.expect("a row");
            tx.commit().await.expect("a commit");
            let filled = demo::fill(&cx, &centre, at as u64 + 1).await.expect("a season");
            let scope = Scope::of_house(centre.id);
            let known = activities::list_public(db, &[scope], None).await.expect("rows");
            assert_eq!(known.len() + 1, filled.activities, "{slug}");
            assert!((15..=25).contains(&known.len()), "{slug}: {}", known.len());
            assert_eq!(known.iter().filter(|a| a.list.is_some()).count(), filled.lists.len());
            assert!(filled.lists.len() >= 4, "{slug}");
            let week = sessions::list_between(db, &[scope], cx.now() - Duration::hours(12), cx.now() + Duration::hours(6 * 24 + 13), None).await.expect("rows");
            let mut days: HashMap<_, usize> = HashMap::new();
            for session in &week {
                *days.entry(local_date(session.starts_at)).or_default() += 1;
            }
            assert!(days.len() >= 7 && days.values().all(|n| *n >= 2), "{slug}: {days:?}");
            let slugs: HashSet<&str> = known.iter().map(|a| a.slug.as_str()).collect();
            assert_eq!(slugs.len(), known.len());
            each_time += known.iter().filter(|a| a.details.told_unit() == Some(enrolment::FeeUnit::Session)).count();
        }
        assert!(each_time > 0, "some are paid at each session");
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_season() {
    let mut told = Vec::new();
    for _ in 0..2 {
        let house = House::new().await;
        let cx = web::Cx::of_house(&house.app.app, "la démonstration");
        demo::fill(&cx, &house.ruche, 7).await.expect("a season");
        let scope = [Scope::of_house(house.ruche.id)];
        let known = activities::list_public(house.app.db(), &scope, None).await.expect("rows");
        told.push(known.into_iter().map(|a| (a.slug, a.details.recurrence)).collect::<Vec<_>>());
    }
    assert_eq!(told.first(), told.last());
}

#[tokio::test]
async fn what_is_told_needs_no_second_look() {
    let house = House::new().await;
    let cx = web::Cx::of_house(&house.app.app, "la démonstration");
    demo::fill(&cx, &house.ruche, 1).await.expect("a season");
    let scope = [Scope::of_house(house.ruche.id)];
    for activity in activities::list_public(house.app.db(), &scope, None).await.expect("rows") {
        let expansion = activity.details.check().expect("dates");
        let warnings = Warning::of(&activity, &expansion, cx.now());
        assert!(warnings.iter().all(|w| matches!(w, Warning::ClockChange { .. })), "{}: {warnings:?}", activity.slug);
    }
}

//! The state of the service: the same for a person, a program and a balancer, and nobody's name in it.

use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use chrono::Duration;
use tower::ServiceExt as _;

use crate::backup::NightState;
use crate::settings::Settings;
use crate::status::{Health, Observer, Seen, Trouble, judge};

fn sound() -> Seen {
    let now = testing::frozen_clock().now();
    let nights = NightState { made_at: Some(now), verified_at: Some(now), ..NightState::default() };
    Seen { at: now, is_writable: true, has_nights: true, nights, free_percent: Some(50), ..Seen::default() }
}

#[test]
fn each_trouble_is_named_and_weighed() {
    let (now, long_ago) = (sound().at, sound().at - Duration::days(3));
    let late = NightState { made_at: Some(long_ago), ..NightState::default() };
    let failed = NightState { made_at: Some(now), fault: Some("x".to_owned()), ..NightState::default() };
    let cases: [(Seen, Health, &[Trouble]); 11] = [
        (sound(), Health::Works, &[]),
        (Seen { is_writable: false, ..sound() }, Health::Down, &[Trouble::Write]),
        (Seen { write_millis: 900, ..sound() }, Health::Slow, &[Trouble::Slow]),
        (Seen { is_queue_stuck: true, ..sound() }, Health::Slow, &[Trouble::Queue]),
        (Seen { oldest: Some(long_ago), ..sound() }, Health::Slow, &[Trouble::Messages]),
        (Seen { oldest: Some(long_ago), is_quiet: true, ..sound() }, Health::Works, &[]),
        (Seen { free_percent: Some(2), ..sound() }, Health::Slow, &[Trouble::Disk]),
        (Seen { nights: late.clone(), ..sound() }, Health::Works, &[Trouble::Backup]),
        (Seen { nights: late, has_nights: false, ..sound() }, Health::Works, &[]),
        (Seen { nights: failed, ..sound() }, Health::Works, &[Trouble::Unverified]),
        // A house opened an hour ago has until tomorrow for its first copy.
        (
            Seen { nights: NightState::default(), opened_at: Some(now - Duration::hours(1)), ..sound() },
            Health::Works,
            &[],
        ),
    ];
    for (seen, health, troubles) in cases {
        assert_eq!(judge(&seen), (health, troubles.to_vec()));
    }
}

testing::each_engine! {
    async fn the_page_and_its_machine_form_say_the_same(db: TestDb) {
        let app = crate::tests::empty_house(db);
        app.get("/status").await.assert_contains("Tout fonctionne.").assert_contains("Version");
        let told = app.get("/status.json").await.json();
        assert_eq!((told["status"].as_str(), told["messages_waiting"].as_i64()), (Some("works"), Some(0)));
        assert_eq!(told["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
        app.get("/connexion").await.assert_contains("État du service");
        // The choice of a language stays with the browser.
        app.get("/status?lang=ar").await.assert_contains("كل شيء يعمل");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_was_only_read_is_not_told_as_tried() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { data: Some(folder.path().to_owned()), ..Settings::default() };
    let house = crate::compose::house(&settings, false).await.unwrap();
    let now = house.app.clock.now();
    let nights = NightState { made_at: Some(now), read_at: Some(now), ..NightState::default() };
    std::fs::create_dir_all(settings.backup_folder()).unwrap();
    std::fs::write(settings.backup_folder().join("etat.json"), serde_json::to_vec(&nights).unwrap()).unwrap();
    let router = house.router.layer(Extension(Observer::of(&settings, now).unwrap()));
    let told = async |path: &str| {
        let request = Request::get(path).header("host", "essaim.test").body(Body::empty()).unwrap();
        let answer = router.clone().oneshot(request).await.unwrap();
        String::from_utf8(to_bytes(answer.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
    };
    let page = told("/status").await;
    let tried = page.split("Dernière copie essayée").nth(1).unwrap();
    assert!(tried.split("Dernière copie lue jusqu’au bout").next().unwrap().contains("jamais"), "{page}");
    let json: serde_json::Value = serde_json::from_str(&told("/status.json").await).unwrap();
    assert!(json["last_verified_restore"].is_null() && json["last_read_backup"].is_string(), "{json}");
    house.app.db.close().await;
}

//! The same request twice is done once, on both engines; another request never takes its answer.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::Duration;

use super::House;

const FORM: &str = "once=0192f0c0aa117d3e&nom=L%C3%A9a";

testing::each_engine! {
    async fn a_double_click_is_answered_twice_and_done_once(db: TestDb) {
        let house = House::new(db);
        let first = house.post("/tours", FORM, &[]).await;
        let second = house.post("/tours", FORM, &[]).await;
        assert_eq!((first.status, first.body.as_str()), (StatusCode::OK, "tour 1, Léa"));
        assert_eq!((second.status, second.body.as_str()), (StatusCode::OK, "tour 1, Léa"));
        assert_eq!(second.headers.get("content-type"), first.headers.get("content-type"));
        assert_eq!(house.done(), 1);
    }

    async fn many_answers_kept_together_stay_each_its_own(db: TestDb) {
        let house = House::new(db);
        let forms: Vec<String> = (0..40).map(|n| format!("once=0192f0c0aa11{n:04}&nom=L{n}")).collect();
        let ask = || futures::future::join_all(forms.iter().map(|form| house.post("/tours", form, &[])));
        let first: Vec<String> = ask().await.into_iter().map(|answer| answer.body).collect();
        let again: Vec<String> = ask().await.into_iter().map(|answer| answer.body).collect();
        assert_eq!(first, again);
        assert!(first.iter().enumerate().all(|(n, body)| body.ends_with(&format!(", L{n}"))), "{first:?}");
        assert_eq!(house.done(), 40);
    }

    async fn two_at_the_same_time_wait_for_each_other(db: TestDb) {
        let house = House::new(db);
        let (one, other) = tokio::join!(house.post("/tours", FORM, &[]), house.post("/tours", FORM, &[]));
        assert_eq!((one.body.as_str(), other.body.as_str()), ("tour 1, Léa", "tour 1, Léa"));
        assert_eq!(house.done(), 1);
    }

    async fn the_same_key_with_another_body_is_a_conflict(db: TestDb) {
        let house = House::new(db);
        house.post("/tours", FORM, &[]).await;
        let other = house.post("/tours", "once=0192f0c0aa117d3e&nom=Ali", &[]).await;
        assert_eq!((other.status, house.done()), (StatusCode::CONFLICT, 1));
    }

    async fn a_key_is_of_one_address_and_of_one_person(db: TestDb) {
        let house = House::new(db);
        let mine = house.post("/tours", FORM, &[("cookie", "essaim_session=lea; essaim_affichage=fort")]).await;
        let yours = house.post("/tours", FORM, &[("cookie", "essaim_session=ali")]).await;
        assert_eq!((mine.body.as_str(), yours.body.as_str()), ("tour 1, Léa", "tour 2, Léa"));
        let again = house.post("/tours", FORM, &[("cookie", "essaim_affichage=; essaim_session=lea")]).await;
        assert_eq!(again.body, "tour 1, Léa", "another look is the same person");
        house.post("/tours?autre", FORM, &[("cookie", "essaim_session=lea")]).await;
        assert_eq!(house.done(), 3);
    }

    async fn who_meets_another_on_the_same_rows_begins_again(db: TestDb) {
        let house = House::new(db);
        let answer = house.post("/rencontres", FORM, &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "3"));
        assert_eq!(house.done(), 3);
    }

    async fn who_has_kept_something_does_not_begin_again(db: TestDb) {
        let house = House::new(db);
        let answer = house.post("/rencontres/apres", FORM, &[]).await;
        assert_eq!((answer.status, house.done()), (StatusCode::CONFLICT, 1));
    }

    async fn a_refusal_may_be_tried_again(db: TestDb) {
        let house = House::new(db);
        for _ in 0..2 {
            assert_eq!(house.post("/refus", FORM, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(house.done(), 2);
    }

    async fn a_form_with_files_is_done_once_whatever_line_its_browser_draws(db: TestDb) {
        let house = House::new(db);
        let send = async |line: &'static str, file: &'static str| {
            let part = |head: &str, value: &str| format!("--{line}\r\nContent-Disposition: form-data; {head}\r\n\r\n{value}\r\n");
            let parts = [part("name=\"once\"", "0192f0c0aa117d3e"), part("name=\"fichier\"; filename=\"a.csv\"", file)];
            let body = format!("{}--{line}--\r\n", parts.concat());
            let request = Request::post("/tours").header("authorization", "Bearer connu");
            let request = request.header("content-type", format!("multipart/form-data; boundary={line}"));
            house.send(request.body(Body::from(body)).unwrap()).await.body
        };
        let first = send("trait-un", "nom=a").await;
        assert_eq!(send("trait-deux", "nom=a").await, first, "the same form, sent twice");
        assert_eq!(house.done(), 1);
        assert_ne!(send("trait-trois", "nom=b").await, first, "another file of the same page");
        assert_eq!(house.done(), 2);
    }

    async fn a_known_program_sends_a_large_file_with_a_key(db: TestDb) {
        let house = House::new(db);
        let large = "x".repeat(2 * 1024 * 1024);
        let send = async |secret: &'static str| {
            let request = Request::post("/refus").header("idempotency-key", "0192f0c0aa117d3e");
            let request = request.header("authorization", format!("Bearer {secret}"));
            house.send(request.body(Body::from(large.clone())).unwrap()).await.status
        };
        assert_eq!(send("devine").await, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(send("connu").await, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn an_answer_is_kept_for_a_day(db: TestDb) {
        let house = House::new(db);
        house.post("/tours", FORM, &[]).await;
        house.clock.advance(Duration::hours(23));
        assert_eq!(house.post("/tours", FORM, &[]).await.body, "tour 1, Léa");
        house.clock.advance(Duration::hours(2));
        assert_eq!(house.post("/tours", FORM, &[]).await.body, "tour 2, Léa");
    }

    async fn a_program_gives_its_key_in_a_header(db: TestDb) {
        let house = House::new(db);
        let ask = |body: &'static str| {
            let request = Request::post("/api/v1/tours").header("content-type", "text/plain");
            request.header("idempotency-key", "commande-2026-11-22").body(Body::from(body)).unwrap()
        };
        assert_eq!(house.send(ask("nom=a")).await.body, "tour 1, a");
        assert_eq!(house.send(ask("nom=a")).await.body, "tour 1, a");
        let other = house.send(ask("nom=b")).await;
        assert_eq!((other.status, house.done()), (StatusCode::CONFLICT, 1));
        assert!(other.body.contains("/problemes/conflict"));
    }

    async fn a_form_without_key_is_done_each_time(db: TestDb) {
        let house = House::new(db);
        house.post("/tours", "nom=a", &[]).await;
        house.post("/tours", "nom=a&once=court", &[]).await;
        house.post("/tours", "nom=a&once=court", &[]).await;
        assert_eq!(house.done(), 3);
    }
}

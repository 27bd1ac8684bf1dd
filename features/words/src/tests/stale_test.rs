//! Two people write one word: who keeps second is told, finds their words, and writes over nobody unknowingly.

use axum::http::{Method as Verb, StatusCode};
use serde_json::json;
use testing::sqlite_db;

use super::house::House;
use crate::model::question::State;
use crate::model::refusal::Refusal;
use crate::service::{Error, making, sorting};

/// A picture of sixteen red points.
const PICTURE: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x04\x00\x00\x00\x04\x08\
    \x02\x00\x00\x00\x26\x93\x09\x29\x00\x00\x00\x10\x49\x44\x41\x54\x78\xda\x63\x38\x21\x27\x07\x47\x0c\
    \xc4\x71\x00\xb1\x63\x10\x41\xd3\x4a\xcc\x0d\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

fn is_late<T: std::fmt::Debug>(done: Result<T, Error>) -> bool {
    done.expect_err("refused").is(Refusal::ChangedMeanwhile)
}

testing::each_engine! {
    async fn what_is_typed_over_another_revision_is_refused(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, id) = (house.cx(), &house.centre, house.asked("algoritme").await);
        let (one, other) = tokio::join!(
            sorting::reword(&cx, centre, (id, Some(1)), ("algorithme", "")),
            sorting::reword(&cx, centre, (id, Some(1)), ("alguorithme", "")),
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
        assert!(is_late(if one.is_ok() { other } else { one }));
        for read in [0, 1, 3] {
            assert!(is_late(sorting::reword(&cx, centre, (id, Some(read)), ("algo", "")).await), "{read}");
            assert!(is_late(making::take(&cx, centre, (id, Some(read)), "Tom").await), "{read}");
        }
        let board = making::board(&cx, centre, id).await.expect("a board");
        assert_eq!(house.asked(&board.question.term).await, id);
        making::take(&cx, centre, (id, Some(2)), "Inès").await.expect("one more who asks changes nothing of it");
        assert!(is_late(making::draft(&cx, centre, (id, Some(2)), ("Une recette.", "")).await));
        making::draft(&cx, centre, (id, Some(3)), ("Une recette.", "")).await.expect("a draft");
    }

    async fn of_two_pictures_or_sounds_the_second_is_not_put_over_the_first_unseen(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, id) = (house.cx(), &house.centre, house.clear("algorithme").await);
        let read = Some(making::board(&cx, centre, id).await.expect("a board").question.revision);
        let picture = || bytes::Bytes::from_static(PICTURE);
        making::add_picture(&cx, centre, (id, read), picture(), "Une recette").await.expect("a picture");
        let first = making::board(&cx, centre, id).await.expect("a board").question;
        assert!(is_late(making::add_picture(&cx, centre, (id, read), picture(), "Un gâteau").await));
        let sound = bytes::Bytes::from_static(b"x");
        assert!(is_late(making::add_sound(&cx, centre, (id, read), &sound, true).await), "before it is even read");
        let board = making::board(&cx, centre, id).await.expect("a board");
        assert_eq!((board.question.picture, board.question.sound), (first.picture, None));
        let again = (id, Some(first.revision));
        making::add_picture(&cx, centre, again, picture(), "Un gâteau").await.expect("in its place, knowing");
    }

    async fn a_draft_that_nobody_heard_is_neither_clear_nor_published(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, id) = (house.cx(), &house.centre, house.clear("algorithme").await);
        let board = making::board(&cx, centre, id).await.expect("a board");
        let read = Some(board.question.revision);
        making::draft(&cx, centre, (id, None), ("Autre chose.", "")).await.expect("a draft");
        let heard = making::Heard { reader: "Odile".into(), is_clear: Some(true), remark: String::new() };
        assert!(is_late(making::read_aloud(&cx, centre, (id, read), &heard).await), "it is another text");
        making::read_aloud(&cx, centre, (id, None), &heard).await.expect("clear");
        let page = making::Page { term: "algorithme".into(), forms: String::new() };
        assert!(is_late(making::publish(&cx, centre, (id, read), &page).await), "it is another text");
        let board = making::board(&cx, centre, id).await.expect("a board");
        assert_eq!(board.question.state, State::Clear);
        making::publish(&cx, centre, (id, Some(board.question.revision)), &page).await.expect("published");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_a_file_second_is_told_and_chooses_it_again() {
    let house = House::open(sqlite_db().await).await;
    let id = house.clear("algorithme").await;
    house.sign_in("direction").await;
    let (path, picture) = (house.team(&format!("/{id}")), house.team(&format!("/{id}/image")));
    let page = house.app.get(&path).await;
    for below in ["/image\"", "/son\""] {
        let form = page.body.split(below).nth(1).and_then(|rest| rest.split("</form>").next()).expect("a form");
        assert!(form.contains("name=\"revision\" value=\"4\""), "{form}");
    }
    let send = async |read: &str, alt: &str| {
        house.app.upload(&picture, "image", "i.png", PICTURE, &[("revision", read), ("alt", alt)]).await
    };
    assert_eq!(send("4", "Une recette").await.status, StatusCode::SEE_OTHER);
    let late = send("4", "Un gâteau").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
    late.assert_contains("Votre fichier n’est pas gardé").assert_contains("value=\"Un gâteau\"");
    late.assert_contains("name=\"revision\" value=\"5\"");
    let sound = house.team(&format!("/{id}/son"));
    let typed = [("revision", "4"), ("adulte", "oui")];
    let late = house.app.upload(&sound, "son", "s.mp3", b"x", &typed).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
    late.assert_contains("Votre fichier n’est pas gardé");
    assert_eq!(send("5", "Un gâteau").await.status, StatusCode::SEE_OTHER, "in its place, knowing");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_keeps_second_finds_their_words_and_may_write_over() {
    let house = House::open(sqlite_db().await).await;
    let (asked, clear) = (house.asked("hashtag").await, house.clear("algorithme").await);
    house.sign_in("direction").await;
    let (path, word) = (house.team(&format!("/{asked}")), house.team(&format!("/{clear}")));
    let typed = |read, term| vec![("revision", read), ("mot", term), ("precision", "au guichet")];
    house.app.get(&path).await.assert_contains("name=\"revision\" value=\"1\"");
    assert_eq!(house.app.post(&path, &typed("1", "mot-clic")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&path, &typed("1", "mot-dièse")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
    late.assert_contains("entre-temps").assert_contains("mot-clic").assert_contains("value=\"mot-dièse\"");
    late.assert_contains("name=\"revision\" value=\"2\"");
    making::take(&house.cx(), &house.centre, (asked, None), "Tom").await.expect("a group");
    let late = house.app.post(&path, &typed("2", "mot-dièse")).await;
    late.assert_contains("entre-temps").assert_contains("value=\"mot-dièse\"");
    assert_eq!(house.app.post(&path, &typed("3", "mot-dièse")).await.status, StatusCode::SEE_OTHER, "over it, knowing");
    making::draft(&house.cx(), &house.centre, (clear, None), ("Autre chose.", "")).await.expect("a draft");
    let heard = making::Heard { reader: "Odile".into(), is_clear: Some(true), remark: String::new() };
    making::read_aloud(&house.cx(), &house.centre, (clear, None), &heard).await.expect("clear");
    let page = [("revision", "4"), ("mot", "algorithme"), ("formes", "algo")];
    let late = house.app.post(&format!("{word}/publication"), &page).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
    late.assert_contains("entre-temps").assert_contains("Autre chose.").assert_contains("algo</textarea>");
    late.assert_contains("name=\"revision\" value=\"6\"");
    let aside = house.team(&format!("/{asked}/ecart"));
    assert_eq!(house.app.post(&aside, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.app.post(&path, &typed("4", "trop tard")).await.status, StatusCode::CONFLICT, "the step is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_keep_at_one_instant_the_one_who_is_told_may_keep_next() {
    let house = House::open(sqlite_db().await).await;
    let id = house.asked("hashtag").await;
    house.sign_in("direction").await;
    let path = house.team(&format!("/{id}"));
    for revision in 1..=8 {
        let (read, since) = (revision.to_string(), format!("name=\"revision\" value=\"{}\"", revision + 1));
        let typed = |term| vec![("revision", &*read), ("mot", term)];
        let (one, other) = (typed("mot-clic"), typed("mot-dièse"));
        let (one, other) = tokio::join!(house.app.post(&path, &one), house.app.post(&path, &other));
        let (kept, told) = if one.status == StatusCode::SEE_OTHER { (one, other) } else { (other, one) };
        assert_eq!((kept.status, told.status), (StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY));
        told.assert_contains("entre-temps").assert_contains(&since);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_may_say_which_revision_it_read() {
    let house = House::open(sqlite_db().await).await;
    let id = house.asked("hashtag").await;
    house.as_program("robot", &["words:read", "words:write"]).await;
    let base = "/api/v1/centres/arques/words";
    let listed = house.app.get(base).await.json();
    assert_eq!(listed["items"][0]["revision"], 1);
    let group = |read| json!({ "children": ["Inès"], "revision": read });
    let taken = house.app.send_json(Verb::POST, &format!("{base}/{id}/group"), &group(1)).await;
    assert_eq!(taken.status, 200, "{}", taken.body);
    let late = house.app.send_json(Verb::POST, &format!("{base}/{id}/group"), &group(1)).await;
    assert_eq!(late.status, 409, "{}", late.body);
}

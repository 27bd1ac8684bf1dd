//! Photos: parts in any order, as often as they are sent, sealed once they are whole, opened by who may read the entry.

use axum::http::{Method, StatusCode};
use kernel::Role;

use super::house::{House, sent};
use crate::model::entry::{EntryId, State};
use crate::model::photo::{PART_BYTES, Part, PhotoId};
use crate::model::tablet::Tablet;
use crate::service::photos::{Standing, list_photos, open_photo, receive_part, standing};
use crate::service::{Error, entries};
use crate::store;

/// A photo of three parts: it begins as one, and its bytes tell where they were.
fn photo() -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff];
    bytes.extend((0..2 * PART_BYTES + 500).map(|at| u8::try_from(at % 251).expect("a byte")));
    bytes
}

fn parts(id: PhotoId, entry: EntryId, whole: &[u8]) -> Vec<Part> {
    let chunks: Vec<&[u8]> = whole.chunks(PART_BYTES).collect();
    let count = i64::try_from(chunks.len()).expect("few");
    (0..count)
        .zip(chunks)
        .map(|(place, bytes)| Part { photo: id, entry, place, parts: count, bytes: bytes.to_vec() })
        .collect()
}

async fn give(house: &House, tablet: &Tablet, part: &Part) -> Standing {
    receive_part(&house.cx(), &house.scope(), tablet, part.clone()).await.expect("received")
}

testing::each_engine! {
    async fn parts_come_in_any_order_and_as_often_as_they_like(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let first = sent(&house, "un papier");
        let (id, entry) = (PhotoId::new(), EntryId::from(first.id));
        let sent_parts = parts(id, entry, &photo());
        assert_eq!(give(&house, &tablet, &sent_parts[2]).await, Standing::Parts(vec![2]));
        assert_eq!(give(&house, &tablet, &sent_parts[2]).await, Standing::Parts(vec![2]), "once");
        assert_eq!(give(&house, &tablet, &sent_parts[0]).await, Standing::Parts(vec![0, 2]));
        // The network was cut here; the tablet asks where it was.
        let here = standing(&house.cx(), &house.scope(), id).await.expect("an answer");
        assert_eq!(here, Standing::Parts(vec![0, 2]));
        let sealed = store::photos::parts(house.app.db(), &house.scope(), id).await.expect("rows");
        assert!(sealed.iter().all(|(_, bytes)| !bytes.starts_with(&[0xff, 0xd8])), "a part lies in clear");
        assert_eq!(give(&house, &tablet, &sent_parts[1]).await, Standing::Whole);
        assert_eq!(give(&house, &tablet, &sent_parts[1]).await, Standing::Whole, "and nothing doubles");
        assert!(store::photos::parts(house.app.db(), &house.scope(), id).await.expect("rows").is_empty());
        let kept = store::photos::find(house.app.db(), &house.scope(), id).await.expect("a row").expect("a photo");
        let bytes = house.app.app.storage.get(&kept.file_hash.expect("whole")).await.expect("an answer").expect("bytes");
        assert!(!bytes.windows(3).any(|three| three == [0xff, 0xd8, 0xff]), "it lies in clear");
        // The entry comes last, and finds its photo.
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let referent = house.as_role(Role::Referent);
        assert_eq!(list_photos(&referent, &house.arques, entry).await.expect("a list").len(), 1);
        assert_eq!(*open_photo(&referent, &house.arques, entry, id).await.expect("open"), photo());
    }

    async fn who_may_not_read_the_entry_sees_no_photo(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let (first, second) = (sent(&house, "un papier"), sent(&house, "un autre"));
        let (id, entry) = (PhotoId::new(), EntryId::from(first.id));
        house.send(&tablet, &[first.clone(), second.clone()]).await;
        for part in parts(id, entry, &photo()) {
            give(&house, &tablet, &part).await;
        }
        for role in [Role::Reception, Role::Facilitator, Role::Volunteer] {
            let cx = house.as_role(role);
            assert!(matches!(open_photo(&cx, &house.arques, entry, id).await, Err(Error::Denied(_))), "{role:?}");
            assert!(list_photos(&cx, &house.arques, entry).await.is_err());
        }
        let elsewhere = open_photo(&house.cx(), &house.other, entry, id).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));
        let of_another = open_photo(&house.cx(), &house.arques, EntryId::from(second.id), id).await;
        assert!(matches!(of_another, Err(Error::NotFound)), "a photo is of its entry");
        let foreign = receive_part(&house.cx(), &house.foreign(), &tablet, parts(id, entry, &photo()).remove(0)).await;
        assert_eq!(foreign.expect("an answer"), Standing::Refused, "its number is another centre's");
    }

    async fn what_is_no_photo_is_refused_and_one_puts_its_entry_back(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let first = sent(&house, "un papier");
        let entry = EntryId::from(first.id);
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let sound = parts(PhotoId::new(), entry, &photo()).remove(0);
        let wrong = [
            Part { parts: 65, ..sound.clone() },
            Part { place: 3, ..sound.clone() },
            Part { place: -1, ..sound.clone() },
            Part { bytes: Vec::new(), ..sound.clone() },
            Part { bytes: vec![0; PART_BYTES + 1], ..sound.clone() },
        ];
        for part in &wrong {
            assert_eq!(give(&house, &tablet, part).await, Standing::Refused);
        }
        let text = Part { photo: PhotoId::new(), place: 0, parts: 1, bytes: b"<html>".to_vec(), ..sound.clone() };
        assert_eq!(give(&house, &tablet, &text).await, Standing::Refused);
        assert!(list_photos(&house.cx(), &house.arques, entry).await.expect("a list").is_empty());
        entries::settle(&house.cx(), &house.arques, entry, Some(State::TakenUp), None).await.expect("taken up");
        for part in parts(sound.photo, entry, &photo()) {
            give(&house, &tablet, &part).await;
        }
        let kept = store::entries::find(house.app.db(), &house.scope(), entry).await.expect("a row").expect("an entry");
        assert_eq!(kept.state, State::Received, "something new came");
    }

    async fn a_photo_goes_with_its_entry_and_its_person(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let person = house.person("Karima", "+33639981201").await;
        let first = sent(&house, "un papier");
        let (id, entry) = (PhotoId::new(), EntryId::from(first.id));
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let all = parts(id, entry, &photo());
        for part in &all {
            give(&house, &tablet, part).await;
        }
        let find = async || store::photos::find(house.app.db(), &house.scope(), id).await.expect("a row").expect("a photo");
        let hash = find().await.file_hash.expect("whole");
        entries::link_person(&house.cx(), &house.arques, entry, Some(person)).await.expect("linked");
        people::service::erase(&house.cx(), &house.arques, person, "Karima Benali").await.expect("erased");
        assert_eq!(find().await.file_hash, None);
        assert!(house.app.app.storage.get(&hash).await.expect("an answer").is_none(), "the bytes stayed");
        assert_eq!(give(&house, &tablet, &all[0]).await, Standing::Whole, "sent again, it brings nothing back");
        assert!(list_photos(&house.cx(), &house.arques, entry).await.expect("a list").is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tablet_sends_a_photo_and_the_team_opens_it() {
    let house = House::new().await;
    let (tablet, secret) = house.tablet("Bleue").await;
    let first = sent(&house, "un papier");
    house.send(&tablet, std::slice::from_ref(&first)).await;
    let id = PhotoId::new();
    let base = format!("/api/v1/centres/arques/tablets/photos/{id}");
    house.app.use_token(&secret);
    assert_eq!(house.app.get(&base).await.json()["parts"], serde_json::json!([]));
    for part in parts(id, EntryId::from(first.id), &photo()) {
        let path = format!("{base}/{}?entry={}&parts={}", part.place, first.id, part.parts);
        let sent = house.app.send(Method::PUT, &path, "application/octet-stream", part.bytes).await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    }
    assert_eq!(house.app.get(&base).await.json()["answer"], "whole");
    let heavy = house
        .app
        .send(
            Method::PUT,
            &format!("{base}/0?entry={}&parts=1", first.id),
            "application/octet-stream",
            vec![0; PART_BYTES + 1],
        )
        .await;
    assert_eq!(heavy.status, StatusCode::PAYLOAD_TOO_LARGE);
    house.app.use_token("personne");
    assert_eq!(house.app.get(&base).await.status, StatusCode::UNAUTHORIZED);
    house.app.leave();
    house.app.sign_in_with("referent");
    let entry = format!("/arques/equipe/tournees/notes/{}", first.id);
    let shown = house.app.get(&entry).await;
    shown.assert_contains("Photo 1").assert_contains(&format!("{entry}/photos/{id}"));
    let open = house.app.get(&format!("{entry}/photos/{id}")).await;
    assert_eq!(open.headers.get("content-type").expect("a kind"), "image/jpeg");
    assert_eq!(open.headers.get("cache-control").expect("a rule"), "no-store");
    assert_eq!(open.bytes, photo());
    house.app.leave();
    house.app.sign_in_with("reception");
    assert_eq!(house.app.get(&format!("{entry}/photos/{id}")).await.status, StatusCode::FORBIDDEN);
}

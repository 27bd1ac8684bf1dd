//! Files between two houses that know each other by a fingerprint only.

use kernel::Role;

use super::house::{House, cafe, with};
use crate::model::refusal::{FileRefusal, Refusal};
use crate::service::files::{self, Received};
use crate::service::{Error, adopting};
use crate::store;

fn refusal<T>(done: Result<T, Error>) -> FileRefusal {
    match done {
        Err(Error::Refused(refusals)) => match refusals[..] {
            [Refusal::File(refusal)] => refusal,
            ref other => panic!("{other:?}"),
        },
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was done"),
    }
}

testing::each_engine! {
    async fn a_file_travels_once_its_house_is_trusted(db: TestDb) {
        let (there, here) = (House::new().await, House::on(db).await);
        let thing = there.thing(0, &cafe()).await;
        let kit = there.publish(0, thing).await;
        let author = there.cx_of(Role::Facilitator, 0);
        let (name, text) = files::export(&author, &there.centres[0], kit).await.expect("a file");
        assert_eq!(name, "cafe-des-outils-1.essaim-kit");
        let (_, again) = files::export(&author, &there.centres[0], kit).await.expect("a file");
        assert_eq!(text, again, "one key, and one way to sign");
        let (centre, cx) = (&here.centres[1], here.cx_of(Role::Facilitator, 1));
        let Received::Waiting(arrival) = files::receive(&cx, centre, text.as_bytes()).await.expect("read") else {
            panic!("nobody trusts this house yet")
        };
        assert!(store::find(here.app.db(), kit).await.expect("reads").is_none());
        assert!(matches!(files::trust(&cx, centre, arrival).await, Err(Error::Denied(_))), "the direction decides");
        let elsewhere = files::trust(&here.cx_of(Role::Director, 2), &here.centres[2], arrival).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)), "another centre has not received it");
        let direction = here.cx_of(Role::Director, 1);
        let (kept, _) = files::trust(&direction, centre, arrival).await.expect("trusted");
        assert_eq!(kept, kit);
        let (waiting, trusts) = files::waiting(&cx, centre).await.expect("a list");
        assert_eq!((waiting.len(), trusts.len()), (0, 1));
        let adopted = adopting::adopt(&cx, centre, kit).await.expect("taken, by who brought it too");
        assert_eq!(here.read(1, adopted.thing).await, cafe());
        assert_eq!(refusal(files::receive(&cx, centre, text.as_bytes()).await), FileRefusal::AlreadyHere);
        // The next version of a house that is trusted comes in by itself.
        there.edit(0, thing, &with(&cafe(), "/minutes", serde_json::json!(30))).await;
        there.publish(0, thing).await;
        let (_, newer) = files::export(&author, &there.centres[0], kit).await.expect("a file");
        let kept = files::receive(&cx, centre, newer.as_bytes()).await.expect("kept");
        assert!(matches!(kept, Received::Kept(known, _) if known == kit));
        let latest = store::find(here.app.db(), kit).await.expect("reads").expect("a kit").kit.latest;
        assert_eq!(latest, 2);
        let changed = newer.replace("On répare ensemble", "On casse ensemble");
        assert_eq!(refusal(files::receive(&cx, centre, changed.as_bytes()).await), FileRefusal::Tampered);
        let own = files::receive(&author, &there.centres[0], text.as_bytes()).await;
        assert_eq!(refusal(own), FileRefusal::AlreadyHere, "ours is written where it is made");
        let relayed = files::export(&cx, centre, kit).await;
        assert!(matches!(relayed, Err(Error::Refused(refusals)) if refusals == [Refusal::NoSourceHere]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_its_centre_travels_in_a_file() {
    let (there, here) = (House::new().await, House::new().await);
    let told = with(&cafe(), "/summary", serde_json::json!("Appelez le centre au 03 53 01 62 10."));
    let thing = there.thing(0, &told).await;
    let kit = there.publish(0, thing).await;
    let (_, text) = files::export(&there.cx_of(Role::Facilitator, 0), &there.centres[0], kit).await.expect("a file");
    let received = files::receive(&here.cx_of(Role::Facilitator, 1), &here.centres[1], text.as_bytes()).await;
    assert!(matches!(received, Ok(Received::Waiting(_))), "it may leave, so it may come in: {received:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_room_reads_or_what_is_newer_is_told_so() {
    let house = House::new().await;
    let (cx, centre) = (house.cx_of(Role::Director, 0), &house.centres[0]);
    let key = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let sheet = |kind: &str, format: u32, text: &str| crate::model::file::Sheet {
        kit: crate::model::kit::KitId::new(),
        kind: kind.to_owned(),
        format,
        version: 1,
        title: "Venu d’ailleurs".to_owned(),
        content: serde_json::json!({ "summary": text }),
        licence: crate::model::kit::Licence::Zero,
        language: "fr".to_owned(),
        needs: String::new(),
        notes: String::new(),
        author: "Ailleurs".to_owned(),
        contact_name: "Luc".to_owned(),
        contact_phone: String::new(),
        public: Vec::new(),
        published_on: cx.today(),
        parent: None,
        ancestors: Vec::new(),
        house: "Ailleurs".to_owned(),
    };
    for (sheet, expected) in [
        (sheet("fusée", 1, "x"), FileRefusal::UnknownKind),
        (sheet("essai", 3, "x"), FileRefusal::NewerKind),
        (sheet("essai", 1, "06 39 98 12 01"), FileRefusal::Traces),
    ] {
        let text = crate::model::file::write(&sheet, &key).expect("written");
        assert_eq!(refusal(files::receive(&cx, centre, text.as_bytes()).await), expected);
    }
    let beside =
        crate::model::file::Sheet { notes: "Écrire à samira@exemple.fr".to_owned(), ..sheet("essai", 1, "x") };
    let text = crate::model::file::write(&beside, &key).expect("written");
    assert_eq!(refusal(files::receive(&cx, centre, text.as_bytes()).await), FileRefusal::Traces, "beside it too");
    let text = crate::model::file::write(&sheet("essai", 1, "x"), &key).expect("written");
    let Received::Waiting(arrival) = files::receive(&cx, centre, text.as_bytes()).await.expect("read") else {
        panic!("unknown")
    };
    let again = files::receive(&cx, centre, text.as_bytes()).await.expect("read");
    assert_eq!(again, Received::Waiting(arrival), "the same file waits once");
    for _ in 1..store::MOST_WAITING {
        let other = crate::model::file::write(&sheet("essai", 1, "x"), &key).expect("written");
        files::receive(&cx, centre, other.as_bytes()).await.expect("read");
    }
    let other = crate::model::file::write(&sheet("essai", 1, "x"), &key).expect("written");
    assert_eq!(refusal(files::receive(&cx, centre, other.as_bytes()).await), FileRefusal::TooManyWait);
    files::refuse(&cx, centre, arrival).await.expect("given up");
    assert!(matches!(files::trust(&cx, centre, arrival).await, Err(Error::NotFound)));
}

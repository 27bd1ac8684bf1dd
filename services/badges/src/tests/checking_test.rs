//! A file that anyone holds: true, altered, revoked, of someone else, of nobody any more.

use super::house::{House, new_certificate};
use crate::model::certificate::NewCertificate;
use crate::model::jws::{Parts, signed, unsigned};
use crate::model::{key, picture};
use crate::service::checking::check_file;
use crate::service::{press, publishing, team};
use crate::store;

async fn said(house: &House, file: &[u8]) -> String {
    match check_file(&house.visitor(), file).await {
        Ok(verdict) => verdict.code().to_owned(),
        Err(_) => "unread".to_owned(),
    }
}

/// What the list that a credential names says, once it is seen that the key of the credential signed it.
async fn list_of(house: &House, jwt: &str) -> String {
    let given = Parts::read(jwt).expect("a token");
    let named = given.payload["credentialStatus"]["statusListCredential"].as_str().expect("a list").to_owned();
    let at = named.find(&house.centre.path("attestations")).expect("an address of the centre");
    let list = Parts::read(&house.app.get(&named[at..]).await.body).expect("a list that is a token");
    assert_eq!((list.kid(), list.payload["id"].as_str()), (given.kid(), Some(named.as_str())));
    let id = given.kid().rsplit('/').next().and_then(|id| id.parse().ok()).expect("a key");
    let (_, public) = store::public_part_unscoped(house.app.db(), id).await.expect("reads").expect("a key");
    assert!(
        key::is_signed(&public, list.signed.as_bytes(), &list.signature),
        "signed with the key of what it tells of"
    );
    list.payload["credentialSubject"]["encodedList"].as_str().expect("places").to_owned()
}

testing::each_engine! {
    async fn a_file_is_believed_while_it_is_ours_and_whole(db: TestDb) {
        let house = House::open(db).await;
        let one = house.given(new_certificate(&house)).await;
        let parts = Parts::read(&one.jwt).expect("a token");
        assert_eq!(said(&house, one.jwt.as_bytes()).await, "valid");
        let json = parts.payload.to_string();
        assert_eq!(said(&house, json.as_bytes()).await, "valid");
        assert!(json.contains("Nadia B.") && !json.contains("Benali"), "{json}");
        let png = picture::bake("canard", "https://essaim.example/attestation/x", &one.jwt).unwrap();
        assert_eq!(said(&house, &png).await, "valid");

        let edited = json.replace("Envoyer un message", "Piloter un avion");
        assert_eq!(said(&house, edited.as_bytes()).await, "altered");
        let kid = parts.kid().to_owned();
        let mut other = parts.payload.clone();
        other["name"] = "Piloter un avion".into();
        let forged = signed(&unsigned(&kid, &other), &parts.signature);
        assert_eq!(said(&house, forged.as_bytes()).await, "altered");
        let baked = picture::bake("canard", "https://essaim.example/attestation/x", &forged).unwrap();
        assert_eq!(said(&house, &baked).await, "altered");

        let stranger = key::draw().unwrap();
        let asked = unsigned("https://ailleurs.example/cle/1", &parts.payload);
        let theirs = signed(&asked, &key::sign(&stranger.private, asked.as_bytes()).unwrap());
        assert_eq!(said(&house, theirs.as_bytes()).await, "unknown-issuer");
        let asked = unsigned(&kid, &parts.payload);
        let usurped = signed(&asked, &key::sign(&stranger.private, asked.as_bytes()).unwrap());
        assert_eq!(said(&house, usurped.as_bytes()).await, "altered", "our name, another's key");
        let none = format!("{}.", one.jwt.rsplit_once('.').unwrap().0);
        assert_eq!(said(&house, none.as_bytes()).await, "altered", "no signature at all");
        for junk in ["", "bonjour", "{}", "{", "a.b.c"] {
            assert_ne!(said(&house, junk.as_bytes()).await, "valid", "{junk}");
        }

        house.revoked(one.id).await;
        assert_eq!(said(&house, one.jwt.as_bytes()).await, "revoked");
        assert_eq!(said(&house, json.as_bytes()).await, "revoked");
    }

    async fn an_old_key_goes_on_verifying(db: TestDb) {
        let house = House::open(db).await;
        let before = house.given(new_certificate(&house)).await;
        team::change_key(&house.cx(), &house.centre).await.expect("a new key");
        let after = house.given(new_certificate(&house)).await;
        assert_eq!(said(&house, before.jwt.as_bytes()).await, "valid");
        assert_eq!(said(&house, after.jwt.as_bytes()).await, "valid");
        let kid = |jwt: &str| Parts::read(jwt).unwrap().kid().to_owned();
        assert_ne!(kid(&before.jwt), kid(&after.jwt));
        let set = publishing::key_set(&house.visitor(), &house.centre).await.unwrap();
        assert_eq!(set["keys"].as_array().map(Vec::len), Some(2));
        assert!(set["keys"][0].get("d").is_none(), "no private part");
        assert!(press::find(&house.cx(), &house.other).await.unwrap().is_none(), "another centre has its own");
    }

    async fn each_key_signs_the_list_of_what_it_signed(db: TestDb) {
        let house = House::open(db).await;
        let before = house.given(new_certificate(&house)).await;
        team::change_key(&house.cx(), &house.centre).await.expect("a new key");
        let after = house.given(new_certificate(&house)).await;
        let told = [list_of(&house, &before.jwt).await, list_of(&house, &after.jwt).await];
        house.revoked(before.id).await;
        let again = [list_of(&house, &before.jwt).await, list_of(&house, &after.jwt).await];
        assert_ne!(told[0], again[0], "what was signed before the change is taken back where it says");
        // The file that is signed anew names the list of the key that signs it; the one given before stays true.
        team::say_name(&house.cx(), &house.centre, after.id, true).await.expect("the whole name");
        let named = team::find(&house.cx(), &house.centre, after.id).await.expect("the same").jwt;
        list_of(&house, &named).await;
        for jwt in [&after.jwt, &named] {
            assert_eq!(said(&house, jwt.as_bytes()).await, "valid");
            let json = Parts::read(jwt).expect("a token").payload.to_string();
            assert_eq!(said(&house, json.as_bytes()).await, "valid", "without its signature too: {json}");
        }
    }

    async fn a_key_that_was_copied_signs_nothing_that_is_believed_here(db: TestDb) {
        let house = House::open(db).await;
        let one = house.given(new_certificate(&house)).await;
        let copied = press::find(&house.cx(), &house.centre).await.unwrap().expect("a key");
        team::change_key(&house.cx(), &house.centre).await.expect("a new key");
        let given = Parts::read(&one.jwt).expect("a token").payload;
        assert_eq!(said(&house, copied.sign(&given).unwrap().as_bytes()).await, "valid", "the very same words");
        let forged = |at: &str, said: &str| {
            let mut other = given.clone();
            *other.pointer_mut(at).expect("a place") = said.into();
            copied.sign(&other).unwrap()
        };
        for (at, words) in [
            ("/credentialSubject/achievement/name", "Piloter un avion"),
            ("/credentialSubject/identifier/0/identityHash", "Gaston L."),
            ("/awardedDate", "1999-01-01T00:00:00Z"),
        ] {
            assert_eq!(said(&house, forged(at, words).as_bytes()).await, "altered", "{at}");
        }
        let unknown = forged("/id", "urn:uuid:0198c0de-0000-7000-8000-000000000000");
        assert_eq!(said(&house, unknown.as_bytes()).await, "gone");
    }

    async fn who_is_forgotten_is_told_of_no_more(db: TestDb) {
        let house = House::open(db).await;
        let person = house.person().await;
        let new = NewCertificate { person: Some(person), ..new_certificate(&house) };
        let one = house.given(new).await;
        let scope = house.scope();
        people::service::erase_now(&house.cx(), &scope, person, people::service::Origin::Person, house.cx().now())
            .await
            .expect("forgotten");
        assert_eq!(said(&house, one.jwt.as_bytes()).await, "gone");
        let page = house.app.get(&format!("/attestation/{}", one.code)).await;
        page.assert_contains("n’existe plus");
        assert!(!page.body.contains("Nadia") && !page.body.contains("Envoyer"), "{}", page.body);
    }
}
